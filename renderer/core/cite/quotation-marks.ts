/**
 * Book-title marks by their depth: 《 》 outside, 〈 〉 inside, 《 》 again inside those (GB/T 15834).
 * Owns the turning of marks; who puts a title between marks is its caller's business.
 */

const OPENING = '《〈<';
const CLOSING = '》〉>';
const BY_DEPTH = [
  ['《', '》'],
  ['〈', '〉'],
] as const;

/**
 * `title` between 《 》, the marks inside turned by their depth. A pair of half-width < > counts as marks;
 * a mark without its partner stays as it is. A title that is printed between marks gets no second pair.
 */
export function quoteTitle(title: string): string {
  const bare = withoutOuterMarks(title);
  return `《${turnMarks(bare)}》`;
}

function turnMarks(title: string): string {
  const characters = title.split('');
  for (const { open, close, depth } of markPairs(title)) {
    const [opening, closing] = BY_DEPTH[(depth + 1) % 2] ?? BY_DEPTH[0];
    characters[open] = opening;
    characters[close] = closing;
  }
  return characters.join('');
}

function withoutOuterMarks(title: string): string {
  const outer = markPairs(title).find((pair) => pair.open === 0 && pair.close === title.length - 1);
  return outer === undefined ? title : title.slice(1, -1);
}

interface MarkPair {
  readonly open: number;
  readonly close: number;
  /** Number of pairs around this one. */
  readonly depth: number;
}

/** Offsets are UTF-16 units; every mark is in the basic plane, so each is one unit. */
function markPairs(title: string): readonly MarkPair[] {
  const open: number[] = [];
  const found: { open: number; close: number }[] = [];
  for (let at = 0; at < title.length; at++) {
    if (OPENING.includes(title.charAt(at))) open.push(at);
    if (!CLOSING.includes(title.charAt(at))) continue;
    const partner = open.pop();
    if (partner !== undefined) found.push({ open: partner, close: at });
  }
  const encloses = (outer: { open: number; close: number }, inner: { open: number; close: number }) =>
    outer.open < inner.open && inner.close < outer.close;
  return found.map((pair) => ({ ...pair, depth: found.filter((other) => encloses(other, pair)).length }));
}
