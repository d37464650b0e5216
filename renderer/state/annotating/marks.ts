/** What the user does with marks: made, recoloured, underlined, deleted. */
import type { AuthorId, ColourId, Mark, MarkStyle, RecordId, Segment } from '../../core/annotation/model.ts';
import type { DocumentId } from '../../core/gazette/model.ts';
import type { Result } from '../../core/result.ts';
import type { CommitFailure, Committed, MarkContent } from '../../data/commit/change.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { markContent } from '../../data/commit/record-content.ts';
import { loadRecord } from '../../data/records/records.ts';
import type { Pen } from '../../data/settings/setting-values.ts';
import { markingText } from '../../text-zh/marking.ts';
import { notesText } from '../../text-zh/notes.ts';
import { beginNoteOnNew, perform, say, told } from './annotating.ts';
import { takePen, usePen } from './pen.ts';
import type { Order } from './undo.ts';

const { actions } = notesText;

/** Marks the segments, in the style used last or another; the new mark's id, or null when it was refused (and said so). */
export async function addMark(
  documentId: DocumentId,
  segments: readonly Segment[],
  colour: ColourId,
  style: MarkStyle = usePen.getState().style,
): Promise<RecordId | null> {
  const id = systemClock.newId() as RecordId;
  return (await storeMark(id, newContent(documentId, segments, { colour, style }))) ? id : null;
}

/** Marks the segments as with the last mark, and puts the cursor into a note on them at once. */
export function addNotedMark(documentId: DocumentId, segments: readonly Segment[]): Promise<void> {
  const id = systemClock.newId() as RecordId;
  const content = newContent(documentId, segments, usePen.getState());
  const now = systemClock.now();
  const stamps = { created: now, modified: now, author: '' as AuthorId, revision: 0, deleted: null };
  return beginNoteOnNew({ ...content, ...stamps, id }, storeMark(id, content));
}

function newContent(
  documentId: DocumentId,
  segments: readonly Segment[],
  { colour, style }: Pen,
): MarkContent {
  return { documentId, segments, colour, style, tags: [], sessionId: null };
}

/** Whether it was stored; if not, says why. */
async function storeMark(id: RecordId, content: MarkContent): Promise<boolean> {
  const result = await perform({
    label: actions.mark,
    changes: [{ kind: 'putMark', id, expected: 0, content, deleted: false }],
  });
  if (!told(result)) return false;
  takePen({ colour: content.colour, style: content.style });
  return true;
}

export function recolourMark(mark: Mark, colour: ColourId): Promise<void> {
  return repaintMark(mark, { colour }, actions.recolour);
}

/** As a ground behind the words, or a line under them. */
export function restyleMark(mark: Mark, style: MarkStyle): Promise<void> {
  return repaintMark(mark, { style }, markingText.restyle);
}

async function repaintMark(mark: Mark, change: Partial<Pen>, label: string): Promise<void> {
  const result = await performOverNewest(mark, (newest) => {
    const { id, revision: expected } = newest;
    const content = { ...markContent(newest), ...change };
    return { label, changes: [{ kind: 'putMark', id, expected, content, deleted: false }] };
  });
  if (told(result)) takePen(change);
}

/** The mark's notes move to its clause. */
export async function deleteMark(mark: Mark): Promise<void> {
  const result = await performOverNewest(mark, ({ id, revision }) => ({
    label: actions.deleteMark,
    changes: [{ kind: 'deleteMark', id, expected: revision }],
  }));
  if (!told(result)) return;
  const keptNote = result.ok && result.value.revisions.length > 1;
  say(keptNote ? actions.markDeletedNoteKept : actions.markDeleted, 'done', true);
}

/**
 * An order on a mark as it is drawn, given once more on the mark as it is stored if only tags were changed since: one
 * that was typed a moment before is no reason to refuse it. Anything else the user has to see first.
 */
async function performOverNewest(
  mark: Mark,
  order: (mark: Mark) => Order,
): Promise<Result<Committed, CommitFailure>> {
  const result = await perform(order(mark));
  if (result.ok || result.error.code !== 'changedElsewhere') return result;
  const newest = await loadRecord('marks', mark.id);
  return newest.ok && newest.value !== null && differInTags(mark, newest.value)
    ? perform(order(newest.value))
    : result;
}

function differInTags(...marks: readonly [Mark, Mark]): boolean {
  const [one, other] = marks.map((mark) => JSON.stringify({ ...markContent(mark), tags: [] }));
  return one === other;
}
