/** A mutation is applied only where it says exactly what it changes, and the table fits the source as it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyMutation, type Mutation } from '../../../support/mutations/mutation.ts';
import { MUTATIONS } from '../../../support/mutations/table.ts';
import { ROOT } from '../../../support/project.ts';

const mutation = (...edits: Mutation['edits']): Mutation => ({
  takes: 'x',
  file: 'x.ts',
  edits,
  noticedBy: ['x', 'x'],
});

describe('a mutation', () => {
  test('replaces each of its texts', () => {
    expect(applyMutation('a = b; c', mutation(['a', '$&'], ['c', '']))).toEqual({
      kind: 'applied',
      text: '$& = b; ',
    });
  });

  test.each([
    ['is not there', mutation(['z', '']), 'it stands there 0 times: z'],
    ['is there twice', mutation(['b', '']), 'it stands there 2 times: b'],
    ['changes nothing', mutation(['a', 'a']), 'it changes nothing'],
  ])('whose text %s is unfit', (_why, unfit, reason) => {
    expect(applyMutation('a b b', unfit)).toEqual({ kind: 'unfit', reason });
  });
});

describe('the table', () => {
  test.each(MUTATIONS.map((each) => [`${each.takes} (${each.file})`, each] as const))(
    'fits the source: %s',
    (_name, each) => {
      expect(applyMutation(readFileSync(join(ROOT, each.file), 'utf8'), each)).toMatchObject({
        kind: 'applied',
      });
    },
  );

  test('names tests that exist', () => {
    for (const { noticedBy, takes } of MUTATIONS) {
      const spec = readFileSync(join(ROOT, 'tests/shell', `${noticedBy[0]}.spec.ts`), 'utf8');
      expect(spec.length, takes).toBeGreaterThan(0);
    }
  });

  test('has a mutation for at least two dozen protections, each said once', () => {
    const said = MUTATIONS.map(({ takes }) => takes);
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeGreaterThanOrEqual(24);
  });
});
