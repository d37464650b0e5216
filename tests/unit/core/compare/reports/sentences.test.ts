import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../../../renderer/core/compare/reports/sentences.ts';
import { type BlockWords, documentOf } from '../../search/corpus-fixture.ts';
import { corpusDocuments, REPORT_2018, REPORT_2022 } from './report-fixture.ts';

function textsOf(...blocks: readonly (BlockWords | string)[]): readonly string[] {
  return sentencesOf(documentOf({ blocks })).map(({ text }) => text);
}

describe('the sentences of a report', () => {
  it('end at 。！？ and ；', () => {
    expect(textsOf('各位代表！一是稳增长；二是促改革。怎么办？干！')).toEqual([
      '各位代表！',
      '一是稳增长；',
      '二是促改革。',
      '怎么办？',
      '干！',
    ]);
    expect(textsOf('稳增长;促改革!怎么办?干')).toEqual(['稳增长;', '促改革!', '怎么办?', '干']);
  });

  it('do not end inside brackets and quotes', () => {
    expect(textsOf('落实《意见（试行；修订）》。坚持“稳字当头；稳中求进”（详见附件。）的方针。')).toEqual([
      '落实《意见（试行；修订）》。',
      '坚持“稳字当头；稳中求进”（详见附件。）的方针。',
    ]);
  });

  it('take the quote along that closes with them, unless the sentence goes on behind it', () => {
    expect(textsOf('“万紫千红春满园。”发展是一个整体。')).toEqual(['“万紫千红春满园。”', '发展是一个整体。']);
    expect(textsOf('贯彻“要稳。”的要求。')).toEqual(['贯彻“要稳。”的要求。']);
    expect(textsOf('贯彻（“要稳。”）。')).toEqual(['贯彻（“要稳。”）。']);
    expect(textsOf('他说“要稳。要进。”，大家同意。')).toEqual(['他说“要稳。要进。”，大家同意。']);
  });

  it('end as always behind a quote or bracket that nobody closes, and before one that nobody opened', () => {
    expect(textsOf('坚持“稳字当头。稳中求进。再接再厉。')).toEqual([
      '坚持“稳字当头。',
      '稳中求进。',
      '再接再厉。',
    ]);
    expect(textsOf('稳中求进）。再接再厉。')).toEqual(['稳中求进）。', '再接再厉。']);
  });

  it('leave out the label, the heading that runs into them, and blanks at their edges', () => {
    const block = { label: '（一）', heading: '突出民生', text: '（一） 突出民生。 增收 。  就业。' };
    expect(textsOf(block)).toEqual(['增收 。', '就业。']);
    expect(textsOf({ label: '第五条', text: '第五条　县政府负责。' })).toEqual(['县政府负责。']);
    expect(textsOf({ text: '。稳。' })).toEqual(['。', '稳。']);
  });

  it('are taken from paragraphs alone, with the headings above them, outermost first', () => {
    const document = documentOf({
      blocks: [
        { id: 't', kind: 'title', text: '政府工作报告' },
        { id: 's', kind: 'heading', label: '一、', heading: '回顾', text: '一、回顾' },
        { id: 'i', parent: 's', label: '（一）', heading: '民生', text: '（一）民生。稳。' },
        { id: 'p', parent: 'i', text: '进。' },
        { id: 'd', kind: 'date', text: '2022年3月23日' },
      ],
    });
    expect(sentencesOf(document).map(({ blockId, text, headings }) => [blockId, text, headings])).toEqual([
      ['i', '稳。', ['回顾', '民生']],
      ['p', '进。', ['回顾', '民生']],
    ]);
  });

  it('know the short sentence that opens their passage', () => {
    const topics = (text: string) => sentencesOf(documentOf({ blocks: [text] })).map(({ topic }) => topic);
    expect(
      topics('总的看，形势很好。加强生态保护。推行河长制，成效明显。强化教育工作。办好学校，方便群众。'),
    ).toEqual([null, '加强生态保护。', '加强生态保护。', '强化教育工作。', '强化教育工作。']);
    expect(topics('加强生态保护。')).toEqual([null]);
    expect(topics('完成5件实事。办好学校，方便群众。')).toEqual([null, null]);
    expect(topics('梦东方开工；学校主体封顶。油茶试产，前景好。')).toEqual([null, null, null]);
  });

  it('are verbatim slices of their blocks in every document, in reading order', () => {
    for (const document of corpusDocuments()) {
      const order = new Map(document.blocks.map((block, index) => [block.id, index]));
      const texts = new Map(document.blocks.map((block) => [block.id, block.text]));
      let last: readonly [number, number] = [-1, 0];
      for (const { blockId, start, end, text } of sentencesOf(document)) {
        expect(texts.get(blockId)?.slice(start, end)).toBe(text);
        expect(text).toBe(text.trim());
        const place = [order.get(blockId) ?? -1, start] as const;
        expect(place[0] > last[0] || (place[0] === last[0] && place[1] >= last[1])).toBe(true);
        last = [place[0], end];
      }
    }
  });

  it('cover every printed character of a paragraph but blanks, its label and its heading', () => {
    const text = fc.string({ unit: fc.constantFrom(...'。！；，“”（）《》甲乙 8%：') });
    fc.assert(
      fc.property(text, (words) => {
        expect(textsOf({ text: words }).join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
    );
  });

  it('number as read in the two reports', () => {
    const openings = (document: typeof REPORT_2018, block: string) =>
      sentencesOf(document)
        .filter(({ blockId }) => blockId === block)
        .map(({ text }) => text.slice(0, 6));
    expect(openings(REPORT_2022, 'body__sec_1__para_5')).toEqual([
      '四是民生福祉',
      '坚持公共财政',
      '城乡居民人均',
      '新增城镇就业',
      '人民群众获得',
    ]);
    expect(openings(REPORT_2018, 'body__sec_1__para_3')).toEqual([
      '——项目建设',
      '一批事关长远',
      '中科光电产业',
      '特变电工南方',
      '汇景雁湖小镇',
      '梦东方度假区',
      '衡云中学高中',
      '大三湘油茶二',
    ]);
  });
});
