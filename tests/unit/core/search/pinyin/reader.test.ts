import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Name } from '../../../../../renderer/core/search/pinyin/names.ts';
import { createPinyinReader, MOST_SUGGESTIONS } from '../../../../../renderer/core/search/pinyin/reader.ts';

function title(text: string, count = 1): Name {
  return { text, kind: 'title', count };
}

function read(names: readonly Name[], letters: string): readonly string[] {
  return createPinyinReader(names)
    .read(letters)
    .map(({ text }) => text);
}

const LAMPS = title('白石县县城照明管理办法');

describe('a pinyin reader', () => {
  it.each([
    ['zhaoming', '照明'],
    ['zmglbf', '照明管理办法'],
    ['zhmglbf', '照明管理办法'],
    ['zhaomgl', '照明管理'],
    ['zmingglbanfa', '照明管理办法'],
    ['zhaom', '照明'],
    ['zhaomi', '照明'],
    ['guanlibanfa', '管理办法'],
    ['xianchengzhaoming', '县城照明'],
  ])('reads %s as %s', (letters, text) => {
    expect(createPinyinReader([LAMPS]).read(letters)[0]).toEqual({ text, name: LAMPS.text, kind: 'title' });
  });

  it.each([['zhaomingx'], ['hzaoming'], ['zhaoo'], ['nizhao'], ['zhamgl'], ['lg']])(
    'reads nothing from %s, which spells no stretch to its end',
    (letters) => {
      expect(read([LAMPS], letters)).toEqual([]);
    },
  );

  it('reads a character by its other readings too, after those that sound so in context', () => {
    const names = [title('重点项目'), title('重复收费')];
    expect(read(names, 'zhongdian')).toEqual(['重点']);
    expect(read(names, 'chongdian')).toEqual(['重点']);
    expect(read(names, 'chongfu')).toEqual(['重复']);
    expect(read([title('重工业', 9), title('重庆')], 'chongq')[0]).toBe('重庆');
    expect(read([title('重新', 9), title('种心')], 'zhongxin')).toEqual(['种心', '重新']);
    expect(read([title('人民银行'), title('行政审批局')], 'yinhang')).toEqual(['银行']);
    expect(read([title('会计'), title('会议')], 'kuaiji')).toEqual(['会计']);
  });

  it.each([['lvhua'], ['luhua'], ['lh']])('reads ü in %s', (letters) => {
    expect(read([title('城区绿化')], letters)).toEqual(['绿化']);
  });

  it('reads zh, ch and sh as initials of one character', () => {
    const name = [title('政策审查', 1)];
    expect(read(name, 'zcsc')).toEqual(['政策审查']);
    expect(read(name, 'zhcshch')).toEqual(['政策审查']);
    expect(read(name, 'zhc')).toEqual(['政策']);
    expect(read(name, 'zhchshch')).toEqual([]);
  });

  it('passes over digits, but over no sign of punctuation', () => {
    const name = [title('关于印发《白石县2021—2023年采砂规划》的通知')];
    expect(read([title('白石县2021年采砂规划')], 'bsxncs')).toEqual(['白石县2021年采砂']);
    expect(read(name, 'baishixiannian')).toEqual([]);
    expect(read(name, 'yfbsx')).toEqual([]);
    expect(read(name, 'cs')).toContain('采砂');
  });

  it('spells nothing across Latin letters', () => {
    const name = [title('推广ABC系统')];
    expect(read(name, 'tg')).toEqual(['推广']);
    expect(read(name, 'tgxt')).toEqual([]);
    expect(read(name, 'tgabcxt')).toEqual([]);
  });

  it('offers no single character unless that is the whole name', () => {
    expect(read([title('县城')], 'xian')).toEqual([]);
    expect(read([title('令')], 'ling')).toEqual(['令']);
  });

  it('puts whole names first, then beginnings, whole words from within, cut words', () => {
    const names = [
      title('加快发展建设事业'),
      title('农村展览建筑工程'),
      title('展览建筑条例'),
      title('展建'),
    ];
    expect(read(names, 'zhanjian')).toEqual(['展建']);
    const [first, ...others] = read([...names, title('展见会'), title('农村战舰工程')], 'zhanjian');
    expect(first).toBe('展建');
    expect(others).toEqual(['展见', '战舰']);
  });

  it('puts full spelling before shortened', () => {
    expect(read([title('西安', 1), title('县案', 9)], 'xian')).toEqual(['西安']);
    expect(read([title('西凹', 9), title('西安', 1)], 'xia')).toEqual(['西凹', '西安']);
    expect(read([title('发改', 9), title('发盖')], 'fagai')).toEqual(['发改', '发盖']);
    expect(read([title('法案号', 9), title('发安')], 'faan')).toEqual(['发安', '法案']);
  });

  it('puts titles before units before places, then what is named oftener', () => {
    const names: Name[] = [
      { text: '石山镇', kind: 'place', count: 90 },
      { text: '审山镇', kind: 'unit', count: 5 },
      { text: '沙山镇', kind: 'title', count: 1 },
      { text: '水山镇', kind: 'title', count: 2 },
    ];
    expect(read(names, 'ssz')).toEqual(['水山镇', '沙山镇', '审山镇', '石山镇']);
  });

  it('offers a text once, as its best name, and counts it in all names', () => {
    const names: Name[] = [
      { text: '县财政局', kind: 'unit', count: 3 },
      { text: '财政局', kind: 'unit', count: 1 },
      { text: '财政局', kind: 'place', count: 8 },
    ];
    expect(createPinyinReader(names).read('czj')).toEqual([{ text: '财政局', name: '财政局', kind: 'unit' }]);
  });

  it('offers at most twelve', () => {
    const names = Array.from('山水石树上沙少身神声师时事书', (first) => title(`${first}城`));
    expect(names.length).toBeGreaterThan(MOST_SUGGESTIONS);
    expect(read(names, 'sc')).toHaveLength(MOST_SUGGESTIONS);
  });

  it('reads nothing where there are no names, or names without a sound', () => {
    expect(read([], 'zm')).toEqual([]);
    expect(read([title(''), title('《》12'), title('ABC'), title('\u{3ffff}\ud800')], 'ab')).toEqual([]);
    expect(read([LAMPS], '')).toEqual([]);
  });

  it('reads two thousand letters without going astray', () => {
    const names = [LAMPS, title('安'.repeat(60)), title('西安'.repeat(30))];
    const reader = createPinyinReader(names);
    reader.read('zm');
    const started = performance.now();
    for (const letters of ['a'.repeat(2000), 'xian'.repeat(500), 'zhaoming'.repeat(250), 'an'.repeat(1000)]) {
      expect(reader.read(letters)).toEqual([]);
    }
    expect(performance.now() - started).toBeLessThan(1000);
    expect(reader.read('xian'.repeat(30))[0]?.text).toBe('西安'.repeat(30));
  });
});

