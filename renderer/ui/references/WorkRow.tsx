/** One cited work in the library's list: its name, whether the library has it, how often, and unfolded its places. */
import { useId } from 'react';
import type { CitedWork } from '../../core/cite/references/cited-works.ts';
import { referencesText } from '../../text-zh/references.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../shared/Icons.tsx';
import { CitationPlaces } from './CitationPlaces.tsx';
import { WorkHead } from './WorkHead.tsx';
import styles from './WorkRow.module.css';

const { works: words } = referencesText;

export interface WorkRowProps {
  readonly work: CitedWork;
  readonly isUnfolded: boolean;
  readonly onToggle: () => void;
}

export function WorkRow({ work, isUnfolded, onToggle }: WorkRowProps) {
  const placesId = useId();
  const isInside = work.targets.length > 0;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <WorkHead work={work} />
      </div>
      <div className={styles.facts}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isUnfolded}
          aria-label={`${words.places(work.count)} ${work.name}`}
          {...(isUnfolded ? { 'aria-controls': placesId } : {})}
          onClick={onToggle}
        >
          {isUnfolded ? <ChevronDownIcon size={16} /> : <ChevronRightIcon size={16} />}
          {words.places(work.count)}
        </button>
        <span className={styles.kind} data-inside={isInside}>
          {isInside ? words.inside : words.outside}
        </span>
      </div>
      {isUnfolded ? (
        <div id={placesId} className={styles.places}>
          <CitationPlaces places={work.places} />
        </div>
      ) : null}
    </div>
  );
}
