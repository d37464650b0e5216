import { describe, expect, it } from 'vitest';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import {
  forgetUnsaved,
  keepUnsaved,
  type RecoveryPlaces,
  recoverUnsaved,
} from '../../../../renderer/data/records/unsaved-notes.ts';
import { createTurns } from '../../../../renderer/state/in-turn.ts';
import { markContent, noteContent, notesFixture, recordId, tickingClock } from '../notes-fixture.ts';

const NOTE = recordId(5);
const content = (markdown: string, title = '专题') => noteContent({ kind: 'free', title }, markdown);
const KEY = `gazette-notes.unsaved.${NOTE}`;

/** As in a window that is alone and whose database is as it should be. */
const PLACES: Pick<RecoveryPlaces, 'admit' | 'alone'> = {
  admit: async () => true,
  alone: (work) => work(),
};

class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem(key: string, value: string) {
    this.#items.set(key, value);
  }
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
}

function left(fixture = notesFixture()) {
  const storage = new FakeStorage();
  const { commit, connection, database } = fixture;
  const clock = tickingClock();
  const places = { ...PLACES, storage, connection, commit, clock };
  const recover = (changed: Partial<RecoveryPlaces> = {}) => recoverUnsaved({ ...places, ...changed });
  const texts = async () => {
    await connection.open();
    return (await readAllRecords(database)).notes.map(({ markdown }) => markdown).sort();
  };
  const store = (markdown: string, expected: number, deleted = false) =>
    commit([{ kind: 'putNote', id: NOTE, expected, content: content(markdown), deleted }]);
  return { storage, recover, texts, store };
}

