import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../../../renderer/core/gazette/model.ts';
import { breadcrumbOf } from '../../../../renderer/core/outline/breadcrumb.ts';
import { lookUpBlocks } from '../../../../renderer/core/outline/lookup.ts';
import { document, part, RULES } from './fixture.ts';

const words = (id: string, of = RULES) =>
  breadcrumbOf(lookUpBlocks(of), id as BlockId).map((crumb) => crumb.text);

describe('the breadcrumb', () => {
  it('goes from the part over chapter and article to the item', () => {
    expect(words('enc_1__art_1__item_1')).toEqual(['照明办法', '第一章 总则', '第一条', '（一）']);
  });

  it('names an unlabelled paragraph by the clause it hangs on', () => {
    expect(words('enc_1__art_1__para_1')).toEqual(['照明办法', '第一章 总则', '第一条']);
  });

  it('begins with the title of the document where a part prints none', () => {
    expect(words('cover__para_1')).toEqual(['关于印发《照明办法》的通知']);
  });

  it('joins a heading to a label that ends in a sign without a blank', () => {
    const plan = document(
      [part('att_1', 'attachment', '附件1', '台账')],
      [
        { id: 'a', part: 'att_1', level: 1, label: '一、', heading: '目标', text: '一、目标' },
        { id: 'b', part: 'att_1', parent: 'a', level: 2, label: '1.1', heading: '产值', text: '1.1 产值' },
      ],
    );
    expect(words('b', plan)).toEqual(['附件1 台账', '一、目标', '1.1 产值']);
  });

  it('leads every step to an existing block', () => {
    const lookup = lookUpBlocks(RULES);
    for (const { id } of RULES.blocks) {
      for (const crumb of breadcrumbOf(lookup, id)) expect(lookup.byId.has(crumb.blockId)).toBe(true);
    }
  });

  it('is empty for an unknown block', () => {
    expect(words('nowhere')).toEqual([]);
  });
});
