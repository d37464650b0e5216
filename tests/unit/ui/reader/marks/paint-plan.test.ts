import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedMark } from '../../../../../renderer/core/anchor/placed-mark.ts';
import { COLOUR_IDS, type ColourId, type RecordId } from '../../../../../renderer/core/annotation/model.ts';
import type { BlockId } from '../../../../../renderer/core/gazette/model.ts';
import { planPaint } from '../../../../../renderer/ui/reader/marks/paint-plan.ts';

const CSS = readFileSync(
  new URL('../../../../../renderer/ui/reader/marks/mark-highlights.css', import.meta.url),
  'utf8',
);
const stretch = (highlight: string, start: number, end: number) => ({ highlight, start, end });

interface Drawn {
  readonly start: number;
  readonly end: number;
  readonly colour: ColourId;
  readonly style: 'fill' | 'underline';
  readonly noted: boolean;
}

function placed(drawn: readonly Drawn[]): readonly PlacedMark[] {
  return drawn.map(({ start, end, colour, style }, index) => ({
    mark: { id: String(index), colour, style, created: String(index).padStart(4, '0') },
    state: 'exact',
    places: [{ state: 'exact', blockId: 'b' as BlockId, start, end }],
  })) as unknown as readonly PlacedMark[];
}

function plan(drawn: readonly Drawn[]) {
  const noted = new Set(drawn.flatMap(({ noted: has }, index) => (has ? [String(index) as RecordId] : [])));
  return planPaint(placed(drawn), noted)('b' as BlockId);
}

/** What stands over a character under these marks, the newest first, by the words of the style sheet. */
function expected(covering: readonly Drawn[]): string[] {
  const ground = covering.findIndex(({ style }) => style === 'fill');
  const others = covering.filter((_, index) => index !== ground);
  const noted = covering.some((each) => each.noted);
  const names = ground < 0 ? [] : [`mark-${covering[ground]?.colour}`];
  if (noted) return [...names, `mark-line-${(others[0] ?? covering[0])?.colour}-note`];
  if (others.length === 0) return names;
  return [...names, `mark-line-${others[0]?.colour}${others.length > 1 ? '-more' : ''}`];
}

const fill = (start: number, end: number, colour: ColourId, noted = false): Drawn => ({
  start,
  end,
  colour,
  style: 'fill',
  noted,
});

const drawn = fc
  .record({
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 12 }),
    colour: fc.constantFrom(...COLOUR_IDS),
    style: fc.constantFrom('fill' as const, 'underline' as const),
    noted: fc.boolean(),
  })
  .map(({ start, length, ...rest }): Drawn => ({ start, end: start + length, ...rest }));

