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

const APPROXIMATE_CSS = readFileSync(
  new URL('../../../../../renderer/ui/reader/marks/approximate-highlights.css', import.meta.url),
  'utf8',
);
const stretch = (start: number, end: number) => ({ blockId: 'b', start, end });

interface Drawn {
  readonly start: number;
  readonly end: number;
  readonly colour: ColourId;
  readonly style: 'fill' | 'underline';
  readonly noted: boolean;
}

function plan(drawn: readonly Drawn[]) {
  const marks = drawn.map(({ start, end, colour, style }, index) => ({
    mark: { id: String(index), colour, style, created: String(index).padStart(4, '0') },
    state: 'exact',
    places: [{ state: 'exact', blockId: 'b' as BlockId, start, end }],
  })) as unknown as readonly PlacedMark[];
  const noted = new Set(drawn.flatMap(({ noted: has }, index) => (has ? [String(index) as RecordId] : [])));
  return planPaint(marks, noted);
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
  it('names a single mark by its colour, and one with a note by a line of its own', () => {
    expect([...plan([fill(0, 4, 'duty')])]).toEqual([['mark-duty', [{ blockId: 'b', start: 0, end: 4 }]]]);
    expect([...plan([fill(0, 4, 'duty', true)]).keys()]).toEqual(['mark-duty-duty-note']);
    expect([...plan([{ ...fill(0, 4, 'question'), style: 'underline' }]).keys()]).toEqual([
      'mark-none-question',
    ]);
  });

  it('shows both colours where two marks overlap, the newer as the ground', () => {
    expect([...plan([fill(0, 6, 'duty'), fill(4, 9, 'funding')])]).toEqual([
      ['mark-duty', [{ blockId: 'b', start: 0, end: 4 }]],
      ['mark-funding-duty', [{ blockId: 'b', start: 4, end: 6 }]],
      ['mark-funding', [{ blockId: 'b', start: 6, end: 9 }]],
    ]);
  });

  it('says by the line that more marks overlap than it can show', () => {
    const underline = (colour: ColourId): Drawn => ({ ...fill(0, 4, colour), style: 'underline' });
    const names = (marks: readonly Drawn[]) => [...plan(marks).keys()];
    expect(names([fill(0, 4, 'duty'), underline('funding')])).toEqual(['mark-duty-funding']);
    expect(names([fill(0, 4, 'duty'), fill(0, 4, 'question'), underline('funding')])).toEqual([
      'mark-question-funding-more',
    ]);
    expect(names([underline('duty'), underline('funding')])).toEqual(['mark-none-funding-more']);
    expect(names([fill(0, 4, 'duty'), fill(0, 4, 'question'), fill(0, 4, 'funding', true)])).toEqual([
      'mark-funding-question-note',
    ]);
  });

  it('paints every marked character once, no other, and says of each noted one that it is', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 8 }), (marks) => {
        const painted = new Map<number, string>();
        for (const [name, stretches] of plan(marks)) {
          for (const { start, end } of stretches) {
            for (let offset = start; offset < end; offset += 1) {
              expect(painted.has(offset)).toBe(false);
              painted.set(offset, name);
            }
          }
        }
        for (let offset = 0; offset < 50; offset += 1) {
          const covering = marks.filter(({ start, end }) => start <= offset && offset < end);
          expect(painted.has(offset)).toBe(covering.length > 0);
          expect(painted.get(offset)?.endsWith('-note') ?? false).toBe(covering.some(({ noted }) => noted));
        }
      }),
    );
  });

  it('names no highlight that the style sheet does not know', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 5 }), (marks) => {
        for (const name of plan(marks).keys()) expect(CSS).toMatch(new RegExp(`::highlight\\(${name}\\)`));
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
    expect([...planPaint([certain, likely], new Set())]).toEqual([
      ['mark-approximate-question', [stretch(0, 2), stretch(6, 9)]],
      ['mark-duty', [stretch(2, 6)]],
    ]);
    expect([...planPaint([likely], new Set(['1' as RecordId])).keys()]).toEqual([
      'mark-approximate-question-note',
    ]);
    for (const colour of COLOUR_IDS) {
      for (const name of [`mark-approximate-${colour}`, `mark-approximate-${colour}-note`]) {
        expect(APPROXIMATE_CSS).toMatch(
          new RegExp(`::highlight\\(${name}\\) \\{[^}]*(dashed|dotted)[^}]*--mark-${colour}-line`),
        );
      }
    }
  });

  it('paints nothing for lost marks', () => {
    const lost = [{ mark: { id: '1' }, state: 'lost', places: [] }] as unknown as readonly PlacedMark[];
    expect([...planPaint(lost, new Set())]).toEqual([]);
  });
});
