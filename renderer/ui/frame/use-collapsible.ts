/**
 * Ties a collapsible panel to the layout: commands and buttons close and open it; dragging it shut or to another width
 * is remembered. The width that a narrow window leaves it is not: it has its own again as soon as there is room.
 */
import { type RefObject, useCallback } from 'react';
import { type PanelImperativeHandle, usePanelRef } from 'react-resizable-panels';
import { changeLayout, type Layout, useLayout } from '../../state/layout/layout.ts';

export type PanelName = 'side' | 'detail';

export interface Collapsible {
  readonly isOpen: boolean;
  /** In px. */
  readonly width: number;
  readonly panel: RefObject<PanelImperativeHandle | null>;
  /** Remembers what the reader made of the panel: its width in px, 0 if it is shut. */
  readonly take: (width: number) => void;
  /** Gives the panel its own width, as far as there is room; none if it is closed. */
  readonly restore: () => void;
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
  const restore = useCallback(() => {
    const known = stateOf(useLayout.getState(), name);
    const handle = panel.current;
    if (handle === null) return;
    if (!known.isOpen) handle.collapse();
    else if (Math.round(handle.getSize().inPixels) !== known.width) handle.resize(known.width);
  }, [panel, name]);
  const take = (inPixels: number) => {
    const known = stateOf(useLayout.getState(), name);
    const isOpenNow = inPixels > 0;
    const next = { isOpen: isOpenNow, width: isOpenNow ? Math.round(inPixels) : known.width };
    if (next.isOpen !== known.isOpen || next.width !== known.width) changeLayout(changeOf(name, next));
  };
  return { isOpen, width, panel, take, restore };
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
