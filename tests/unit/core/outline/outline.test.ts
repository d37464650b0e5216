import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../../../renderer/core/gazette/model.ts';
import { lookUpBlocks } from '../../../../renderer/core/outline/lookup.ts';
import { buildOutline, type OutlineNode, pathInOutline } from '../../../../renderer/core/outline/outline.ts';
import { document, part, RULES } from './fixture.ts';

function drawn(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.label ?? ''}|${node.words ?? `<${node.role}>`}`,
    ...drawn(node.children, `${indent}  `),
  ]);
}

describe('the outline of a document', () => {
  it('lists parts, chapters and articles and leaves items without a heading out', () => {
    expect(drawn(buildOutline(RULES))).toEqual([
      '|<cover>',
      '|照明办法',
      '  第一章|总则',
      '    第一条|为加强县城照明管理',
      '  第二章|附则',
      '    第二条|本办法自公布之日起施行',
    ]);
  });

  it('has no level of parts when there is one part', () => {
    const outline = buildOutline(
      document(
        [part('body', 'body', null, null)],
        [
          { id: 'a', level: 1, label: '一、', heading: '总体要求', text: '一、总体要求。坚持稳中求进。' },
          { id: 'b', parent: 'a', level: 2, label: '（一）', heading: '目标', text: '（一）目标。增长8%。' },
          { id: 'c', parent: 'a', level: 2, label: '（二）', text: '（二）其他要求由各单位自行确定。' },
        ],
      ),
    );
    expect(drawn(outline)).toEqual(['一、|总体要求', '  （一）|目标']);
  });

  it('keeps clauses 一、二、 without headings that run on under chapters, as they stand for articles', () => {
    const outline = buildOutline(
      document(
        [part('body', 'body', null, null)],
        [
          { id: 'a', kind: 'heading', level: 1, label: '第一章', heading: '总则', text: '第一章 总则' },
          { id: 'b', parent: 'a', level: 2, label: '一、', text: '一、县政府工作的指导思想：高举旗帜。' },
          { id: 'c', parent: 'b', level: 3, label: '（一）', text: '（一）依法行政；' },
        ],
      ),
    );
    expect(drawn(outline)).toEqual(['第一章|总则', '  一、|县政府工作的指导思想']);
  });

  it('is empty for a document without labels', () => {
    const plain = document([part('body', 'body', null, null)], [{ id: 'a', text: '各位代表！' }]);
    expect(buildOutline(plain)).toEqual([]);
  });

  it('survives parents that do not exist and parents in a circle', () => {
    const odd = document(
      [part('body', 'body', null, null)],
      [
        { id: 'a', parent: 'gone', level: 1, label: '一、', heading: '甲', text: '一、甲' },
        { id: 'b', parent: 'c', level: 2, label: '（一）', heading: '乙', text: '（一）乙' },
        { id: 'c', parent: 'b', level: 2, label: '（二）', heading: '丙', text: '（二）丙' },
      ],
    );
    expect(drawn(buildOutline(odd))).toEqual(['一、|甲', '（一）|乙', '  （二）|丙']);
  });
});

describe('the path in the outline', () => {
  const outline = buildOutline(RULES);
  const lookup = lookUpBlocks(RULES);
  const path = (id: string) => pathInOutline(outline, lookup, id as BlockId);

  it('leads to the listed clause that owns an unlisted block', () => {
    expect(path('enc_1__art_1__item_1')).toEqual(['part:enc_1', 'enc_1__chap_1', 'enc_1__art_1']);
  });

  it('ends at the chapter for its heading', () => {
    expect(path('enc_1__chap_2')).toEqual(['part:enc_1', 'enc_1__chap_2']);
  });

  it('ends at the part before its first clause', () => {
    expect(path('enc_1__title')).toEqual(['part:enc_1']);
    expect(path('cover__para_1')).toEqual(['part:cover']);
  });

  it('is empty for an unknown block', () => {
    expect(path('enc_9__art_1')).toEqual([]);
  });
});
