/**
 * The title bar of a pane: which document this is (title, 文号, date), the way to a clause, the size of the text.
 */
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { commandOf, shortcutOf } from '../../state/commands/commands.ts';
import { changeLayout, useLayout } from '../../state/layout/layout.ts';
import { type PaneId, paneOf, panesOf, type TabId } from '../../state/panes/model.ts';
import { usePanes } from '../../state/panes/panes.ts';
import { frameText } from '../../text-zh/frame.ts';
import { formatDate } from '../../text-zh/library.ts';
import { readerText } from '../../text-zh/reader.ts';
import { PaneTools } from '../panes/PaneTools.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { LargerIcon, ShowRightIcon, SmallerIcon } from '../shared/Icons.tsx';
import { GoToClause } from './GoToClause.tsx';
import styles from './PaneHeader.module.css';

export interface PaneHeaderProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly document: GazetteDocument;
}

/** The title, and under it number and date; where the tab beside the tools has the title already, these alone. */
export function PaneHeader({ pane, tabId, document }: PaneHeaderProps) {
  const detailOpen = useLayout((layout) => layout.detailOpen);
  // Where there are tabs to choose from, the tools of the pane stand beside them.
  const isAlone = usePanes(
    ({ area }) => panesOf(area.root).length === 1 && paneOf(area, pane)?.tabs.length === 1,
  );
  const facts = [
    document.docNumber,
    document.date === null ? null : formatDate(document.date),
    document.kind,
  ];
  return (
    <header className={styles.header} data-compact={!isAlone}>
      <div className={styles.words}>
        <h1 className={styles.title} title={document.title}>
          {document.title}
        </h1>
        <p className={styles.facts}>
          {facts
            .filter((fact) => fact !== null)
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </p>
      </div>
      <div className={styles.tools}>
        {isAlone ? <PaneTools pane={pane} /> : null}
        <GoToClause pane={pane} tabId={tabId} document={document} />
        <span className={styles.sizes}>
          <IconButton
            icon={<SmallerIcon />}
            label={readerText.smaller}
            shortcut={shortcutOf('smaller')}
            onPress={commandOf('smaller').run}
          />
          <IconButton
            icon={<LargerIcon />}
            label={readerText.larger}
            shortcut={shortcutOf('larger')}
            onPress={commandOf('larger').run}
          />
        </span>
        {detailOpen ? null : (
          <IconButton
            icon={<ShowRightIcon />}
            label={frameText.showDetail}
            shortcut={shortcutOf('toggleDetail')}
            onPress={() => changeLayout({ detailOpen: true })}
          />
        )}
      </div>
    </header>
  );
}
