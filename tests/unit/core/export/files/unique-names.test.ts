import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uniqueNames } from '../../../../../renderer/core/export/files/unique-names.ts';

it('numbers names that meet, in order', () => {
  expect(uniqueNames(['甲.md', '甲.md', '乙.md', '甲.md', '甲 (2).md'])).toEqual([
    '甲.md',
    '甲 (2).md',
    '乙.md',
    '甲 (3).md',
    '甲 (2) (2).md',
  ]);
});

it('takes names that differ in case or composition alone for the same', () => {
  expect(uniqueNames(['A.md', 'a.md', '\u00e9.md', 'e\u0301.md'])).toEqual([
    'A.md',
    'a (2).md',
    '\u00e9.md',
    'e\u0301 (2).md',
  ]);
});

it('gives as many names, all different, none longer than 80 units, no character cut', () => {
  const name = fc
    .string({ unit: fc.constantFrom(...'甲aA𠮷 '), minLength: 1, maxLength: 90 })
    .map((stem) => `a${stem.slice(0, 76).replace(/[\uD800-\uDBFF]$/, '')}.md`);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const unique = uniqueNames([...names, ...names]);
      expect(unique).toHaveLength(names.length * 2);
      expect(new Set(unique.map((each) => each.toLowerCase())).size).toBe(unique.length);
      for (const each of unique) {
        expect(each.length).toBeLessThanOrEqual(80);
        expect(each).toMatch(/\.md$/);
        expect(each).not.toMatch(/\p{Cs}/u);
      }
    }),
  );
});
