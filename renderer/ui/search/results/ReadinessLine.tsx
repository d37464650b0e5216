/**
 * The quiet lines at the foot of the room: that the order of hits still improves, that search runs in the page, that
 * documents could not be read. Says nothing where all is well.
 */
import type { SearchReadiness } from '../../../state/search-client/search-client.ts';
import { readinessText, searchText } from '../../../text-zh/search.ts';
import { Button } from '../../shared/Button.tsx';
import styles from './ReadinessLine.module.css';

export interface ReadinessLineProps {
  readonly readiness: SearchReadiness;
  readonly onRetry: () => void;
}

export function ReadinessLine({ readiness, onRetry }: ReadinessLineProps) {
  if (readiness.kind !== 'ready') return null;
  const { index, inPage, scope } = readiness;
  const unreadable = scope.unreadable.length;
  if (index.kind !== 'building' && index.kind !== 'failed' && !inPage && unreadable === 0) return null;
  return (
    <div className={styles.foot} role="status">
      {index.kind === 'building' ? <p>{readinessText.building(index.done, index.total)}</p> : null}
      {inPage || index.kind === 'failed' ? (
        <div className={styles.again}>
          <p>{inPage ? readinessText.inPage : readinessText.indexFailed}</p>
          <Button onPress={onRetry}>{searchText.retry}</Button>
        </div>
      ) : null}
      {unreadable > 0 ? <p className={styles.warning}>{readinessText.unreadable(unreadable)}</p> : null}
    </div>
  );
}
