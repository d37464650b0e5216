/**
 * Places where something is cited, with the words around: of one document, or of several, each under its title. A
 * press opens the place here, with Ctrl beside, with Ctrl+Shift in a new tab.
 */
import { useMemo } from 'react';
import { placeOf } from '../../core/cite/place.ts';
import type { CitationPlace } from '../../core/cite/references/cited-works.ts';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { snippetOf } from '../../core/search/hits/snippet.ts';
import { useDocument } from '../../data/corpus/use-corpus.ts';
import type { Where } from '../../state/panes/area.ts';
import { openDocument, type TextRange } from '../../state/panes/panes.ts';
import { whereFor } from '../../state/panes/where.ts';
import { referencesText } from '../../text-zh/references.ts';
import { searchText } from '../../text-zh/search.ts';
import { OpenMenu } from '../panes/OpenMenu.tsx';
import styles from './CitationPlaces.module.css';
import { groupPlaces, type PlaceGroup } from './place-groups.ts';

export function CitationPlaces({ places }: { readonly places: readonly CitationPlace[] }) {
  const groups = useMemo(() => groupPlaces(places), [places]);
  return groups.map((group) => <Group key={group.documentId} group={group} />);
}

function Group({ group: { documentId, places } }: { readonly group: PlaceGroup }) {
  const loading = useDocument(documentId);
  if (loading.kind === 'loading') return <p className={styles.note}>{referencesText.placesReading}</p>;
  if (loading.kind === 'failed') return <p className={styles.note}>{referencesText.placesFailed}</p>;
  return (
    <div className={styles.group}>
      <p className={styles.title}>{loading.value.title}</p>
      <PlacesOf document={loading.value} places={places} />
    </div>
  );
}

export interface PlacesOfProps {
  readonly document: GazetteDocument;
  readonly places: readonly CitationPlace[];
}

export function PlacesOf({ document, places }: PlacesOfProps) {
  return (
    <ul className={styles.places}>
      {places.map((place) => (
        <li key={`${place.blockId} ${place.start}`}>
          <PlaceButton document={document} place={place} />
        </li>
      ))}
    </ul>
  );
}

interface PlaceButtonProps {
  readonly document: GazetteDocument;
  readonly place: CitationPlace;
}

interface WordsAroundProps {
  readonly text: string;
  readonly range: TextRange;
}

function WordsAround({ text, range }: WordsAroundProps) {
  const { text: words, marks, cutBefore, cutAfter } = snippetOf(text, [range]);
  const [start, end] = marks[0] ?? [0, 0];
  return (
    <span>
      {cutBefore ? searchText.cut : null}
      {words.slice(0, start)}
      <b className={styles.cited}>{words.slice(start, end)}</b>
      {words.slice(end)}
      {cutAfter ? searchText.cut : null}
    </span>
  );
}

function PlaceButton({ document, place: { blockId, start, end } }: PlaceButtonProps) {
  const text = document.blocks.find(({ id }) => id === blockId)?.text ?? '';
  const name = placeOf(document, blockId);
  const open = (where: Where) => openDocument(document.id, blockId, { where, ranges: [[start, end]] });
  return (
    <OpenMenu openerAt={() => open}>
      <button type="button" className={styles.place} onClick={(event) => open(whereFor(event))}>
        <b className={styles.name}>{name === '' ? referencesText.place : name}</b>
        <WordsAround text={text} range={[start, end]} />
      </button>
    </OpenMenu>
  );
}
