/**
 * Addresses inside plain text. GFM links them by itself and swallows the Chinese behind them; delimited as links of
 * their own they end where they end, and their text stays what was printed.
 * Owns where an address begins and ends (before a bracket, too) and how it is delimited.
 */

/** A stretch of one line, offsets UTF-16, end exclusive. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly kind: 'url' | 'www' | 'mail';
}

const ADDRESS = new RegExp(
  [
    String.raw`(?<url>https?:\/\/[-.\w][-.\w~:/?#@!$&'*+,;=%]*)`,
    String.raw`(?<www>www\.[-.\w~:/?#@!$&'*+,;=%]*)`,
    String.raw`(?<mail>(?<![-.\w+])[-.\w+]+@[-\w]+(?:\.[-\w]+)+)`,
  ].join('|'),
  'gi',
);
/** What ends a sentence rather than an address. */
const TRAILING = '?!.,:;*_~\'"&';
/** `http://` and `www.` are no addresses without at least this much. */
const SHORTEST = /^(?:https?:\/\/.|www\.|[^@]+@[-\w]+\.[-\w])/i;

/** The addresses in a line, in order. */
export function addressesIn(line: string): readonly Address[] {
  return Array.from(line.matchAll(ADDRESS), (match) => {
    const { url, www } = match.groups ?? {};
    const kind = url !== undefined ? 'url' : www !== undefined ? 'www' : 'mail';
    return { kind, start: match.index, end: match.index + withoutTrailing(match[0]).length };
  });
}

/** An address as Markdown; `escaped` is its text with backslashes. The text that is read back is `text`. */
export function linkTo(kind: Address['kind'], text: string, escaped: string): string {
  if (kind === 'url') return `<${text}>`;
  return `[${escaped}](<${kind === 'www' ? 'http://' : 'mailto:'}${text.replace(/&/g, '&amp;')}>)`;
}

function withoutTrailing(address: string): string {
  const shortest = SHORTEST.exec(address)?.[0].length ?? address.length;
  let end = address.length;
  while (end > shortest && TRAILING.includes(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}
