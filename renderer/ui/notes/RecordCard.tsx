/**
 * One entry of the list beside the text: a mark with its notes, the notes on a clause, or those on the whole document.
 */
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import type { ListItem } from '../../core/anchor/document-list.ts';
import type { PlacedMark } from '../../core/anchor/placed-mark.ts';
import type { BlockId } from '../../core/gazette/model.ts';
import { beginNote, type Selected, selectRecord } from '../../state/annotating/annotating.ts';
import { deleteMark, recolourMark, restyleMark } from '../../state/annotating/marks.ts';
import type { TextRange } from '../../state/panes/panes.ts';
import { notesText } from '../../text-zh/notes.ts';
import { reviewText } from '../../text-zh/review.ts';
import { tagsText } from '../../text-zh/tags.ts';
import { Button } from '../shared/Button.tsx';
import { CardFoot } from './CardFoot.tsx';
import { ColourMenu } from './ColourMenu.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import styles from './RecordCard.module.css';
import type { EditedNote } from './use-note-editor.ts';

const { panel } = notesText;

/** Where a card leads to; null for one that stands nowhere in the text. */
export type Goal = { readonly blockId: BlockId; readonly ranges: readonly TextRange[] } | null;

export interface RecordCardProps {
  readonly item: ListItem<EditedNote>;
  /** The place in the document in words: 第十三条第（一）项. */
  readonly place: string;
  readonly selected: Selected | null;
  readonly onGo: (goal: Goal) => void;
}

export function RecordCard({ item, place, selected, onGo }: RecordCardProps) {
  const isSelected = selected !== null && idsOf(item).includes(selected.id);
  const card = useRef<HTMLLIElement>(null);
  const nonce = isSelected ? selected.nonce : null;
  useEffect(() => {
    if (nonce !== null) card.current?.scrollIntoView({ block: 'nearest' });
  }, [nonce]);
  return (
    <li ref={card} className={styles.card} data-selected={isSelected}>
      <CardHead item={item} place={place} onGo={onGo} />
      {item.entries.map((note) => (
        <Fragment key={note.id}>
          <NoteEditor
            note={note}
            label={`${panel.noteLabel}（${place}）`}
            focusNonce={selected?.editing && selected.id === note.id ? selected.nonce : null}
          />
          <NoteFoot note={note} place={place} />
        </Fragment>
      ))}
    </li>
  );
}

/** A note can be given tags once it is stored; what stands below it does not move when it is. */
function NoteFoot({ note, place }: { readonly note: EditedNote; readonly place: string }) {
  const { id, tags, author, stored } = note;
  return (
    <CardFoot
      tagged={{ table: 'notes', id }}
      tags={tags}
      what={tagsText.noteAt(place)}
      isStored={stored.revision > 0}
      author={author}
    />
  );
}

function CardHead({ item, place, onGo }: Pick<RecordCardProps, 'item' | 'place' | 'onGo'>) {
  switch (item.kind) {
    case 'document':
      return <p className={styles.place}>{panel.wholeDocument}</p>;
    case 'block':
      return (
        <PlaceButton place={place} onPress={() => onGo({ blockId: item.blockId, ranges: [] })}>
          {place}
        </PlaceButton>
      );
    case 'mark':
      return <MarkHead placed={item.placed} place={place} isNoted={item.entries.length > 0} onGo={onGo} />;
  }
}

interface MarkHeadProps {
  readonly placed: PlacedMark;
  readonly place: string;
  readonly isNoted: boolean;
  readonly onGo: (goal: Goal) => void;
}

function MarkHead({ placed, place, isNoted, onGo }: MarkHeadProps) {
  const { mark, state } = placed;
  const go = () => {
    selectRecord(mark.id);
    onGo(goalOf(placed));
  };
  return (
    <>
      <div className={styles.head}>
        <ColourMenu
          colour={mark.colour}
          onChange={(colour) => void recolourMark(mark, colour)}
          style={mark.style}
          onStyle={(style) => void restyleMark(mark, style)}
        />
        <span className={styles.place}>{place}</span>
      </div>
      <PlaceButton place={panel.quoteOf(place, quoteOf(placed))} onPress={go}>
        <q className={styles.quote}>{quoteOf(placed)}</q>
      </PlaceButton>
      {state === 'exact' ? null : <p className={styles.lost}>{reviewText.card[state]}</p>}
      <div className={styles.actions}>
        <CardFoot
          tagged={{ table: 'marks', id: mark.id }}
          tags={mark.tags}
          what={tagsText.markAt(place)}
          isStored={mark.revision > 0}
          author={mark.revision === 0 ? null : mark.author}
        />
        {isNoted ? null : (
          <Button variant="quiet" onPress={() => beginNote({ kind: 'mark', id: mark.id })}>
            {panel.addNote}
          </Button>
        )}
        <Button variant="quiet" onPress={() => void deleteMark(mark)}>
          {panel.deleteMark}
        </Button>
      </div>
    </>
  );
}

interface PlaceButtonProps {
  readonly place: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function PlaceButton({ place, onPress, children }: PlaceButtonProps) {
  return (
    <button type="button" className={styles.link} aria-label={panel.goTo(place)} onClick={onPress}>
      {children}
    </button>
  );
}

function idsOf(item: ListItem<EditedNote>): readonly string[] {
  const noteIds = item.entries.map(({ id }) => id);
  return item.kind === 'mark' ? [item.placed.mark.id, ...noteIds] : noteIds;
}

/** The first block of the mark, its stretches there painted as found; null for a lost one. */
function goalOf({ places }: PlacedMark): Goal {
  const [first] = places;
  if (first === undefined) return null;
  const here = places.filter(({ blockId }) => blockId === first.blockId);
  return { blockId: first.blockId, ranges: here.map(({ start, end }) => [start, end] as const) };
}

function quoteOf({ mark }: PlacedMark): string {
  return mark.segments.map(({ exact }) => exact).join(' ');
}
