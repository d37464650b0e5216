import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBytes, seekerOf } from '../../../../../renderer/core/search/hits/seek.ts';

const text = fc.string({ unit: fc.constantFrom(...'县城照明\u6500\u0065ab1，\n', '𐀀'), maxLength: 60 });

test('a needle is found wherever indexOf finds it', () => {
  fc.assert(
    fc.property(text, text, fc.nat(61), (haystack, other, from) => {
      const seek = (needle: string) => seekerOf({ haystack, byteCounts: countBytes(haystack) }, needle)(from);
      for (const needle of [haystack.slice(from, from + 3), haystack.slice(0, 2), other].filter(Boolean)) {
        expect(seek(needle)).toBe(haystack.indexOf(needle, from));
      }
    }),
    { numRuns: 2000 },
  );
});

test('bytes are counted in both halves of each unit', () => {
  const counts = countBytes('\u6501a');
  expect([counts[0x65], counts[0x01], counts[0x61], counts[0]]).toEqual([1, 1, 1, 1]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
});
