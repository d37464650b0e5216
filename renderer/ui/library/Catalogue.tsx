/**
 * The documents of the library: filters, those read last, and the issues with their documents in printed order.
 */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { CorpusIndex } from '../../core/gazette/model.ts';
import { isFiltered, NO_FILTER, viewLibrary } from '../../core/outline/library.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import { type FocusRequest, useFocusRequest } from '../../state/layout/layout.ts';
import { errorActions, errorText } from '../../text-zh/errors.ts';
import { libraryText } from '../../text-zh/library.ts';
import { Button } from '../shared/Button.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import styles from './Catalogue.module.css';
import { DocumentList } from './DocumentList.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';

const FAILURES = {
  missing: errorText.indexMissing,
  damaged: errorText.indexDamaged,
  unreachable: errorText.indexUnreachable,
} as const;

/** Connects itself. */
export function Catalogue() {
  const index = useCorpusIndex();
  switch (index.kind) {
    case 'loading':
      return (
        <p className={styles.loading} role="status">
          {libraryText.loading}
        </p>
      );
    case 'failed': {
      const { code, path, detail } = index.failure;
      return (
        <div className={styles.failure}>
          <ErrorNotice words={FAILURES[code]} detail={errorActions.corpusDetail(code, path, detail)}>
            <Button variant="primary" onPress={corpus.retry}>
              {errorActions.retry}
            </Button>
          </ErrorNotice>
        </div>
      );
    }
    case 'ready':
      return <Filtered index={index.value} />;
  }
}

function Filtered({ index }: { readonly index: CorpusIndex }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const view = useMemo(() => viewLibrary(index, filter), [index, filter]);
  const clear = () => setFilter(NO_FILTER);
  const catalogue = useRef<HTMLDivElement>(null);
  useWishForList(catalogue);
  return (
    <div className={styles.catalogue} ref={catalogue}>
      <LibraryFilters view={view} filter={filter} onChange={setFilter} />
      <div className={styles.summary}>
        <p role="status">{libraryText.shown(view.shown, view.total)}</p>
        {isFiltered(filter) ? (
          <Button variant="quiet" onPress={clear}>
            {libraryText.clear}
          </Button>
        ) : null}
      </div>
      {view.shown === 0 ? (
        <EmptyState title={libraryText.nothingTitle} hint={libraryText.nothingHint}>
          <Button onPress={clear}>{libraryText.clear}</Button>
        </EmptyState>
      ) : (
        <DocumentList index={index} view={view} showRecent={!isFiltered(filter)} />
      )}
    </div>
  );
}

/** The wishes that were followed: a list that is drawn anew does not take the focus for an old one. */
const followed = new WeakSet<FocusRequest>();

/** Takes the focus into the list when that is asked for; into the filter where it leaves no list. */
function useWishForList(catalogue: RefObject<HTMLElement | null>): void {
  const { request } = useFocusRequest();
  useEffect(() => {
    if (request?.target !== 'documents' || followed.has(request)) return;
    followed.add(request);
    const list = catalogue.current?.querySelector<HTMLElement>('[role="listbox"]');
    (list ?? catalogue.current?.querySelector('input'))?.focus();
  }, [request, catalogue]);
}
