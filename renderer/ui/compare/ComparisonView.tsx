/**
 * A comparison that is there: its head, a sentence on it, and the clauses pair by pair. Owns the keys of the pane (N
 * and P) and the form that its width allows; what is shown is core/compare/view's, the choices state/comparing's.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Comparison } from '../../core/compare/model.ts';
import { rowsOf } from '../../core/compare/view/rows.ts';
import { stopsOf } from '../../core/compare/view/stops.ts';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { comparisonKey, useChoices } from '../../state/comparing/choices.ts';
import { comparisonDrawn, stepIn } from '../../state/comparing/stepping.ts';
import { useLayout } from '../../state/layout/layout.ts';
import type { PaneId, TabId } from '../../state/panes/model.ts';
import styles from './ComparisonView.module.css';
import type { Compared } from './compared.ts';
import { ComparisonBar } from './head/ComparisonBar.tsx';
import { ComparisonHead } from './head/ComparisonHead.tsx';
import { VerdictLine } from './head/VerdictLine.tsx';
import { PairList } from './list/PairList.tsx';
import { useWidth } from './use-width.ts';

export interface ComparisonViewProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly a: GazetteDocument;
  readonly b: GazetteDocument;
  readonly comparison: Comparison;
}

/** The widest pane, in px, in which two columns would be too narrow to read. */
const NARROW = 620;
/** The widest pane, in px, in which the bar has no room for the words of every button. */
const SHORT = 800;

/** To be mounted anew for another comparison. */
export function ComparisonView({ pane, tabId, a, b, comparison }: ComparisonViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const choicesKey = comparisonKey(tabId, comparison.a, comparison.b);
  const { lens, unfolded } = useChoices(choicesKey);
  const wanted = useLayout(({ comparisonForm }) => comparisonForm);
  const isNarrow = width !== null && width <= NARROW;
  const isShort = width !== null && width <= SHORT;
  const rows = useMemo(() => rowsOf(comparison.pairs, lens, unfolded), [comparison, lens, unfolded]);
  const stops = useMemo(() => stopsOf(comparison.pairs, lens), [comparison, lens]);
  useEffect(() => comparisonDrawn(tabId, { key: choicesKey, stops }), [tabId, choicesKey, stops]);
  const compared: Compared = useMemo(
    () => ({ pane, choicesKey, a, b, comparison }),
    [pane, choicesKey, a, b, comparison],
  );
  const keyDown = (event: KeyboardEvent) => {
    const direction = directionOf(event);
    if (direction === null) return;
    event.preventDefault();
    event.stopPropagation();
    stepIn({ key: choicesKey, stops }, direction);
  };
  return (
    <div className={styles.view} ref={root} onKeyDownCapture={keyDown} data-comparison="">
      <ComparisonHead compared={compared} isNarrow={isNarrow} />
      <ComparisonBar compared={compared} stops={stops} isNarrow={isNarrow} isShort={isShort} />
      <VerdictLine compared={compared} hasRows={rows.length > 0} />
      {width === null ? null : (
        <PairList compared={compared} tabId={tabId} rows={rows} form={isNarrow ? 'column' : wanted} />
      )}
    </div>
  );
}

/** N and P, unless they are typed or mean something with another key. */
function directionOf(event: KeyboardEvent): 1 | -1 | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return null;
  if (event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"]), textarea'))
    return null;
  const key = event.key.toLowerCase();
  if (key === 'n') return 1;
  return key === 'p' ? -1 : null;
}
