/**
 * The tab 引用 of the library: every law and document that the corpus cites, to be filtered and put in order. Only the
 * rows in view are in the page. What a row shows is WorkRow.tsx's.
 */
import { useMemo, useRef, useState } from 'react';
import type { CitedWork } from '../../core/cite/references/cited-works.ts';
import { useAnalysis } from '../../state/analysis/use-analysis.ts';
import { errorActions } from '../../text-zh/errors.ts';
import { referencesText } from '../../text-zh/references.ts';
import { Button } from '../shared/Button.tsx';
import { Choice } from '../shared/Choice.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { SearchIcon } from '../shared/Icons.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useVirtualRows } from '../shared/use-virtual-rows.ts';
import styles from './WorkList.module.css';
import { WorkRow } from './WorkRow.tsx';
import { viewWorks, type WorkOrder } from './works-view.ts';

const { works: words } = referencesText;
const ORDERS: readonly WorkOrder[] = ['count', 'name'];
/** First guess in px; rows are measured as they come into view. */
const ROW_HEIGHT = 76;

/** Connects itself. */
export function WorkList() {
  const analysed = useAnalysis({ kind: 'works' });
  if (analysed.kind === 'asking') {
    return (
      <p className={styles.asking} role="status">
        {words.asking}
      </p>
    );
  }
  if (analysed.kind === 'failed') {
    return (
      <ErrorNotice words={referencesText.failed} detail={analysed.failure.detail}>
        <Button variant="primary" onPress={analysed.retry}>
          {errorActions.retry}
        </Button>
      </ErrorNotice>
    );
  }
  if (analysed.value.length === 0) return <EmptyState title={words.empty} hint={words.emptyHint} />;
  return <Listed works={analysed.value} />;
}

function Listed({ works }: { readonly works: readonly CitedWork[] }) {
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<WorkOrder>('count');
  const shown = useMemo(() => viewWorks(works, { words: typed, order }), [works, typed, order]);
  const places = useMemo(() => works.reduce((sum, { count }) => sum + count, 0), [works]);
  return (
    <section className={styles.list} aria-label={words.label}>
      <div className={styles.tools}>
        <TextField
          label={words.filterLabel}
          hideLabel
          placeholder={words.filterPlaceholder}
          icon={<SearchIcon size={16} />}
          value={typed}
          onChange={setTyped}
          onEscape={() => setTyped('')}
        />
        <Choice
          label={words.order}
          options={ORDERS.map((each) => ({ id: each, words: words.orders[each] }))}
          selected={order}
          onSelect={(id) => setOrder(ORDERS.find((each) => each === id) ?? 'count')}
        />
        <p className={styles.summary} role="status">
          {shown.length === works.length
            ? words.all(works.length, places)
            : words.filtered(shown.length, works.length)}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.nothing} hint={words.nothingHint} />
      ) : (
        <Rows works={shown} />
      )}
    </section>
  );
}

function Rows({ works }: { readonly works: readonly CitedWork[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const virtualizer = useVirtualRows({
    count: works.length,
    scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => works[index]?.key ?? index,
    overscan: 6,
  });
  const toggle = (key: string) => {
    const next = new Set(unfolded);
    if (!next.delete(key)) next.add(key);
    setUnfolded(next);
  };
  return (
    <div className={styles.scroller} ref={scroller}>
      <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const work = works[item.index];
          return work === undefined ? null : (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={works.length}
              aria-posinset={item.index + 1}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <WorkRow work={work} isUnfolded={unfolded.has(work.key)} onToggle={() => toggle(work.key)} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