describe('a text typed when the page went', () => {
  it('becomes the note it was going to be', async () => {
    const { storage, recover, texts } = left();
    keepUnsaved({ id: NOTE, revision: 0, content: content('最后的字'), mark: null }, storage);
    expect(await recover()).toBe(1);
    expect(await texts()).toEqual(['最后的字']);
    expect(storage.length).toBe(0);
    expect(await recover()).toBe(0);
  });

  it('is stored with the mark it was begun on, where that was not stored either', async () => {
    const fixture = notesFixture();
    const { storage, recover } = left(fixture);
    const mark = { id: recordId(6), content: markContent() };
    const begun = noteContent({ kind: 'mark', id: mark.id }, '由村镇办');
    keepUnsaved({ id: NOTE, revision: 0, content: begun, mark }, storage);
    expect(await recover()).toBe(1);
    const { marks, notes } = await readAllRecords(fixture.database);
    expect(marks).toEqual([expect.objectContaining({ id: mark.id, ...mark.content, revision: 1 })]);
    expect(notes).toEqual([expect.objectContaining({ id: NOTE, ...begun })]);
    expect(storage.length).toBe(0);
  });

  it('leaves the mark as it is, where that was stored after all', async () => {
    const fixture = notesFixture();
    const { storage, recover } = left(fixture);
    const mark = { id: recordId(6), content: markContent() };
    const changed = { ...mark.content, colour: 'deadline' as const };
    for (const [expected, content] of [mark.content, changed].entries())
      await fixture.commit([{ kind: 'putMark', id: mark.id, expected, content, deleted: false }]);
    const begun = noteContent({ kind: 'mark', id: mark.id }, '由村镇办');
    keepUnsaved({ id: NOTE, revision: 0, content: begun, mark }, storage);
    expect(await recover()).toBe(1);
    const { marks, notes } = await readAllRecords(fixture.database);
    expect(marks).toEqual([expect.objectContaining({ ...changed, revision: 2 })]);
    expect(notes).toEqual([expect.objectContaining(begun)]);
  });

  it('is read as it was put away before marks went with it', async () => {
    const { storage, recover, texts } = left();
    storage.setItem(KEY, JSON.stringify({ id: NOTE, revision: 0, content: content('从前的字') }));
    expect(await recover()).toBe(1);
    expect(await texts()).toEqual(['从前的字']);
  });

  it('replaces the text it was typed over', async () => {
    const { storage, recover, texts, store } = left();
    await store('先前', 0);
    keepUnsaved({ id: NOTE, revision: 1, content: content('先前和最后'), mark: null }, storage);
    await recover();
    expect(await texts()).toEqual(['先前和最后']);
  });

  it('is dropped when it was stored after all', async () => {
    const { storage, recover, texts, store } = left();
    keepUnsaved({ id: NOTE, revision: 0, content: content('同样的字'), mark: null }, storage);
    await store('同样的字', 0);
    expect(await recover()).toBe(0);
    expect(await texts()).toEqual(['同样的字']);
    expect(storage.length).toBe(0);
  });

  it('brings a title that was changed though the text under it was not', async () => {
    const fixture = notesFixture();
    const { storage, recover, store } = left(fixture);
    await store('同样的字', 0);
    keepUnsaved({ id: NOTE, revision: 1, content: content('同样的字', '新的题目'), mark: null }, storage);
    expect(await recover()).toBe(1);
    const { notes } = await readAllRecords(fixture.database);
    expect(notes).toMatchObject([{ target: { kind: 'free', title: '新的题目' }, markdown: '同样的字' }]);
  });

  it('becomes a note of its own when the note was changed or deleted since', async () => {
    const { storage, recover, texts, store } = left();
    await store('一', 0);
    await store('别处改的', 1);
    keepUnsaved({ id: NOTE, revision: 1, content: content('这里改的'), mark: null }, storage);
    await recover();
    expect(await texts()).toEqual(['别处改的', '这里改的'].sort());
    await store('', 2, true);
    keepUnsaved({ id: NOTE, revision: 2, content: content('删后还在'), mark: null }, storage);
    await recover();
    expect(await texts()).toEqual(['删后还在', '这里改的'].sort());
  });

  it('is not stored again beside the note that is brought back from the safety copy', async () => {
    const { storage, recover, texts, store } = left();
    keepUnsaved({ id: NOTE, revision: 0, content: content('同样的字'), mark: null }, storage);
    const admit = async () => (await store('同样的字', 0)).ok;
    expect(await recover({ admit })).toBe(0);
    expect(await texts()).toEqual(['同样的字']);
    expect(storage.length).toBe(0);
  });

  it('stays while it is not known whether the database is the one it should be', async () => {
    const { storage, recover, texts } = left();
    keepUnsaved({ id: NOTE, revision: 0, content: content('等一等'), mark: null }, storage);
    expect(await recover({ admit: async () => false })).toBe(0);
    expect(await texts()).toEqual([]);
    expect(storage.length).toBe(1);
  });

  it('is stored by one window alone', async () => {
    const { storage, recover, texts, store } = left();
    await store('一', 0);
    await store('别处改的', 1);
    keepUnsaved({ id: NOTE, revision: 1, content: content('这里改的'), mark: null }, storage);
    const alone = createTurns();
    const counts = await Promise.all([recover({ alone }), recover({ alone })]);
    expect(counts.sort()).toEqual([0, 1]);
    expect(await texts()).toEqual(['别处改的', '这里改的'].sort());
  });

  it('stays when it cannot be stored', async () => {
    const { connection } = notesFixture();
    const storage = new FakeStorage();
    keepUnsaved({ id: NOTE, revision: 0, content: content('等一等'), mark: null }, storage);
    const commit = () => Promise.resolve({ ok: false, error: { code: 'quota' } } as const);
    expect(await recoverUnsaved({ ...PLACES, storage, connection, commit, clock: tickingClock() })).toBe(0);
    expect(storage.getItem(KEY)).toContain('等一等');
  });

  it.each(['{', 'null', '{"id":"x"}', '[]'])('that reads %j is left where it is', async (text) => {
    const { storage, recover, texts } = left();
    storage.setItem(KEY, text);
    storage.setItem('gazette-reader.appearance', '{}');
    expect(await recover()).toBe(0);
    expect(storage.length).toBe(2);
    expect(await texts()).toEqual([]);
  });

  it('is forgotten when the page stayed, and its loss reported when the machine takes nothing', () => {
    const storage = new FakeStorage();
    const note = { id: NOTE, revision: 0, content: content('字'), mark: null };
    expect(keepUnsaved(note, storage)).toBe(true);
    forgetUnsaved(NOTE, storage);
    expect(storage.length).toBe(0);
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(keepUnsaved(note, storage)).toBe(false);
  });
});
