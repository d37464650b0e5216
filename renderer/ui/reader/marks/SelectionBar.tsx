/**
 * The bar beside selected text: six colours, their style and 批注, by pointer or by key. It says why where nothing can be marked.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { COLOUR_IDS } from '../../../core/annotation/model.ts';
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { useConnectionState } from '../../../data/database/live.ts';
import { addMark, addNotedMark } from '../../../state/annotating/marks.ts';
import { takePen, usePen } from '../../../state/annotating/pen.ts';
import { quoteSelection } from '../../../state/annotating/quoting.ts';
import { copySelection } from '../../../state/citing.ts';
import { citingText } from '../../../text-zh/citing.ts';
import { databaseText } from '../../../text-zh/errors.ts';
import { markingText } from '../../../text-zh/marking.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';
import { notesText } from '../../../text-zh/notes.ts';
import { useColourNames } from '../../notes/colours/colour-names.tsx';
import { CopyIcon, NotesIcon, QuoteIcon } from '../../shared/Icons.tsx';
import { GAP, placeBar } from './bar-place.ts';
import { type MarkOrder, orderOf } from './mark-keys.ts';
import styles from './SelectionBar.module.css';
import type { SelectedText } from './use-selected-text.ts';

const { bar } = notesText;

/** Of the drawings that stand for words where those have no room, in px. */
const ICON = 18;

export interface SelectionBarProps {
  readonly container: RefObject<HTMLElement | null>;
  readonly document: GazetteDocument;
  readonly selected: SelectedText;
}

export function SelectionBar({ container, document, selected }: SelectionBarProps) {
  const connection = useConnectionState();
  const [dismissed, setDismissed] = useState<SelectedText | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const isShown = dismissed !== selected;
  const order = useMarkOrders(document, selected);
  useBarPlace(element, container, selected.range, isShown);
  useBarKeys(
    isShown,
    (wanted) => {
      // Copying needs no database.
      if (wanted.kind === 'cite' || connection.kind !== 'unavailable') void order(wanted);
    },
    () => setDismissed(selected),
  );
  if (!isShown) return null;
  return (
    // Pressing the bar must not take the selection away.
    <div
      ref={element}
      className={styles.bar}
      role="toolbar"
      aria-label={bar.label}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {connection.kind === 'unavailable' ? (
        <p className={styles.reason} role="alert">
          {bar.disabled}
          {databaseText[connection.reason].what}
          {databaseText[connection.reason].next}
        </p>
      ) : (
        <BarButtons onOrder={order} />
      )}
    </div>
  );
}

function BarButtons({ onOrder }: { readonly onOrder: (order: MarkOrder) => void }) {
  const names = useColourNames();
  const style = usePen((pen) => pen.style);
  return (
    <>
      {COLOUR_IDS.map((colour, index) => (
        <button
          key={colour}
          type="button"
          className={styles.button}
          title={bar.mark(names[colour], index + 1)}
          onClick={() => onOrder({ kind: 'mark', colour })}
        >
          <span className={styles.swatch} data-colour={colour} data-style={style} aria-hidden="true">
            {index + 1}
          </span>
          <span className={styles.word}>{names[colour]}</span>
        </button>
      ))}
      <button
        type="button"
        className={`${styles.button} ${styles.tool} ${styles.parted}`}
        aria-pressed={style === 'underline'}
        title={markingText.underlineHint}
        onClick={() => onOrder({ kind: 'style' })}
      >
        <span className={styles.switch} aria-hidden="true" />
        <span className={styles.sample} aria-hidden="true">
          {markingText.underlineSample}
        </span>
        <span className={styles.word}>{markingText.styles.underline}</span>
      </button>
      <button
        type="button"
        className={`${styles.button} ${styles.tool} ${styles.parted} ${styles.note}`}
        title={bar.noteHint}
        onClick={() => onOrder({ kind: 'note' })}
      >
        <NotesIcon size={ICON} />
        <span className={styles.word}>{bar.note}</span>
      </button>
      <button
        type="button"
        className={`${styles.button} ${styles.tool}`}
        title={citingText.copyHint}
        onClick={() => onOrder({ kind: 'cite' })}
      >
        <CopyIcon size={ICON} />
        <span className={styles.word}>{citingText.copy}</span>
      </button>
      <button
        type="button"
        className={`${styles.button} ${styles.tool}`}
        title={noteWritingText.quoting.hint}
        onClick={() => onOrder({ kind: 'quote' })}
      >
        <QuoteIcon size={ICON} />
        <span className={styles.word}>{noteWritingText.quoting.button}</span>
      </button>
    </>
  );
}

