/**
 * The rail at the left edge: the rooms, each a drawing with its word. Pressing the room that is shown closes it.
 */
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { shortcutOf } from '../../state/commands/commands.ts';
import { ROOMS, type Room, toggleRoom, useLayout } from '../../state/layout/layout.ts';
import { frameText } from '../../text-zh/frame.ts';
import { Hint } from '../shared/Hint.tsx';
import { LibraryIcon, NotesIcon, SearchIcon, SettingsIcon } from '../shared/Icons.tsx';
import styles from './Rail.module.css';

const ICONS: Readonly<Record<Room, ReactNode>> = {
  library: <LibraryIcon size={24} />,
  search: <SearchIcon size={24} />,
  notes: <NotesIcon size={24} />,
  settings: <SettingsIcon size={24} />,
};

/** Connects itself. */
export function Rail() {
  const room = useLayout((layout) => layout.room);
  const sideOpen = useLayout((layout) => layout.sideOpen);
  return (
    <nav className={styles.rail} aria-label={frameText.roomsLabel}>
      {ROOMS.map((each) => (
        <Hint key={each} text={hintOf(each)} placement="right">
          <ToggleButton
            className={styles.room ?? ''}
            isSelected={sideOpen && room === each}
            onChange={() => toggleRoom(each)}
          >
            {ICONS[each]}
            <span>{frameText.rooms[each]}</span>
          </ToggleButton>
        </Hint>
      ))}
    </nav>
  );
}

function hintOf(room: Room): string {
  const shortcut = shortcutOf(room);
  return shortcut === undefined ? frameText.rooms[room] : `${frameText.rooms[room]}（${shortcut}）`;
}
