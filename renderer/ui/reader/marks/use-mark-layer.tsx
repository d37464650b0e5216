/**
 * The marks over a document: paints them, answers clicks on them, and offers to mark what is selected.
 * Called by the document view, which draws the text; what happens to records is state/annotating/annotating.ts's.
 */
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type PlacedMark, placeMarks } from '../../../core/anchor/placed-mark.ts';
import type { Note, RecordId } from '../../../core/annotation/model.ts';
import { clauseBlocks } from '../../../core/cite/quoted.ts';
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { useDocumentRecords } from '../../../data/records/records.ts';
import { say, selectRecord, useAnnotating } from '../../../state/annotating/annotating.ts';
import { useTellSelected } from '../../../state/annotating/selected-words.ts';
import type { TabId } from '../../../state/panes/model.ts';
import { pointAt, type Reading } from '../../../state/panes/place.ts';
import { markingText } from '../../../text-zh/marking.ts';
import { referencePressed } from '../references/reference-element.ts';
import { blockTextElement } from '../text-range.ts';
import { marksAt, nextOf } from './hit-test.ts';
import { createMarkPainter, type MarkPainter } from './mark-highlights.ts';
import { planPaint } from './paint-plan.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { blockIdAround } from './selected-text.ts';
import { type SelectedText, useSelectedText } from './use-selected-text.ts';

const NO_MARKS: readonly PlacedMark[] = [];
const NO_NOTES: readonly Note[] = [];

export interface MarkedView {
  readonly tabId: TabId;
  readonly document: GazetteDocument;
  /** Whatever the blocks are drawn anew with: the marks are painted again then. */
  readonly drawn: unknown;
}

/**
 * `container` holds the drawn blocks and scrolls them. Returns the bar beside the selection, to be drawn next to the container; null while nothing is selected.
 */
export function useMarkLayer(
  container: RefObject<HTMLElement | null>,
  { tabId, document, drawn }: MarkedView,
): ReactNode {
  const live = useDocumentRecords(document.id);
  const records = live.kind === 'ready' ? live.value : null;
  const marks = useMemo(
    () => (records === null ? NO_MARKS : placeMarks(records.marks, document)),
    [records, document],
  );
  usePaint(container, { marks, notes: records?.notes ?? NO_NOTES, drawn });
  useClicks(container, document, marks);
  const selected = useSelectedText(container, document);
  useTellSelected(document.id, selected?.segments ?? null);
  usePointAtSelected({ tabId, documentId: document.id }, selected);
  if (selected === null) return null;
  return <SelectionBar container={container} document={document} selected={selected} />;
}

/** Selected words are what the reader points at. */
function usePointAtSelected({ tabId, documentId }: Reading, selected: SelectedText | null): void {
  const [first] = selected?.segments ?? [];
  const blockId = first?.blockId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same block may be selected again
  useEffect(() => {
    if (blockId !== null) pointAt({ tabId, documentId }, blockId);
  }, [tabId, documentId, blockId, selected]);
}

interface Painted {
  readonly marks: readonly PlacedMark[];
  readonly notes: readonly Note[];
  readonly drawn: unknown;
}

function usePaint(container: RefObject<HTMLElement | null>, { marks, notes, drawn }: Painted): void {
  const painter = useRef<MarkPainter | null>(null);
  useLayoutEffect(() => {
    painter.current = container.current === null ? null : createMarkPainter(container.current);
    return () => painter.current?.end();
  }, [container]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text nodes are others once it is drawn anew
  useLayoutEffect(() => {
    const noted = new Set(notes.flatMap(({ target }) => (target.kind === 'mark' ? [target.id] : [])));
    painter.current?.paint(planPaint(marks, noted));
  }, [marks, notes, drawn]);
}

/**
 * A click on painted text selects its mark, the next one with each further click where several overlap; a click on a
 * clause's label selects the whole clause. A reference in a
 * mark is followed instead, unless Alt is held.
 */
function useClicks(
  container: RefObject<HTMLElement | null>,
  document: GazetteDocument,
  marks: readonly PlacedMark[],
): void {
  useEffect(() => {
    const element = container.current;
    const click = (event: MouseEvent) => {
      if (referencePressed(event) !== null) return;
      const { clientX, clientY, target } = event;
      const selection = window.getSelection();
      if (selection === null || !selection.isCollapsed) return;
      const hits = marksAt({ x: clientX, y: clientY }, marks);
      const hit = nextOf(hits, selectedMark());
      if (hit === null) return selectClause(selection, target, document);
      selectRecord(hit);
      if (hits.length > 1) say(markingText.overlap(hits.length), 'done', false);
    };
    element?.addEventListener('click', click);
    return () => element?.removeEventListener('click', click);
  }, [container, document, marks]);
}

function selectedMark(): RecordId | null {
  return useAnnotating.getState().selected?.id ?? null;
}

function selectClause(selection: Selection, target: EventTarget | null, document: GazetteDocument): void {
  const label = target instanceof Element ? target.closest('[data-block-label]') : null;
  const root = label?.closest('[data-reader-scroll]');
  if (!label || !root) return;
  const texts = clauseBlocks(document, blockIdAround(label)).map(({ id }) => blockTextElement(root, id));
  const [first = null, last = first] = [texts.at(0), texts.at(-1)];
  if (first === null || last === null) return;
  selection.setBaseAndExtent(first, 0, last, last.childNodes.length);
}
