import { expect, test } from 'vitest';
import type { PartId } from '../../../../../renderer/core/gazette/model.ts';
import { pathFinder } from '../../../../../renderer/core/search/hits/path.ts';
import { documentOf } from '../corpus-fixture.ts';

const part = (id: string) => ({ part: id as PartId });

const document = documentOf({
  parts: [
    { id: 'enc_1' as PartId, role: 'enclosed', label: null, title: '照明办法', startLine: 1, endLine: 2 },
    { id: 'att_1' as PartId, role: 'attachment', label: '附件1', title: '台账', startLine: 3, endLine: 4 },
  ],
  blocks: [
    { ...part('enc_1'), id: 'title', kind: 'title', text: '照明办法' },
    {
      ...part('enc_1'),
      id: 'chap',
      kind: 'heading',
      label: '第二章',
      heading: '规划和建设',
      text: '第二章 规划和建设',
    },
    { ...part('enc_1'), id: 'art', parent: 'chap', label: '第十三条', text: '第十三条 照明' },
    { ...part('enc_1'), id: 'para', parent: 'art', text: '设施' },
    { ...part('att_1'), id: 'sec', label: '一、', heading: '总体要求', text: '一、总体要求' },
    { ...part('att_1'), id: 'loose', text: '表' },
    { ...part('enc_1'), id: 'circle-a', parent: 'circle-b', label: '1.', text: '1.甲' },
    { ...part('enc_1'), id: 'circle-b', parent: 'circle-a', label: '2.', text: '2.乙' },
    { ...part('enc_1'), id: 'orphan', parent: 'nowhere', label: '（一）', text: '（一）丙' },
  ],
});

test.each([
  ['title', []],
  ['chap', ['第二章 规划和建设']],
  ['art', ['第二章 规划和建设', '第十三条']],
  ['para', ['第二章 规划和建设', '第十三条']],
  ['sec', ['附件1', '一、总体要求']],
  ['loose', ['附件1']],
  ['circle-a', ['2.', '1.']],
  ['orphan', ['（一）']],
])('the path of %s is %j', (id, path) => {
  const pathOf = pathFinder(document);
  const block = document.blocks.find((each) => each.id === id);
  expect(block === undefined ? null : pathOf(block)).toEqual(path);
  expect(block === undefined ? null : pathOf(block)).toEqual(path);
});
