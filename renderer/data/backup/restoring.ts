/**
 * What is committed to restore a backup, by what the user chose. What nobody chose loses nothing: no living record is
 * deleted, none is overwritten but by a later state of itself.
 */
import { assertNever } from '../../core/gazette/model.ts';
import type { Change, RestoreRecord } from '../commit/change.ts';
import type { ComparedRecord, Comparison } from './comparison.ts';

/** What becomes of the records that are stored here in another state. */
export interface RestoreChoices {
  /** Of those that were changed on one side; `newer`: the state that was changed further, and what lives stays. */
  readonly changed: 'newer' | 'here' | 'backup';
  /** Of those that were deleted here and live in the backup. */
  readonly deleted: 'here' | 'backup';
  /** Of those that were changed on both sides; `both`: the backup's becomes a record of its own. */
  readonly conflict: 'both' | 'here' | 'backup';
  /** Whether settings and layouts are restored too. */
  readonly settings: boolean;
}

export const SAFE_CHOICES: RestoreChoices = {
  changed: 'newer',
  deleted: 'backup',
  conflict: 'both',
  settings: false,
};

const ALL_OF_BACKUP: RestoreChoices = { ...SAFE_CHOICES, changed: 'backup', conflict: 'backup' };

/** Whether the backup holds nothing but what is here as it is, settings aside. */
export function bringsNothing(comparison: Comparison): boolean {
  return restoringChanges(comparison, ALL_OF_BACKUP).length === 0;
}

/** Empty if there is nothing to do. */
export function restoringChanges(comparison: Comparison, choices: RestoreChoices): readonly Change[] {
  const { authors, damaged, records, settings } = comparison;
  const present: Change[] =
    authors.present === null ? [] : [{ kind: 'setSetting', key: 'author', value: authors.present }];
  return [
    ...[...authors.added, ...(choices.changed === 'backup' ? authors.changed : [])].map(
      (author): Change => ({ kind: 'putAuthor', author }),
    ),
    ...records.flatMap((record) => restoringRecord(record, choices)),
    ...damaged,
    ...present,
    ...(choices.settings ? settings.map((setting): Change => ({ kind: 'setSetting', ...setting })) : []),
  ];
}

function restoringRecord(compared: ComparedRecord, choices: RestoreChoices): readonly Change[] {
  switch (compared.kind) {
    case 'same':
      return [];
    case 'new':
      return [inPlace(compared)];
    case 'olderHere':
      return choices.changed === 'here' ? [] : [inPlace(compared)];
    case 'newerHere':
    case 'deletedThere':
      return choices.changed === 'backup' ? [inPlace(compared)] : [];
    case 'deletedHere':
      return choices.deleted === 'backup' ? [inPlace(compared)] : [];
    case 'conflict':
      if (choices.conflict === 'both') return asCopy(compared);
      return choices.conflict === 'backup' ? [inPlace(compared)] : [];
    case 'damagedHere':
      // What cannot be read is never written over, whatever was chosen.
      return choices.conflict === 'here' ? [] : asCopy(compared);
    default:
      return assertNever(compared.kind);
  }
}

function inPlace({ table, theirs, expected }: ComparedRecord): RestoreRecord {
  return { kind: 'restoreRecord', table, record: theirs, expected } as RestoreRecord;
}

function asCopy({ table, theirs, copy }: ComparedRecord): readonly RestoreRecord[] {
  if (copy === null) throw new Error(`record ${theirs.id} has no place for a copy`);
  const record = { ...theirs, id: copy.id };
  return [{ kind: 'restoreRecord', table, record, expected: copy.expected } as RestoreRecord];
}