/** What is marked next is underlined instead of filled, or filled again. */
function turnStyle(): void {
  takePen({ style: usePen.getState().style === 'fill' ? 'underline' : 'fill' });
}

/** Carries an order out once; the selection goes when a mark is stored, and stays if it was refused. With a note it goes at once. */
function useMarkOrders(document: GazetteDocument, { segments }: SelectedText): (order: MarkOrder) => void {
  const isBusy = useRef(false);
  return useCallback(
    async (order: MarkOrder) => {
      if (order.kind === 'style') return turnStyle();
      if (isBusy.current) return;
      isBusy.current = true;
      if (order.kind === 'cite' || order.kind === 'quote') {
        // What is quoted leaves the text for the note.
        if (order.kind === 'quote') window.getSelection()?.removeAllRanges();
        await (order.kind === 'cite' ? copySelection : quoteSelection)(document, segments);
        isBusy.current = false;
        return;
      }
      if (order.kind === 'note') {
        // The next key already is the note's: nothing may be waited for.
        window.getSelection()?.removeAllRanges();
        await addNotedMark(document.id, segments);
        isBusy.current = false;
        return;
      }
      const id = await addMark(document.id, segments, order.colour);
      isBusy.current = false;
      if (id !== null) window.getSelection()?.removeAllRanges();
    },
    [document, segments],
  );
}

function useBarKeys(isShown: boolean, onOrder: (order: MarkOrder) => void, onEscape: () => void): void {
  useEffect(() => {
    if (!isShown) return;
    const keyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) onEscape();
      const order = orderOf(event);
      if (order === null) return;
      event.preventDefault();
      onOrder(order);
    };
    window.addEventListener('keydown', keyDown);
    return () => window.removeEventListener('keydown', keyDown);
  }, [isShown, onOrder, onEscape]);
}

/** Keeps the bar beside the selection while the text scrolls under it. */
function useBarPlace(
  element: RefObject<HTMLDivElement | null>,
  container: RefObject<HTMLElement | null>,
  range: Range,
  isShown: boolean,
): void {
  useLayoutEffect(() => {
    const scroll = container.current;
    const place = () => {
      const bar = element.current;
      if (bar === null || scroll === null || !isShown) return;
      const view = scroll.getBoundingClientRect();
      const size = { width: bar.offsetWidth, height: bar.offsetHeight };
      const at = placeBar(range.getBoundingClientRect(), size, view);
      bar.style.visibility = at === null ? 'hidden' : 'visible';
      bar.style.left = `${at?.left ?? 0}px`;
      bar.style.top = `${at?.top ?? 0}px`;
    };
    const fitAndPlace = () => {
      if (element.current !== null && scroll !== null) {
        fitInto(element.current, scroll.getBoundingClientRect().width);
      }
      place();
    };
    fitAndPlace();
    scroll?.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', fitAndPlace);
    return () => {
      scroll?.removeEventListener('scroll', place);
      window.removeEventListener('resize', fitAndPlace);
    };
  }, [element, container, range, isShown]);
}

/** Which words stand in the bar, from the widest bar to the narrowest. */
const WORDS = ['all', 'colours', 'none'] as const;

/** With as many words as have room in one row; without any it may take a second one. */
function fitInto(bar: HTMLElement, width: number): void {
  const most = width - 2 * GAP;
  bar.style.maxWidth = 'none';
  for (const words of WORDS) {
    bar.dataset.words = words;
    if (bar.offsetWidth <= most) break;
  }
  bar.style.maxWidth = `${most}px`;
}
