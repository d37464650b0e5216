import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  APPEARANCE_BOUNDS,
  changeAppearance,
  DEFAULT_APPEARANCE,
  parseAppearance,
  stepFontSize,
  useAppearance,
} from '../../../../renderer/state/layout/appearance.ts';
import { DEFAULT_LAYOUT, parseLayout } from '../../../../renderer/state/layout/layout.ts';

beforeEach(() => useAppearance.setState(DEFAULT_APPEARANCE));

describe('the appearance', () => {
  it.each([null, undefined, 7, 'dark', [], {}, { theme: 'pink', fontSize: 'big', measure: Number.NaN }])(
    'is the default for %j',
    (stored) => {
      expect(parseAppearance(stored)).toEqual(DEFAULT_APPEARANCE);
    },
  );

  it('keeps what is understood and brings numbers into bounds', () => {
    expect(parseAppearance({ theme: 'dark', fontSize: 99, lineHeight: 0, measure: 33.4 })).toEqual({
      theme: 'dark',
      fontSize: 32,
      lineHeight: 1.4,
      measure: 34,
    });
  });

  it('is unchanged by being read again', () => {
    const numbers = fc.double({ min: -10, max: 100, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, numbers, (fontSize, lineHeight, measure) => {
        const once = parseAppearance({ theme: 'white', fontSize, lineHeight, measure });
        expect(parseAppearance(once)).toEqual(once);
        const { least, most } = APPEARANCE_BOUNDS.lineHeight;
        expect(once.lineHeight >= least && once.lineHeight <= most).toBe(true);
      }),
    );
  });

  it('steps the size between 14 and 32', () => {
    stepFontSize(1);
    expect(useAppearance.getState().fontSize).toBe(19);
    changeAppearance({ fontSize: 14 });
    stepFontSize(-1);
    expect(useAppearance.getState().fontSize).toBe(14);
  });
});

describe('the layout', () => {
  it.each([null, 'x', { room: 'ledger', sideWidth: '320', detailTab: 3, comparisonForm: 'rows' }])(
    'is the default for %j',
    (stored) => {
      expect(parseLayout(stored)).toEqual(DEFAULT_LAYOUT);
    },
  );

  it('brings widths into bounds and keeps what was chosen', () => {
    const stored = {
      room: 'notes',
      sideOpen: false,
      sideWidth: 9999,
      detailWidth: -1,
      comparisonForm: 'column',
    };
    expect(parseLayout(stored)).toMatchObject({
      room: 'notes',
      sideOpen: false,
      sideWidth: 460,
      detailOpen: true,
      detailWidth: 220,
      comparisonForm: 'column',
    });
  });
});
