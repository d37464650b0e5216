/**
 * Says where else the open document is printed, with the way there and to the comparison. Nothing for a document printed once.
 */
import type { CorpusIndex, DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import { openComparison } from '../../state/comparing/opening.ts';
import { formatAddress } from '../../state/panes/address.ts';
import type { PaneId } from '../../state/panes/model.ts';
import { openDocument } from '../../state/panes/panes.ts';
import { whereFor, whereMeant } from '../../state/panes/where.ts';
import { compareText } from '../../text-zh/compare.ts';
import { readerText } from '../../text-zh/reader.ts';
import { Button } from '../shared/Button.tsx';
import styles from './OtherPrintings.module.css';

export interface OtherPrintingsProps {
  readonly pane: PaneId;
  readonly document: GazetteDocument;
}

/** One line of links; absent without other printings. */
export function OtherPrintings({ pane, document }: OtherPrintingsProps) {
  const index = useCorpusIndex();
  if (index.kind !== 'ready') return null;
  const printings = document.sameAs
    .map((id) => ({ id, issue: issueTitleOf(index.value, id) }))
    .filter((printing) => printing.issue !== null);
  if (printings.length === 0) return null;
  return (
    <p className={styles.printings}>
      {readerText.otherPrintings}
      {printings.map(({ id, issue }) => (
        <span key={id} className={styles.printing}>
          <a
            className={styles.link}
            href={formatAddress({ documentId: id, blockId: null })}
            onClick={(event) => {
              event.preventDefault();
              openDocument(id, null, { where: whereFor(event), from: pane });
            }}
          >
            {issue}
          </a>
          <Button
            label={compareText.choose.hereWith(issue ?? '')}
            onPress={() =>
              openComparison(index.value, [document.id, id], { where: whereMeant(), from: pane })
            }
          >
            {compareText.choose.here}
          </Button>
        </span>
      ))}
    </p>
  );
}

function issueTitleOf(index: CorpusIndex, id: DocumentId): string | null {
  const issue = index.issues.find(({ documents }) => documents.some((document) => document.id === id));
  return issue?.title ?? null;
}
