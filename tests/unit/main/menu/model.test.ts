/** The menu that a page sends is believed only as far as it is one. */
import { expect, test } from 'vitest';
import { parseMenuModel } from '../../../../main/menu/model.ts';

const command = { kind: 'command', id: 'find', label: '查找', accelerator: 'Ctrl+F', enabled: true } as const;
const menu = (items: readonly unknown[], label: unknown = '编辑') => ({ groups: [{ label, items }] });
const read = (input: unknown) => {
  const parsed = parseMenuModel(input);
  return parsed.kind === 'valid' ? parsed.request : null;
};

test('a menu is accepted, unknown fields are dropped', () => {
  const plain = { kind: 'command', id: 'back', label: '后退', accelerator: null, enabled: false } as const;
  const items = [command, { kind: 'separator' }, plain];
  const sent = {
    groups: [{ label: '编辑', items: [{ ...command, role: 'quit' }, ...items.slice(1)], role: 'x' }],
  };
  expect(read(sent)).toEqual(menu(items));
  expect(read({ groups: [] })).toEqual({ groups: [] });
});

test.each([
  'Ctrl+F',
  'Ctrl+Alt+B',
  'Ctrl+Shift+F6',
  'Alt+Left',
  'Alt+PageDown',
  'F7',
  'Ctrl+\\',
  'Ctrl+=',
  'Ctrl+-',
  'Ctrl+0',
])('the keys %s are accepted', (accelerator) =>
  expect(read(menu([{ ...command, accelerator }]))).not.toBeNull(),
);

test.each([
  '',
  'Ctrl+f',
  'Ctrl+F25',
  'Super+F',
  'Ctrl+',
  'Ctrl+Ctrl+F',
  'Ctrl+F\n',
  '甲',
  'Ctrl+FF',
  3,
  undefined,
])('the keys %j are refused', (accelerator) => expect(read(menu([{ ...command, accelerator }]))).toBeNull());

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['no groups', {}],
  ['groups that are no list', { groups: { length: 1 } }],
  ['a group that is none', { groups: ['编辑'] }],
  ['a group without items', { groups: [{ label: '编辑' }] }],
  ['a group without a name', menu([command], '')],
  ['a blank name', menu([command], ' ')],
  ['a name that is too long', menu([command], '长'.repeat(41))],
  ['a name that turns the writing round', menu([command], '编\u202e辑')],
  ['an unknown kind', menu([{ ...command, kind: 'role' }])],
  ['an id that is none', menu([{ ...command, id: '__proto__' }])],
  ['an id that is too long', menu([{ ...command, id: 'x'.repeat(41) }])],
  ['a name with a line break', menu([{ ...command, label: '查\n找' }])],
  ['no name', menu([{ ...command, label: 5 }])],
  ['a state that is none', menu([{ ...command, enabled: 'yes' }])],
  ['the same command twice', menu([command, command])],
  ['too many items', menu(Array.from({ length: 61 }, () => ({ kind: 'separator' })))],
  ['too many groups', { groups: Array.from({ length: 13 }, () => ({ label: '编辑', items: [] })) }],
])('%s is refused in Chinese', (_name, input) => {
  expect(parseMenuModel(input)).toEqual({
    kind: 'refused',
    reason: expect.stringMatching(/[\u4e00-\u9fff]/),
  });
});
