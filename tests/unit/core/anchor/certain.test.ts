/** What is certain, and what is not although the very words stand there. */
import { describe, expect, it } from 'vitest';
import { describeRange } from '../../../../renderer/core/anchor/describe.ts';
import { resolve } from '../../../../renderer/core/anchor/resolve.ts';
import type { Segment } from '../../../../renderer/core/annotation/model.ts';
import type { Block, BlockId } from '../../../../renderer/core/gazette/model.ts';
import { blockOf } from '../compare/document-fixture.ts';

const REPAIR =
  '损坏照明设施的，由县城管局责令限期改正，并处二百元以上一千元以下罚款；构成犯罪的，依法追究刑事责任。';
const REMOVE =
  '擅自移动照明设施的，由县城管局责令限期改正，并处二百元以上一千元以下罚款；构成犯罪的，依法追究刑事责任。';
const SAVING = '亮化设施的启闭时间由县城管局按照节能的原则确定，并向社会公布，节假日可以延长。';

function articles(...words: readonly string[]): readonly Block[] {
  return words.map((text, at) => blockOf({ id: `art_${at + 1}`, text: `第${'一二三四五'[at]}条 ${text}` }));
}

function mark(blocks: readonly Block[], id: string, words: string): Segment {
  const block = blocks.find((each) => each.id === id);
  const start = block?.text.indexOf(words) ?? -1;
  if (block === undefined || start < 0) throw new Error(`${words} is not in ${id}`);
  return describeRange(block, start, start + words.length);
}

const BEFORE = articles(SAVING, REPAIR, REMOVE);

describe('the words, not the id, decide', () => {
  it('when the id has come to a clause with other words', () => {
    const segment = mark(BEFORE, 'art_2', '损坏照明设施的');
    const after = articles('本办法所称照明设施，是指路灯和亮化设施。', SAVING, REPAIR, REMOVE);
    expect(resolve(segment, { blocks: after })).toMatchObject({
      state: 'approximate',
      blockId: 'art_3',
      score: 1,
    });
  });

  it('when the id has come to a neighbour that ends in the same sentences', () => {
    const segment = mark(BEFORE, 'art_2', '并处二百元以上一千元以下罚款');
    for (const after of [
      articles(SAVING, REMOVE),
      articles(REPAIR, REMOVE),
      articles(SAVING, REMOVE, REPAIR),
    ]) {
      expect(resolve(segment, { blocks: after }).state).not.toBe('exact');
    }
  });

  it('when the same words stand in another block than they did: they wait for the user', () => {
    const segment = mark(BEFORE, 'art_1', '亮化设施的启闭时间由县城管局按照节能的原则确定');
    const after = articles(REPAIR, SAVING);
    expect(resolve(segment, { blocks: after })).toMatchObject({
      state: 'approximate',
      blockId: 'art_2',
      score: 1,
    });
  });
});

describe('a clause that was changed around the mark', () => {
  const segment = mark(BEFORE, 'art_2', '并处二百元以上一千元以下罚款');

  it('is certain where all of the recorded context stands a few characters on', () => {
    const far = mark(BEFORE, 'art_2', '依法追究刑事责任');
    const after = articles(SAVING, REPAIR.replace('损坏', '故意损坏'), REMOVE);
    const found = resolve(far, { blocks: after });
    expect(found).toEqual({ state: 'exact', blockId: 'art_2', start: far.start + 2, end: far.end + 2 });
  });

  it('is not certain where words beside the mark are others', () => {
    const near = articles(SAVING, REPAIR.replace('责令限期改正', '责令改正'));
    expect(resolve(segment, { blocks: near })).toMatchObject({
      state: 'approximate',
      blockId: 'art_2',
      score: 1,
    });
  });

  it('is lost where a neighbour reads as much like it as it does itself by now', () => {
    const near = articles(SAVING, REPAIR.replace('责令限期改正', '责令改正'), REMOVE);
    expect(resolve(segment, { blocks: near }).state).toBe('lost');
  });

  it('is certain in a text printed twice in one block only by its context', () => {
    const twice = [blockOf({ id: 'art_1', text: '县城管局负责维护，乡镇配合；县城管局负责巡查。' })];
    const second = mark(twice, 'art_1', '县城管局负责巡查');
    const short = describeRange(twice[0] as Block, 14, 18);
    expect(resolve(second, { blocks: twice })).toMatchObject({ state: 'exact', start: 14 });
    expect(resolve(short, { blocks: twice })).toMatchObject({ state: 'exact', start: 14 });
    expect(resolve({ ...short, start: 3, prefix: '', suffix: '' }, { blocks: twice }).state).not.toBe(
      'exact',
    );
  });
});

