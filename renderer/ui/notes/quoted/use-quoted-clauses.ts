/** The clauses of a document that notes quote, kept true. Reading Markdown is loaded when the first note may hold a link. */
import { useMemo } from 'react';
import type { RecordId } from '../../../core/annotation/model.ts';
import type { QuotedClause } from '../../../core/annotation/quotations.ts';
import type { PlaceAddress } from '../../../core/cite/place-address.ts';
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { type LinkingNote, useLinkingNotes } from '../../../data/records/linking-notes.ts';
import { lateModule } from '../../shared/late-module.ts';

type Reader = typeof import('../../../core/annotation/quotations.ts');

const quotations = lateModule(() => import('../../../core/annotation/quotations.ts'));

const NONE: readonly QuotedClause<LinkingNote>[] = [];
/** What the notes of this window link to, by revision: most do not change from one reading to the next. */
const known = new Map<RecordId, { readonly revision: number; readonly places: readonly PlaceAddress[] }>();

export function useQuotedClauses(document: GazetteDocument): readonly QuotedClause<LinkingNote>[] {
  const live = useLinkingNotes();
  const notes = live.kind === 'ready' ? live.value : null;
  const reader = quotations.use(notes !== null && notes.length > 0);
  return useMemo(
    () =>
      notes === null || reader === null
        ? NONE
        : reader.quotedClauses(document, notes, (quoting) => placesOf(quoting, reader)),
    [document, notes, reader],
  );
}

function placesOf({ note: { id, revision, markdown } }: LinkingNote, reader: Reader) {
  const before = known.get(id);
  if (before?.revision === revision) return before.places;
  const places = reader.placesLinked(markdown);
  known.set(id, { revision, places });
  return places;
}
