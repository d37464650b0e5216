/**
 * The panel beside the rail. A room that was once entered stays mounted, so that its search or filter is still there
 * when the reader comes back.
 */
import { type ComponentType, useDeferredValue, useEffect, useRef, useState } from 'react';
import { shortcutOf } from '../../state/commands/commands.ts';
import { changeLayout, ROOMS, type Room, useFocusRequest, useLayout } from '../../state/layout/layout.ts';
import { frameText } from '../../text-zh/frame.ts';
import { Boundary } from '../shared/Boundary.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { CollapseLeftIcon } from '../shared/Icons.tsx';
import styles from './SidePanel.module.css';

export interface SidePanelProps {
  readonly rooms: Readonly<Record<Room, ComponentType>>;
}

/** Where a room wants to be entered. */
const BEGIN = '[data-begin]';
const FIELD = 'input, textarea';
const FOCUSABLE = '[role="listbox"] [tabindex="0"], button, [tabindex="0"]';

/** Shows the room of the layout; takes the focus when that is asked for. */
export function SidePanel({ rooms }: SidePanelProps) {
  const room = useLayout((layout) => layout.room);
  const [entered, setEntered] = useState<ReadonlySet<Room>>(new Set([room]));
  if (!entered.has(room)) setEntered(new Set([...entered, room]));
  // The text is drawn first; the rooms beside it come a moment later.
  const begun = useDeferredValue(true, false);
  const panel = useRef<HTMLElement>(null);
  const { request } = useFocusRequest();
  useEffect(() => {
    if (!begun || request?.target !== 'side') return;
    const content = panel.current?.querySelector<HTMLElement>('[data-room]:not([hidden])');
    // A room that is still being read has no field yet; the focus waits at its door.
    const first =
      content?.querySelector<HTMLElement>(BEGIN) ??
      content?.querySelector<HTMLElement>(FIELD) ??
      content?.querySelector<HTMLElement>(FOCUSABLE);
    (first ?? content)?.focus();
  }, [request, begun]);
  const name = frameText.rooms[room];
  return (
    <section className={styles.panel} ref={panel} aria-label={frameText.sideLabel(name)}>
      <div className={styles.head}>
        <h2 className={styles.title}>{name}</h2>
        <IconButton
          icon={<CollapseLeftIcon />}
          label={frameText.collapseSide}
          shortcut={shortcutOf('toggleSide')}
          onPress={() => changeLayout({ sideOpen: false })}
        />
      </div>
      {ROOMS.filter((each) => begun && entered.has(each)).map((each) => {
        const Content = rooms[each];
        return (
          <div key={each} className={styles.room} data-room={each} hidden={each !== room} tabIndex={-1}>
            <Boundary>
              <Content />
            </Boundary>
          </div>
        );
      })}
    </section>
  );
}
