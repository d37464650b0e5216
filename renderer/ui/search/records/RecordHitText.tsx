/**
 * One mark or note among the hits as it is read: what it is and where it stands, and its words with the match marked.
 */
import type { Mark } from '../../../core/annotation/model.ts';
import { placeOf } from '../../../core/cite/place.ts';
import type { BlockId, DocumentId } from '../../../core/gazette/model.ts';
import { quotationOf, type RecordHit } from '../../../core/search/notes-hits.ts';
import { useDocument } from '../../../data/corpus/use-corpus.ts';
import { recordHitText } from '../../../text-zh/search.ts';
import { ColourChip } from '../../notes/ColourChip.tsx';
import { SnippetText } from '../results/SnippetText.tsx';
import styles from './RecordHitText.module.css';

export function RecordHitText({ hit }: { readonly hit: RecordHit }) {
  return (
    <>
      <span className={styles.head}>
        {hit.kind === 'mark' ? (
          <ColourChip colour={hit.mark.colour} />
        ) : (
          <span className={styles.kind}>{recordHitText.note}</span>
        )}
        <span className={styles.place}>
          <Where hit={hit} />
        </span>
      </span>
      {hit.kind === 'note' && hit.mark !== null ? (
        <span className={styles.quotation}>{recordHitText.onMark(quotationOf(hit.mark))}</span>
      ) : null}
      <SnippetText snippet={hit.snippet} />
    </>
  );
}

function Where({ hit }: { readonly hit: RecordHit }) {
  if (hit.kind === 'mark') return <MarkedClause mark={hit.mark} />;
  const { note, mark } = hit;
  if (mark !== null) return <MarkedClause mark={mark} />;
  const { target } = note;
  switch (target.kind) {
    case 'block':
      return <Clause documentId={target.documentId} blockId={target.blockId} />;
    case 'document':
      return recordHitText.wholeDocument;
    case 'free':
      return target.title;
    case 'mark':
      return recordHitText.lostMark;
  }
}

function MarkedClause({ mark: { documentId, segments } }: { readonly mark: Mark }) {
  const blockId = segments[0]?.blockId;
  return blockId === undefined ? null : <Clause documentId={documentId} blockId={blockId} />;
}

/** Named as soon as its document is read. */
function Clause({ documentId, blockId }: { readonly documentId: DocumentId; readonly blockId: BlockId }) {
  const loading = useDocument(documentId);
  return loading.kind === 'ready' ? placeOf(loading.value, blockId) : null;
}
