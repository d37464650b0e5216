/**
 * 工作报告对照 in a pane: which two reports, and below them what they say theme by theme, or why they cannot be laid
 * face to face.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import type { CorpusIndex } from '../../core/gazette/model.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import { useFocusRequest } from '../../state/layout/layout.ts';
import { activeTab, type PaneId, type TabId, type View } from '../../state/panes/model.ts';
import { openView, usePanes } from '../../state/panes/panes.ts';
import { errorActions, errorText } from '../../text-zh/errors.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { PlainPane } from '../reader/PlainPane.tsx';
import { Button } from '../shared/Button.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { ReportProblemView } from './ReportProblemView.tsx';
import { ReportsBody } from './ReportsBody.tsx';
import { ReportsHeader } from './ReportsHeader.tsx';
import styles from './ReportsPane.module.css';
import { listed, problemOf, sideNames } from './report-choice.ts';
import { Waiting } from './Waiting.tsx';

type ReportsView = Extract<View, { readonly kind: 'reports' }>;

export interface ReportsPaneProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly view: ReportsView;
}

/** Fills its place; scrolls inside. To be mounted anew for another tab. */
export function ReportsPane(props: ReportsPaneProps) {
  const index = useCorpusIndex();
  switch (index.kind) {
    case 'loading':
      return <Waiting words={reportsText.loading} />;
    case 'failed':
      return (
        <PlainPane>
          <ErrorNotice
            words={INDEX_FAILURES[index.failure.code]}
            detail={errorActions.corpusDetail(index.failure.code, index.failure.path, index.failure.detail)}
          >
            <Button variant="primary" onPress={corpus.retry}>
              {errorActions.retry}
            </Button>
          </ErrorNotice>
        </PlainPane>
      );
    case 'ready':
      return <Chosen {...props} index={index.value} />;
  }
}

const INDEX_FAILURES = {
  missing: errorText.indexMissing,
  damaged: errorText.indexDamaged,
  unreachable: errorText.indexUnreachable,
} as const;

function Chosen({ pane, tabId, view, index }: ReportsPaneProps & { readonly index: CorpusIndex }) {
  const library = listed(index);
  const { a, b } = view;
  const problem = problemOf(library, view);
  const [first, second] = [library.get(a), library.get(b)];
  const header = (
    <ReportsHeader
      pane={pane}
      pair={view}
      library={library}
      onChoose={(pair) => openView({ kind: 'reports', ...pair }, { from: pane })}
    />
  );
  if (problem !== null || first === undefined || second === undefined) {
    return (
      <Around tabId={tabId} header={header}>
        <ReportProblemView pane={pane} pair={view} problem={problem ?? { kind: 'none' }} />
      </Around>
    );
  }
  return (
    <Around tabId={tabId} header={header}>
      <ReportsBody key={`${a} ${b}`} pane={pane} tabId={tabId} pair={view} names={sideNames(first, second)} />
    </Around>
  );
}

interface AroundProps {
  readonly tabId: TabId;
  readonly header: ReactNode;
  readonly children: ReactNode;
}

/** Takes the focus when the keyboard asks for the text of the active pane. */
function Around({ tabId, header, children }: AroundProps) {
  const region = useRef<HTMLElement>(null);
  const { request } = useFocusRequest();
  useEffect(() => {
    if (request?.target !== 'text') return;
    if (activeTab(usePanes.getState().area)?.id === tabId) region.current?.focus({ preventScroll: true });
  }, [request, tabId]);
  return (
    <section ref={region} className={styles.reports} tabIndex={-1} aria-label={reportsText.title}>
      {header}
      {children}
    </section>
  );
}
