import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeBlocks } from '../../../../renderer/core/cite/cite.ts';
import {
  citeClause,
  clauseBlocks,
  quotedClause,
  quotedWithCitation,
  type Stretch,
} from '../../../../renderer/core/cite/quoted.ts';
import type { GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import {
  bareNotice,
  clausesUnderChapters,
  decimals,
  measures,
  plan,
  report,
  speech,
} from './citation-fixtures.ts';
import { at, documentOf } from './document-fixture.ts';
import { quotedClauses } from './quoted-clauses.ts';

const LAMPS = '《某县路灯管理办法》（南政办发〔2018〕11号）';
const LAMP_NOTICE = '《某县人民政府办公室关于印发〈某县路灯管理办法〉的通知》（南政办发〔2018〕11号）';
const DOCUMENTS = [bareNotice, clausesUnderChapters, decimals, measures, plan, report, speech];

function printed(id: string): GazetteDocument {
  const file = join(import.meta.dirname, '../../../../resources/corpus/documents', `${id}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function stretch(blockId: string, start: number, end: number): Stretch {
  return { blockId: at(blockId), start, end };
}

/** Far more than any block holds: the rest of the block. */
const TO_THE_END = 10_000;

describe('quotedClause', () => {
  it.each(quotedClauses)(
    'copies $document $block as it is printed',
    ({ document, block, lines, citation }) => {
      expect(quotedClause(printed(document), at(block))).toBe([...lines, `——${citation}`].join('\n'));
    },
  );

  it('cites a whole clause 一、 under a chapter, a decimal section and a part by themselves', () => {
    expect(quotedClause(clausesUnderChapters, at('cl_39'))).toBe(
      [
        '三十九、全体会议的任务：',
        '（一）传达贯彻。',
        '一般每年召开一次。',
        '——《某县人民政府工作规则》（清政发〔2022〕2号）第八章第三十九项',
      ].join('\n'),
    );
    expect(quotedClause(decimals, at('c7_2_1'))).toBe(
      [
        '7.2 .1奖励   给予奖励：',
        '（1）出色完成任务；',
        '——《某县总体应急预案》（南政办发〔2017〕43号）第7.2.1节',
      ].join('\n'),
    );
    expect(quotedClause(speech, at('s1'))).toBe(
      '一、提升认识。思想是先导。\n——《在县环委会第一次全体会议上的讲话》（许达，2022年4月1日）第一部分',
    );
  });

  it('is null for a block that the document does not have', () => {
    expect(quotedClause(measures, at('gone'))).toBeNull();
  });
});

describe('citeClause', () => {
  it('is the last line of the quoted clause, whatever the block', () => {
    for (const document of DOCUMENTS) {
      for (const { id, text } of document.blocks) {
        if (text.trim() === '') continue;
        expect(quotedClause(document, id)?.split('\n').at(-1)).toBe(`——${citeClause(document, id)}`);
      }
    }
  });

  it('cites the document for a block that it does not have', () => {
    expect(citeClause(measures, at('gone'))).toBe(citeBlocks(measures, []));
  });
});

describe('clauseBlocks', () => {
  it.each([
    [
      measures,
      'art_13',
      ['art_13', 'art_13__item_1', 'art_13__item_2', 'art_13__item_2__1', 'art_13__item_2__1__1'],
    ],
    [measures, 'art_13__item_2', ['art_13__item_2', 'art_13__item_2__1', 'art_13__item_2__1__1']],
    [measures, 'art_20', ['art_20', 'art_20__item_1', 'art_20__para_1', 'art_20__item_2']],
    [measures, 'art_20__para_1', ['art_20__para_1']],
    [measures, 'title', ['title']],
    [
      plan,
      'sec_2__item_1__1',
      ['sec_2__item_1__1', 'sec_2__item_1__1__1', 'sec_2__item_1__1__l', 'sec_2__item_1__1__c'],
    ],
    [measures, 'gone', []],
  ])('takes what hangs under the block, in reading order: %#', (document, id, expected) => {
    expect(clauseBlocks(document, at(id)).map((block) => block.id)).toEqual(expected);
  });

  it.each([
    [measures, 'chp_1'],
    [measures, 'chp_2__sec_1'],
    [plan, 'sec_1'],
    [plan, 'att_sec_2__item_1'],
    [decimals, 'c1_1'],
    [plan, 'head_x'],
  ])('leaves a heading alone: %#', (document, id) => {
    expect(clauseBlocks(document, at(id)).map((block) => block.id)).toEqual([id]);
  });

  it('keeps an article together whose own line is only its heading', () => {
    const rules = documentOf({ title: '某规定', docNumber: '某政发〔2020〕1号' }, [
      {
        id: 'body',
        role: 'body',
        blocks: `
art_1 | heading | 第一条 | #目的
  art_1_p1 | paragraph | | 为了管理。
  art_1_p2 | paragraph | | 也为了服务。`,
      },
    ]);
    expect(quotedClause(rules, at('art_1'))).toBe(
      '第一条目的\n为了管理。\n也为了服务。\n——《某规定》（某政发〔2020〕1号）第一条',
    );
    expect(quotedClause(rules, at('art_1_p1'))).toBe(
      '为了管理。\n——《某规定》（某政发〔2020〕1号）第一条第一款',
    );
  });

  it('ends where damaged parents go round in a circle', () => {
    const [a, b] = bareNotice.blocks.filter(({ id }) => id === 'b_s1' || id === 'b_s1_p');
    if (a === undefined || b === undefined) throw new Error('the fixture has two blocks');
    const blocks = [
      { ...a, kind: 'paragraph' as const, parent: b.id },
      { ...b, parent: a.id },
    ];
    expect(clauseBlocks({ blocks }, a.id)).toEqual(blocks);
    expect(clauseBlocks({ blocks }, b.id)).toEqual(blocks);
  });
});

describe('quotedWithCitation', () => {
  it('takes the printed characters of one stretch and nothing else', () => {
    expect(quotedWithCitation(measures, [stretch('art_1', 4, 8)])).toBe(`加强管理\n——${LAMPS}第一条`);
  });

  it('writes one line for each block and names them together', () => {
    const selection = [stretch('art_1', 6, TO_THE_END), stretch('art_2', 0, 4), stretch('art_13', 0, 3)];
    expect(quotedWithCitation(measures, selection)).toBe(
      `管理，制定本办法。\n第二条本\n第十三\n——${LAMPS}第一条、第二条第一款、第十三条`,
    );
  });

  it('puts stretches given in any order into reading order', () => {
    const selection = [stretch('art_13', 0, 4), stretch('art_1', 5, 8), stretch('art_1', 0, 3)];
    expect(quotedWithCitation(measures, selection)).toBe(
      `第一条\n强管理\n第十三条\n——${LAMPS}第一条、第十三条`,
    );
  });

  it('cites a selection that runs through a whole article as the article, and a part of it by its 款', () => {
    const all = ['art_20', 'art_20__item_1', 'art_20__para_1', 'art_20__item_2'];
    const [, ...withoutFirst] = all;
    const cited = (ids: readonly string[]) =>
      quotedWithCitation(
        measures,
        ids.map((id) => stretch(id, 1, TO_THE_END)),
      )
        ?.split('\n')
        .at(-1);
    expect(cited(all)).toBe(`——${LAMPS}第二十条`);
    expect(cited(['art_2', 'art_2__para_1'])).toBe(`——${LAMPS}第二条`);
    expect(cited(['art_20'])).toBe(`——${LAMPS}第二十条第一款`);
    expect(cited(['art_20', 'art_20__item_1'])).toBe(`——${LAMPS}第二十条第一款`);
    expect(cited(['art_20', 'art_20__para_1'])).toBe(`——${LAMPS}第二十条第一款、第二十条第二款`);
    expect(cited([...all, 'art_21'])).toBe(`——${LAMPS}第二十条第一款至第二十一条`);
    expect(cited(withoutFirst)).toBe(`——${LAMPS}第二十条第一款第（一）项至第二十条第二款第（一）项`);
  });

  it('cites an article once, in however many stretches it is selected', () => {
    const pieces = [stretch('art_2', 0, 3), stretch('art_2', 5, 7), stretch('art_2__para_1', 0, 3)];
    expect(quotedWithCitation(measures, pieces)).toBe(`第二条\n适用\n本办法\n——${LAMPS}第二条`);
  });

  it('cites each text that a selection over several parts touches', () => {
    const selection = [stretch('cover_para_1', 0, 3), stretch('enc_title', 0, 2), stretch('art_1', 0, 3)];
    expect(quotedWithCitation(measures, selection)).toBe(
      `现印发\n某县\n第一条\n——${LAMP_NOTICE}，${LAMPS}第一条`,
    );
    expect(quotedWithCitation(plan, [stretch('head_x', 0, 4), stretch('att_sec_1', 2, 6)])).toBe(
      '工作台账\n工作目标\n——《某县实施“八大行动”总体方案》（清政办函〔2024〕3号）“工作台账”，' +
        '《某县实施“八大行动”总体方案》（清政办函〔2024〕3号）附件1《某县产业培塑行动实施方案》第一部分',
    );
  });

  it.each([
    ['nothing', []],
    ['an empty stretch', [stretch('art_1', 3, 3)]],
    ['a stretch that ends before it begins', [stretch('art_1', 5, 2)]],
    ['blanks', [stretch('c7_2_1', 8, 11)]],
    ['a block nobody knows', [stretch('gone', 0, 3)]],
    ['a place behind the text', [stretch('c1', 900, 905)]],
  ])('is null for %s', (_what, selection) => {
    expect(quotedWithCitation(decimals, selection)).toBeNull();
    expect(quotedWithCitation(measures, selection)).toBeNull();
  });

  it('leaves out what shows nothing and keeps the rest', () => {
    const selection = [stretch('art_1', 2, 2), stretch('gone', 0, 3), stretch('art_2', -5, 3)];
    expect(quotedWithCitation(measures, selection)).toBe(`第二条\n——${LAMPS}第二条第一款`);
  });

  it('never copies half a character', () => {
    const rare = documentOf({ title: '某通知', docNumber: '某政发〔2020〕1号' }, [
      { id: 'body', role: 'body', blocks: 'a | paragraph | 一、 | 𠮷祥𠮷' },
    ]);
    expect(quotedWithCitation(rare, [stretch('a', 3, 6)])).toBe(
      '𠮷祥𠮷\n——《某通知》（某政发〔2020〕1号）第一部分',
    );
  });

  it('gives back the printed characters of every block it is given, then one citation', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...DOCUMENTS)
          .chain((document) =>
            fc.tuple(fc.constant(document), fc.shuffledSubarray([...document.blocks], { minLength: 1 })),
          ),
        ([document, chosen]) => {
          const selection = chosen.map(({ id, text }) => ({ blockId: id, start: 0, end: text.length }));
          const lines = quotedWithCitation(document, selection)?.split('\n') ?? [];
          const inOrder = document.blocks.filter((block) => chosen.includes(block));
          expect(lines.slice(0, -1)).toEqual(inOrder.map(({ text }) => text));
          const [whole] = inOrder.map(({ id }) => clauseBlocks(document, id));
          if (whole?.length === inOrder.length && whole.length > 1) return;
          const ids = inOrder.map(({ id }) => id);
          expect(lines.at(-1)).toBe(`——${citeBlocks(document, ids)}`);
        },
      ),
    );
  });
});
