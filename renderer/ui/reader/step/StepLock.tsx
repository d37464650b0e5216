/**
 * Keeps the two locked panes in step for as long as both show documents: has their clauses aligned, links their
 * scrolling, and reports how that goes. Draws nothing.
 */
import { useEffect } from 'react';
import { anchorsOf } from '../../../core/compare/anchors.ts';
import { useAnalysis } from '../../../state/analysis/use-analysis.ts';
import { currentTab, documentOf, type PaneId, paneOf, type Tab } from '../../../state/panes/model.ts';
import { usePanes } from '../../../state/panes/panes.ts';
import { reportStep, unlock, useStep } from '../../../state/panes/step.ts';
import { useDrawnViews } from './drawn-views.ts';
import { linkSteps } from './step-link.ts';

/** Connects itself. */
export function StepLock() {
  const panes = useStep((step) => step.panes);
  if (panes === null) return null;
  return <Locked one={panes[0]} other={panes[1]} />;
}

function Locked({ one, other }: { readonly one: PaneId; readonly other: PaneId }) {
  const isThere = usePanes(({ area }) => paneOf(area, one) !== null && paneOf(area, other) !== null);
  const first = useFrontTab(one);
  const second = useFrontTab(other);
  useEffect(() => {
    if (!isThere) unlock();
  }, [isThere]);
  if (first === null || second === null) return null;
  return <Linked first={first} second={second} />;
}

function Linked({ first, second }: { readonly first: Tab; readonly second: Tab }) {
  const [a, b] = [documentOf(first.view), documentOf(second.view)];
  const alignment = useAnalysis(a === null || b === null ? null : { kind: 'align', a, b });
  const one = useDrawnViews(({ byTab }) => byTab.get(first.id) ?? null);
  const other = useDrawnViews(({ byTab }) => byTab.get(second.id) ?? null);
  useEffect(() => {
    if (alignment.kind === 'failed') reportStep({ kind: 'failed' });
    if (alignment.kind === 'asking') reportStep({ kind: 'joining' });
    if (alignment.kind !== 'ready') return;
    const answering = anchorsOf(alignment.value);
    reportStep(answering.length === 0 ? { kind: 'apart' } : { kind: 'inStep', clauses: answering.length });
    if (answering.length === 0 || one === null || other === null) return;
    return linkSteps(
      one,
      other,
      answering.map((pair) => ({ one: pair.a, other: pair.b })),
    );
  }, [alignment, one, other]);
  return null;
}

/** The tab in front of a pane while it shows a document; null else. */
function useFrontTab(id: PaneId): Tab | null {
  return usePanes(({ area }) => {
    const tab = currentTab(paneOf(area, id));
    return documentOf(tab?.view) === null ? null : tab;
  });
}
