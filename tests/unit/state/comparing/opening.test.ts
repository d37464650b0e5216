import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CorpusIndex, DocumentId } from '../../../../renderer/core/gazette/model.ts';
import {
  chooseForActive,
  openComparison,
  stopChoosing,
  useChoosing,
} from '../../../../renderer/state/comparing/opening.ts';
import { useFocusRequest } from '../../../../renderer/state/layout/layout.ts';
import { tabsOf } from '../../../../renderer/state/panes/area.ts';
import { activeTab, EMPTY_AREA, panesOf } from '../../../../renderer/state/panes/model.ts';
import { openDocument, openView, usePanes } from '../../../../renderer/state/panes/panes.ts';
import { CORPUS } from '../../../support/project.ts';

const index = JSON.parse(readFileSync(join(CORPUS, 'index.json'), 'utf8')) as CorpusIndex;
const BEFORE = '2022-a--qzbf-2022-10' as DocumentId;
const AFTER = '2022-b--qzbf-2022-10' as DocumentId;
const COMPARISON = { kind: 'comparison', a: BEFORE, b: AFTER };

const area = () => usePanes.getState().area;
const front = () => activeTab(area())?.view;

beforeEach(() => {
  usePanes.setState({ area: EMPTY_AREA, reveals: new Map() });
  stopChoosing();
  openDocument(AFTER, null);
});

describe('a comparison that is opened', () => {
  it('stands in a new tab, the earlier document on the left, and the document stays where it is', () => {
    openComparison(index, [AFTER, BEFORE], { where: 'here' });
    expect(front()).toEqual(COMPARISON);
    expect(tabsOf(area())).toHaveLength(2);
  });

  it('stands beside where that is asked for', () => {
    openComparison(index, [AFTER, BEFORE], { where: 'beside' });
    expect(panesOf(area().root)).toHaveLength(2);
    expect(front()).toEqual(COMPARISON);
  });

  it('is brought to the front where it is open already', () => {
    openComparison(index, [AFTER, BEFORE], { where: 'tab' });
    openView({ kind: 'document', documentId: BEFORE, place: null }, { where: 'tab' });
    openComparison(index, [BEFORE, AFTER], { where: 'tab' });
    expect(front()).toEqual(COMPARISON);
    expect(tabsOf(area())).toHaveLength(3);
  });

  it('takes the focus', () => {
    const before = useFocusRequest.getState().request?.nonce ?? 0;
    openComparison(index, [AFTER, BEFORE], { where: 'tab' });
    expect(useFocusRequest.getState().request).toEqual({ target: 'text', nonce: before + 1 });
  });

  it('may be of a document with itself', () => {
    openComparison(index, [AFTER, AFTER], { where: 'tab' });
    expect(front()).toEqual({ kind: 'comparison', a: AFTER, b: AFTER });
  });
});

describe('choosing what to compare', () => {
  it('is for the document in front', () => {
    chooseForActive();
    expect(useChoosing.getState().choosing).toEqual({ documentId: AFTER, from: area().active });
  });

  it('is for nothing where a comparison is in front', () => {
    openComparison(index, [AFTER, BEFORE], { where: 'tab' });
    chooseForActive();
    expect(useChoosing.getState().choosing).toBeNull();
  });
});
