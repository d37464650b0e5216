import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createNoteSaver,
  SAVE_LATEST_MS,
  SAVE_PAUSE_MS,
  type SaveOutcome,
  type StoredText,
} from '../../../../renderer/ui/notes/note-saver.ts';

/** A saver over a store that can be slow or refuse; what reached the store is in `saves`. */
function saverOver(initial: StoredText = { text: '', revision: 0 }) {
  const saves: StoredText[] = [];
  const bases: string[] = [];
  const disk = { answer: null as SaveOutcome | null, delayMs: 0 };
  const saver = createNoteSaver(
    initial,
    async (typed, base) => {
      saves.push(typed);
      bases.push(base);
      if (disk.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, disk.delayMs));
      return disk.answer ?? { ok: true, revision: typed.revision + 1 };
    },
    () => statuses.push(saver.status().kind),
  );
  const statuses: string[] = [];
  return { saver, saves, bases, disk, statuses };
}

const refused = (code: 'quota' | 'changedElsewhere'): SaveOutcome => ({
  ok: false,
  failure: code === 'quota' ? { code } : { code, ids: [] },
});

describe('a note being typed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is saved once after a short pause, over the revision it was read at', async () => {
    const { saver, saves } = saverOver({ text: '由', revision: 3 });
    saver.type('由规', false);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS - 1);
    saver.type('由规划办', false);
    expect(saves).toEqual([]);
    expect(saver.status()).toEqual({ kind: 'pending' });
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(saves).toEqual([{ text: '由规划办', revision: 3 }]);
    expect(saver.status()).toEqual({ kind: 'saved' });
    expect(saver.revision()).toBe(4);
  });

  it('is saved within a second, however steadily one types', async () => {
    const { saver, saves } = saverOver();
    for (let count = 1; count <= 20; count += 1) {
      saver.type('字'.repeat(count), false);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(SAVE_LATEST_MS).toBeLessThan(1000);
    expect(saves.length).toBeGreaterThanOrEqual(2);
  });

  it('is not saved while an input method composes, and is when it is done', async () => {
    const { saver, saves } = saverOver();
    saver.type('gui', true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(saves).toEqual([]);
    saver.type('规', false);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(saves).toEqual([{ text: '规', revision: 0 }]);
  });

  it('is saved up to where the input method began, in its time and when the page is left', async () => {
    const { saver, saves } = saverOver();
    saver.type('由', false);
    saver.type('由gui', true);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(saves).toEqual([{ text: '由', revision: 0 }]);
    expect([saver.text(), saver.settledText(), saver.isUnsaved()]).toEqual(['由gui', '由', false]);
    expect(saver.status()).toEqual({ kind: 'pending' });
    await saver.flush();
    expect(saves).toHaveLength(1);
    saver.type('由', false);
    expect(saver.status()).toEqual({ kind: 'saved' });
  });

  it('does not save what an input method began to compose while a save was on its way', async () => {
    const { saver, saves, disk } = saverOver();
    disk.delayMs = 500;
    saver.type('由', false);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS + 100);
    saver.type('由gui', true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(saves).toEqual([{ text: '由', revision: 0 }]);
    saver.type('由规', false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(saves.at(-1)).toEqual({ text: '由规', revision: 1 });
  });

  it('saves what was typed during a save after it, over the new revision', async () => {
    const { saver, saves, disk } = saverOver();
    disk.delayMs = 500;
    saver.type('一', false);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS + 100);
    saver.type('一二', false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(saves).toEqual([
      { text: '一', revision: 0 },
      { text: '一二', revision: 1 },
    ]);
    expect(saver.status()).toEqual({ kind: 'saved' });
  });

  it('keeps the text when it is refused, and saves it when asked again', async () => {
    const { saver, disk } = saverOver();
    disk.answer = refused('quota');
    saver.type('不能丢', false);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(saver.status()).toEqual({ kind: 'failed', failure: { code: 'quota' } });
    expect(saver.text()).toBe('不能丢');
    expect(saver.isUnsaved()).toBe(true);
    disk.answer = null;
    await saver.flush();
    expect(saver.status()).toEqual({ kind: 'saved' });
    expect(saver.isUnsaved()).toBe(false);
  });

  it('takes over what another window stored, unless that would lose what is typed here', async () => {
    const { saver, disk } = saverOver({ text: '旧', revision: 1 });
    saver.adopt({ text: '那边改的', revision: 2 });
    expect([saver.text(), saver.revision()]).toEqual(['那边改的', 2]);
    saver.adopt({ text: '更旧', revision: 1 });
    expect(saver.text()).toBe('那边改的');
    saver.type('这边改的', false);
    saver.adopt({ text: '那边又改', revision: 3 });
    expect(saver.text()).toBe('这边改的');
    disk.answer = refused('changedElsewhere');
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(saver.status()).toMatchObject({ kind: 'failed', failure: { code: 'changedElsewhere' } });
    saver.replace({ text: '那边又改', revision: 3 });
    expect([saver.text(), saver.status().kind]).toEqual(['那边又改', 'saved']);
  });

  it('goes over the new revision when something else of its note was changed, and keeps what is typed', async () => {
    const { saver, saves, bases } = saverOver({ text: '旧', revision: 1 });
    saver.type('旧的和新的', false);
    saver.adopt({ text: '旧', revision: 2 });
    expect([saver.text(), saver.revision(), saver.status().kind]).toEqual(['旧的和新的', 2, 'pending']);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(saves).toEqual([{ text: '旧的和新的', revision: 2 }]);
    saver.type('再改', false);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(bases).toEqual(['旧', '旧的和新的']);
  });

  it('stores no blank text, neither for a new note nor over an old one', async () => {
    const { saver, saves } = saverOver({ text: '旧', revision: 1 });
    saver.type(' \n', false);
    await vi.advanceTimersByTimeAsync(5000);
    await saver.flush();
    expect(saves).toEqual([]);
    expect(saver.isUnsaved()).toBe(false);
  });

  it('saves nothing that is stored already', async () => {
    const { saver, saves } = saverOver({ text: '旧', revision: 1 });
    saver.type('旧的', false);
    saver.type('旧', false);
    await vi.advanceTimersByTimeAsync(5000);
    await saver.flush();
    expect(saves).toEqual([]);
    expect(saver.status()).toEqual({ kind: 'saved' });
  });
});
