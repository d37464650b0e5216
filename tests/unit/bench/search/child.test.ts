import { describe, expect, it } from 'vitest';
import { runStep } from '../../../bench/search/child.ts';

describe('runStep', () => {
  it('tells how a step ended that gave no result, and what it said', async () => {
    const result = await runStep({ name: 'build', args: [], heapMib: 256, patienceMs: 20_000 });
    expect(result).toEqual({
      ok: false,
      error: { code: 'ended', detail: 'it ended with 1: Error: 1 arguments are needed' },
    });
  });

  it('ends a step that says nothing for too long', async () => {
    const result = await runStep({ name: 'build', args: [''], heapMib: 256, patienceMs: 1 });
    expect(result).toEqual({ ok: false, error: { code: 'silent', detail: 'it said nothing for 0.001 s' } });
  });
});
