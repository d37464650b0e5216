/**
 * Folding: what counts as the same character when text is searched. Case, width, compatibility forms (Ⅲ ㎡ ％),
 * brackets, quotes, dashes, variant characters; blanks and invisible characters vanish. Each code point folds by
 * itself, so fold(a + b) = fold(a) + fold(b), and every stretch of a text is found in the folded text. The result
 * keeps a map back, so that a hit falls on exactly the printed characters.
 */
import { FOLD_TABLE } from './fold-table.ts';

/** A half-open stretch of UTF-16 offsets. */
export type Range = readonly [start: number, end: number];

export interface FoldedText {
  readonly folded: string;
  /**
   * The UTF-16 offset in the source of the character that the folded offset lies in; the length of the source for
   * an offset at or past the end of `folded`.
   */
  toSource(offset: number): number;
  /**
   * The stretch of the source that folds to `folded.slice(start, end)`, blanks at its edges excluded; null if an
   * edge cuts through one printed character (the `m` of ㎡) or the stretch is empty.
   */
  toSourceRange(start: number, end: number): Range | null;
}

const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/gu;
/** In these texts a Cyrillic Ш is always a misprinted Ⅲ. */
const MISPRINTED_THREE = /[Шш]/gu;

const cache = new Map<number, string>();

/** The folded form of `text` without the map back; linear. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** The folded form of `text` and the map back to its offsets; linear in time and memory. */
export function foldText(text: string): FoldedText {
  const origins: number[] = [];
  let folded = '';
  let plain = true;
  let offset = 0;
  for (const character of text) {
    const image = foldCharacter(character);
    for (let unit = 0; unit < image.length; unit += 1) origins.push(offset);
    plain &&= image.length === 1 && character.length === 1;
    folded += image;
    offset += character.length;
  }
  return plain ? identity(folded) : new MappedText(folded, text, Uint32Array.from(origins));
}

/** Most paragraphs fold one to one: they need no table of offsets. */
function identity(folded: string): FoldedText {
  const { length } = folded;
  return {
    folded,
    toSource: (offset) => Math.max(0, Math.min(offset, length)),
    toSourceRange: (start, end) => (start < end && start >= 0 && end <= length ? [start, end] : null),
  };
}

class MappedText implements FoldedText {
  readonly folded: string;
  readonly #source: string;
  /** For each unit of `folded` the source offset of the character it came from. */
  readonly #origins: Uint32Array;

  constructor(folded: string, source: string, origins: Uint32Array) {
    this.folded = folded;
    this.#source = source;
    this.#origins = origins;
  }

  toSource(offset: number): number {
    return this.#origins[Math.max(0, offset)] ?? this.#source.length;
  }

  toSourceRange(start: number, end: number): Range | null {
    if (start < 0 || start >= end || end > this.#origins.length) return null;
    if (!this.#isEdge(start) || !this.#isEdge(end)) return null;
    const last = this.#origins[end - 1] ?? 0;
    return [this.toSource(start), last + characterLength(this.#source, last)];
  }

  #isEdge(offset: number): boolean {
    return offset === 0 || this.#origins[offset - 1] !== this.#origins[offset];
  }
}

function characterLength(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

function foldCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const known = cache.get(codePoint);
  if (known !== undefined) return known;
  const image = computeImage(character);
  cache.set(codePoint, image);
  return image;
}

/** Repeated until nothing changes, so that folding what is folded changes nothing. */
function computeImage(character: string): string {
  let image = character;
  for (let round = 0; round < 4; round += 1) {
    const next = foldOnce(image);
    if (next === image) break;
    image = next;
  }
  return image;
}

function foldOnce(text: string): string {
  const lowered = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MISPRINTED_THREE, 'iii')
    .replace(INVISIBLE, '');
  let image = '';
  for (const character of lowered) image += FOLD_TABLE.get(character) ?? character;
  return image;
}
