/**
 * Every channel of the contract, with a request that is right and some that are wrong. A channel that is added to the
 * contract does not compile until it is here.
 */
import type { CHANNELS } from '../../preload/contract.ts';

export type ChannelName = keyof typeof CHANNELS;

/** What no channel accepts, save one that takes nothing: that one accepts `undefined`. */
export const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  Number.NaN,
  '',
  'gazette',
  true,
  [],
  [{}],
  {},
  { constructor: null },
  new Uint8Array(3),
  new Date(0),
];

/** Names that are no plain file names. */
export const BAD_NAMES: readonly string[] = [
  '',
  '.',
  '..',
  '../批注.md',
  '..\\批注.md',
  '/etc/passwd',
  'C:\\批注.md',
  'C:批注.md',
  'a/b.md',
  'a\\b.md',
  'a\u0000.md',
  '.隐藏',
  '批注.md ',
  'x'.repeat(400),
];

const file = { name: '批注.md', mime: 'text/markdown', text: 'x' };
const place = { place: 'file', name: '批注.md', mime: 'text/markdown' };
const writing = { token: '00000000-0000-4000-8000-000000000000', writes: [{ text: 'x', where: 'over' }] };
const bytes = new Uint8Array([1, 2, 3]);
const snapshot = { number: 1, occasion: 'start', bytes };
const command = { kind: 'command', id: 'a', label: '打开', accelerator: null, enabled: true };
const menuOf = (item: object) => ({ groups: [{ label: '文件', items: [item] }] });

export interface ChannelRequests {
  /** Undefined: the channel takes nothing. */
  readonly right: object | undefined;
  /** Beside {@link NONSENSE}. */
  readonly wrong: readonly unknown[];
}

export const REQUESTS: Readonly<Record<ChannelName, ChannelRequests>> = {
  saveFile: {
    right: file,
    wrong: [
      ...BAD_NAMES.map((name) => ({ ...file, name })),
      { ...file, mime: 'text/html' },
      { ...file, text: 1 },
      { ...file, mime: 'application/x-gazette-backup' },
      { name: '备份.zbbak', mime: 'text/markdown', bytes },
      { name: '备份.zbbak', mime: 'application/x-gazette-backup', bytes: [1, 2] },
    ],
  },
  chooseTargets: {
    right: place,
    wrong: [
      ...BAD_NAMES.map((name) => ({ ...place, name })),
      ...BAD_NAMES.map((name) => ({ place: 'folder', names: [name] })),
      { ...place, mime: 'text/html' },
      { place: 'folder', names: [] },
      { place: 'folder', names: ['a.md', 'A.md'] },
      { place: 'folder', names: [1] },
      { place: '/etc', names: ['a.md'] },
    ],
  },
  writeTargets: {
    right: writing,
    wrong: [
      { ...writing, token: 1 },
      { ...writing, writes: 'x' },
      { ...writing, writes: [{ text: 1, where: 'over' }] },
      { ...writing, writes: [{ text: 'x', where: '/etc/passwd' }] },
    ],
  },
  openSafety: { right: undefined, wrong: [] },
  appendJournal: {
    right: { entries: [{ number: 1, text: '{}' }] },
    wrong: [
      { entries: {} },
      { entries: [{ number: 0, text: '{}' }] },
      { entries: [{ number: 1.5, text: '{}' }] },
      { entries: [{ number: '1', text: '{}' }] },
      { entries: [{ number: 1, text: 1 }] },
      { entries: [{ number: 1, text: 'a\nb' }] },
    ],
  },
  readJournal: { right: { after: 0 }, wrong: [{ after: '0' }, { after: -1 }, { after: 0.5 }] },
  writeSnapshot: {
    right: snapshot,
    wrong: [
      { ...snapshot, number: -1 },
      { ...snapshot, number: '1' },
      { ...snapshot, occasion: '../x' },
      { ...snapshot, bytes: [1] },
    ],
  },
  readSnapshot: { right: { name: 'x.zbbak' }, wrong: BAD_NAMES.map((name) => ({ name })) },
  setSafetyAside: { right: undefined, wrong: [] },
  setMenu: {
    right: menuOf(command),
    wrong: [
      { groups: {} },
      { groups: [{ label: 1, items: [] }] },
      menuOf({ ...command, id: 1 }),
      menuOf({ ...command, label: null }),
      menuOf({ ...command, accelerator: 1 }),
      menuOf({ ...command, enabled: 'yes' }),
      menuOf({ kind: 'role', role: 'toggleDevTools' }),
    ],
  },
  takeBackup: { right: undefined, wrong: [] },
};
