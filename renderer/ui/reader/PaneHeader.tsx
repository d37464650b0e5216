/**
 * The title bar of a pane: which document this is (title, 文号, date), the way to a clause, the size of the text.
 */
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { commandOf, shortcutOf } from '../../state/commands/commands.ts';
import { changeLayout, useLayout } from '../../state/layout.ts';
import { frameText } from '../../text-zh/frame.ts';
import { formatDate } from '../../text-zh/library.ts';
import { readerText } from '../../text-zh/reader.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { LargerIcon, ShowRightIcon, SmallerIcon } from '../shared/Icons.tsx';
import { GoToClause } from './GoToClause.tsx';
import styles from './PaneHeader.module.css';

/** Two lines: the title, and under it number and date. */
export function PaneHeader({ document }: { readonly document: GazetteDocument }) {
  const detailOpen = useLayout((layout) => layout.detailOpen);
  const facts = [
    document.docNumber,
    document.date === null ? null : formatDate(document.date),
    document.kind,
  ];
  return (
    <header className={styles.header}>
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
        <GoToClause document={document} />
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
