/**
 * The menu of a secondary click (or the menu key) on something that can be opened: here, beside, in a new tab. The
 * same as pressing with Ctrl or Ctrl+Shift, for those who do not know the keys.
 */
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import type { Where } from '../../state/panes/area.ts';
import { panesText } from '../../text-zh/panes.ts';
import menu from '../shared/MenuButton.module.css';
import { type MenuOrder, OrderMenu } from '../shared/MenuButton.tsx';
import styles from './OpenMenu.module.css';

export type Opener = (where: Where) => void;

export interface OpenMenuProps {
  /** What a press on an element would open; null where it would open nothing. */
  readonly openerAt: (element: Element) => Opener | null;
  /** What else can be ordered for an element. */
  readonly moreAt?: (element: Element) => readonly MenuOrder[];
  readonly children: ReactNode;
}

const WHERES: readonly Where[] = ['here', 'beside', 'tab'];

interface Asked {
  readonly open: Opener;
  readonly more: readonly MenuOrder[];
  readonly x: number;
  readonly y: number;
}

/** Changes nothing of its children's layout. */
export function OpenMenu({ openerAt, moreAt, children }: OpenMenuProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const ask = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null;
    const open = element === null ? null : openerAt(element);
    if (element === null || open === null) return;
    event.preventDefault();
    setAsked({ open, more: moreAt?.(element) ?? [], ...pointOf(event, element) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed lies within and has its own role
    <div className={styles.around} onContextMenu={ask}>
      {children}
      <span ref={anchor} className={styles.anchor} style={{ left: asked?.x ?? 0, top: asked?.y ?? 0 }} />
      <Popover
        className={menu.popover ?? ''}
        triggerRef={anchor}
        isOpen={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null);
        }}
        placement="bottom start"
        aria-label={panesText.openWhere}
      >
        <OrderMenu
          label={panesText.openWhere}
          orders={[...WHERES.map((where) => openingOrder(where, asked)), ...(asked?.more ?? [])].map(
            (order) => ({
              ...order,
              run: () => {
                order.run();
                setAsked(null);
              },
            }),
          )}
        />
      </Popover>
    </div>
  );
}

function openingOrder(where: Where, asked: Asked | null): MenuOrder {
  return {
    id: where,
    name: panesText.where[where],
    shortcut: panesText.whereKeys[where],
    run: () => asked?.open(where),
  };
}

/** The menu key reports no point of its own; then the element's corner counts. */
function pointOf({ clientX, clientY }: MouseEvent, element: Element) {
  if (clientX !== 0 || clientY !== 0) return { x: clientX, y: clientY };
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom };
}
