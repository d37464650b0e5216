/**
 * What the room 检索 says where there is no result: what to type, that nothing was found and where was looked, how far
 * the index is, or why there is no search and what to do.
 */
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { SearchFailure, SearchProgress, SearchScope } from '../../core/search/protocol.ts';
import { searchFailureText, searchText } from '../../text-zh/search.ts';
import { Button } from '../shared/Button.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { SearchIcon } from '../shared/Icons.tsx';
import styles from './SearchState.module.css';

export function NothingAsked() {
  return (
    <EmptyState icon={<SearchIcon size={28} />} title={searchText.emptyTitle} hint={searchText.emptyHint} />
  );
}

export function NothingFound({ query, scope }: { readonly query: string; readonly scope: SearchScope }) {
  return (
    <div role="status">
      <EmptyState
        icon={<SearchIcon size={28} />}
        title={searchText.nothingTitle(query.trim())}
        hint={searchText.nothingScope(scope.documents, scope.paragraphs) + searchText.nothingHint}
      />
    </div>
  );
}

export function Opening({ progress }: { readonly progress: SearchProgress | null }) {
  const label = openingLabel(progress);
  return (
    <div className={styles.opening}>
      <ProgressBar
        className={styles.progress ?? ''}
        aria-label={label}
        value={progress?.done ?? 0}
        maxValue={Math.max(1, progress?.total ?? 1)}
        isIndeterminate={progress === null}
      >
        {({ percentage }) => (
          <>
            <span>{label}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <p>{searchText.openingHint}</p>
    </div>
  );
}

function openingLabel(progress: SearchProgress | null): string {
  if (progress === null) return searchText.opening;
  const { step, done, total } = progress;
  return step === 'corpus' ? searchText.openingCorpus(done, total) : searchText.openingIndex(done, total);
}

export interface FailedProps {
  readonly failure: SearchFailure;
  readonly onRetry: () => void;
}

export function Failed({ failure, onRetry }: FailedProps) {
  // A query that was overtaken is no state of the search.
  const code = failure.code === 'superseded' ? 'worker' : failure.code;
  return (
    <div className={styles.failed}>
      <ErrorNotice words={searchFailureText[code]} detail={failure.detail}>
        <Button variant="primary" onPress={onRetry}>
          {searchText.retry}
        </Button>
      </ErrorNotice>
    </div>
  );
}
