/** The run-time check of the menu that the page sends: its shape, sizes and words, before Electron sees any of it. */
import type { MenuCommand, MenuGroup, MenuModel } from '../../preload/contract.ts';
import type { Parsed } from '../ipc.ts';
import { shellText } from '../text-zh.ts';

const GROUPS_LIMIT = 12;
const ITEMS_LIMIT = 60;
const LABEL_LIMIT = 40;
const ID = /^[a-zA-Z]{1,40}$/;
/** The keys that a shortcut of the page can have. Electron throws at one that it does not know. */
const ACCELERATOR =
  /^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9]|[-=\\[\];',./`]|F(?:[1-9]|1\d|2[0-4])|Left|Right|Up|Down|PageUp|PageDown|Home|End|Delete|Esc|Enter|Space|Tab)$/;

type MenuItem = MenuGroup['items'][number];

/** Accepts a menu whose commands differ; unknown fields are dropped. */
export function parseMenuModel(input: unknown): Parsed<MenuModel> {
  const groups = listOf(fieldsOf(input).groups, GROUPS_LIMIT, groupOf);
  if (groups === null) return { kind: 'refused', reason: shellText.badMenu };
  const ids = groups.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'command' ? [item.id] : [])),
  );
  return new Set(ids).size === ids.length
    ? { kind: 'valid', request: { groups } }
    : { kind: 'refused', reason: shellText.badMenu };
}

function groupOf(input: unknown): MenuGroup | null {
  const { label, items } = fieldsOf(input);
  const known = listOf(items, ITEMS_LIMIT, itemOf);
  return isLabel(label) && known !== null ? { label, items: known } : null;
}

function itemOf(input: unknown): MenuItem | null {
  const { kind, id, label, accelerator, enabled } = fieldsOf(input);
  if (kind === 'separator') return { kind };
  if (kind !== 'command' || !isOf(ID, id) || !isLabel(label) || typeof enabled !== 'boolean') return null;
  const command: Omit<MenuCommand, 'accelerator'> = { kind, id, label, enabled };
  if (accelerator === null) return { ...command, accelerator };
  return isOf(ACCELERATOR, accelerator) ? { ...command, accelerator } : null;
}

/** Null if it is no list, too long, or an item is null. */
function listOf<Item>(
  list: unknown,
  limit: number,
  read: (input: unknown) => Item | null,
): readonly Item[] | null {
  if (!Array.isArray(list) || list.length > limit) return null;
  const items = list.map(read);
  return items.every((item) => item !== null) ? items : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isOf(pattern: RegExp, value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isLabel(value: unknown): value is string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > LABEL_LIMIT) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return !/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(value);
}