/** All readings of some characters, as they are typed. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  照: ['zhao'],
  明: ['ming'],
  管: ['guan'],
  办: ['ban'],
  城: ['cheng'],
  绿: ['lv', 'lu'],
  重: ['zhong', 'chong'],
  会: ['hui', 'kuai'],
  西: ['xi'],
  安: ['an'],
  昂: ['ang'],
};
const SIGNS = ['《', '》', '2', '—'];

/** Every way to type a character that is not the last one. */
function formsOf(character: string): readonly string[] {
  return (READINGS[character] ?? []).flatMap((syllable) => [
    syllable,
    syllable.charAt(0),
    ...(/^[zcs]h/u.test(syllable) ? [syllable.slice(0, 2)] : []),
  ]);
}

function isSpelled(characters: readonly string[], letters: string): boolean {
  const [first, ...rest] = characters;
  if (first === undefined) return false;
  if (rest.length === 0)
    return letters !== '' && (READINGS[first] ?? []).some((syllable) => syllable.startsWith(letters));
  return formsOf(first).some(
    (form) => letters.startsWith(form) && isSpelled(rest, letters.slice(form.length)),
  );
}

/** Where words begin and end. */
function bordersOf(name: string): ReadonlySet<number> {
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)];
  return new Set([name.length, ...segments.map(({ index }) => index)]);
}

