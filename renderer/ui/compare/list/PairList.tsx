/**
 * The pairs of a comparison one below the other. Only the rows in view are in the page, so that the largest documents
 * scroll like the small ones; and those that hold the focus or selected words, which must not go while they do.
 */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Row } from '../../../core/compare/view/rows.ts';
import type { BlockId, DocumentId } from '../../../core/gazette/model.ts';
import { toggleFold, useChoices } from '../../../state/comparing/choices.ts';
import type { ComparisonForm } from '../../../state/layout/layout.ts';
import { useFocusRequest } from '../../../state/layout/layout.ts';
import { activeTab, type TabId } from '../../../state/panes/model.ts';
import { openDocument, usePanes } from '../../../state/panes/panes.ts';
import { whereFor } from '../../../state/panes/where.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { type Opener, OpenMenu } from '../../panes/OpenMenu.tsx';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import type { Compared } from '../compared.ts';
import { copySelected, keepSelectionIn } from './copying.ts';
import { FoldLine } from './FoldLine.tsx';
import { useKeptRows } from './kept-rows.ts';
import styles from './PairList.module.css';
import { PairRow } from './PairRow.tsx';
import { useListPlace, useListStart } from './use-list-place.ts';
import { useStopReveal } from './use-stop-reveal.ts';

export interface PairListProps {
  readonly compared: Compared;
  readonly tabId: TabId;
  readonly rows: readonly Row[];
  readonly form: ComparisonForm;
}

/** First guesses in px; rows are measured as they come into view. */
const HEIGHTS = { fold: 36, pair: 150 } as const;

export function PairList({ compared, tabId, rows, form }: PairListProps) {
  const { choicesKey } = compared;
  const { lens, stop } = useChoices(choicesKey);
  const scroller = useRef<HTMLDivElement>(null);
  const start = useListStart(choicesKey, form);
  const virtualizer = useVirtualRows({
    count: rows.length,
    scroller,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'pair'],
    getItemKey: (index) => keyOf(rows[index], form),
    rangeExtractor: useKeptRows(scroller),
    overscan: 6,
    ...start,
  });
  useListPlace(virtualizer, rows, { key: choicesKey, form });
  useStopReveal({ virtualizer, scroller, rows, choicesKey });
  useFocusOnRequest(scroller, tabId);
  const toggle = useCallback((at: number) => toggleFold(choicesKey, at), [choicesKey]);
  return (
    <OpenMenu openerAt={(element) => openerAt(compared, element)}>
      <div
        className={styles.scroller}
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        tabIndex={0}
        data-comparison-scroll=""
        onPointerDown={keepSelectionIn}
        onCopy={copySelected}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: rows come and go, the list says how many there are */}
        <div
          className={styles.list}
          role="list"
          aria-label={compareText.listLabel}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              // biome-ignore lint/a11y/useSemanticElements: see above
              <div
                key={key}
                ref={virtualizer.measureElement}
                className={styles.item}
                role="listitem"
                tabIndex={-1}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                data-index={index}
                data-row={row.kind}
                data-pair={row.at}
                style={{ transform: `translateY(${start}px)` }}
                onKeyDown={(event) => openByKey(compared, row, event)}
              >
                {row.kind === 'fold' ? (
                  <FoldLine row={row} onToggle={toggle} />
                ) : (
                  <PairRow
                    compared={compared}
                    pair={row.pair}
                    form={form}
                    withSigns={lens.withSigns}
                    stop={stop?.pair === row.at ? stop : null}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </OpenMenu>
  );
}

/** Rows of another form have another height. */
function keyOf(row: Row | undefined, form: ComparisonForm): string {
  return row === undefined ? '' : `${row.kind} ${row.at} ${form}`;
}

/** Takes the focus when the text of the active tab is asked for. */
function useFocusOnRequest(scroller: RefObject<HTMLDivElement | null>, tabId: TabId): void {
  const { request } = useFocusRequest();
  useEffect(() => {
    if (request?.target !== 'text') return;
    if (activeTab(usePanes.getState().area)?.id === tabId) scroller.current?.focus({ preventScroll: true });
  }, [request, tabId, scroller]);
}

/** Enter on a row opens its clause: in the second document, or in the first where it stands only there. */
function openByKey({ pane, a, b }: Compared, row: Row, event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.target !== event.currentTarget || row.kind !== 'pair') return;
  const [inB] = row.pair.b;
  const [inA] = row.pair.a;
  const blockId = inB ?? inA;
  if (blockId === undefined) return;
  event.preventDefault();
  openDocument(inB === undefined ? a.id : b.id, blockId, { where: whereFor(event), from: pane });
}

/** What a press on a link would open. */
function openerAt({ pane }: Compared, element: Element): Opener | null {
  const link = element.closest<HTMLElement>('[data-open]');
  if (link === null) return null;
  const { open = '', openBlock = '' } = link.dataset;
  const blockId = openBlock === '' ? null : (openBlock as BlockId);
  return (where) => openDocument(open as DocumentId, blockId, { where, from: pane });
}
