import { expect, test } from 'vitest';
import { countCharacters } from '../../../../renderer/core/text/one-line.ts';
import { shortened } from '../../../../renderer/core/text/shortened.ts';

test('what is short stays as it is', () => {
  for (const text of ['', '照明', '照'.repeat(40)]) expect(shortened(text)).toBe(text);
});

test('of what is long the beginning and the end stay', () => {
  const text = `${'照'.repeat(200)}${'明'.repeat(200)}`;
  expect(shortened(text)).toMatch(/^照{18} … 明{18}$/u);
});

test('no character is cut', () => {
  const shown = shortened('𠀀'.repeat(400));
  expect(shown).toMatch(/^𠀀+ … 𠀀+$/u);
  expect(countCharacters(shown)).toBeLessThanOrEqual(40);
});
