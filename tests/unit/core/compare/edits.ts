/**
 * Versions of a document made by random edits of its clauses, each new clause with the ones it came from: what a
 * comparison must find again.
 */
import fc from 'fast-check';
import type { Block, BlockId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';

/** A clause of the new version. */
export interface EditedClause {
  readonly text: string;
  readonly label: string | null;
  readonly kind: Block['kind'];
  readonly heading: string | null;
  /** The blocks of the old version that its words come from; empty for a new clause. */
  readonly from: readonly BlockId[];
}

export type Edit =
  | { readonly kind: 'delete' | 'split' | 'merge' | 'renumber'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'replace'; readonly at: number; readonly text: string }
  | { readonly kind: 'move'; readonly at: number; readonly to: number };

const place = fc.nat(10_000);
/** Words that no gazette prints, so that a new clause is like none. */
const invented = fc.string({
  unit: fc.constantFrom(...'鲸鲨鳐鲟鳕蜥蟒螈蝎鹭鹮鸮鹫獾貂'),
  minLength: 12,
  maxLength: 30,
});
const few = fc.string({ unit: fc.constantFrom(...'鲸鲨鳐'), minLength: 1, maxLength: 3 });

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('delete', 'split', 'merge', 'renumber'), at: place }),
  fc.record({ kind: fc.constant('insert' as const), at: place, text: invented }),
  fc.record({ kind: fc.constant('replace' as const), at: place, text: few }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
);

/** The clauses after all of the edits; a place is taken modulo the number of clauses. */
export function editClauses(document: GazetteDocument, edits: readonly Edit[]): readonly EditedClause[] {
  const start = document.blocks.map(({ id, text, label, kind, heading }) => ({
    text,
    label,
    kind,
    heading,
    from: [id],
  }));
  return edits.reduce<readonly EditedClause[]>(editOnce, start);
}

function editOnce(
  clauses: readonly EditedClause[],
  { at: anywhere, ...edit }: Edit,
): readonly EditedClause[] {
  const at = anywhere % Math.max(1, clauses.length);
  const clause = clauses[at];
  if (clause === undefined) return clauses;
  const [before, after] = [clauses.slice(0, at), clauses.slice(at + 1)];
  switch (edit.kind) {
    case 'delete':
      return [...before, ...after];
    case 'insert':
      return [...before, plain(`${edit.text}。`, []), clause, ...after];
    case 'replace':
      return [...before, replaceMiddle(clause, edit.text), ...after];
    case 'renumber':
      return clauses.map((each, order) => (order < at ? each : renumbered(each)));
    case 'split':
      return [...before, ...splitClause(clause), ...after];
    case 'merge':
      return mergeNext(before, clause, after);
    case 'move': {
      const rest = [...before, ...after];
      const to = edit.to % (rest.length + 1);
      return [...rest.slice(0, to), clause, ...rest.slice(to)];
    }
  }
}

function plain(text: string, from: readonly BlockId[]): EditedClause {
  return { text, label: null, kind: 'paragraph', heading: null, from };
}

/** Only where it leaves most of the clause standing. */
function replaceMiddle(clause: EditedClause, text: string): EditedClause {
  if (clause.text.length < 20) return clause;
  const middle = Math.floor(clause.text.length / 2);
  return { ...clause, text: clause.text.slice(0, middle) + text + clause.text.slice(middle + 2) };
}

const NUMERALS = '一二三四五六七八九';

function renumbered(clause: EditedClause): EditedClause {
  const { label, text } = clause;
  if (label === null || !text.startsWith(label)) return clause;
  const next = label.replace(/[一二三四五六七八](?=[条）)、])/, (each) =>
    NUMERALS.charAt(NUMERALS.indexOf(each) + 1),
  );
  return { ...clause, label: next, text: next + text.slice(label.length) };
}

/** At a mark in the middle, so that each piece says something. */
function splitClause(clause: EditedClause): readonly EditedClause[] {
  const cut = clause.text.slice(0, -16).search(/(?<=.{16}[。；，])/);
  if (cut < 0) return [clause];
  return [{ ...clause, text: clause.text.slice(0, cut) }, plain(clause.text.slice(cut), clause.from)];
}

function mergeNext(
  before: readonly EditedClause[],
  clause: EditedClause,
  [next, ...after]: readonly EditedClause[],
): readonly EditedClause[] {
  if (next === undefined || next.label !== null || next.kind !== 'paragraph' || clause.kind !== 'paragraph') {
    return [...before, clause, ...(next === undefined ? [] : [next]), ...after];
  }
  const from = [...clause.from, ...next.from];
  return [...before, { ...clause, text: clause.text + next.text, from }, ...after];
}
