/** The waiting marks by document, in the library's order, each with its notes. Pure. */
import type { PlacedMark } from '../../../core/anchor/placed-mark.ts';
import type { Mark, Note } from '../../../core/annotation/model.ts';
import type { CorpusIndex, DocumentId } from '../../../core/gazette/model.ts';

export interface ReviewItem {
  readonly placed: PlacedMark;
  /** The living notes on the mark. */
  readonly notes: readonly Note[];
}

export interface ReviewGroup {
  readonly documentId: DocumentId;
  /** Null for a document that the library does not have. */
  readonly title: string | null;
  /** Approximate ones first, then by when they were made. */
  readonly items: readonly ReviewItem[];
}

interface Living {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

/** What was found waiting and lives still, as it was found. `index` is null while the library is not read. */
export function groupWaiting(
  waiting: readonly PlacedMark[],
  { marks, notes }: Living,
  index: CorpusIndex | null,
): readonly ReviewGroup[] {
  const living = new Map(marks.map(({ id, revision }) => [id, revision]));
  const present = waiting.filter(({ mark }) => living.get(mark.id) === mark.revision);
  const titles = new Map(
    index?.issues.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title] as const)) ?? [],
  );
  const wanted = new Set(present.map(({ mark }) => mark.documentId));
  const order = [
    ...[...titles.keys()].filter((id) => wanted.has(id)),
    ...[...wanted].filter((id) => !titles.has(id)).sort(),
  ];
  return order.map((documentId) => ({
    documentId,
    title: titles.get(documentId) ?? null,
    items: present
      .filter(({ mark }) => mark.documentId === documentId)
      .sort(byNeed)
      .map((placed) => ({ placed, notes: notesOn(placed.mark, notes) })),
  }));
}

/** The groups cut after so many items. */
export function firstOf(groups: readonly ReviewGroup[], count: number): readonly ReviewGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const items = group.items.slice(0, left);
    left -= items.length;
    return items.length === 0 ? [] : [{ ...group, items }];
  });
}

function byNeed(a: PlacedMark, b: PlacedMark): number {
  if (a.state !== b.state) return a.state === 'approximate' ? -1 : 1;
  return a.mark.created < b.mark.created ? -1 : 1;
}

function notesOn(mark: Mark, notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ target }) => target.kind === 'mark' && target.id === mark.id);
}
