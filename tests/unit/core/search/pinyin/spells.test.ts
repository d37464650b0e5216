import { describe, expect, it } from 'vitest';
import { spells } from '../../../../../renderer/core/search/pinyin/spells.ts';

describe('letters', () => {
  it.each([
    ['照明', 'zm'],
    ['照明', 'zhaoming'],
    ['县城照明', 'ZhaoM'],
    ['照明', "zhao'm"],
  ])('spell %s as %s', (name, typed) => {
    expect(spells(name, typed)).toBe(true);
  });

  it.each([
    ['照明', 'mz'],
    ['照明', 'z'],
    ['照明', '照'],
    ['PPP', 'pp'],
    ['', 'zm'],
  ])('do not spell %j as %j', (name, typed) => {
    expect(spells(name, typed)).toBe(false);
  });
});
