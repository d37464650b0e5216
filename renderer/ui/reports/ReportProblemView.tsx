/** Why two documents cannot be laid face to face as work reports, and what to do instead. */
import type { DocumentId } from '../../core/gazette/model.ts';
import type { PaneId } from '../../state/panes/model.ts';
import { openDocument, openView } from '../../state/panes/panes.ts';
import { errorActions } from '../../text-zh/errors.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { returnToLibrary } from '../reader/PlainPane.tsx';
import { Button } from '../shared/Button.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import type { ReportProblem } from './report-choice.ts';

export interface ReportProblemViewProps {
  readonly pane: PaneId;
  readonly pair: { readonly a: DocumentId; readonly b: DocumentId };
  readonly problem: ReportProblem;
}

export function ReportProblemView({ pane, pair, problem }: ReportProblemViewProps) {
  const { title, hint } = wordsOf(problem);
  return (
    <div role="status">
      <EmptyState title={title} hint={hint}>
        {problem.kind === 'notReport' && pair.a !== pair.b ? (
          <Button
            variant="primary"
            onPress={() => openView({ kind: 'comparison', a: pair.a, b: pair.b }, { from: pane })}
          >
            {reportsText.toComparison}
          </Button>
        ) : null}
        {problem.kind === 'alone' ? (
          <Button variant="primary" onPress={() => openDocument(pair.a, null, { from: pane })}>
            {reportsText.readIt}
          </Button>
        ) : null}
        <Button onPress={returnToLibrary}>{errorActions.toLibrary}</Button>
      </EmptyState>
    </div>
  );
}

function wordsOf(problem: ReportProblem): { readonly title: string; readonly hint: string } {
  if (problem.kind !== 'notReport') return reportsText.problems[problem.kind];
  const { title, hint } = reportsText.problems.notReport;
  return { title: title(problem.title), hint };
}
