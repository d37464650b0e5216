/**
 * Tags of marks and notes: how what is typed becomes tags, what counts as the same tag, which tags complete what is
 * being typed. Two tags that fold alike (case, width, blanks) are one.
 */
import { fold } from '../text/fold.ts';
import { countCharacters, oneLine } from '../text/one-line.ts';

/** In characters. */
export const LONGEST_TAG = 20;
/** On one mark or note. */
export const MOST_TAGS = 20;
/** How many are offered while one types. */
export const MOST_COMPLETIONS = 8;

/** What ends a tag while it is typed; a blank does not. */
const SEPARATORS = /[,，、;；\n]/u;
const HASHES = /^[#＃\s]+/u;

export interface TagAddition {
  /** What was there, and what could be added. */
  readonly tags: readonly string[];
  /** The first that could not be, as typed, and why. */
  readonly refused: { readonly tag: string; readonly reason: 'long' | 'full' } | null;
}

/** Whether what is typed ends at least one tag. */
export function endsTag(typed: string): boolean {
  return SEPARATORS.test(typed);
}

/** The tags in what is typed, without # and blanks around them; those without a visible character are left out. */
export function tagsIn(typed: string): readonly string[] {
  return typed
    .split(SEPARATORS)
    .map((part) => oneLine(oneLine(part).replace(HASHES, '')))
    .filter((tag) => fold(tag) !== '');
}

/** Adds what is typed behind the tags that are there, each once; a tag that is there keeps its spelling. */
export function addTags(tags: readonly string[], typed: string): TagAddition {
  const together = [...tags];
  let refused: TagAddition['refused'] = null;
  for (const tag of tagsIn(typed)) {
    if (together.some((each) => isSameTag(each, tag))) continue;
    const reason = refusal(together, tag);
    if (reason === null) together.push(tag);
    else refused ??= { tag, reason };
  }
  return { tags: together, refused };
}

export function removeTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.filter((each) => !isSameTag(each, tag));
}

/**
 * The tags in use, the most used first, those used equally often in the order of their folded forms; each in its most
 * common spelling, of equally common ones the first met. `lists` are the tags of one record each.
 */
export function tagsInUse(lists: Iterable<readonly string[]>): readonly string[] {
  const known = new Map<string, Map<string, number>>();
  for (const tags of lists) {
    for (const tag of tags) {
      const spellings = known.get(fold(tag)) ?? new Map<string, number>();
      known.set(fold(tag), spellings.set(tag, (spellings.get(tag) ?? 0) + 1));
    }
  }
  return [...known]
    .map(([key, spellings]) => ({ key, ...mostCommon(spellings) }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ tag }) => tag);
}

/**
 * The tags in use that complete what is typed and are not on the record yet: those that begin with it, then those
 * that hold it, then those that `sounds` like it; at most {@link MOST_COMPLETIONS}. All, if nothing is typed.
 */
export function completionsFor(
  typed: string,
  inUse: readonly string[],
  tags: readonly string[],
  sounds: (tag: string) => boolean = () => false,
): readonly string[] {
  const key = fold(typed.replace(HASHES, ''));
  const rank = (tag: string): number => {
    const at = fold(tag).indexOf(key);
    if (at >= 0) return Math.min(at, 1);
    return sounds(tag) ? 2 : 3;
  };
  const ranked = inUse
    .filter((tag) => !tags.some((each) => isSameTag(each, tag)))
    .map((tag) => ({ tag, rank: rank(tag) }))
    .filter((each) => each.rank < 3);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_COMPLETIONS)
    .map(({ tag }) => tag);
}

export function isSameTag(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function refusal(tags: readonly string[], tag: string): 'long' | 'full' | null {
  if (countCharacters(tag) > LONGEST_TAG) return 'long';
  return tags.length >= MOST_TAGS ? 'full' : null;
}

function mostCommon(spellings: ReadonlyMap<string, number>): {
  readonly tag: string;
  readonly count: number;
} {
  let tag = '';
  let most = 0;
  let count = 0;
  for (const [spelling, times] of spellings) {
    count += times;
    if (times > most) {
      tag = spelling;
      most = times;
    }
  }
  return { tag, count };
}
