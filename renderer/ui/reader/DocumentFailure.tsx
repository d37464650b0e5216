/**
 * Why a document cannot be shown: unknown to the library, lost from the disk, damaged, or not to be read just now.
 * The library's list tells the first two apart.
 */
import type { DocumentId } from '../../core/gazette/model.ts';
import { type CorpusFailure, corpus } from '../../data/corpus/corpus.ts';
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import { errorActions, errorText } from '../../text-zh/errors.ts';
import { Button } from '../shared/Button.tsx';
import { ErrorNotice, type ErrorWords } from '../shared/ErrorNotice.tsx';
import { returnToLibrary } from './PlainPane.tsx';

export interface DocumentFailureProps {
  readonly documentId: DocumentId;
  readonly failure: CorpusFailure;
}

/** A message with the ways out: another try where one can help, and the library. */
export function DocumentFailure({ documentId, failure }: DocumentFailureProps) {
  const index = useCorpusIndex();
  if (index.kind === 'loading') return null;
  const isListed =
    index.kind === 'ready' &&
    index.value.issues.some((issue) => issue.documents.some(({ id }) => id === documentId));
  const { words, canRetry } = explain(failure, isListed);
  const detail = errorActions.corpusDetail(failure.code, failure.path, failure.detail);
  return (
    <ErrorNotice words={words} detail={detail}>
      {canRetry ? (
        <Button variant="primary" onPress={corpus.retry}>
          {errorActions.retry}
        </Button>
      ) : null}
      <Button variant={canRetry ? 'plain' : 'primary'} onPress={returnToLibrary}>
        {errorActions.toLibrary}
      </Button>
    </ErrorNotice>
  );
}

function explain(failure: CorpusFailure, isListed: boolean): { words: ErrorWords; canRetry: boolean } {
  switch (failure.code) {
    case 'missing':
      return isListed
        ? { words: errorText.documentMissing, canRetry: true }
        : { words: errorText.unknownDocument, canRetry: false };
    case 'damaged':
      return { words: errorText.documentDamaged, canRetry: true };
    case 'unreachable':
      return { words: errorText.documentUnreachable, canRetry: true };
  }
}
