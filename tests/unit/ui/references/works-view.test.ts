/** The list of works under a filter and in an order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitedWork, nameOfWork } from '../../../../renderer/core/cite/references/cited-works.ts';
import { viewWorks, type WorkOrder } from '../../../../renderer/ui/references/works-view.ts';

function work(title: string | null, number: string | null, count: number): CitedWork {
  const name = nameOfWork({ title, number });
  return { key: name, title, number, name, count, targets: [], places: [] };
}

const WORKS = [
  work('中华人民共和国森林法', null, 2),
  work('城市绿化条例', null, 5),
  work(null, '国办发〔2015〕57号', 2),
  work('衡南县城镇路灯管理办法', '南政发〔2012〕4号', 1),
];

const names = (words: string, order: WorkOrder = 'count') =>
  viewWorks(WORKS, { words, order }).map(({ name }) => name);

describe('viewWorks', () => {
  it('shows all, the most cited first, equals as they came', () => {
    expect(names('')).toEqual([
      '《城市绿化条例》',
      '《中华人民共和国森林法》',
      '国办发〔2015〕57号',
      '《衡南县城镇路灯管理办法》（南政发〔2012〕4号）',
    ]);
    expect(names('  ')).toHaveLength(4);
  });

  it('orders names as a dictionary does, those without a title last', () => {
    expect(names('', 'name')).toEqual([
      '《城市绿化条例》',
      '《衡南县城镇路灯管理办法》（南政发〔2012〕4号）',
      '《中华人民共和国森林法》',
      '国办发〔2015〕57号',
    ]);
  });

  it.each([
    ['条例', ['《城市绿化条例》']],
    ['[2012]4号', ['《衡南县城镇路灯管理办法》（南政发〔2012〕4号）']],
    ['（2012）４号', ['《衡南县城镇路灯管理办法》（南政发〔2012〕4号）']],
    ['管理 路灯', ['《衡南县城镇路灯管理办法》（南政发〔2012〕4号）']],
    ['57号', ['国办发〔2015〕57号']],
    ['《》', 4],
    ['路灯 条例', []],
  ])('finds %s', (words, expected) => {
    if (typeof expected === 'number') expect(names(words)).toHaveLength(expected);
    else expect(names(words)).toEqual(expected);
  });

  it('loses and adds nothing by ordering', () => {
    const works = fc.array(
      fc.record({ title: fc.option(fc.string()), number: fc.option(fc.string()), count: fc.nat() }),
    );
    fc.assert(
      fc.property(works, (drafts) => {
        const all = drafts.map(({ title, number, count }) => work(title, number, count));
        const byName = viewWorks(all, { words: '', order: 'name' });
        const byCount = viewWorks(all, { words: '', order: 'count' });
        expect(new Set(byName)).toEqual(new Set(all));
        expect(byCount.map(({ count }) => count)).toEqual(
          all.map(({ count }) => count).sort((a, b) => b - a),
        );
      }),
    );
  });
});
