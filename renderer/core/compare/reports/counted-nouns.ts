/**
 * Numbers that stand before what they count (引进13个工业项目): the words that govern the noun, and the noun.
 */
import type { Slice } from './model.ts';
import { withoutScope } from './subjects.ts';

/** The words that govern a counted noun; null if nobody does anything, or the words only join or describe. */
export function headOf(lead: string): string | null {
  const head = withoutScope(lead);
  return head === '' || /[的等及和与、]$/.test(head) ? null : head;
}

const LONGEST_NOUN = 20;
/** A statement rather than a noun: what was counted cannot be told from what happened to it. */
const STATES = /全部|均|达到|得到|完成|进入|荣获|获得|获评|[已将被]|通过|稳定|正在|启动|对接|推进|大关/;

/** The noun between two offsets; null if the words state something or are too long for a noun. */
export function nounAt(text: string, start: number, end: number): Slice | null {
  const words = text.slice(start, end).replace(/[\s、]+$/, '');
  if (words === '' || words.length > LONGEST_NOUN || STATES.test(words)) return null;
  return { start, end: start + words.length, text: words };
}
