import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../../renderer/core/cite/cite.ts';
import { findClause } from '../../../../renderer/core/cite/find-clause.ts';
import { placeOf } from '../../../../renderer/core/cite/place.ts';
import { bareNotice, clausesUnderChapters, decimals, measures, plan, report } from './citation-fixtures.ts';
import { at, documentOf } from './document-fixture.ts';

describe('findClause', () => {
  it.each([
    ['12', 'cl_12'],
    ['十二', 'cl_12'],
    ['十二、', 'cl_12'],
    ['第十二条', 'cl_12'],
    ['第十二项', 'cl_12'],
    ['三十九（一）', 'cl_39_1'],
    ['39 1', 'cl_39_1'],
    ['第三章', 'chp_3'],
    ['8', 'chp_8'],
    ['第八章第三十九项第2段', 'cl_39_p'],
  ])('finds clauses under chapters: %s', (typed, id) => {
    expect(findClause(clausesUnderChapters, typed)).toBe(id);
  });

  it.each([
    ['13', 'art_13'],
    ['１３', 'art_13'],
    [' 十三 ', 'art_13'],
    ['第十三条', 'art_13'],
    ['第13条', 'art_13'],
    ['13条', 'art_13'],
    ['第13', 'art_13'],
    ['1', 'art_1'],
    ['2', 'art_2'],
    ['第二章', 'chp_2'],
    ['第二条第一款', 'art_2'],
    ['第二条第二款', 'art_2__para_1'],
    ['十三（二）', 'art_13__item_2'],
    ['十三(二)', 'art_13__item_2'],
    ['第十三条第二项', 'art_13__item_2'],
    ['第十三条的第（二）项', 'art_13__item_2'],
    ['13.2', null],
    ['13（二）1', 'art_13__item_2__1'],
    ['第二十条第一款第（一）项', 'art_20__item_1'],
    ['第二十条第二款第（一）项', 'art_20__item_2'],
    ['第二十条第三款', null],
    ['第二十一条之一', 'art_21_1'],
    ['（二）', 'art_13__item_2'],
    ['第一节', 'chp_2__sec_1'],
    ['第九条', null],
  ])('finds articles and what is below them: %s', (typed, id) => {
    expect(findClause(measures, typed)).toBe(id);
  });

  it.each([
    ['二', 'sec_2'],
    ['2', 'sec_2'],
    ['二、', 'sec_2'],
    ['二（一）', 'sec_2__item_1'],
    ['第二部分（一）', 'sec_2__item_1'],
    ['二（一）1.', 'sec_2__item_1__1'],
    ['二（一）1（1）', 'sec_2__item_1__1__1'],
    ['二（一）1①', 'sec_2__item_1__1__c'],
    ['附件1', 'att_label'],
    ['附件一', 'att_label'],
    ['附件 1', 'att_label'],
    ['附件 一', 'att_label'],
    ['附件 1 二', 'att_sec_2'],
    ['附件1 二', 'att_sec_2'],
    ['附件1二（一）3', 'att_sec_2__item_1__3'],
    ['附件1《某县产业培塑行动实施方案》第二部分（一）', 'att_sec_2__item_1'],
    ['附件', 'b1'],
    ['附件（一）', 'b1'],
    ['附件2（一）', null],
    ['附件7', null],
    ['五', null],
  ])('finds sections and attachments: %s', (typed, id) => {
    expect(findClause(plan, typed)).toBe(id);
  });

  it.each([
    ['1', 'c1'],
    ['1.1', 'c1_1'],
    ['7.2.1', 'c7_2_1'],
    ['７.２.１', 'c7_2_1'],
    ['第7.2.1节', 'c7_2_1'],
    ['7.2.1（1）', 'c7_2_1_1'],
    ['7.1.1.1', 'c7_3_1_x'],
    ['7.9', null],
  ])('finds decimal sections: %s', (typed, id) => {
    expect(findClause(decimals, typed)).toBe(id);
  });

  it('finds nothing in what cannot be read', () => {
    for (const typed of ['', '   ', '第', '条', '路灯', '第十三条路灯', '（', '《》', '-', '1'.repeat(500)]) {
      expect(findClause(measures, typed)).toBeNull();
    }
  });

  it('looks where one reads, then in the enclosed text, the notice, an attachment', () => {
    const document = documentOf({}, [
      { id: 'cover', role: 'cover', blocks: 'c_1 | paragraph | 一、 | 甲\nc_2 | paragraph | 二、 | 乙' },
      {
        id: 'att_1',
        role: 'attachment',
        label: '附件',
        blocks: 'a_1 | paragraph | 一、 | 丙\na_2 | paragraph | 二、 | 丁',
      },
      { id: 'enc_1', role: 'enclosed', blocks: 'e_1 | paragraph | 一、 | 戊' },
    ]);
    expect(findClause(document, '一')).toBe('e_1');
    expect(findClause(document, '二')).toBe('c_2');
    expect(findClause(document, '附件 二')).toBe('a_2');
    expect(findClause(document, '一', at('a_2'))).toBe('a_1');
    expect(findClause(document, '二', at('e_1'))).toBe('c_2');
    expect(findClause(document, '一', at('gone'))).toBe('e_1');
  });

  it('finds every place that a citation names', () => {
    const loose = /“|^$/;
    for (const document of [measures, plan, decimals, clausesUnderChapters, report, bareNotice]) {
      for (const block of document.blocks) {
        const place = placeOf(document, block.id);
        if (loose.test(place)) continue;
        const attachment = document.parts.find(
          (part) => part.id === block.part && part.role === 'attachment',
        );
        const typed = `${attachment ? (attachment.label ?? '附件') : ''}${place}`;
        const found = findClause(document, typed);
        expect([typed, found === null ? null : cite(document, found)]).toEqual([
          typed,
          cite(document, block.id),
        ]);
      }
    }
  });

  it('never throws, whatever is typed', () => {
    const pieces = fc.string({
      unit: fc.constantFrom(...'第条款项附件（）()一二十1２.、 节章段开头之《》①'),
    });
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string()), (typed) => {
        const found = findClause(measures, typed);
        return found === null || measures.blocks.some((block) => block.id === found);
      }),
    );
  });
});
