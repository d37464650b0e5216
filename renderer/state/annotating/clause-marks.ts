/**
 * Marking a whole clause with one order, in the colour and style used last; given again, the order takes away the
 * mark that stands on just this clause, whatever its colour. What makes up a clause is core/annotation's.
 */
import { placeMarks } from '../../core/anchor/placed-mark.ts';
import { clauseSegments, markOn } from '../../core/annotation/whole-clause.ts';
import { placeOf } from '../../core/cite/place.ts';
import type { BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { loadDocumentRecords } from '../../data/records/records.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { markingText } from '../../text-zh/marking.ts';
import { createTurns } from '../in-turn.ts';
import { activeReading } from '../panes/panes.ts';
import { clauseIn } from '../panes/place.ts';
import { say } from './annotating.ts';
import { loadColourNames } from './colour-names.ts';
import { addMark, deleteMark } from './marks.ts';
import { usePen } from './pen.ts';

const inTurn = createTurns();

/** Marks the clause of a block with all that hangs under it, or takes that mark away. */
export function toggleClauseMark(document: GazetteDocument, blockId: BlockId): Promise<void> {
  // A key that is held down must not mark twice.
  return inTurn(() => toggle(document, blockId));
}

/** {@link toggleClauseMark} for 本条 of the active pane. */
export async function toggleCurrentClauseMark(): Promise<void> {
  const reading = activeReading();
  const clause = reading === null ? null : clauseIn(reading);
  if (reading === null || clause === null) return;
  const document = await corpus.document(reading.documentId);
  if (document.ok) await toggleClauseMark(document.value, clause);
}

async function toggle(document: GazetteDocument, blockId: BlockId): Promise<void> {
  const segments = clauseSegments(document, blockId);
  if (segments.length === 0) return;
  const records = await loadDocumentRecords(document.id);
  if (!records.ok) return say(databaseText[records.error.reason].what, 'failed', false);
  const present = markOn(segments, placeMarks(records.value.marks, document));
  if (present !== null) return deleteMark(present);
  const { colour } = usePen.getState();
  // Read before: between the step and the sentence that offers to take it back nothing else may be done.
  const names = await loadColourNames();
  if ((await addMark(document.id, segments, colour)) === null) return;
  say(markingText.clause.marked(placeOf(document, blockId), names[colour]), 'done', true);
}
