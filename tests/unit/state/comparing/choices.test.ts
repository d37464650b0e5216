import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import {
  changeLens,
  choicesOf,
  comparisonKey,
  goToStop,
  toggleFold,
  useComparing,
} from '../../../../renderer/state/comparing/choices.ts';
import type { TabId } from '../../../../renderer/state/panes/model.ts';

const A = 'a' as DocumentId;
const B = 'b' as DocumentId;
const KEY = comparisonKey('t1' as TabId, A, B);

describe('the choices in a comparison', () => {
  beforeEach(() => useComparing.setState({ byKey: new Map() }));

  it('begin with every kind shown, signs hidden, nothing unfolded and nowhere gone to', () => {
    expect(choicesOf(KEY)).toEqual({
      lens: { only: null, withSigns: false },
      unfolded: new Set(),
      stop: null,
      nonce: 0,
    });
  });

  it('are changed one by one', () => {
    changeLens(KEY, { withSigns: true });
    changeLens(KEY, { only: 'added' });
    expect(choicesOf(KEY).lens).toEqual({ only: 'added', withSigns: true });
  });

  it('are those of one comparison in one tab', () => {
    changeLens(KEY, { withSigns: true });
    for (const other of [comparisonKey('t2' as TabId, A, B), comparisonKey('t1' as TabId, B, A)]) {
      expect(choicesOf(other).lens.withSigns).toBe(false);
    }
  });

  it('unfold a run and fold it again, others left as they are', () => {
    toggleFold(KEY, 3);
    toggleFold(KEY, 8);
    toggleFold(KEY, 3);
    expect([...choicesOf(KEY).unfolded]).toEqual([8]);
  });

  it('wish for a stop anew when it is gone to again', () => {
    const stop = { pair: 4, difference: 1 };
    goToStop(KEY, stop);
    goToStop(KEY, stop);
    expect(choicesOf(KEY)).toMatchObject({ stop, nonce: 2 });
  });
});
