/**
 * What a reference leads to, one section for each target: how it is cited, its words, the ways there. A document of
 * the library is read for it.
 */
import type { Reference, ReferenceTarget } from '../../../core/cite/references/model.ts';
import { targetIn } from '../../../core/cite/references/resolve.ts';
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { useCorpusIndex, useDocument } from '../../../data/corpus/use-corpus.ts';
import { copyClause, copyName } from '../../../state/citing.ts';
import type { Where } from '../../../state/panes/area.ts';
import { openTarget, placesNamed } from '../../../state/panes/follow-reference.ts';
import { formatDate } from '../../../text-zh/library.ts';
import { referencesText } from '../../../text-zh/references.ts';
import { Button } from '../../shared/Button.tsx';
import { closeCard } from './card.ts';
import type { ReferenceLayer } from './layer.ts';
import { beginsText, previewOf } from './preview.ts';
import styles from './ReferenceCard.module.css';

const { card: words } = referencesText;

/** Lines of the card, shared out among the targets. */
const LINES = 12;
const FEWEST_LINES = 3;
const MOST_TARGETS = 4;

export interface TargetListProps {
  readonly layer: ReferenceLayer;
  readonly reference: Reference;
}

export function TargetList({ layer, reference }: TargetListProps) {
  const { targets } = reference;
  const shown = targets.slice(0, MOST_TARGETS);
  const lines = Math.max(FEWEST_LINES, Math.floor(LINES / shown.length));
  const places = placesNamed(reference);
  return (
    <>
      {shown.map((target) => (
        <Target
          key={`${target.documentId} ${target.blockId ?? target.partId ?? ''}`}
          layer={layer}
          target={target}
          places={places}
          lines={lines}
        />
      ))}
      {targets.length > shown.length ? (
        <p className={styles.facts}>{words.more(targets.length - shown.length)}</p>
      ) : null}
    </>
  );
}

interface TargetProps {
  readonly layer: ReferenceLayer;
  readonly target: ReferenceTarget;
  readonly places: readonly string[];
  readonly lines: number;
}

function Target({ layer, target, places, lines }: TargetProps) {
  const loading = useDocument(target.documentId);
  const open = (where: Where) => {
    void openTarget(target, places, { where, from: layer.pane });
    closeCard(layer.tabId);
  };
  const document = loading.kind === 'ready' ? loading.value : null;
  const [found = target] =
    document === null || target.blockId !== null ? [target] : targetIn(document, target, places);
  return (
    <div className={styles.section}>
      {document === null ? (
        <p className={styles.facts}>{loading.kind === 'failed' ? words.unreadable : words.reading}</p>
      ) : (
        <Words document={document} target={found} lines={lines} isOther={document.id !== layer.document.id} />
      )}
      <div className={styles.orders}>
        <Button onPress={() => open('here')}>{words.open}</Button>
        <Button onPress={() => open('beside')}>{words.beside}</Button>
        {document === null ? null : (
          <Button variant="quiet" onPress={() => void copy(document, found)}>
            {words.cite}
          </Button>
        )}
      </div>
    </div>
  );
}

interface WordsProps {
  readonly document: GazetteDocument;
  readonly target: ReferenceTarget;
  readonly lines: number;
  readonly isOther: boolean;
}

function Words({ document, target: { blockId }, lines, isOther }: WordsProps) {
  const { citation, paragraphs, isCut } = previewOf(document, blockId, lines);
  const isText = blockId === null || beginsText(document, blockId);
  return (
    <>
      <p className={styles.citation}>{citation}</p>
      {isText && isOther ? <Facts document={document} /> : null}
      <div className={styles.words}>
        {paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a place never change or move
          <p key={at}>
            {paragraph}
            {isCut && at === paragraphs.length - 1 ? words.cut : null}
          </p>
        ))}
      </div>
    </>
  );
}

function Facts({ document }: { readonly document: GazetteDocument }) {
  const index = useCorpusIndex();
  const issue =
    index.kind === 'ready' ? index.value.issues.find(({ id }) => id === document.issueId)?.title : undefined;
  const facts = [document.docNumber, document.date === null ? null : formatDate(document.date), issue];
  return (
    <p className={styles.facts}>
      {facts.map((fact) => (fact === null || fact === undefined ? null : <span key={fact}>{fact}</span>))}
    </p>
  );
}

/** A text as a whole is cited by its name; its words would be its title once more. */
async function copy(document: GazetteDocument, { blockId }: ReferenceTarget): Promise<void> {
  if (blockId === null || beginsText(document, blockId)) {
    await copyName(previewOf(document, blockId, 0).citation);
  } else await copyClause(document, blockId);
}
