/** Where a quote may have gone: found by likeness, never far from it, never between two that are as like. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRange } from '../../../../renderer/core/anchor/describe.ts';
import { resolve } from '../../../../renderer/core/anchor/resolve.ts';
import type { Block } from '../../../../renderer/core/gazette/model.ts';
import { blockOf, corpusDocuments } from '../compare/document-fixture.ts';

const RULE = '各乡镇人民政府应当于每年六月底前完成辖区内照明设施的普查登记，并报县城管局备案。';

function whole(text: string, id = 'art_1') {
  const block = blockOf({ id, text });
  return describeRange(block, 0, text.length);
}

/** What stands at the place, or null. */
function words(blocks: readonly Block[], found: ReturnType<typeof resolve>): string | null {
  const block = blocks.find(({ id }) => id === found.blockId);
  return block === undefined || found.start === null ? null : block.text.slice(found.start, found.end);
}

describe('a reworded quote', () => {
  const later = RULE.replace('六月底', '九月底').replace('普查登记', '普查');

  it('is approximate in its block, on the words that became of it, and says how like they are', () => {
    const blocks = [blockOf({ id: 'art_1', text: `${later}逾期不报的，通报批评。` })];
    const found = resolve(whole(RULE), { blocks });
    expect(found).toMatchObject({ state: 'approximate', blockId: 'art_1', start: 0, end: later.length });
    // One character replaced, two left out.
    expect(found.state === 'approximate' && found.score).toBeCloseTo(1 - 3 / RULE.length);
  });

  it('is found in another block, too', () => {
    const blocks = [
      blockOf({ id: 'art_1', text: '本办法自印发之日起施行。' }),
      blockOf({ id: 'art_9', text: later }),
    ];
    expect(words(blocks, resolve(whole(RULE), { blocks }))).toBe(later);
  });

  it('is lost below seven tenths', () => {
    const blocks = [
      blockOf({ id: 'art_1', text: '各乡镇人民政府应当加强辖区内照明设施的巡查和养护，并接受监督。' }),
    ];
    expect(resolve(whole(RULE), { blocks }).state).toBe('lost');
  });

  it('is lost between two clauses that are nearly as like', () => {
    const blocks = [
      blockOf({ id: 'art_4', text: RULE.replace('六月', '七月') }),
      blockOf({ id: 'art_5', text: RULE.replace('六月', '八月') }),
    ];
    expect(resolve(whole(RULE), { blocks }).state).toBe('lost');
  });

  it('differs in signs only with a score of one', () => {
    const blocks = [blockOf({ id: 'art_1', text: ` ${RULE.replace('，', ',')}` })];
    expect(resolve(whole(RULE), { blocks })).toMatchObject({ state: 'approximate', score: 1, start: 1 });
  });
});

describe('a short quote', () => {
  const block = blockOf({
    id: 'art_3',
    text: '照明设施的维护由县城管局负责，所需经费列入财政预算，专款专用，任何单位不得挪用。',
  });
  const start = block.text.indexOf('财政预算');
  const short = describeRange(block, start, start + 4);

  it('is found by its context where one character of it was changed', () => {
    const blocks = [blockOf({ id: 'art_3', text: block.text.replace('财政预算', '财政决算') })];
    expect(words(blocks, resolve(short, { blocks }))).toBe('财政决算');
  });

  it('is lost where like words, or the same, stand in an article on other things', () => {
    for (const text of ['年度财政决算应当公开。', '乡镇的财政预算由本级人民代表大会审查批准。']) {
      const blocks = [
        blockOf({ id: 'art_3', text: '本办法自发布之日起施行。' }),
        blockOf({ id: 'art_8', text }),
      ];
      expect(resolve(short, { blocks }).state).toBe('lost');
      expect(resolve(short, { blocks: [blockOf({ id: 'art_3', text })] }).state).toBe('lost');
    }
  });

  it('of any clause of the gazettes lands in no article that its context is not in', () => {
    const documents = corpusDocuments().filter(({ blocks }) => blocks.length > 40);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (chosen, at, offset) => {
        const { blocks } = documents[chosen % documents.length] as (typeof documents)[number];
        const from = blocks[at % blocks.length] as Block;
        fc.pre(from.text.length >= 4);
        const begin = offset % (from.text.length - 3);
        const segment = describeRange(from, begin, begin + 4);
        const left = blocks.filter(({ id }) => id !== from.id);
        const found = resolve(segment, { blocks: left });
        expect(found.state).not.toBe('exact');
        const home = left.find(({ id }) => id === found.blockId);
        if (home === undefined || found.start === null) return;
        const around = describeRange(home, found.start, found.end);
        const same = [...segment.prefix].filter((each) => around.prefix.includes(each)).length;
        expect(same).toBeGreaterThanOrEqual(Math.floor(segment.prefix.length * 0.7));
      }),
      { seed: 20_240_501, numRuns: 400 },
    );
  });
});

describe('a candidate', () => {
  const letters = fc.string({
    unit: fc.constantFrom('县', '乡', '㎡', '𠮷', '😀', '（', ' ', '的'),
    maxLength: 80,
  });

  it('never begins or ends inside a character', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(), fc.nat(), (text, other, a, b) => {
        fc.pre(text.length > 0);
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const segment = describeRange(blockOf({ id: 'a', text }), from, to + 1);
        const found = resolve(segment, { blocks: [blockOf({ id: 'a', text: other })] });
        if (found.state === 'lost') return;
        expect(encodeURIComponent(other.slice(found.start, found.end))).not.toBe('');
        expect(found.start).toBeLessThan(found.end);
        if (found.state === 'approximate') expect(found.score).toBeGreaterThanOrEqual(0.7);
      }),
      { numRuns: 2000 },
    );
  });
});
