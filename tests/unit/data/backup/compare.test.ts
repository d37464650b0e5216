/** What a backup means for what is here, case by case, and what is committed for each choice. */
import { describe, expect, it } from 'vitest';
import type { AuthorId, Instant, Mark, Note, RecordId } from '../../../../renderer/core/annotation/model.ts';
import type { BackupRows } from '../../../../renderer/core/backup/format.ts';
import { compareBackup } from '../../../../renderer/data/backup/compare.ts';
import type { RecordCase } from '../../../../renderer/data/backup/comparison.ts';
import { readEverything } from '../../../../renderer/data/backup/gather.ts';
import {
  bringsNothing,
  type RestoreChoices,
  restoringChanges,
  SAFE_CHOICES,
} from '../../../../renderer/data/backup/restoring.ts';
import { EMPTY_ROWS, sha256, tools } from '../../core/backup/backup-fixture.ts';
import {
  BLOCK,
  DOCUMENT,
  markContent,
  noteContent,
  notesFixture,
  plantRow,
  recordId,
} from '../notes-fixture.ts';

const compareTools = { pause: tools.pause, digest: async (text: string) => sha256(text) };
const ID = recordId(1);
const DELETED = '2024-03-01T00:00:00.000Z' as Instant;

function day(number: number): Instant {
  return `2024-02-${String(number).padStart(2, '0')}T00:00:00.000Z` as Instant;
}

/** A note at this revision, written on the day of the same number. */
function note(revision: number, markdown: string, changes: Partial<Note> = {}): Note {
  return {
    ...noteContent({ kind: 'free', title: '专题' }, markdown),
    id: ID,
    created: day(1),
    modified: day(revision),
    author: recordId(9) as string as AuthorId,
    revision,
    deleted: null,
    ...changes,
  };
}

async function caseOf(theirs: Note, ours: object): Promise<RecordCase | undefined> {
  const backup = { ...EMPTY_ROWS, notes: [theirs] };
  const { records } = await compareBackup(backup, { ...EMPTY_ROWS, notes: [ours] }, compareTools);
  expect(records).toHaveLength(1);
  return records[0]?.kind;
}

/** What the notes are after a backup of `theirs` was restored over `ours`. */
async function restored(
  theirs: Partial<BackupRows>,
  ours: Partial<BackupRows>,
  choices: Partial<RestoreChoices> = {},
) {
  const fixture = notesFixture();
  await fixture.connection.open();
  for (const [table, rows] of Object.entries(ours))
    for (const row of rows) await plantRow(fixture.factory, table, row as object);
  const restore = async () => {
    const here = await readEverything(fixture.database);
    const comparison = await compareBackup({ ...EMPTY_ROWS, ...theirs }, here, compareTools);
    const changes = restoringChanges(comparison, { ...SAFE_CHOICES, ...choices });
    return { comparison, changes, done: await fixture.commit(changes) };
  };
  const first = await restore();
  expect(first.done).toMatchObject({ ok: true });
  const after = await readEverything(fixture.database);
  return { ...first, ...fixture, after, again: restore };
}

describe('what a backup means for a record here', () => {
  it.each<[RecordCase, string, Note, object]>([
    ['same', 'nothing differs', note(2, '甲'), note(2, '甲')],
    ['same', 'only what commits stamp differs', note(2, '甲'), note(5, '甲')],
    [
      'same',
      'both are deleted, at other times',
      note(2, '甲', { deleted: DELETED }),
      note(3, '甲', { deleted: day(9) }),
    ],
    ['olderHere', 'it was changed further there', note(3, '甲二'), note(2, '甲')],
    ['newerHere', 'it was changed further here', note(2, '甲'), note(3, '甲二')],
    ['deletedHere', 'it was deleted here since', note(2, '甲'), note(3, '甲', { deleted: DELETED })],
    ['deletedThere', 'it was deleted there since', note(3, '甲', { deleted: DELETED }), note(2, '甲')],
    ['conflict', 'both changed it to the same revision', note(3, '甲二'), note(3, '甲三')],
    [
      'conflict',
      'the higher revision was written earlier',
      note(4, '甲二', { modified: day(5) }),
      note(3, '甲三', { modified: day(7) }),
    ],
    ['conflict', 'only a tag differs', note(3, '甲', { tags: ['急'] }), note(3, '甲')],
    ['damagedHere', 'what is here cannot be read', note(3, '甲'), { id: ID, markdown: 7 }],
  ])('is %s if %s', async (kind, _why, theirs, ours) => {
    expect(await caseOf(theirs, ours)).toBe(kind);
  });

  it('is new if nothing is stored under its id', async () => {
    const { records } = await compareBackup(
      { ...EMPTY_ROWS, notes: [note(3, '甲')] },
      EMPTY_ROWS,
      compareTools,
    );
    expect(records).toMatchObject([{ kind: 'new', table: 'notes', expected: 0 }]);
  });
});

