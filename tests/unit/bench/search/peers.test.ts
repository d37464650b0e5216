import { describe, expect, it } from 'vitest';
import { fold } from '../../../../renderer/core/text/fold.ts';
import { askedGrams, indexedGrams } from '../../../bench/search/peers/grams.ts';
import { PEER_NAMES, peerNamed } from '../../../bench/search/peers/peers.ts';
import { drawQueries } from '../../../bench/search/queries.ts';

const both = (printed: string): { printed: string; folded: string } => ({ printed, folded: fold(printed) });
const TEXTS = [
  '县城照明管理应当遵循“统筹规划、属地管理”的原则（PPP项目占35.6％）。',
  '各乡镇人民政府应当加强残疾人两项补贴资金的使用监管，确保专款专用，监管监管。',
  '市场监管部门要严格落实食品安全要求，守护群众舌尖上的安全。',
  '第三条 建筑面积不足200㎡的，按Ⅱ级管理；__proto__ constructor toString。',
].map(both);

describe('grams', () => {
  it('file a text under single characters and pairs, and ask for pairs where there are any', () => {
    expect(indexedGrams('甲乙甲乙').sort()).toEqual(['乙', '乙甲', '甲', '甲乙']);
    expect(askedGrams('甲')).toEqual(['甲']);
    expect(askedGrams('甲乙甲乙')).toEqual(['甲乙', '乙甲']);
  });
});

describe('peers', () => {
  const complete = PEER_NAMES.filter((name) => name !== 'lunrDefault');

  it.each(complete)('%s finds every paragraph that holds a stretch of the texts', async (name) => {
    const find = await peerNamed(name)(TEXTS);
    const stretches = drawQueries(
      TEXTS.map(({ printed }) => printed),
      150,
    );
    for (const query of [...stretches, '管', '监管', '。', 'constructor']) {
      const { folded } = both(query);
      const found = new Set(await find(both(query)));
      TEXTS.forEach((text, place) => {
        if (text.folded.includes(folded)) expect([query, found.has(place)]).toEqual([query, true]);
      });
    }
  });

  it.each(complete)('%s gives more results than it would by default', async (name) => {
    const find = await peerNamed(name)(Array.from({ length: 250 }, () => both('同一段文字')));
    expect(await find(both('文字'))).toHaveLength(250);
  });

  it('lunrDefault finds Latin words, throws at nothing, and misses Chinese', async () => {
    const find = await peerNamed('lunrDefault')([both('a lighting plan'), ...TEXTS]);
    expect(await find(both('plan'))).toEqual([0]);
    for (const query of ['牵头单位:财政局', '+-*~^\\', '2024-2026', 'a:b']) {
      expect(Array.isArray(await find(both(query)))).toBe(true);
    }
    expect(await find(both('照明管理'))).toEqual([]);
  });

  it('are known by name alone', () => {
    expect(() => peerNamed('none')).toThrow('no peer none');
  });
});