describe('the paint plan', () => {
  const underline = (colour: ColourId): Drawn => ({ ...fill(0, 4, colour), style: 'underline' });
  const names = (marks: readonly Drawn[]) => plan(marks).map(({ highlight }) => highlight);

  it('paints a single mark by a ground or a line, and one with a note by a line in any case', () => {
    expect(plan([fill(0, 4, 'duty')])).toEqual([stretch('mark-duty', 0, 4)]);
    expect(names([underline('question')])).toEqual(['mark-line-question']);
    expect(names([fill(0, 4, 'duty', true)])).toEqual(['mark-duty', 'mark-line-duty-note']);
    expect(names([{ ...underline('question'), noted: true }])).toEqual(['mark-line-question-note']);
  });

  it('shows both colours where two marks overlap, the newer as the ground', () => {
    expect(plan([fill(0, 6, 'duty'), fill(4, 9, 'funding')])).toEqual([
      stretch('mark-duty', 0, 4),
      stretch('mark-funding', 4, 9),
      stretch('mark-line-duty', 4, 6),
    ]);
  });

  it('takes the marks by when they were made, not by where they stand in the list', () => {
    const [older, newer] = placed([fill(0, 4, 'duty'), fill(0, 4, 'funding')]);
    const painted = [stretch('mark-funding', 0, 4), stretch('mark-line-duty', 0, 4)];
    expect(planPaint([older, newer] as PlacedMark[], new Set())('b' as BlockId)).toEqual(painted);
    expect(planPaint([newer, older] as PlacedMark[], new Set())('b' as BlockId)).toEqual(painted);
  });

  it('says by the line that more marks overlap than it can show', () => {
    expect(names([fill(0, 4, 'duty'), underline('funding')])).toEqual(['mark-duty', 'mark-line-funding']);
    expect(names([fill(0, 4, 'duty'), fill(0, 4, 'question'), underline('funding')])).toEqual([
      'mark-question',
      'mark-line-funding-more',
    ]);
    expect(names([underline('duty'), underline('funding')])).toEqual(['mark-line-funding-more']);
    expect(names([fill(0, 4, 'duty'), fill(0, 4, 'question'), fill(0, 4, 'funding', true)])).toEqual([
      'mark-funding',
      'mark-line-question-note',
    ]);
  });

  it('keeps marks of different blocks apart though their offsets touch', () => {
    const marks = placed([fill(0, 4, 'duty'), fill(4, 9, 'duty')]).map((each, index) => ({
      ...each,
      places: each.places.map((place) => ({ ...place, blockId: index === 0 ? 'b' : 'c' })),
    })) as unknown as readonly PlacedMark[];
    const planned = planPaint(marks, new Set());
    expect(planned('b' as BlockId)).toEqual([stretch('mark-duty', 0, 4)]);
    expect(planned('c' as BlockId)).toEqual([stretch('mark-duty', 4, 9)]);
    expect(planned('d' as BlockId)).toEqual([]);
  });

  it('gives every marked character what its marks call for: the newest fill, the next line, the note', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 8 }), (marks) => {
        const painted = plan(marks);
        for (let offset = 0; offset < 50; offset += 1) {
          const covering = marks.filter(({ start, end }) => start <= offset && offset < end).reverse();
          const over = painted
            .filter(({ start, end }) => start <= offset && offset < end)
            .map(({ highlight }) => highlight);
          expect(over.sort()).toEqual(expected(covering).sort());
        }
      }),
    );
  });

  it('paints touching pieces that look the same as one', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 8 }), (marks) => {
        const ends = new Map<string, number>();
        for (const { highlight, start, end } of plan(marks)) {
          expect(start).toBeGreaterThan(ends.get(highlight) ?? -1);
          ends.set(highlight, end);
        }
      }),
    );
  });

  it('names no highlight that the style sheet does not know', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 5 }), (marks) => {
        for (const { highlight } of plan(marks)) {
          expect(CSS).toMatch(new RegExp(`::highlight\\(${highlight}\\) `));
        }
      }),
    );
  });

  it('paints a mark whose place is only likely by a line of its own, and under what is certain not at all', () => {
    const [certain, likely] = [
      [2, 6],
      [0, 9],
    ].map(([start, end], at) => ({
      mark: { id: String(at), colour: at === 0 ? 'duty' : 'question', style: 'fill', created: String(at) },
      state: at === 0 ? 'exact' : 'approximate',
      places: [{ blockId: 'b', start, end }],
    })) as unknown as readonly [PlacedMark, PlacedMark];
    const painted = [
      stretch('mark-approximate-question', 0, 2),
      stretch('mark-duty', 2, 6),
      stretch('mark-approximate-question', 6, 9),
    ];
    expect(planPaint([certain, likely], new Set())('b' as BlockId)).toEqual(painted);
    expect(planPaint([likely], new Set(['1' as RecordId]))('b' as BlockId)).toEqual([
      stretch('mark-approximate-question-note', 0, 9),
    ]);
    for (const colour of COLOUR_IDS) {
      for (const name of [`mark-approximate-${colour}`, `mark-approximate-${colour}-note`]) {
        expect(CSS).toMatch(
          new RegExp(`::highlight\\(${name}\\) \\{[^}]*(dashed|dotted)[^}]*--mark-${colour}-line`),
        );
      }
    }
  });

  it('paints nothing for lost marks', () => {
    const lost = [{ mark: { id: '1' }, state: 'lost', places: [] }] as unknown as readonly PlacedMark[];
    expect(planPaint(lost, new Set())('b' as BlockId)).toEqual([]);
  });
});