describe('restoring without choosing anything', () => {
  it('brings what is missing, with all its stamps, the deleted as deleted', async () => {
    const rows = [note(4, '甲'), note(2, '乙', { id: recordId(2), deleted: DELETED })];
    const { after } = await restored({ notes: rows }, {});
    expect(after.notes).toEqual(rows);
    expect(after.authors).toEqual([]);
  });

  it('takes the state that was changed further, and never an earlier one', async () => {
    const other = { id: recordId(2) };
    const { after } = await restored(
      { notes: [note(3, '甲二'), note(2, '乙', other)] },
      { notes: [note(2, '甲'), note(3, '乙二', other)] },
    );
    expect(after.notes).toEqual([note(3, '甲二'), note(3, '乙二', other)]);
  });

  it('brings back what was deleted here since, and deletes nothing that lives', async () => {
    const other = { id: recordId(2) };
    const { after } = await restored(
      { notes: [note(2, '甲'), note(3, '乙', { ...other, deleted: DELETED })] },
      { notes: [note(3, '甲', { deleted: DELETED }), note(2, '乙', other)] },
    );
    expect(after.notes).toMatchObject([
      { markdown: '甲', deleted: null, revision: 4 },
      { markdown: '乙', deleted: null, revision: 2 },
    ]);
  });

  it('keeps both of a conflict, the second as a record of its own, and only once', async () => {
    const { after, again, database } = await restored(
      { notes: [note(3, '甲二')] },
      { notes: [note(3, '甲三')] },
    );
    expect(after.notes).toEqual(expect.arrayContaining([note(3, '甲三')]));
    const copy = (after.notes as readonly Note[]).find(({ id }) => id !== ID);
    expect(copy).toEqual(note(3, '甲二', { id: copy?.id as RecordId }));
    expect((await again()).changes).toEqual([]);
    expect(await database.notes.count()).toBe(2);
  });

  it('leaves what is damaged here, and brings what the backup has of it as a record of its own, only once', async () => {
    const broken = { id: ID, markdown: 7 };
    const { after, again } = await restored({ notes: [note(3, '甲')] }, { notes: [broken] });
    expect(after.notes).toEqual(
      expect.arrayContaining([broken, expect.objectContaining({ markdown: '甲' })]),
    );
    expect((await again()).changes).toEqual([]);
  });

  it('brings rows that cannot be read as they are, where their id is free', async () => {
    const broken = { id: recordId(2), colour: 'mauve' };
    const taken = { id: recordId(3), colour: 'mauve' };
    const known = { id: recordId(4), colour: 'mauve' };
    const numbered = { id: 7, colour: 'mauve' };
    const { after, comparison } = await restored(
      { notes: [broken, taken, known, numbered] },
      { notes: [note(1, '甲', { id: recordId(3) }), known] },
    );
    expect(after.notes).toEqual([broken, note(1, '甲', { id: recordId(3) }), known]);
    expect([comparison.damaged.length, comparison.damagedLeft]).toEqual([1, 2]);
  });

  it('touches no setting, and finds nothing to do a second time', async () => {
    const settings = [{ key: 'layout', value: { sideWidth: 300 } }];
    const { after, again, comparison } = await restored({ notes: [note(2, '甲')], settings }, {});
    expect(after.settings).toEqual([]);
    expect(bringsNothing(comparison)).toBe(false);
    const second = await again();
    expect(second.changes).toEqual([]);
    expect(bringsNothing(second.comparison)).toBe(true);
  });

  it('hangs a note on its mark again when both were deleted', async () => {
    const { created, modified, author, revision, deleted } = note(1, '');
    const mark: Mark = { ...markContent(), id: recordId(5), created, modified, author, revision, deleted };
    const onMark = note(1, '甲', { target: { kind: 'mark', id: recordId(5) } });
    const onClause = { kind: 'block' as const, documentId: DOCUMENT, blockId: BLOCK };
    const { after } = await restored(
      { marks: [mark], notes: [onMark] },
      {
        marks: [{ ...mark, revision: 2, deleted: DELETED }],
        notes: [note(3, '甲', { target: onClause, deleted: DELETED })],
      },
    );
    expect(after.marks).toMatchObject([{ deleted: null, revision: 3 }]);
    expect(after.notes).toMatchObject([{ deleted: null, target: { kind: 'mark', id: recordId(5) } }]);
  });
});

