import { describe, expect, it } from 'vitest';
import type { PlacedMark } from '../../../../../renderer/core/anchor/placed-mark.ts';
import type { Mark, Note } from '../../../../../renderer/core/annotation/model.ts';
import type { CorpusIndex } from '../../../../../renderer/core/gazette/model.ts';
import { firstOf, groupWaiting } from '../../../../../renderer/ui/notes/review/review-groups.ts';

function waits(id: string, documentId: string, state: 'approximate' | 'lost', created = '1'): PlacedMark {
  return { mark: { id, documentId, created, revision: 1 }, state, places: [] } as unknown as PlacedMark;
}

const index = {
  issues: [
    {
      documents: [
        { id: 'b', title: '乙' },
        { id: 'a', title: '甲' },
      ],
    },
  ],
} as unknown as CorpusIndex;
const waiting = [
  waits('1', 'a', 'lost'),
  waits('2', 'x', 'lost'),
  waits('3', 'a', 'approximate', '9'),
  waits('4', 'b', 'approximate'),
  waits('5', 'a', 'approximate', '2'),
];
const marks = waiting.map(({ mark }) => mark);
const notes = [{ id: 'n', target: { kind: 'mark', id: '5' } }] as unknown as readonly Note[];
const outline = (groups: ReturnType<typeof groupWaiting>) =>
  groups.map(({ title, items }) => [title, items.map(({ placed }) => placed.mark.id).join('')]);

describe('the groups of what waits', () => {
  const groups = groupWaiting(waiting, { marks, notes }, index);

  it('follow the library, unknown documents last, in each what has a candidate first', () => {
    expect(outline(groups)).toEqual([
      ['乙', '4'],
      ['甲', '531'],
      [null, '2'],
    ]);
  });

  it('have the notes of each mark', () => {
    expect(groups[1]?.items.map((item) => item.notes.length)).toEqual([1, 0, 0]);
  });

  it('leave out what was deleted or changed since it was placed', () => {
    const [first, ...others] = marks as [Mark, ...Mark[]];
    const changed = { ...first, revision: 2 };
    expect(
      outline(groupWaiting(waiting, { marks: [changed, ...others.slice(1)], notes: [] }, index)),
    ).toEqual([
      ['乙', '4'],
      ['甲', '53'],
    ]);
  });

  it('are cut after so many', () => {
    expect(outline(firstOf(groups, 2))).toEqual([
      ['乙', '4'],
      ['甲', '5'],
    ]);
    expect(outline(firstOf(groups, 9))).toEqual(outline(groups));
  });
});
