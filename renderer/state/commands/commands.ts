/**
 * The list of what the user can order by key, hint or menu. One object per command: id, name, shortcut, when it can
 * run, what it does. Interface parts show names and shortcuts from here and never bind keys of their own for them.
 */
import type { DocumentId } from '../../core/gazette/model.ts';
import { commandText } from '../../text-zh/commands.ts';
import { redo, undo } from '../annotating.ts';
import { changeAppearance, DEFAULT_APPEARANCE, stepFontSize } from '../appearance.ts';
import { beginFinding, documentToSearch, stepFinding } from '../finding/finding.ts';
import { changeLayout, enterRoom, requestFocus, useLayout } from '../layout.ts';
import { useReader } from '../reader.ts';
import { formatShortcut, type Shortcut } from './shortcut.ts';

export type CommandId = keyof typeof commandText;

export interface Command {
  readonly id: CommandId;
  /** As shown to the user. */
  readonly name: string;
  readonly shortcut: Shortcut | null;
  /** A second habit for the same command, honoured but not shown. */
  readonly alsoShortcut: Shortcut | null;
  /** Left to the field where the focus is in one: there Ctrl+Z takes back typing. */
  readonly yieldsToTextField: boolean;
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}

const always = () => true;
const documentIsOpen = () => useReader.getState().address !== null;
const documentIsDrawn = () => documentToSearch() !== null;

/** A command on the drawn document that it means. */
function inDocument(run: (documentId: DocumentId) => void): () => void {
  return () => {
    const documentId = documentToSearch();
    if (documentId !== null) run(documentId);
  };
}

function command(
  id: CommandId,
  shortcut: Shortcut | null,
  run: () => void,
  special: Partial<Pick<Command, 'isEnabled' | 'yieldsToTextField' | 'alsoShortcut'>> = {},
): Command {
  return {
    id,
    name: commandText[id],
    shortcut,
    run,
    isEnabled: always,
    alsoShortcut: null,
    yieldsToTextField: false,
    ...special,
  };
}

/** Every command, in the order in which a menu would list them. */
export const COMMANDS: readonly Command[] = [
  command('library', { key: '1', alt: true }, () => enterRoom('library')),
  command('search', { key: 'f', ctrl: true, shift: true }, () => enterRoom('search')),
  command('notes', { key: '3', alt: true }, () => enterRoom('notes')),
  command('settings', { key: '4', alt: true }, () => enterRoom('settings')),
  command('toggleSide', { key: 'b', ctrl: true }, () =>
    changeLayout({ sideOpen: !useLayout.getState().sideOpen }),
  ),
  command('toggleDetail', { key: 'b', ctrl: true, alt: true }, () =>
    changeLayout({ detailOpen: !useLayout.getState().detailOpen }),
  ),
  command('find', { key: 'f', ctrl: true }, inDocument(beginFinding), { isEnabled: documentIsDrawn }),
  command(
    'findNext',
    { key: 'f3' },
    inDocument((documentId) => stepFinding(documentId, 1)),
    { isEnabled: documentIsDrawn },
  ),
  command(
    'findPrevious',
    { key: 'f3', shift: true },
    inDocument((documentId) => stepFinding(documentId, -1)),
    { isEnabled: documentIsDrawn },
  ),
  command('goToClause', { key: 'g', ctrl: true }, () => requestFocus('goToClause'), {
    isEnabled: documentIsOpen,
  }),
  command('focusText', { key: 'f6' }, () => requestFocus('text'), { isEnabled: documentIsOpen }),
  command('larger', { key: '=', ctrl: true }, () => stepFontSize(1)),
  command('smaller', { key: '-', ctrl: true }, () => stepFontSize(-1)),
  command('resetSize', { key: '0', ctrl: true }, () =>
    changeAppearance({ fontSize: DEFAULT_APPEARANCE.fontSize }),
  ),
  command('undo', { key: 'z', ctrl: true }, () => void undo(), { yieldsToTextField: true }),
  command('redo', { key: 'y', ctrl: true }, () => void redo(), {
    alsoShortcut: { key: 'z', ctrl: true, shift: true },
    yieldsToTextField: true,
  }),
];

/** A command by its id. */
export function commandOf(id: CommandId): Command {
  const found = COMMANDS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no command ${id}`);
  return found;
}

/** The shortcut of a command as the user reads it; undefined if it has none. */
export function shortcutOf(id: CommandId): string | undefined {
  const { shortcut } = commandOf(id);
  return shortcut === null ? undefined : formatShortcut(shortcut);
}
