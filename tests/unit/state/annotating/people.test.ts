import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Author, RecordId } from '../../../../renderer/core/annotation/model.ts';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import { loadAuthors } from '../../../../renderer/data/records/authors.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import { readSetting } from '../../../../renderer/data/settings/settings.ts';
import { useAnnotating } from '../../../../renderer/state/annotating/annotating.ts';
import { addMark } from '../../../../renderer/state/annotating/marks.ts';
import {
  addPerson,
  nameOf,
  namePerson,
  showAuthors,
  switchTo,
} from '../../../../renderer/state/annotating/people.ts';
import { peopleText } from '../../../../renderer/text-zh/people.ts';
import { DOCUMENT, markContent } from '../../data/notes-fixture.ts';

const { database } = notesConnection;
const mark = () => addMark(DOCUMENT, markContent().segments, 'duty');

async function authors(): Promise<readonly Author[]> {
  const result = await loadAuthors();
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

async function authorOf(id: RecordId | null): Promise<string | undefined> {
  const { author } = (await readAllRecords(database)).marks.find((each) => each.id === id) ?? {};
  return (await authors()).find((each) => each.id === author)?.name;
}

beforeEach(async () => {
  await notesConnection.open();
  for (const table of database.tables) await table.clear();
  useAnnotating.setState({ notice: null });
});

describe('people', () => {
  it('give the nameless author of the first records a name, whose records they stay', async () => {
    const id = await mark();
    expect(await authorOf(id)).toBe('');
    expect(await namePerson(null, { name: '李明', unit: '村镇办' })).toBeNull();
    expect(await authorOf(id)).toBe('李明');
    expect(await authors()).toMatchObject([{ name: '李明', unit: '村镇办' }]);
  });

  it('can give a name before anything is written', async () => {
    expect(await namePerson(null, { name: '李明', unit: '' })).toBeNull();
    expect(await authorOf(await mark())).toBe('李明');
    expect(await authors()).toHaveLength(1);
  });

  it('write each under his own name, and a new one from when he is added', async () => {
    await namePerson(null, { name: '李明', unit: '' });
    const first = await mark();
    expect(await addPerson({ name: '王芳', unit: '' })).toBeNull();
    const second = await mark();
    const li = (await authors()).find(({ name }) => name === '李明') as Author;
    await switchTo(li);
    expect(useAnnotating.getState().notice?.text).toBe(peopleText.switched('李明'));
    const third = await mark();
    expect([await authorOf(first), await authorOf(second), await authorOf(third)]).toEqual([
      '李明',
      '王芳',
      '李明',
    ]);
  });

  it('are renamed once for all their records', async () => {
    await namePerson(null, { name: '李明', unit: '' });
    const id = await mark();
    const [li] = await authors();
    expect(await namePerson(li?.id ?? null, { name: '李明亮', unit: '财政所' })).toBeNull();
    expect(await authorOf(id)).toBe('李明亮');
    expect(nameOf((await authors())[0] as Author)).toBe('李明亮（财政所）');
  });

  it('are told why a name is refused and where it is wrong, and nothing is stored', async () => {
    await namePerson(null, { name: '李明', unit: '' });
    const { refused } = peopleText;
    const refusalOf = (name: string, unit: string) => addPerson({ name, unit });
    expect(await refusalOf(' ', '村镇办')).toEqual({ sentence: refused.blankName, fields: ['name'] });
    expect(await refusalOf('长'.repeat(21), '')).toEqual({
      sentence: refused.longName(20),
      fields: ['name'],
    });
    expect(await refusalOf('王芳', '长'.repeat(41))).toEqual({
      sentence: refused.longUnit(40),
      fields: ['unit'],
    });
    expect(await refusalOf('李明', '')).toEqual({ sentence: refused.known, fields: ['name', 'unit'] });
    expect(await authors()).toMatchObject([{ name: '李明' }]);
  });

  it('are not added twice by a button pressed twice', async () => {
    const twice = [addPerson({ name: '王芳', unit: '' }), addPerson({ name: '王芳', unit: '' })];
    expect(await Promise.all(twice)).toEqual([
      null,
      { sentence: peopleText.refused.known, fields: ['name', 'unit'] },
    ]);
    expect(await authors()).toHaveLength(1);
  });

  it('are named on cards as chosen', async () => {
    await showAuthors('never');
    expect(await readSetting('authorsShown')).toBe('never');
  });

  it('whose row cannot be read are left out, and left where they are', async () => {
    await database.authors.put({ id: 'broken', name: 7 });
    await addPerson({ name: '王芳', unit: '' });
    expect(await authors()).toMatchObject([{ name: '王芳' }]);
    expect(await database.authors.get('broken')).toEqual({ id: 'broken', name: 7 });
  });
});
