import { describe, expect, it } from 'vitest';
import { describeBeginning } from '../../../../renderer/core/anchor/beginning.ts';
import type { Bookmark } from '../../../../renderer/core/annotation/model.ts';
import { bookmarkOn } from '../../../../renderer/state/panes/bookmarks.ts';
import { documentOf } from '../../core/compare/document-fixture.ts';

const RULE = '第二条 各乡镇人民政府应当于六月底前完成照明设施的普查登记，并报县城管局备案。';
const before = documentOf([
  { id: 'art_1', text: '第一条 总则。' },
  { id: 'art_2', text: RULE },
]);
const ARTICLE = before.blocks[1] as (typeof before.blocks)[number];
const bookmark = { documentId: before.id, segment: describeBeginning(ARTICLE), created: '1' } as Bookmark;

describe('the bookmark on a clause', () => {
  it('is the one that was set on it', () => {
    expect(bookmarkOn([bookmark], before, ARTICLE.id)).toBe(bookmark);
    expect(bookmarkOn([bookmark], { ...before, id: 'other' as typeof before.id }, ARTICLE.id)).toBeNull();
  });

  it('is not on another clause that has come to bear its number', () => {
    const after = documentOf([
      { id: 'art_2', text: '第二条 本办法所称照明设施，是指路灯和亮化设施。' },
      { id: 'art_3', text: RULE.replace('二', '三') },
    ]);
    expect(bookmarkOn([bookmark], after, ARTICLE.id)).toBeNull();
  });

  it('stays on its clause where only some words were changed', () => {
    const after = documentOf([{ id: 'art_2', text: RULE.replace('六月', '九月') }]);
    expect(bookmarkOn([bookmark], after, ARTICLE.id)).toBe(bookmark);
  });
});
