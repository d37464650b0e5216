import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOUR_IDS, type ColourId, type Mark } from '../../../../renderer/core/annotation/model.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import { createUndoHistory, UNDO_DEPTH } from '../../../../renderer/state/annotating/undo.ts';
import { markContent, noteContent, notesFixture, recordId } from '../../data/notes-fixture.ts';

const MARK = recordId(1);
const NOTE = recordId(2);

async function windowOn(fixture = notesFixture()) {
  await fixture.connection.open();
  const history = createUndoHistory(fixture.commit);
  const markRow = async () => (await fixture.database.marks.get(MARK)) as Mark | undefined;
  const colour = async () => {
    const row = await markRow();
    return row === undefined || row.deleted !== null ? null : row.colour;
  };
  const paint = async (to: ColourId) =>
    history.perform({
      label: to,
      changes: [
        {
          kind: 'putMark',
          id: MARK,
          expected: (await markRow())?.revision ?? 0,
          content: { ...markContent(), colour: to },
          deleted: false,
        },
      ],
    });
  const type = async (markdown: string, mergeKey: string) => {
    const row = (await fixture.database.notes.get(NOTE)) as { revision: number } | undefined;
    return history.perform({
      label: '批注',
      mergeKey,
      changes: [
        {
          kind: 'putNote',
          id: NOTE,
          expected: row?.revision ?? 0,
          content: noteContent({ kind: 'free', title: '' }, markdown),
          deleted: false,
        },
      ],
    });
  };
  const text = async () => (await readAllRecords(fixture.database)).notes[0]?.markdown ?? null;
  return { ...fixture, history, colour, paint, type, text };
}

