import { describe, expect, it } from 'vitest';
import { describeRange } from '../../../../renderer/core/anchor/describe.ts';
import { itemBlock, listRecords } from '../../../../renderer/core/anchor/document-list.ts';
import { placeMarks } from '../../../../renderer/core/anchor/placed-mark.ts';
import type { Mark, NoteTarget, RecordId } from '../../../../renderer/core/annotation/model.ts';
import type { Block, BlockId, DocumentId } from '../../../../renderer/core/gazette/model.ts';

const BLOCKS = [
  ['art_1', '第一条 为加强县城照明管理，制定本办法。'],
  ['art_2', '第二条 县城照明的规划、建设、维护和管理适用本办法。'],
  ['art_3', '第三条 县城照明工作由县住房和城乡建设局主管。'],
].map(([id, text]) => ({ id, text }) as Block);
const DOCUMENT = { id: '2018-08--nzbf-2018-11' as DocumentId, blocks: BLOCKS };

function markOn(id: string, quote: string, ...further: readonly string[]): Mark {
  const segments = [quote, ...further].map((words) => {
    const block = BLOCKS.find(({ text }) => text.includes(words)) as Block;
    return describeRange(block, block.text.indexOf(words), block.text.indexOf(words) + words.length);
  });
  return { id: id as RecordId, documentId: DOCUMENT.id, segments, created: id } as unknown as Mark;
}

const on = (target: NoteTarget, text: string) => ({ target, text });
const onBlock = (blockId: string, text: string) =>
  on({ kind: 'block', documentId: DOCUMENT.id, blockId: blockId as BlockId }, text);

/** One word per item: what it is, where, and what hangs on it. */
function outline(marks: readonly Mark[], entries: readonly ReturnType<typeof on>[]): readonly string[] {
  return listRecords(DOCUMENT, placeMarks(marks, DOCUMENT), entries).map((item) => {
    const texts = item.entries.map(({ text }) => text).join('+');
    if (item.kind === 'mark') return `${item.placed.mark.id}:${item.placed.state}:${texts}`;
    return item.kind === 'block' ? `${item.blockId}:${texts}` : `document:${texts}`;
  });
}

describe('the list of a document', () => {
  it('stands in reading order, whatever order the records have', () => {
    const marks = [markOn('c', '建设局主管'), markOn('b', '规划、建设'), markOn('a', '第二条')];
    expect(outline(marks, [])).toEqual(['a:exact:', 'b:exact:', 'c:exact:']);
  });

  it('has a mark whose words stand in another clause by now at that clause', () => {
    const [first, second, third] = BLOCKS as [Block, Block, Block];
    const moved = { ...second, id: 'art_4' as BlockId };
    const later = { ...DOCUMENT, blocks: [{ ...first, id: 'art_2' as BlockId }, third, moved] };
    const items = listRecords(
      later,
      placeMarks([markOn('a', '县城照明的规划、建设、维护和管理')], later),
      [],
    );
    expect(items.map((item) => [item.kind === 'mark' && item.placed.state, itemBlock(item)])).toEqual([
      ['approximate', 'art_4'],
    ]);
  });

  it('puts notes on the document first, those on a clause before its marks, and those on a mark with it', () => {
    const entries = [
      onBlock('art_2', '条'),
      on({ kind: 'mark', id: 'a' as RecordId }, '标'),
      on({ kind: 'document', documentId: DOCUMENT.id }, '文'),
      onBlock('art_2', '条二'),
    ];
    expect(outline([markOn('a', '规划、建设')], entries)).toEqual([
      'document:文',
      'art_2:条+条二',
      'a:exact:标',
    ]);
  });

  it('orders marks of one place by when they were made', () => {
    expect(outline([markOn('2', '第二条'), markOn('1', '第二条')], [])).toEqual(['1:exact:', '2:exact:']);
  });

  it('puts lost marks and notes on unknown clauses last, and drops none of them', () => {
    const lost = { ...markOn('lost', '第一条') };
    const moved = { ...lost, segments: lost.segments.map((each) => ({ ...each, exact: '第九条' })) } as Mark;
    expect(outline([moved, markOn('a', '主管')], [onBlock('art_9', '旧条')])).toEqual([
      'a:exact:',
      'art_9:旧条',
      'lost:lost:',
    ]);
  });

  it('takes a mark for lost as a whole when one of its segments is', () => {
    const mark = markOn('a', '第一条', '第二条');
    const half = { ...mark, segments: [mark.segments[0], { ...mark.segments[1], exact: '第九条' }] } as Mark;
    expect(placeMarks([half], DOCUMENT)).toMatchObject([{ state: 'lost', places: [] }]);
    expect(placeMarks([mark], DOCUMENT)).toMatchObject([
      { state: 'exact', places: [{ blockId: 'art_1' }, { blockId: 'art_2' }] },
    ]);
  });

  it('leaves out what hangs elsewhere', () => {
    const elsewhere = [
      on({ kind: 'free', title: '专题' }, '自由'),
      on({ kind: 'document', documentId: 'other' as DocumentId }, '别的'),
      on({ kind: 'block', documentId: 'other' as DocumentId, blockId: 'art_1' as BlockId }, '别的'),
      on({ kind: 'mark', id: 'unknown' as RecordId }, '别的'),
    ];
    expect(outline([], elsewhere)).toEqual([]);
  });
});
