/**
 * The native menu as a plain value: every command in one section of one group, with its keys, and whether it can run
 * now. Drawing it is main's.
 */
import type { MenuModel } from '../../platform/platform.ts';
import { menuText } from '../../text-zh/menu.ts';
import { COMMANDS, type Command, type CommandId } from '../commands/commands.ts';
import { acceleratorOf } from './accelerator.ts';

type Group = keyof typeof menuText.groups;
type Items = MenuModel['groups'][number]['items'];

/** The sections between two separators and their groups, both in the order of the menu. */
const SECTIONS = {
  rooms: 'file',
  tabs: 'file',
  undoing: 'edit',
  copying: 'edit',
  finding: 'edit',
  panels: 'view',
  panes: 'view',
  size: 'view',
  history: 'go',
  places: 'go',
  neighbours: 'go',
  marking: 'annotate',
  bookmarks: 'annotate',
  comparing: 'compare',
  differences: 'compare',
} as const satisfies Record<string, Group>;

type Section = keyof typeof SECTIONS;

/** Within a section commands stand as in the list of commands. */
const PLACES: Readonly<Record<CommandId, Section>> = {
  library: 'rooms',
  notes: 'rooms',
  settings: 'rooms',
  closeTab: 'tabs',
  undo: 'undoing',
  redo: 'undoing',
  copyClause: 'copying',
  search: 'finding',
  find: 'finding',
  findNext: 'finding',
  findPrevious: 'finding',
  toggleSide: 'panels',
  toggleDetail: 'panels',
  splitRow: 'panes',
  splitColumn: 'panes',
  step: 'panes',
  larger: 'size',
  smaller: 'size',
  resetSize: 'size',
  back: 'history',
  forward: 'history',
  goToClause: 'places',
  focusText: 'places',
  nextPane: 'neighbours',
  previousPane: 'neighbours',
  nextTab: 'neighbours',
  previousTab: 'neighbours',
  markClause: 'marking',
  quoteClause: 'marking',
  freeNote: 'marking',
  bookmark: 'bookmarks',
  compare: 'comparing',
  compareReports: 'comparing',
  nextDifference: 'differences',
  previousDifference: 'differences',
};

/** What commands are called in the menu, where that is not their name. */
const LABELS: Readonly<Partial<Record<CommandId, string>>> = menuText.commands;

/** The menu at this moment. */
export function menuModel(): MenuModel {
  return {
    groups: keysOf(menuText.groups).map((group) => ({
      label: menuText.groups[group],
      items: itemsOf(group),
    })),
  };
}

function itemsOf(group: Group): Items {
  const sections = keysOf(SECTIONS).filter((section) => SECTIONS[section] === group);
  return sections.flatMap((section, index) => {
    const commands = COMMANDS.filter(({ id }) => PLACES[id] === section).map(itemOf);
    return index === 0 ? commands : [{ kind: 'separator' as const }, ...commands];
  });
}

function itemOf({ id, name, shortcut, isEnabled }: Command): Items[number] {
  return {
    kind: 'command',
    id,
    label: LABELS[id] ?? name,
    accelerator: shortcut === null ? null : acceleratorOf(shortcut),
    enabled: isEnabled(),
  };
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}
