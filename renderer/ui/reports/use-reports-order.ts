/** 工作报告对照 as an order in the menu of a pane: it can be given where a work report is read and has a counterpart. */
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import { commandOf } from '../../state/commands/commands.ts';
import { currentTab, documentOf, type PaneId, paneOf } from '../../state/panes/model.ts';
import { openView, usePanes } from '../../state/panes/panes.ts';
import { whereMeant } from '../../state/panes/where.ts';
import { pairOf } from '../../state/reports.ts';
import type { MenuOrder } from '../shared/MenuButton.tsx';

/** Follows what the pane shows. */
export function useReportsOrder(pane: PaneId): MenuOrder {
  const index = useCorpusIndex();
  const documentId = usePanes(({ area }) => documentOf(currentTab(paneOf(area, pane))?.view));
  const pair = documentId === null || index.kind !== 'ready' ? null : pairOf(index.value, documentId);
  return {
    id: 'compareReports',
    name: commandOf('compareReports').name,
    isDisabled: pair === null,
    run: () => {
      if (pair !== null) openView({ kind: 'reports', ...pair }, { from: pane, where: whereMeant() });
    },
  };
}
