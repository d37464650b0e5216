/**
 * The block of an exported file that belongs to the program, and how a later export takes its place: everything
 * around it is the user's and stays byte for byte; a block that he edited is never replaced.
 *
 * The line that begins the block carries a digest of what is between the lines, so that an edit shows. A note may
 * itself hold such lines (in a code block): where the digest is right, the first and the last line delimit the block,
 * whatever stands between them.
 */
import { digest } from './files/digest.ts';

/** The lines as an export writes them; {@link sealed} puts the digest into the first: `<!-- zb:begin sum=… -->`. */
export const BLOCK_BEGIN = '<!-- zb:begin -->';
export const BLOCK_END = '<!-- zb:end -->';

const MARKER = /(?<![^\n\uFEFF])<!-- zb:(?<kind>begin|end)(?: sum=(?<sum>[0-9a-f]{32}))? -->(?=\r?\n|$)/g;

/**
 * Why an existing file is left alone: `edited`: the block was changed since; `unsealed`: it carries no digest, so
 * that nobody can tell; `broken`: its lines are missing, doubled or reversed; `foreign`: there are none at all.
 */
export type LeftAlone = 'edited' | 'unsealed' | 'broken' | 'foreign';

/** What an export does to the file that is already there. */
export type Merge =
  | { readonly kind: 'over'; readonly text: string }
  | { readonly kind: 'beside'; readonly reason: LeftAlone };

/** An offset into a text, and what stands there. Offsets UTF-16, end exclusive, without the line end. */
interface Marker {
  readonly kind: 'begin' | 'end';
  readonly start: number;
  readonly end: number;
  /** Null where the line carries none. */
  readonly sum: string | null;
}

interface ManagedBlock {
  readonly begin: Marker;
  readonly end: Marker;
  /** What is between the two lines, with LF line ends. */
  readonly content: string;
}

/** An export with the digest in its block. @throws if it has no block: only exports are sealed. */
export function sealed(markdown: string): string {
  const { begin, content } = outermost(markdown) ?? missing();
  const line = `<!-- zb:begin sum=${digest(content)} -->`;
  return markdown.slice(0, begin.start) + line + markdown.slice(begin.end);
}

/**
 * What becomes of the text of an existing file when `fresh`, a {@link sealed} export, is saved over it. Its byte
 * order mark, its line ends and all that is outside the block stay. An empty file is filled.
 */
export function mergeExport(existing: string, fresh: string): Merge {
  if (existing === '' || existing === '\uFEFF') return { kind: 'over', text: existing + fresh };
  const markers = markersIn(existing);
  if (markers.length === 0) return { kind: 'beside', reason: 'foreign' };
  const old = outermost(existing);
  if (old === null) return { kind: 'beside', reason: 'broken' };
  const own = outermost(fresh) ?? missing();
  const isIntact = old.begin.sum === digest(old.content);
  if (!isIntact && markers.length > 2) return { kind: 'beside', reason: 'broken' };
  // Nothing is lost where the same is written again.
  if (isIntact || old.content === own.content) return { kind: 'over', text: replaced(existing, old, fresh) };
  return { kind: 'beside', reason: old.begin.sum === null ? 'unsealed' : 'edited' };
}

function replaced(existing: string, { begin, end }: ManagedBlock, fresh: string): string {
  const own = outermost(fresh) ?? missing();
  const block = fresh.slice(own.begin.start, own.end.end);
  const isCrlf = existing.startsWith('\r\n', begin.end);
  return (
    existing.slice(0, begin.start) + (isCrlf ? block.replace(/\n/g, '\r\n') : block) + existing.slice(end.end)
  );
}

/** From the first marker to the last; null if these are not a beginning and an end. */
function outermost(text: string): ManagedBlock | null {
  const markers = markersIn(text);
  const begin = markers.at(0);
  const end = markers.at(-1);
  if (begin?.kind !== 'begin' || end?.kind !== 'end') return null;
  return { begin, end, content: text.slice(begin.end, end.start).replace(/\r\n/g, '\n') };
}

function markersIn(text: string): readonly Marker[] {
  return Array.from(text.matchAll(MARKER), (match) => ({
    kind: match.groups?.kind === 'begin' ? 'begin' : 'end',
    start: match.index,
    end: match.index + match[0].length,
    sum: match.groups?.sum ?? null,
  }));
}

function missing(): never {
  throw new Error('an export without its block');
}
