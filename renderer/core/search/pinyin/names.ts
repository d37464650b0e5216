/**
 * The names a reader may want to type by their sounds: titles, units and places of a corpus, found by general rules
 * of official language. Knows no reading: how names are spelled is reader.ts's business.
 */
import type { GazetteDocument } from '../../gazette/model.ts';
import { piecesOf } from './pieces.ts';
import { placesIn } from './places.ts';
import { titlesOf } from './titles.ts';
import { unitsIn } from './units.ts';

export interface Name {
  /** As printed; a title may hold digits and punctuation. */
  readonly text: string;
  readonly kind: 'title' | 'unit' | 'place';
  /** How often it stands in the documents, at least 1; inside a longer name it does not count. */
  readonly count: number;
}

/** The names of `documents`, each once: titles, then units, then places, each in order of first occurrence. Linear. */
export function namesOf(documents: readonly GazetteDocument[]): readonly Name[] {
  const pieces = piecesOf(documents);
  const places = placesIn(pieces);
  return [
    ...named('title', tally(documents.flatMap(titlesOf))),
    ...named('unit', unitsIn(pieces, places.keys())),
    ...named('place', places),
  ];
}

function named(kind: Name['kind'], counts: ReadonlyMap<string, number>): readonly Name[] {
  return [...counts].map(([text, count]) => ({ text, kind, count }));
}

function tally(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
