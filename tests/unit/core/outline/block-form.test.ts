import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelFormOf, piecesOf } from '../../../../renderer/core/outline/block-form.ts';
import { subtitlesOf } from '../../../../renderer/core/outline/subtitles.ts';
import { firstWords } from '../../../../renderer/core/outline/wording.ts';
import { block, document, part } from './fixture.ts';

const formOf = (label: string, level = 2) => labelFormOf(block({ id: 'a', label, level, text: label }));

describe('the form of a label', () => {
  it.each([
    ['第一章', 'chapter'],
    ['第二节', 'section'],
    ['第二十五条', 'article'],
    ['一、', 'first'],
    ['六十八、', 'first'],
    ['（一）', 'second'],
    ['(九)', 'second'],
    ['（1）', 'fourth'],
    ['（l）', 'fourth'],
    ['1.', 'third'],
    ['1．', 'third'],
    ['1.1', 'second'],
    ['7.2 .1', 'third'],
    ['7.1.1.1', 'third'],
    ['①', 'other'],
  ])('%s is set as %s', (label, form) => {
    expect(formOf(label)).toBe(form);
  });

  it('is that of 一、 for a single number at the top', () => {
    expect(formOf('1.', 1)).toBe('first');
  });

  it('is null without a label', () => {
    expect(labelFormOf(block({ id: 'a', text: '各位代表' }))).toBeNull();
  });
});

describe('the pieces of a block', () => {
  it('separate label, run-in heading and text', () => {
    const text = '（一）发展质量稳步提升。面对复杂形势';
    const pieces = piecesOf(block({ id: 'a', label: '（一）', heading: '发展质量稳步提升', text }));
    expect(pieces).toEqual([
      { kind: 'label', text: '（一）' },
      { kind: 'heading', text: '发展质量稳步提升' },
      { kind: 'plain', text: '。面对复杂形势' },
    ]);
  });

  it('keep the blanks around a label', () => {
    const pieces = piecesOf(block({ id: 'a', label: '第一条', text: ' 第一条  为加强管理' }));
    expect(pieces.map((piece) => piece.text)).toEqual([' ', '第一条', '  ', '为加强管理']);
  });

  it('leave a label plain that the text does not print', () => {
    expect(piecesOf(block({ id: 'a', label: '（一）', text: '一）漏印' }))).toEqual([
      { kind: 'plain', text: '一）漏印' },
    ]);
  });

  it('joined are the text again, whatever label and heading say', () => {
    const words = fc.string({
      unit: fc.constantFrom('一', '、', '（', '）', ' ', '\u3000', '章', 'a'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, words, (text, label, heading) => {
        const pieces = piecesOf(block({ id: 'a', text, label, heading }));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('the first words of a clause', () => {
  const wordsOf = (text: string) => firstWords(block({ id: 'a', label: '第二条', text: `第二条  ${text}` }));

  it('end at a pause', () => {
    expect(wordsOf('县城照明规划由主管部门编制，报县政府批准。')).toBe('县城照明规划由主管部门编制');
  });

  it('do not end inside brackets', () => {
    expect(wordsOf('县城规划区范围内（含工业集中区，下同）照明，适用本办法。')).toBe(
      '县城规划区范围内（含工业集中区，下同）照明',
    );
  });

  it('are cut with an ellipsis where no pause comes', () => {
    expect(wordsOf('符合县城照明设施安装条件的建构筑物和支撑物的所有权人使用人应当配合')).toBe(
      '符合县城照明设施安装条件的建构筑物和支撑物的…',
    );
  });

  it('never cut a character in two', () => {
    expect(wordsOf(`${'一'.repeat(21)}\u{20BB7}野家`)).toBe(`${'一'.repeat(21)}…`);
  });

  it('are the heading where there is one', () => {
    expect(firstWords(block({ id: 'a', label: '一、', heading: '总体要求', text: '一、总体要求' }))).toBe(
      '总体要求',
    );
  });
});

describe('a subtitle', () => {
  it('is a title line whose words are not in the title, blanks aside', () => {
    const report = {
      ...document(
        [part('body', 'body', null, null)],
        [
          { id: 'a', kind: 'title', text: '政 府 工 作 报 告' },
          { id: 'b', kind: 'title', text: '2022年3月23日在第二次会议上' },
          { id: 'c', text: '现在，我作报告。' },
        ],
      ),
      title: '政府工作报告',
    };
    expect([...subtitlesOf(report)]).toEqual(['b']);
  });
});
