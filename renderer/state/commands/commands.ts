/**
 * The list of what the user can order by key, hint or menu. One object per command: id, name, shortcut, when it can
 * run, what it does. Interface parts show names and shortcuts from here and never bind keys of their own for them.
 */
import { commandText } from '../../text-zh/commands.ts';
import { redo, undo } from '../annotating/annotating.ts';
import { toggleCurrentClauseMark } from '../annotating/clause-marks.ts';
import { beginFreeNote } from '../annotating/free-notes.ts';
import { quoteCurrentClause } from '../annotating/quoting.ts';
import { copyCurrentClause } from '../citing.ts';
import { chooseForActive } from '../comparing/opening.ts';
import { canStepDifference, stepDifference, useDrawnComparisons } from '../comparing/stepping.ts';
import { beginFinding, tabToSearch, useFindings } from '../finding/finding.ts';
import { changeAppearance, DEFAULT_APPEARANCE, stepFontSize } from '../layout/appearance.ts';
import { changeLayout, enterRoom, requestFocus, useLayout } from '../layout/layout.ts';
import { canSplit } from '../panes/area.ts';
import { toggleCurrentBookmark } from '../panes/bookmarks.ts';
import { activeTab, panesOf, type TabId } from '../panes/model.ts';
import {
  activeReading,
  closeTab,
  splitActive,
  stepHistory,
  stepPane,
  stepTab,
  usePanes,
} from '../panes/panes.ts';
import { panesToLock, toggleStep, useStep } from '../panes/step.ts';
import { compareCurrentReport } from '../reports.ts';
import { canStepFound, stepFound } from '../search-room/searching.ts';
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

/** What decides whether commands can run: whoever looks again when one of these changes, knows of every change. */
export const ENABLING_STORES: readonly { readonly subscribe: (listener: () => void) => () => void }[] = [
  usePanes,
  useStep,
  useFindings,
  useDrawnComparisons,
];

const always = () => true;
const documentIsOpen = () => activeReading() !== null;
const documentIsDrawn = () => tabToSearch() !== null;
const hasRoom = () => canSplit(usePanes.getState().area);
const hasPanes = () => panesOf(usePanes.getState().area.root).length > 1;
const somethingIsOpen = () => activeTab(usePanes.getState().area) !== null;

/** A command on the drawn document that it means. */
function inDocument(run: (tabId: TabId) => void): () => void {
  return () => {
    const tabId = tabToSearch();
    if (tabId !== null) run(tabId);
  };
}

function closeActiveTab(): void {
  const { area } = usePanes.getState();
  const tab = activeTab(area);
  if (tab !== null) closeTab(area.active, tab.id);
}

/** Goes to the next pane with the focus too. */
function goToPane(direction: 1 | -1): void {
  stepPane(direction);
  requestFocus('text');
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
  command('findNext', { key: 'f3' }, () => stepFound(1), { isEnabled: canStepFound }),
  command('findPrevious', { key: 'f3', shift: true }, () => stepFound(-1), { isEnabled: canStepFound }),
  command('goToClause', { key: 'g', ctrl: true }, () => requestFocus('goToClause'), {
    isEnabled: documentIsOpen,
  }),
  command('focusText', { key: 'f6' }, () => requestFocus('text'), { isEnabled: somethingIsOpen }),
  command('back', { key: 'arrowleft', alt: true }, () => void stepHistory(-1)),
  command('forward', { key: 'arrowright', alt: true }, () => void stepHistory(1)),
  command('splitRow', { key: '\\', ctrl: true }, () => splitActive('row'), { isEnabled: hasRoom }),
  command('splitColumn', { key: '\\', ctrl: true, alt: true }, () => splitActive('column'), {
    isEnabled: hasRoom,
  }),
  command('nextPane', { key: 'f6', ctrl: true }, () => goToPane(1), { isEnabled: hasPanes }),
  command('previousPane', { key: 'f6', ctrl: true, shift: true }, () => goToPane(-1), {
    isEnabled: hasPanes,
  }),
  command('nextTab', { key: 'pagedown', alt: true }, () => stepTab(1)),
  command('previousTab', { key: 'pageup', alt: true }, () => stepTab(-1)),
  command('closeTab', { key: 'w', alt: true }, closeActiveTab, { isEnabled: somethingIsOpen }),
  command('step', { key: 'f8' }, toggleStep, {
    isEnabled: () => useStep.getState().panes !== null || panesToLock() !== null,
  }),
  command('copyClause', { key: 'c', alt: true }, () => void copyCurrentClause(), {
    isEnabled: documentIsOpen,
  }),
  command('markClause', { key: 'm', alt: true }, () => void toggleCurrentClauseMark(), {
    isEnabled: documentIsOpen,
  }),
  command('quoteClause', { key: 'q', alt: true }, () => void quoteCurrentClause(), {
    isEnabled: documentIsOpen,
  }),
  command('freeNote', { key: 'n', alt: true }, beginFreeNote),
  command('compare', { key: 'd', alt: true }, chooseForActive, { isEnabled: documentIsOpen }),
  command('nextDifference', { key: 'f7' }, () => stepDifference(1), { isEnabled: canStepDifference }),
  command('previousDifference', { key: 'f7', shift: true }, () => stepDifference(-1), {
    isEnabled: canStepDifference,
  }),
  command('bookmark', { key: 'd', ctrl: true }, () => void toggleCurrentBookmark(), {
    isEnabled: documentIsOpen,
  }),
  command('compareReports', null, () => void compareCurrentReport()),
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
