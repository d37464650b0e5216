import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeLayout, DEFAULT_LAYOUT, useLayout } from '../../../../renderer/state/layout/layout.ts';
import {
  adoptLayout,
  type Columns,
  fitted,
  heldAfter,
  type OpenPanels,
  wishedOf,
} from '../../../../renderer/state/layout/layout-width.ts';

const open = (sideOpen: boolean, detailOpen: boolean): OpenPanels => ({ sideOpen, detailOpen });
const anyOpen = fc.record({ sideOpen: fc.boolean(), detailOpen: fc.boolean() });
const anyColumns = fc.constantFrom<Columns>(1, 2, 3);

describe('the panels in a narrow window', () => {
  it('give way one after the other, the detail panel first', () => {
    expect(fitted(open(true, true), 3)).toEqual(open(true, true));
    expect(fitted(open(true, true), 2)).toEqual(open(true, false));
    expect(fitted(open(false, true), 2)).toEqual(open(false, true));
    expect(fitted(open(true, true), 1)).toEqual(open(false, false));
  });

  it('are what was wished after any way through narrower windows', () => {
    fc.assert(
      fc.property(anyOpen, fc.array(anyColumns), (wished, widths) => {
        let shown = wished;
        let held = open(false, false);
        for (const columns of [...widths, 3 as const]) {
          const known = wishedOf(shown, held);
          shown = fitted(known, columns);
          held = open(known.sideOpen && !shown.sideOpen, known.detailOpen && !shown.detailOpen);
        }
        expect(shown).toEqual(wished);
      }),
    );
  });

  it('that the reader touched are no longer held closed', () => {
    const held = open(true, true);
    expect(heldAfter(held, open(false, false), open(true, false))).toEqual(open(false, true));
    expect(heldAfter(held, open(false, false), open(false, false))).toEqual(held);
  });
});

it('a stored layout that comes late leaves what the reader did meanwhile', () => {
  changeLayout({ room: 'notes' });
  const stored = { ...DEFAULT_LAYOUT, room: 'search', detailOpen: false, sideWidth: 400 } as const;
  adoptLayout(stored);
  expect(useLayout.getState()).toEqual({ ...stored, room: 'notes' });
  useLayout.setState(DEFAULT_LAYOUT, true);
});
