/** What a card shows of a clause, of a section, of a whole text, and where it is cut. */
import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../../../../renderer/core/gazette/model.ts';
import { beginsText, previewOf } from '../../../../../renderer/ui/reader/references/preview.ts';
import { documentOf } from '../../../core/cite/document-fixture.ts';

const LONG = '甲'.repeat(60);

const document = documentOf({ docNumber: '某政办发〔2018〕3号' }, [
  {
    id: 'cover',
    role: 'cover',
    blocks: `
      c_title | title | | 某县人民政府办公室关于印发《某县路灯管理办法》的通知
      c_number | docNumber | | 某政办发〔2018〕3号
      c_1 | paragraph | | 现印发给你们。
    `.replaceAll('      ', ''),
  },
  {
    id: 'enc_1',
    role: 'enclosed',
    title: '某县路灯管理办法',
    blocks: `
title | title | | 某县路灯管理办法
ch_1 | heading | 第一章 | #总则#
  art_1 | paragraph | 第一条 | 为加强管理，制定本办法。
  art_2 | paragraph | 第二条 | 下列设施：
    item_1 | paragraph | （一） | 路灯；
    item_2 | paragraph | （二） | 电缆。
  art_3 | paragraph | 第三条 | ${LONG}
  p_3 | paragraph | | 第二款。
`,
  },
]);

const preview = (id: string | null, lines = 12) => previewOf(document, id as BlockId | null, lines);

describe('previewOf', () => {
  it('shows a clause with its items and how it is cited', () => {
    expect(preview('art_2')).toEqual({
      citation: '《某县路灯管理办法》（某政办发〔2018〕3号）第二条',
      paragraphs: ['第二条下列设施：', '（一）路灯；', '（二）电缆。'],
      isCut: false,
    });
    expect(preview('item_2')).toMatchObject({ paragraphs: ['（二）电缆。'], isCut: false });
  });

  it('shows a heading with what stands under it', () => {
    const { paragraphs } = preview('ch_1');
    expect(paragraphs.slice(0, 4)).toEqual([
      '第一章总则',
      '第一条为加强管理，制定本办法。',
      '第二条下列设施：',
      '（一）路灯；',
    ]);
  });

  it('shows of a text and of a document its first words, without title and number', () => {
    expect(preview('title')).toMatchObject({
      citation: '《某县路灯管理办法》（某政办发〔2018〕3号）',
      paragraphs: expect.arrayContaining(['第一章总则']),
    });
    expect(preview(null)).toEqual({
      citation: '《某县人民政府办公室关于印发〈某县路灯管理办法〉的通知》（某政办发〔2018〕3号）',
      paragraphs: ['现印发给你们。'],
      isCut: false,
    });
  });

  it('cuts a long paragraph where the lines end', () => {
    expect(preview('art_3', 2)).toMatchObject({ paragraphs: [`第三条${'甲'.repeat(47)}`], isCut: true });
    expect(preview('art_3', 3)).toMatchObject({ paragraphs: [`第三条${LONG}`], isCut: false });
  });

  it('leaves out the paragraphs for which no line is left', () => {
    expect(preview('art_2', 2)).toMatchObject({
      paragraphs: ['第二条下列设施：', '（一）路灯；'],
      isCut: true,
    });
    expect(preview('art_2', 3).isCut).toBe(false);
  });

  it('does not cut through a character', () => {
    const rare = documentOf({}, [
      { id: 'body', role: 'body', blocks: `t | title | | 题\nlong | paragraph | | ${'𠮷'.repeat(20)}` },
    ]);
    expect(previewOf(rare, 'long' as BlockId, 1).paragraphs).toEqual(['𠮷'.repeat(12)]);
  });

  it('shows a text that has nothing but its title by that', () => {
    const bare = documentOf({}, [{ id: 'body', role: 'body', blocks: 't | title | | 题' }]);
    expect(previewOf(bare, 't' as BlockId, 12).paragraphs).toEqual(['题']);
  });

  it('has no words for a block that the document does not have', () => {
    expect(preview('gone')).toMatchObject({ paragraphs: [], isCut: false });
    expect(previewOf(documentOf({}, []), null, 12).paragraphs).toEqual([]);
  });
});

describe('beginsText', () => {
  it('is true of the first block of a part alone', () => {
    const begins = ['c_title', 'title', 'c_1', 'ch_1', 'gone'].map((id) =>
      beginsText(document, id as BlockId),
    );
    expect(begins).toEqual([true, true, false, false, false]);
  });
});