describe('restoring as the user chose', () => {
  const here = [note(3, '这里')];
  const there = [note(2, '备份')];

  it('keeps what is here', async () => {
    const choices = { changed: 'here', deleted: 'here', conflict: 'here' } as const;
    const ours = { notes: [...here, note(2, '删', { id: recordId(2), deleted: DELETED })] };
    const theirs = { notes: [note(4, '备份'), note(2, '删', { id: recordId(2) })] };
    const { after, changes } = await restored(theirs, ours, choices);
    expect(changes).toEqual([]);
    expect(after.notes).toEqual(ours.notes);
    const conflict = await restored({ notes: [note(3, '备份')] }, { notes: here }, choices);
    expect(conflict.after.notes).toEqual(here);
  });

  it('takes the backup, under a revision of its own, and can be taken back', async () => {
    const { after, commit, database, done } = await restored(
      { notes: there },
      { notes: here },
      { changed: 'backup' },
    );
    expect(after.notes).toEqual([{ ...note(2, '备份'), revision: 4 }]);
    if (!done.ok) throw new Error('not restored');
    expect(await commit(done.value.inverse)).toMatchObject({ ok: true });
    expect(await database.notes.toArray()).toEqual([{ ...note(3, '这里'), revision: 5 }]);
  });

  it('takes the backup of a conflict', async () => {
    const { after } = await restored({ notes: [note(3, '备份')] }, { notes: here }, { conflict: 'backup' });
    expect(after.notes).toEqual([{ ...note(3, '备份'), revision: 4 }]);
  });

  it('deletes what the backup has as deleted only if the backup is to be taken', async () => {
    const theirs = { notes: [note(4, '这里', { deleted: DELETED })] };
    const { after } = await restored(theirs, { notes: here }, { changed: 'backup' });
    expect(after.notes).toMatchObject([{ deleted: DELETED, revision: 4 }]);
  });

  it('restores settings if they are ticked, and those alone that are other', async () => {
    const settings = [
      { key: 'layout', value: { sideWidth: 300 } },
      { key: 'recent', value: [] },
    ];
    const ours = {
      settings: [
        { key: 'recent', value: [] },
        { key: 'more', value: 1 },
      ],
    };
    const { after, changes } = await restored({ settings }, ours, { settings: true });
    expect(changes).toHaveLength(1);
    expect(after.settings).toMatchObject([
      { key: 'layout', value: { sideWidth: 300 } },
      { key: 'more' },
      { key: 'recent' },
    ]);
  });
});

describe('the people of a backup', () => {
  const wang = { id: recordId(31), name: '王', unit: '规划办' };
  const li = { id: recordId(32), name: '李', unit: '' };
  const backup = { authors: [wang, li], settings: [{ key: 'author', value: li.id }] };

  it('come with it, and who wrote last writes on where nobody is set', async () => {
    const { after } = await restored(backup, {});
    expect(after.authors).toEqual([wang, li]);
    expect(after.settings).toMatchObject([{ key: 'author', value: li.id }]);
  });

  it('do not replace who writes here, nor what he is called here, unless the backup is to be taken', async () => {
    const ours = { authors: [{ ...wang, name: '王建国' }], settings: [{ key: 'author', value: wang.id }] };
    const kept = await restored(backup, ours);
    expect(kept.after.authors).toEqual([{ ...wang, name: '王建国' }, li]);
    expect(kept.after.settings).toMatchObject([{ key: 'author', value: wang.id }]);
    const taken = await restored(backup, ours, { changed: 'backup' });
    expect(taken.after.authors).toEqual([wang, li]);
  });
});

describe('a restoring that meets a change since its preview', () => {
  it('writes nothing at all', async () => {
    const { commit, connection, database, factory } = notesFixture();
    await connection.open();
    await plantRow(factory, 'notes', note(2, '甲'));
    const backup = { ...EMPTY_ROWS, notes: [note(3, '甲二'), note(1, '乙', { id: recordId(2) })] };
    const comparison = await compareBackup(backup, await readEverything(database), compareTools);
    await plantRow(factory, 'notes', note(3, '别的窗口'));
    expect(await commit(restoringChanges(comparison, SAFE_CHOICES))).toEqual({
      ok: false,
      error: { code: 'changedElsewhere', ids: [ID] },
    });
    expect(await database.notes.toArray()).toEqual([note(3, '别的窗口')]);
  });
});
