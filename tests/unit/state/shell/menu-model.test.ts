/** The native menu's model: every command once, in a form that main accepts. */
import { beforeEach, expect, test } from 'vitest';
import { parseMenuModel } from '../../../../main/menu/model.ts';
import { COMMANDS, commandOf } from '../../../../renderer/state/commands/commands.ts';
import { acceleratorOf } from '../../../../renderer/state/shell/accelerator.ts';
import { menuModel } from '../../../../renderer/state/shell/menu-model.ts';
import { menuText } from '../../../../renderer/text-zh/menu.ts';
import { doc, onePane, resetPanes } from '../panes/areas.ts';

beforeEach(() => resetPanes());

const groups = () => menuModel().groups;
const commands = () =>
  groups().flatMap(({ items }) => items.flatMap((item) => (item.kind === 'command' ? [item] : [])));

test('every command is in it once', () => {
  const ids = commands().map(({ id }) => id);
  expect([...ids].sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
});

test('the groups are in order, and none is empty', () => {
  expect(groups().map(({ label }) => label)).toEqual(['文件', '编辑', '查看', '转到', '批注', '对照']);
  for (const { items } of groups()) expect(items.length).toBeGreaterThan(0);
});

test('separators stand between commands only', () => {
  for (const { items } of groups()) {
    const kinds = items.map(({ kind }) => kind).join(' ');
    expect(kinds).toMatch(/^command( (separator )?command)*$/);
  }
});

test('main accepts it as it is', () => {
  const model = menuModel();
  expect(parseMenuModel(JSON.parse(JSON.stringify(model)))).toEqual({ kind: 'valid', request: model });
});

test('commands are called as everywhere, but for those that the menu calls otherwise', () => {
  for (const { id, label } of commands()) {
    const other = new Map(Object.entries(menuText.commands)).get(id);
    expect(label).toBe(other ?? COMMANDS.find((each) => each.id === id)?.name);
  }
  const known = new Set<string>(COMMANDS.map(({ id }) => id));
  expect(Object.keys(menuText.commands).filter((id) => !known.has(id))).toEqual([]);
});

test('what can be done now is told', () => {
  const enabled = (id: string) => commands().find((each) => each.id === id)?.enabled;
  expect([enabled('closeTab'), enabled('goToClause'), enabled('library')]).toEqual([false, false, true]);
  resetPanes(onePane(doc('1')));
  expect([enabled('closeTab'), enabled('goToClause'), enabled('library')]).toEqual([true, true, true]);
});

test.each([
  ['search', 'Ctrl+Shift+F'],
  ['toggleDetail', 'Ctrl+Alt+B'],
  ['back', 'Alt+Left'],
  ['nextTab', 'Alt+PageDown'],
  ['findPrevious', 'Shift+F3'],
  ['splitRow', 'Ctrl+\\'],
  ['larger', 'Ctrl+='],
  ['library', 'Alt+1'],
] as const)('the keys of %s are %s', (id, keys) => {
  const { shortcut } = commandOf(id);
  expect(shortcut === null ? null : acceleratorOf(shortcut)).toBe(keys);
  expect(commands().find((each) => each.id === id)?.accelerator).toBe(keys);
});

test('a command without keys shows none', () => {
  expect(commands().find(({ id }) => id === 'compareReports')?.accelerator).toBeNull();
});
