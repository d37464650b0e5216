import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTags,
  completionsFor,
  endsTag,
  isSameTag,
  LONGEST_TAG,
  MOST_COMPLETIONS,
  MOST_TAGS,
  removeTag,
  tagsIn,
  tagsInUse,
} from '../../../../renderer/core/annotation/tags.ts';

describe('what is typed', () => {
  it.each([
    ['照明', ['照明']],
    ['#照明', ['照明']],
    ['＃ 照明', ['照明']],
    ['照明，经费、时限', ['照明', '经费', '时限']],
    ['照明,经费;时限；督办', ['照明', '经费', '时限', '督办']],
    ['  照明  设施  ', ['照明 设施']],
    ['照明\n经费', ['照明', '经费']],
    [' ，、 ', []],
    ['#', []],
    ['​', []],
    ['C#', ['C#']],
    ['\u{20000}吃', ['\u{20000}吃']],
  ])('%j is the tags %j', (typed, expected) => {
    expect(tagsIn(typed)).toEqual(expected);
  });

  it('ends a tag with a comma of either width, 、 or ;, not with a blank', () => {
    expect([',', '，', '、', ';', '；'].every(endsTag)).toBe(true);
    expect(endsTag('照明 设施')).toBe(false);
  });
});

describe('adding', () => {
  it('puts what is new behind what is there, each tag once whatever its width, case and blanks', () => {
    expect(addTags(['照明'], '经费、照 明、ＰＰＰ、ppp')).toEqual({
      tags: ['照明', '经费', 'ＰＰＰ'],
      refused: null,
    });
  });

  it('refuses a tag that is too long, and adds the others', () => {
    const long = '长'.repeat(LONGEST_TAG + 1);
    expect(addTags([], `照明、${long}、经费`)).toEqual({
      tags: ['照明', '经费'],
      refused: { tag: long, reason: 'long' },
    });
    const longest = '\u{20000}'.repeat(LONGEST_TAG);
    expect(addTags([], longest)).toEqual({ tags: [longest], refused: null });
  });

  it('refuses more tags than one record may have', () => {
    const many = Array.from({ length: MOST_TAGS }, (_, index) => `标签${index}`);
    expect(addTags(many, '再一个')).toEqual({ tags: many, refused: { tag: '再一个', reason: 'full' } });
    expect(addTags(many, '标签3').refused).toBeNull();
  });

  it('never gives a tag twice, an empty one, one too long or one of two lines, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'照明Aaａ #＃,、\n\t；​‮'), maxLength: 60 });
    fc.assert(
      fc.property(typed, typed, (first, second) => {
        const { tags } = addTags(addTags([], first).tags, second);
        expect(tags.some((tag, at) => tags.some((other, to) => at !== to && isSameTag(tag, other)))).toBe(
          false,
        );
        for (const tag of tags) {
          expect(tag).toBe(tag.trim());
          expect([...tag].length).toBeLessThanOrEqual(LONGEST_TAG);
          expect(tag).not.toMatch(/[\n\t\u200e\u202e,、；]/u);
          expect(tag).not.toBe('');
        }
      }),
    );
  });

  it('is taken back by removing, in whatever spelling', () => {
    expect(removeTag(['照明', 'ＰＰＰ'], 'ppp')).toEqual(['照明']);
    expect(removeTag(['照明'], '经费')).toEqual(['照明']);
  });
});

describe('the tags in use', () => {
  it('come by how many records carry them, each in its most common spelling', () => {
    expect(tagsInUse([['经费', 'ppp'], ['PPP'], ['PPP', '照明'], []])).toEqual(['PPP', '照明', '经费']);
    expect(tagsInUse([])).toEqual([]);
  });
});

describe('completion', () => {
  const inUse = ['县城照明', '经费', '照明', 'PPP', '照明设施'];

  it('offers what begins with the typed before what holds it, and nothing that is there', () => {
    expect(completionsFor('照明', inUse, [])).toEqual(['照明', '照明设施', '县城照明']);
    expect(completionsFor('#照', inUse, ['照明'])).toEqual(['照明设施', '县城照明']);
    expect(completionsFor('ｐ', inUse, [])).toEqual(['PPP']);
    expect(completionsFor('督办', inUse, [])).toEqual([]);
  });

  it('offers everything in use where nothing is typed, up to a handful', () => {
    expect(completionsFor('', inUse, ['经费'])).toEqual(['县城照明', '照明', 'PPP', '照明设施']);
    const many = Array.from({ length: 40 }, (_, index) => `标签${index}`);
    expect(completionsFor('', many, [])).toHaveLength(MOST_COMPLETIONS);
  });

  it('offers last what sounds like the typed', () => {
    const sounds = (tag: string) => tag === '经费';
    expect(completionsFor('p', inUse, [], sounds)).toEqual(['PPP', '经费']);
  });
});
