/**
 * What the two reports say of the chosen theme: what changed in numbers first, then the sentences face to face. Keeps
 * how far it was scrolled for coming back from a clause.
 */
import { useLayoutEffect, useRef } from 'react';
import type { TabId } from '../../state/panes/model.ts';
import { noteReportsPlace, removeReportTheme, reportsPlaceIn } from '../../state/reports.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { Button } from '../shared/Button.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import styles from './ChosenTheme.module.css';
import { SentenceGrid } from './SentenceGrid.tsx';
import { useSides } from './sides.ts';
import { isEmpty, type ThemeEntry } from './theme-entries.ts';
import { Waiting } from './Waiting.tsx';

export interface ChosenThemeProps {
  readonly tabId: TabId;
  readonly entry: ThemeEntry;
  /** One of the reader's own themes was taken away. */
  readonly onRemoved: () => void;
}

/** Scrolls. To be mounted anew for another theme. */
export function ChosenTheme({ tabId, entry, onRemoved }: ChosenThemeProps) {
  const scroller = useRef<HTMLElement>(null);
  const { id } = entry;
  useLayoutEffect(() => {
    const { themeId, scrollTop } = reportsPlaceIn(tabId);
    if (scroller.current !== null) scroller.current.scrollTop = themeId === id ? scrollTop : 0;
  }, [tabId, id]);
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={entry.name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget }) =>
        noteReportsPlace(tabId, { themeId: id, scrollTop: currentTarget.scrollTop })
      }
    >
      <Content entry={entry} onRemoved={onRemoved} />
    </section>
  );
}

function Content({ entry, onRemoved }: Omit<ChosenThemeProps, 'tabId'>) {
  switch (entry.kind) {
    case 'searching':
      return <Waiting words={reportsText.own.searching} />;
    case 'all':
      return (
        <>
          <h2 className={styles.name}>{entry.name}</h2>
          <ChangeTable changes={entry.changes} none={reportsText.noChangesAtAll} />
        </>
      );
    case 'theme':
      return <Theme entry={entry} onRemoved={onRemoved} />;
  }
}

interface ThemeProps {
  readonly entry: Extract<ThemeEntry, { readonly kind: 'theme' }>;
  readonly onRemoved: () => void;
}

function Theme({ entry: { id, name, isOwn, found }, onRemoved }: ThemeProps) {
  const { a, b } = useSides();
  const { theme, rows, changes } = found;
  const remove = async () => {
    if (await removeReportTheme({ id, name })) onRemoved();
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <p className={styles.counts}>
          {reportsText.countsSpoken(a.name, found.a.length, b.name, found.b.length)}
        </p>
        {isOwn ? <Button onPress={() => void remove()}>{reportsText.own.remove}</Button> : null}
      </div>
      {isOwn ? null : (
        <details className={styles.terms}>
          <summary>{reportsText.terms}</summary>
          <p>{reportsText.termsOf(theme.terms)}</p>
          <p>{reportsText.termsHint}</p>
        </details>
      )}
      {isEmpty(found) ? (
        <EmptyState title={reportsText.nothing} hint={reportsText.nothingHint} />
      ) : (
        <>
          <h3 className={styles.part}>{reportsText.changes}</h3>
          <ChangeTable changes={changes} none={reportsText.noChanges} />
          <h3 className={styles.part}>{reportsText.sentences}</h3>
          <p className={styles.note}>{reportsText.sentencesNote}</p>
          <SentenceGrid rows={rows} theme={theme} />
        </>
      )}
    </>
  );
}
