/**
 * Units in running text: institutions of a government, by the form of their names. A name opens with a place or a
 * word for the level of government, closes with a word for an institution, and holds nothing of running text between.
 * The words are unit-words.ts's; whether a place is one is places.ts's business.
 */
import { LONGEST_PLACE } from './places.ts';
import { CLOSING, LEAD, OPENING, OPENING_CHARACTERS, STOP, WHOLE } from './unit-words.ts';

/** The most characters from the opening to the first closing word, and from one closing word to the next. */
const LONGEST_BODY = 16;
const LONGEST_ANNEX = 9;

/** Counted units in order of first occurrence; `places` as found in the same pieces. Linear. */
export function unitsIn(pieces: readonly string[], places: Iterable<string>): ReadonlyMap<string, number> {
  const finder = new UnitFinder(places);
  const counts = new Map<string, number>();
  for (const piece of pieces) {
    for (const unit of finder.unitsOf(piece)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

class UnitFinder {
  readonly #places: ReadonlySet<string>;
  /** The characters that places begin with: most positions need no further look. */
  readonly #firsts: ReadonlySet<string>;

  constructor(places: Iterable<string>) {
    this.#places = new Set(places);
    this.#firsts = new Set([...this.#places].map((place) => place.charAt(0)));
  }

  unitsOf(piece: string): readonly string[] {
    const found: string[] = [];
    let at = 0;
    while (at < piece.length) {
      const opened = this.#openingEnd(piece, at);
      const end = opened === at ? 0 : this.#unitEnd(piece, opened);
      if (end > at) found.push(piece.slice(at, end));
      at = Math.max(end, at + 1);
    }
    return found.length > 0 ? found : wholeUnit(piece);
  }

  /** The end of the places or the level that open a name at `at`; `at` if nothing does. */
  #openingEnd(piece: string, at: number): number {
    let end = at;
    for (let next = this.#placeEnd(piece, end); next > end; next = this.#placeEnd(piece, end)) end = next;
    if (end > at) return end;
    return OPENING_CHARACTERS.has(piece.charAt(at)) ? matchEnd(OPENING, piece, at) : at;
  }

  #placeEnd(piece: string, at: number): number {
    if (!this.#firsts.has(piece.charAt(at))) return at;
    for (let length = Math.min(LONGEST_PLACE, piece.length - at); length > 1; length -= 1) {
      if (this.#places.has(piece.slice(at, at + length))) return at + length;
    }
    return at;
  }

  /** The end of the last closing word before running text: 县委 closes, 县委组织部 closes later. 0 if none does. */
  #unitEnd(piece: string, opened: number): number {
    let end = 0;
    let limit = opened + LONGEST_BODY;
    let at = opened;
    while (at < piece.length && at < limit) {
      const closed = matchEnd(CLOSING, piece, at);
      if (closed > at) {
        end = closed;
        limit = closed + LONGEST_ANNEX;
        at = closed;
      } else if (matchEnd(STOP, piece, at) > at || (at > opened && this.#openingEnd(piece, at) > at)) {
        break;
      } else {
        at += 1;
      }
    }
    return end;
  }
}

/** A piece that is a unit without an opening, 发展和改革局 in a list of offices. */
function wholeUnit(piece: string): readonly string[] {
  const bare = piece.replace(LEAD, '');
  return WHOLE.test(bare) ? [bare] : [];
}

function matchEnd(pattern: RegExp, piece: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(piece) ? pattern.lastIndex : at;
}
