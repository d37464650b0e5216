/**
 * What the room 检索 says where there is no result: that nothing was found and where was looked, that filters leave
 * nothing, how far the search is, or why there is none and what to do.
 */
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { SearchFailure, SearchProgress, SearchScope } from '../../../core/search/protocol.ts';
import { shortened } from '../../../core/text/shortened.ts';
import { filterText, readinessText, searchFailureText, searchText } from '../../../text-zh/search.ts';
import { Button } from '../../shared/Button.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNotice } from '../../shared/ErrorNotice.tsx';
import { SearchIcon } from '../../shared/Icons.tsx';
import styles from './SearchState.module.css';

export interface NothingFoundProps {
  readonly query: string;
  readonly scope: SearchScope | null;
  /** A way on, if there is one. */
  readonly children?: ReactNode;
}

export function NothingFound({ query, scope, children }: NothingFoundProps) {
  const searched = scope === null ? '' : searchText.nothingScope(scope.documents, scope.paragraphs);
  return (
    <div className={styles.nothing} role="status">
      <EmptyState
        icon={<SearchIcon size={28} />}
        title={searchText.nothingTitle(shortened(query.trim()))}
        titleHint={query.trim()}
        hint={searched + searchText.nothingHint}
      >
        {children}
      </EmptyState>
    </div>
  );
}

export interface NothingLeftProps {
  readonly totalEverywhere: number;
  readonly onClear: () => void;
}

/** The filters let nothing through. */
export function NothingLeft({ totalEverywhere, onClear }: NothingLeftProps) {
  return (
    <div className={styles.nothing} role="status">
      <EmptyState title={filterText.nothingTitle} hint={filterText.nothingHint(totalEverywhere)}>
        <Button variant="primary" onPress={onClear}>
          {filterText.clear}
        </Button>
      </EmptyState>
    </div>
  );
}

/** One sentence in the place of results. */
export function Sentence({ children }: { readonly children: string }) {
  return (
    <p className={styles.sentence} role="status">
      {children}
    </p>
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
      <p>{readinessText.openingHint}</p>
    </div>
  );
}

function openingLabel(progress: SearchProgress | null): string {
  if (progress === null) return readinessText.opening;
  const { step, done, total } = progress;
  return step === 'corpus'
    ? readinessText.openingCorpus(done, total)
    : readinessText.openingIndex(done, total);
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
