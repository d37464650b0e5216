import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { choicesOf, comparisonKey, useComparing } from '../../../../renderer/state/comparing/choices.ts';
import {
  canStepDifference,
  comparisonDrawn,
  stepDifference,
} from '../../../../renderer/state/comparing/stepping.ts';
import { activeTab, EMPTY_AREA, type TabId } from '../../../../renderer/state/panes/model.ts';
import { openDocument, openView, stepTab, usePanes } from '../../../../renderer/state/panes/panes.ts';

const A = 'a' as DocumentId;
const B = 'b' as DocumentId;
const STOPS = [
  { pair: 1, difference: 0 },
  { pair: 5, difference: null },
];

function openDrawn(stops = STOPS) {
  openView({ kind: 'comparison', a: A, b: B }, { where: 'tab' });
  const tabId = activeTab(usePanes.getState().area)?.id ?? ('' as TabId);
  const key = comparisonKey(tabId, A, B);
  return { key, tabId, undraw: comparisonDrawn(tabId, { key, stops }) };
}

beforeEach(() => {
  usePanes.setState({ area: EMPTY_AREA, reveals: new Map() });
  useComparing.setState({ byKey: new Map() });
});

describe('next and previous difference', () => {
  it('step through the comparison in front', () => {
    const { key } = openDrawn();
    stepDifference(1);
    expect(choicesOf(key).stop).toEqual(STOPS[0]);
    stepDifference(1);
    expect(choicesOf(key).stop).toEqual(STOPS[1]);
    stepDifference(-1);
    expect(choicesOf(key)).toMatchObject({ stop: STOPS[0], nonce: 3 });
  });

  it('mean no comparison that stands behind another tab', () => {
    const { key } = openDrawn();
    openDocument(A, null, { where: 'tab' });
    expect(canStepDifference()).toBe(false);
    stepDifference(1);
    expect(choicesOf(key).stop).toBeNull();
    stepTab(-1);
    expect(canStepDifference()).toBe(true);
  });

  it('are out of order where nothing differs, and where the comparison is drawn no longer', () => {
    expect(canStepDifference()).toBe(false);
    openDrawn([]);
    expect(canStepDifference()).toBe(false);
    const { undraw } = openDrawn();
    expect(canStepDifference()).toBe(true);
    undraw();
    expect(canStepDifference()).toBe(false);
  });

  it('stay with a comparison that is drawn anew before the old drawing goes', () => {
    const { key, tabId, undraw } = openDrawn();
    comparisonDrawn(tabId, { key, stops: STOPS });
    undraw();
    expect(canStepDifference()).toBe(true);
  });
});