describe('a selector with less context than there is', () => {
  const { text } = BEFORE[1] as Block;
  const at = (start: number, length: number, before: number, after: number) => ({
    blockId: 'art_2' as BlockId,
    start,
    exact: text.slice(start, start + length),
    prefix: text.slice(Math.max(0, start - before), start),
    suffix: text.slice(start + length, start + length + after),
  });

  it.each([
    [0, 4, 0, 10],
    [3, 4, 3, 8],
    [10, 4, 10, 10],
    [10, 6, 4, 4],
    [20, 4, 5, 5],
  ])('is certain where its characters stand at its place (%i)', (start, length, before, after) => {
    const selector = at(start, length, before, after);
    expect(resolve(selector, { blocks: BEFORE })).toMatchObject({ state: 'exact', blockId: 'art_2', start });
  });

  it('is not certain where they do not', () => {
    const selector = at(10, 4, 10, 10);
    expect(resolve({ ...selector, suffix: '甲乙丙丁' }, { blocks: BEFORE }).state).not.toBe('exact');
    expect(resolve({ ...selector, prefix: '甲乙丙丁戊己庚辛壬癸' }, { blocks: BEFORE }).state).not.toBe(
      'exact',
    );
    expect(resolve({ ...selector, exact: '甲乙丙丁' }, { blocks: BEFORE }).state).toBe('lost');
  });
});

describe('a block that is printed twice in a document', () => {
  const twins = [
    blockOf({ id: 'item_1__para_1', text: '责任单位：县财政局' }),
    blockOf({ id: 'item_2__para_1', text: '责任单位：县财政局' }),
  ];

  it('is told apart by its id, as long as nothing else says otherwise', () => {
    for (const twin of twins) {
      const whole = describeRange(twin, 0, twin.text.length);
      expect(resolve(whole, { blocks: twins })).toMatchObject({ state: 'exact', blockId: twin.id });
    }
  });

  it('is not taken for one that says more', () => {
    const whole = describeRange(twins[0] as Block, 0, 9);
    const after = [blockOf({ id: 'item_1__para_1', text: '责任单位：县财政局、县发改局' })];
    expect(resolve(whole, { blocks: after }).state).toBe('approximate');
  });

  it('is lost when its id is gone: which of the others it is, nobody can tell', () => {
    const whole = describeRange(twins[0] as Block, 0, 9);
    const after = ['item_4', 'item_5'].map((id) => blockOf({ id, text: '责任单位：县财政局' }));
    expect(resolve(whole, { blocks: after }).state).toBe('lost');
  });
});

describe('a selector that knows little', () => {
  const only = (exact: string) => ({ blockId: null, start: null, exact, prefix: null, suffix: null });

  it('is exact where its words stand once in the document', () => {
    const exact = '节假日可以延长';
    expect(resolve(only(`并向社会公布，${exact}。`), { blocks: BEFORE })).toMatchObject({
      state: 'exact',
      blockId: 'art_1',
    });
    expect(resolve(only(exact), { blocks: BEFORE })).toMatchObject({
      state: 'approximate',
      blockId: 'art_1',
    });
  });

  it('is lost where they stand twice, or a short quote does not stand there at all', () => {
    expect(resolve(only('并处二百元以上一千元以下罚款'), { blocks: BEFORE }).state).toBe('lost');
    expect(resolve(only('节假日不得'), { blocks: BEFORE }).state).toBe('lost');
  });

  it('is exact with the context of another program where that stands around the words', () => {
    const given = {
      ...only('并处二百元以上一千元以下罚款'),
      prefix: '损坏照明设施的，由县城管局责令限期改正，',
    };
    expect(resolve(given, { blocks: [...articles(SAVING, REPAIR)] })).toMatchObject({ blockId: 'art_2' });
    const named = { ...given, blockId: BEFORE[1]?.id ?? null };
    expect(resolve(named, { blocks: BEFORE })).toMatchObject({ state: 'exact', blockId: 'art_2' });
  });

  it('is exact where block, offset and words agree', () => {
    const start = BEFORE[2]?.text.indexOf('罚款') ?? -1;
    const given = { ...only('罚款'), blockId: BEFORE[2]?.id ?? null, start };
    expect(resolve(given, { blocks: BEFORE })).toMatchObject({ state: 'exact', blockId: 'art_3', start });
  });
});
