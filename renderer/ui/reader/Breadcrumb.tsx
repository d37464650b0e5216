/**
 * 文件 › 章 › 条 of 本条: it names what the tools beside it take. It stands above the text and follows the scroll and the
 * clicks there; every step is a link.
 */
import { useMemo } from 'react';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { breadcrumbOf } from '../../core/outline/breadcrumb.ts';
import { lookUpBlocks } from '../../core/outline/lookup.ts';
import { titleOfText } from '../../core/outline/short-name.ts';
import type { PaneId, TabId } from '../../state/panes/model.ts';
import { openDocument } from '../../state/panes/panes.ts';
import { useClause } from '../../state/panes/place.ts';
import { readerText } from '../../text-zh/reader.ts';
import { usePaneLabel } from '../panes/pane-label.ts';
import { useShortName } from '../panes/view-name.ts';
import { FittingName } from '../shared/FittingName.tsx';
import styles from './Breadcrumb.module.css';

export interface BreadcrumbProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly document: GazetteDocument;
}

/** One line; long steps are cut with an ellipsis, the last one last. */
export function Breadcrumb({ pane, tabId, document }: BreadcrumbProps) {
  const lookup = useMemo(() => lookUpBlocks(document), [document]);
  const current = useClause({ tabId, documentId: document.id }) ?? document.blocks[0]?.id ?? null;
  const label = usePaneLabel(readerText.breadcrumbLabel, tabId);
  const shortName = useShortName()(document.id);
  // Of several texts in a document only that is meant which the short name stands for.
  const shortOf = (text: string) =>
    text === titleOfText(document) || text === document.title ? (shortName ?? text) : text;
  const crumbs = current === null ? [] : breadcrumbOf(lookup, current);
  return (
    <nav className={styles.breadcrumb} aria-label={label}>
      <ol className={styles.steps}>
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.blockId}-${crumb.text}`} className={styles.step}>
            {index === 0 ? null : (
              <span className={styles.separator} aria-hidden="true">
                {readerText.separator}
              </span>
            )}
            <button
              type="button"
              className={styles.link}
              title={crumb.text}
              aria-label={index === 0 ? crumb.text : undefined}
              onClick={() => openDocument(document.id, crumb.blockId, { from: pane })}
            >
              {index === 0 ? <FittingName full={crumb.text} short={shortOf(crumb.text)} /> : crumb.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
