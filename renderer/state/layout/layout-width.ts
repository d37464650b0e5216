/**
 * What gives way when the window is narrow (a projector, a large zoom): first the detail panel, then both panels.
 * Only crossing a limit closes something; what the reader opens afterwards stays open.
 */
import { changeLayout, useLayout } from './layout.ts';

/** Below this (px) three columns leave too little for the text. */
const THREE_COLUMNS = '(max-width: 1179px)';
/** Below this (px) even two do. */
const TWO_COLUMNS = '(max-width: 799px)';

/** Looks now and at every crossing, until the returned function is called. */
export function followWindowWidth(): () => void {
  const three = window.matchMedia(THREE_COLUMNS);
  const two = window.matchMedia(TWO_COLUMNS);
  const look = () => {
    const { sideOpen, detailOpen } = useLayout.getState();
    if (two.matches) changeLayout({ sideOpen: false, detailOpen: false });
    else if (three.matches && sideOpen && detailOpen) changeLayout({ detailOpen: false });
  };
  look();
  three.addEventListener('change', look);
  two.addEventListener('change', look);
  return () => {
    three.removeEventListener('change', look);
    two.removeEventListener('change', look);
  };
}
