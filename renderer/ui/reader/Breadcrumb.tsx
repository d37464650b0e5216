/**
 * 文件 › 章 › 条 of the place being read. It stands above the text and follows the scroll; every step is a link.
 */
import { useMemo } from 'react';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { breadcrumbOf } from '../../core/outline/breadcrumb.ts';
import { lookUpBlocks } from '../../core/outline/lookup.ts';
import { useCurrentBlock } from '../../state/place.ts';
import { openAddress } from '../../state/reader.ts';
import { readerText } from '../../text-zh/reader.ts';
import styles from './Breadcrumb.module.css';

/** One line; long steps are cut with an ellipsis, the last one last. */
export function Breadcrumb({ document }: { readonly document: GazetteDocument }) {
  const lookup = useMemo(() => lookUpBlocks(document), [document]);
  const current = useCurrentBlock(document.id) ?? document.blocks[0]?.id ?? null;
  const crumbs = current === null ? [] : breadcrumbOf(lookup, current);
  return (
    <nav className={styles.breadcrumb} aria-label={readerText.breadcrumbLabel}>
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
              onClick={() => openAddress({ documentId: document.id, blockId: crumb.blockId })}
            >
              {crumb.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
