/**
 * Tags of marks and notes: how what is typed becomes tags, and what counts as the same tag. Two tags that fold alike
 * (case, width, blanks) are one.
 */
import { fold } from '../text/fold.ts';

/** In characters. */
export const LONGEST_TAG = 20;
/** On one mark or note. */
export const MOST_TAGS = 20;

/** What ends a tag while it is typed; a blank does not. */
const SEPARATORS = /[,，、;；\n]/u;
const HASHES = /^[#＃\s]+/u;

export interface TagAddition {
  /** What was there, and what could be added. */
  readonly tags: readonly string[];
  /** The first that could not be, as typed, and why. */
  readonly refused: { readonly tag: string; readonly reason: 'long' | 'full' } | null;
}

/** The tags in what is typed, without # and blanks around them; those without a visible character are left out. */
export function tagsIn(typed: string): readonly string[] {
  return typed
    .split(SEPARATORS)
    .map((part) => part.trim().replace(HASHES, ''))
    .filter((tag) => fold(tag) !== '');
}

/** Adds what is typed behind the tags that are there, each once; a tag that is there keeps its spelling. */
export function addTags(tags: readonly string[], typed: string): TagAddition {
  const all = [...tags];
  let refused: TagAddition['refused'] = null;
  for (const tag of tagsIn(typed)) {
    if (all.some((each) => isSameTag(each, tag))) continue;
    const reason = refusal(all, tag);
    if (reason === null) all.push(tag);
    else refused ??= { tag, reason };
  }
  return { tags: all, refused };
}

export function isSameTag(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function refusal(tags: readonly string[], tag: string): 'long' | 'full' | null {
  if ([...tag].length > LONGEST_TAG) return 'long';
  return tags.length >= MOST_TAGS ? 'full' : null;
}