describe('undo', () => {
  it('takes back and does again, step by step, with the names given', async () => {
    const { history, colour, paint } = await windowOn();
    await paint('duty');
    await paint('question');
    expect(await history.undo()).toMatchObject({ ok: true, value: { label: 'question' } });
    expect(await colour()).toBe('duty');
    expect(await history.undo()).toMatchObject({ ok: true, value: { label: 'duty' } });
    expect(await colour()).toBeNull();
    expect(await history.undo()).toEqual({ ok: false, error: { code: 'nothing' } });
    await history.redo();
    expect(await colour()).toBe('duty');
    await history.redo();
    expect(await colour()).toBe('question');
    expect(await history.redo()).toEqual({ ok: false, error: { code: 'nothing' } });
  });

  it('takes back the step that is meant, and none once another was made after it', async () => {
    const { history, colour, paint } = await windowOn();
    expect(history.top()).toBeNull();
    await paint('duty');
    const first = history.top() ?? undefined;
    await paint('question');
    expect(await history.undo(first)).toEqual({ ok: false, error: { code: 'passed' } });
    expect(await colour()).toBe('question');
    await history.undo();
    await history.undo(first);
    expect(await colour()).toBeNull();
    expect(await history.undo(first)).toEqual({ ok: false, error: { code: 'passed' } });
  });

  it('means another step by one that more was typed into', async () => {
    const { history, type, text } = await windowOn();
    await type('由', 'a');
    const first = history.top() ?? undefined;
    await type('由村', 'a');
    expect(await history.undo(first)).toEqual({ ok: false, error: { code: 'passed' } });
    expect(await text()).toBe('由村');
    expect(await history.undo(history.top() ?? undefined)).toMatchObject({ ok: true });
  });

  it('walks any path of doing, undoing and redoing as a list of states does', async () => {
    const step = fc.oneof(fc.constantFrom(...COLOUR_IDS), fc.constantFrom('undo' as const, 'redo' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { history, colour, paint } = await windowOn();
        let states: (ColourId | null)[] = [null];
        let at = 0;
        for (const each of steps) {
          if (each === 'undo') {
            at = Math.max(0, at - 1);
            await history.undo();
          } else if (each === 'redo') {
            at = Math.min(states.length - 1, at + 1);
            await history.redo();
          } else {
            states = [...states.slice(0, at + 1), each];
            at += 1;
            await paint(each);
          }
          expect(await colour()).toBe(states[at]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes two hundred steps back and no further', async () => {
    const { history, paint } = await windowOn();
    for (let count = 0; count < UNDO_DEPTH + 5; count += 1) {
      await paint(COLOUR_IDS[count % COLOUR_IDS.length] ?? 'duty');
    }
    expect(history.depth()).toEqual({ undo: 200, redo: 0 });
    for (let count = 0; count < UNDO_DEPTH; count += 1) expect((await history.undo()).ok).toBe(true);
    expect(await history.undo()).toMatchObject({ error: { code: 'nothing' } });
  });

  it('refuses a record that another window changed since, drops that step and keeps the earlier ones', async () => {
    const here = await windowOn();
    await here.type('先写的', 'a');
    await here.paint('duty');
    const there = await windowOn(notesFixture(here.factory));
    await there.paint('funding');
    expect(await here.history.undo()).toEqual({
      ok: false,
      error: { code: 'changedElsewhere', ids: [MARK] },
    });
    expect(await here.colour()).toBe('funding');
    expect(await here.history.undo()).toMatchObject({ ok: true });
    expect(await here.text()).toBeNull();
  });

  it('walks over a record that a backup put back, in both directions', async () => {
    const { colour, database, history, paint } = await windowOn();
    await paint('duty');
    const record = { ...((await database.marks.get(MARK)) as Mark), colour: 'funding' as const };
    const changes = [{ kind: 'restoreRecord', table: 'marks', record, expected: 1 }] as const;
    await history.perform({ label: '恢复备份', changes });
    await paint('question');
    const seen = [await colour()];
    for (const step of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
      expect(await history[step]()).toMatchObject({ ok: true });
      seen.push(await colour());
    }
    expect(seen).toEqual(['question', 'funding', 'duty', null, 'duty', 'funding', 'question']);
  });

  it('keeps a step that failed for want of room', async () => {
    const fixture = notesFixture();
    let full = false;
    const history = createUndoHistory((changes) =>
      full ? Promise.resolve({ ok: false, error: { code: 'quota' } } as const) : fixture.commit(changes),
    );
    await history.perform({
      label: '标记',
      changes: [{ kind: 'putMark', id: MARK, expected: 0, content: markContent(), deleted: false }],
    });
    full = true;
    expect(await history.undo()).toEqual({ ok: false, error: { code: 'quota' } });
    full = false;
    expect(await history.undo()).toMatchObject({ ok: true });
  });

  it('goes on after a commit that rejects', async () => {
    const fixture = notesFixture();
    let breaks = false;
    const history = createUndoHistory((changes) =>
      breaks ? Promise.reject(new Error('broken')) : fixture.commit(changes),
    );
    const mark = { kind: 'putMark', id: MARK, content: markContent(), deleted: false } as const;
    await history.perform({ label: '标记', changes: [{ ...mark, expected: 0 }] });
    breaks = true;
    await expect(history.perform({ label: '改色', changes: [{ ...mark, expected: 1 }] })).rejects.toThrow(
      'broken',
    );
    await expect(history.undo()).rejects.toThrow('broken');
    breaks = false;
    await expect(history.settled()).resolves.toBeUndefined();
    expect(await history.undo()).toMatchObject({ ok: true, value: { label: '标记' } });
    expect(history.depth()).toEqual({ undo: 0, redo: 1 });
  });

  it('forgets what could be done again once something new is done', async () => {
    const { history, paint } = await windowOn();
    await paint('duty');
    await history.undo();
    await paint('deadline');
    expect(history.depth()).toEqual({ undo: 1, redo: 0 });
  });

  it('takes typing in one note back as one step, and another sitting as another', async () => {
    const { history, text, type } = await windowOn();
    await type('由', 'sitting-1');
    await type('由规划办', 'sitting-1');
    await type('由规划办落实', 'sitting-1');
    await type('由规划办落实。', 'sitting-2');
    expect(history.depth().undo).toBe(2);
    await history.undo();
    expect(await text()).toBe('由规划办落实');
    await history.undo();
    expect(await text()).toBeNull();
    await history.redo();
    expect(await text()).toBe('由规划办落实');
  });

  it('runs orders that come at once one after the other', async () => {
    const { history, colour, paint } = await windowOn();
    await paint('duty');
    await paint('question');
    await Promise.all([history.undo(), history.undo(), history.redo()]);
    expect(await colour()).toBe('duty');
  });

  it('begins no order before the one ahead of it is written', async () => {
    const fixture = notesFixture();
    let running = 0;
    let most = 0;
    const history = createUndoHistory(async (changes) => {
      running += 1;
      most = Math.max(most, running);
      const result = await fixture.commit(changes);
      running -= 1;
      return result;
    });
    const mark = { kind: 'putMark', id: MARK, content: markContent(), deleted: false } as const;
    const outcomes = [
      history.perform({ label: '标记', changes: [{ ...mark, expected: 0 }] }),
      history.perform({ label: '改色', changes: [{ ...mark, expected: 1 }] }),
      history.undo(),
    ];
    await history.settled();
    expect([running, most, history.depth()]).toEqual([0, 1, { undo: 1, redo: 1 }]);
    expect((await Promise.all(outcomes)).map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  it('does not remember what failed', async () => {
    const { history } = await windowOn();
    const result = await history.perform({
      label: '删除',
      changes: [{ kind: 'deleteMark', id: MARK, expected: 4 }],
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'changedElsewhere' } });
    expect(history.depth()).toEqual({ undo: 0, redo: 0 });
  });
});
