/**
 * Changing the tags of marks and notes. A change is a step from whatever tags stand there (add, remove), so it is
 * made anew over a record that was changed meanwhile, by typing in the same note say: nothing is refused or lost.
 */
import type { RecordId } from '../../core/annotation/model.ts';
import type { Change } from '../../data/commit/change.ts';
import { markContent, noteContent } from '../../data/commit/record-content.ts';
import { loadRecord } from '../../data/records/records.ts';
import { loadTagLists } from '../../data/records/tags.ts';
import { databaseText } from '../../text-zh/errors.ts';
import { tagsText } from '../../text-zh/tags.ts';
import { createTurns } from '../in-turn.ts';
import { perform, say, told } from './annotating.ts';

/** A mark or note that carries tags. */
export interface Tagged {
  readonly table: 'marks' | 'notes';
  readonly id: RecordId;
}

/** How often a change is made anew before its refusal is told. */
const ATTEMPTS = 5;

/** Tags stand in the order in which they were typed, however soon one follows the other. */
const inTurn = createTurns();

/** Undoable like every order on records; false if it was refused (and said so). */
export function changeTags(
  tagged: Tagged,
  change: (tags: readonly string[]) => readonly string[],
): Promise<boolean> {
  return inTurn(() => changeNow(tagged, change));
}

async function changeNow(
  tagged: Tagged,
  change: (tags: readonly string[]) => readonly string[],
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const wanted = await retagging(tagged, change);
    if (wanted === 'refused') return false;
    if (wanted === 'same') return true;
    const result = await perform({ label: tagsText.change, changes: [wanted] });
    const isOutdated = !result.ok && result.error.code === 'changedElsewhere';
    if (!isOutdated || attempt === ATTEMPTS) return told(result);
  }
}

/** The tags of every living mark and note, for completion; none where they cannot be read. */
export async function loadTags(): Promise<readonly (readonly string[])[]> {
  const lists = await loadTagLists();
  return lists.ok ? lists.value : [];
}

async function retagging(
  { table, id }: Tagged,
  change: (tags: readonly string[]) => readonly string[],
): Promise<Change | 'same' | 'refused'> {
  const stored = table === 'marks' ? await loadRecord('marks', id) : await loadRecord('notes', id);
  if (!stored.ok || stored.value === null) {
    say(stored.ok ? tagsText.gone : databaseText[stored.error.reason].what, 'failed', false);
    return 'refused';
  }
  const record = stored.value;
  const tags = change(record.tags);
  if (JSON.stringify(tags) === JSON.stringify(record.tags)) return 'same';
  const at = { id, expected: record.revision, deleted: false };
  if ('segments' in record) return { kind: 'putMark', ...at, content: { ...markContent(record), tags } };
  return { kind: 'putNote', ...at, content: { ...noteContent(record), tags } };
}
