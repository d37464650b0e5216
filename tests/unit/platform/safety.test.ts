import { describe, expect, it } from 'vitest';
import { guardedSafety } from '../../../renderer/platform/safety.ts';
import { FakeSafety } from '../../support/safety/fake-safety.ts';

const NAMES = [
  'openSafety',
  'appendJournal',
  'readJournal',
  'writeSnapshot',
  'readSnapshot',
  'setSafetyAside',
] as const;

describe('the safety copy of the desktop', () => {
  it('is what main answers', async () => {
    const copy = new FakeSafety();
    const safety = guardedSafety(copy.api);
    const entry = { number: 1, text: '{}' };
    expect(await safety.openSafety()).toMatchObject({ ok: true, value: { last: 0, first: null } });
    expect(await safety.appendJournal({ entries: [entry] })).toEqual({ ok: true, value: { last: 1 } });
    expect(await safety.readJournal({ after: 0 })).toEqual({ ok: true, value: { entries: [entry] } });
    const bytes = new Uint8Array([1, 2]);
    const written = await safety.writeSnapshot({ number: 1, occasion: 'start', bytes });
    const name = written.ok ? written.value.name : '';
    expect(await safety.readSnapshot({ name })).toEqual({ ok: true, value: { bytes } });
    expect(await safety.openSafety()).toMatchObject({ ok: true, value: { last: 1, first: 1 } });
    expect(await safety.setSafetyAside()).toMatchObject({ ok: true, value: { last: 0 } });
  });

  it.each(NAMES)('makes a failure of main that throws at %s', async (name) => {
    const broken = { ...new FakeSafety().api, [name]: () => Promise.reject(new Error('gone')) };
    const call = guardedSafety(broken)[name] as (request: unknown) => Promise<unknown>;
    expect(await call({})).toMatchObject({
      ok: false,
      error: { code: 'failed', reason: expect.stringContaining('gone') },
    });
  });

  it.each(NAMES)('waits not for ever at %s', async (name) => {
    const silent = { ...new FakeSafety().api, [name]: () => new Promise(() => undefined) };
    const call = guardedSafety(silent, 5)[name] as (request: unknown) => Promise<unknown>;
    expect(await call({})).toMatchObject({ ok: false, error: { code: 'failed' } });
  });
});
