/** The head of 工作报告对照: which two reports of the library stand left and right, to be changed and exchanged. */
import type { DocumentId } from '../../core/gazette/model.ts';
import { type PaneId, paneOf, panesOf } from '../../state/panes/model.ts';
import { usePanes } from '../../state/panes/panes.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { PaneTools } from '../panes/PaneTools.tsx';
import { Choice } from '../shared/Choice.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { ExchangeIcon } from './ExchangeIcon.tsx';
import styles from './ReportsHeader.module.css';
import { choicesWith, type Listed } from './report-choice.ts';

interface Pair {
  readonly a: DocumentId;
  readonly b: DocumentId;
}

export interface ReportsHeaderProps {
  readonly pane: PaneId;
  readonly pair: Pair;
  readonly library: ReadonlyMap<DocumentId, Listed>;
  readonly onChoose: (pair: Pair) => void;
}

/** One or two lines above the themes. */
export function ReportsHeader({ pane, pair: { a, b }, library, onChoose }: ReportsHeaderProps) {
  // Where there are tabs to choose from, title and tools of the pane stand above.
  const isAlone = usePanes(
    ({ area }) => panesOf(area.root).length === 1 && paneOf(area, pane)?.tabs.length === 1,
  );
  return (
    <header className={styles.header} data-compact={!isAlone}>
      <div className={styles.line}>
        <h1 className={styles.title}>{reportsText.title}</h1>
        {isAlone ? <PaneTools pane={pane} /> : null}
      </div>
      <div className={styles.reports}>
        <Choice
          label={reportsText.older}
          options={choicesWith(library, a)}
          selected={a}
          onSelect={(id) => onChoose({ a: id as DocumentId, b })}
        />
        <IconButton
          icon={<ExchangeIcon />}
          label={reportsText.swap}
          onPress={() => onChoose({ a: b, b: a })}
        />
        <Choice
          label={reportsText.newer}
          options={choicesWith(library, b)}
          selected={b}
          onSelect={(id) => onChoose({ a, b: id as DocumentId })}
        />
      </div>
    </header>
  );
}
