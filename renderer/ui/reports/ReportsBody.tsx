/**
 * Two work reports that can be compared: the themes, and what both say of the chosen one. Fetches the reports, has them
 * compared, and keeps which theme was chosen and how far it was read for coming back.
 */
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReportComparison } from '../../core/compare/reports/compare-reports.ts';
import type { DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import { type Loading, useDocument } from '../../data/corpus/use-corpus.ts';
import { useSetting } from '../../data/settings/settings.ts';
import { type Analysed, useAnalysis } from '../../state/analysis/use-analysis.ts';
import type { PaneId, TabId } from '../../state/panes/model.ts';
import { noteReportsPlace, reportsPlaceIn } from '../../state/reports.ts';
import { errorActions } from '../../text-zh/errors.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { OpenMenu } from '../panes/OpenMenu.tsx';
import { DocumentFailure } from '../reader/DocumentFailure.tsx';
import { Button } from '../shared/Button.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { ChosenTheme } from './ChosenTheme.tsx';
import { OwnThemeForm } from './OwnThemeForm.tsx';
import { openerOfLink } from './PlaceLink.tsx';
import styles from './ReportsBody.module.css';
import { type Sides, SidesContext } from './sides.ts';
import { ThemeList } from './ThemeList.tsx';
import { entriesOf, firstChoice } from './theme-entries.ts';
import { Waiting } from './Waiting.tsx';

export interface ReportsBodyProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  /** Two different work reports of the library. */
  readonly pair: { readonly a: DocumentId; readonly b: DocumentId };
  readonly names: readonly [a: string, b: string];
}

/** To be mounted anew for another pair. */
export function ReportsBody({ pane, tabId, pair: { a, b }, names }: ReportsBodyProps) {
  const [first, second] = [useDocument(a), useDocument(b)];
  const sides = useSidesOf(pane, [first, second], names);
  const own = useSetting('reportThemes');
  const analysed = useAnalysis(own === undefined ? null : { kind: 'reports', a, b, themes: own });
  // While a theme more is looked for, the others stay to be read.
  const [kept, setKept] = useState<ReportComparison | null>(null);
  const comparison = analysed.kind === 'ready' ? analysed.value : kept;
  if (comparison !== kept) setKept(comparison);
  if (first.kind === 'failed') return <DocumentFailure documentId={a} failure={first.failure} />;
  if (second.kind === 'failed') return <DocumentFailure documentId={b} failure={second.failure} />;
  if (analysed.kind === 'failed') return <NotCompared {...analysed} />;
  if (sides === null || comparison === null) return <Waiting words={reportsText.comparing} />;
  return <Compared tabId={tabId} sides={sides} comparison={comparison} own={own ?? []} />;
}

/** Null until both reports are there; keeps its identity while nothing changes. */
function useSidesOf(
  pane: PaneId,
  [first, second]: readonly [Loading<GazetteDocument>, Loading<GazetteDocument>],
  [nameOfA, nameOfB]: readonly [string, string],
): Sides | null {
  const one = first.kind === 'ready' ? first.value : null;
  const other = second.kind === 'ready' ? second.value : null;
  return useMemo(
    () =>
      one === null || other === null
        ? null
        : { pane, a: { document: one, name: nameOfA }, b: { document: other, name: nameOfB } },
    [pane, one, other, nameOfA, nameOfB],
  );
}

function NotCompared({ failure, retry }: Omit<Extract<Analysed<unknown>, { kind: 'failed' }>, 'kind'>) {
  return (
    <ErrorNotice words={reportsText.failed} detail={reportsText.failedDetail(failure.code, failure.detail)}>
      <Button variant="primary" onPress={retry}>
        {errorActions.retry}
      </Button>
    </ErrorNotice>
  );
}

interface ComparedProps {
  readonly tabId: TabId;
  readonly sides: Sides;
  readonly comparison: ReportComparison;
  /** The reader's own themes, some of which may still be looked for. */
  readonly own: readonly string[];
}

function Compared({ tabId, sides, comparison, own }: ComparedProps) {
  const [wanted, setWanted] = useState(() => reportsPlaceIn(tabId).themeId);
  const entries = useMemo(() => entriesOf(comparison, own), [comparison, own]);
  const chosen = entries.find(({ id }) => id === wanted) ?? firstChoice(entries);
  const shown = useDeferredValue(chosen);
  const choose = (themeId: string | null) => {
    setWanted(themeId);
    noteReportsPlace(tabId, { themeId, scrollTop: 0 });
  };
  return (
    <SidesContext.Provider value={sides}>
      <div className={styles.body}>
        <div className={styles.themes}>
          <ThemeList entries={entries} chosen={chosen.id} onChoose={choose} />
          <OwnThemeForm onAdded={choose} />
        </div>
        <OpenMenu openerAt={(element) => openerOfLink(sides, element)}>
          <ChosenTheme key={shown.id} tabId={tabId} entry={shown} onRemoved={() => choose(null)} />
        </OpenMenu>
      </div>
    </SidesContext.Provider>
  );
}
