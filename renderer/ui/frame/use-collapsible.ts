/**
 * Ties a collapsible panel to the layout: commands and buttons close and open it, dragging it shut or to another
 * width is remembered.
 */
import { type RefObject, useEffect } from 'react';
import { type PanelImperativeHandle, type PanelSize, usePanelRef } from 'react-resizable-panels';
import { changeLayout, type Layout, useLayout } from '../../state/layout/layout.ts';

export type PanelName = 'side' | 'detail';

export interface Collapsible {
  readonly isOpen: boolean;
  /** In px. */
  readonly width: number;
  readonly panel: RefObject<PanelImperativeHandle | null>;
  readonly onResize: (size: PanelSize) => void;
}

interface PanelState {
  readonly isOpen: boolean;
  readonly width: number;
}

/** The side panel or the detail panel. */
export function useCollapsible(name: PanelName): Collapsible {
  const panel = usePanelRef();
  const isOpen = useLayout((layout) => stateOf(layout, name).isOpen);
  const width = useLayout((layout) => stateOf(layout, name).width);
  useEffect(() => {
    const handle = panel.current;
    if (handle === null || handle.isCollapsed() !== isOpen) return;
    if (isOpen) handle.resize(stateOf(useLayout.getState(), name).width);
    else handle.collapse();
  }, [panel, isOpen, name]);
  const onResize = ({ inPixels }: PanelSize) => {
    const known = stateOf(useLayout.getState(), name);
    const isOpenNow = inPixels > 0;
    const next = { isOpen: isOpenNow, width: isOpenNow ? Math.round(inPixels) : known.width };
    if (next.isOpen !== known.isOpen || next.width !== known.width) changeLayout(changeOf(name, next));
  };
  return { isOpen, width, panel, onResize };
}

function stateOf(layout: Layout, name: PanelName): PanelState {
  return name === 'side'
    ? { isOpen: layout.sideOpen, width: layout.sideWidth }
    : { isOpen: layout.detailOpen, width: layout.detailWidth };
}

function changeOf(name: PanelName, { isOpen, width }: PanelState): Partial<Layout> {
  return name === 'side'
    ? { sideOpen: isOpen, sideWidth: width }
    : { detailOpen: isOpen, detailWidth: width };
}