/** The whole name, and the stretches of whole words and no signs that the letters spell, tried one by one. */
function spelledIn(name: string, letters: string): ReadonlySet<string> {
  const borders = bordersOf(name);
  const sounding = [...name.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
  const found = new Set<string>();
  const isHan = (at: number) => READINGS[name.charAt(at)] !== undefined;
  for (let start = 0; start < name.length; start += 1) {
    for (let end = start + 1; end <= name.length; end += 1) {
      const characters = [...name.slice(start, end)].filter((character) => READINGS[character] !== undefined);
      const isWhole = characters.length === 1 && [...name].filter((_, at) => isHan(at)).length === 1;
      if (!isHan(start) || !isHan(end - 1) || (characters.length < 2 && !isWhole)) continue;
      const isName = start === sounding[0] && end - 1 === sounding.at(-1);
      const isWords = borders.has(start) && borders.has(end) && !/[\p{P}\p{S}]/u.test(name.slice(start, end));
      if (!isName && !isWords) continue;
      if (isSpelled(characters, letters)) found.add(name.slice(start, end));
    }
  }
  return found;
}

const character = fc.constantFrom(...Object.keys(READINGS));
/** At most five characters that sound, so that no more than ten stretches can be meant. */
const shortName = fc
  .array(fc.tuple(character, fc.constantFrom('', '', '', ...SIGNS)), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([sounding, sign]) => sounding + sign).join(''));

/** Any code units, halves of pairs too. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('the law of reading', () => {
  it('offers exactly the stretches that a trial of all stretches finds, if they are not more than twelve', () => {
    const spelling = fc
      .tuple(shortName, fc.nat(), fc.infiniteStream(fc.nat()))
      .map(([name, seed, choices]) => {
        const sounding = [...name].filter((each) => READINGS[each] !== undefined);
        const from = seed % sounding.length;
        const letters = sounding.slice(from, from + 1 + (seed % 5)).map((each) => {
          const forms = formsOf(each);
          return forms[(choices.next().value ?? 0) % forms.length] ?? '';
        });
        return { name, letters: letters.join('') };
      });
    let offered = 0;
    fc.assert(
      fc.property(spelling, ({ name, letters }) => {
        const found = read([title(name)], letters);
        offered += found.length;
        expect(new Set(found)).toEqual(spelledIn(name, letters));
      }),
      { numRuns: 4000 },
    );
    expect(offered).toBeGreaterThan(500);
  });

  it('offers exactly those for letters at random too', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'zhaomngcxiulvbk'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(shortName, letters, (name, typed) => {
        expect(new Set(read([title(name)], typed))).toEqual(spelledIn(name, typed));
      }),
      { numRuns: 1000 },
    );
  });

  it('puts a name spelled in full before all others', () => {
    const whole = fc.array(fc.constantFrom('照', '明', '管', '办', '城', '西'), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(whole, fc.array(shortName), (characters, others) => {
        const letters = characters.map((each) => READINGS[each]?.[0] ?? '').join('');
        const [first] = createPinyinReader([...others, characters.join('')].map((text) => title(text))).read(
          letters,
        );
        expect(first?.text).toBe(first?.name);
        expect(
          isSpelled(
            [...(first?.text ?? '')].filter((each) => READINGS[each] !== undefined),
            letters,
          ),
        ).toBe(true);
      }),
    );
  });

  it('gives a list of at most twelve different texts of the names for any strings whatever', () => {
    const name = fc.record({
      text: fc.oneof(anyText, shortName),
      kind: fc.constantFrom('title' as const, 'unit' as const, 'place' as const),
      count: fc.nat(),
    });
    const typed = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'zhaoming') }));
    fc.assert(
      fc.property(fc.array(name), typed, (names, letters) => {
        const found = createPinyinReader(names).read(letters);
        expect(found.length).toBeLessThanOrEqual(MOST_SUGGESTIONS);
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
        for (const { text, name: whole, kind } of found) {
          expect(text).not.toBe('');
          expect(whole).toContain(text);
          expect(names.some((each) => each.text === whole && each.kind === kind)).toBe(true);
        }
      }),
    );
  });
});
