/** The values of a filter as they are offered: in which order, under which name, with how many entries behind each. */
import { type AuthorId, COLOUR_IDS, type ColourId } from '../../../../core/annotation/model.ts';
import type { DocumentId } from '../../../../core/gazette/model.ts';
import { NO_VALUE, type NoteFacet } from '../../../../core/notes/filter.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import type { MultiChoiceOption } from '../../../shared/MultiChoice.tsx';
import type { RoomNames } from '../names.ts';

/**
 * Documents as in the library, colours as everywhere, tags and authors by how often they occur; what has no value
 * comes last.
 */
export function facetOptions(
  facet: NoteFacet,
  counts: ReadonlyMap<string, number>,
  names: RoomNames,
): readonly MultiChoiceOption[] {
  const fixed = fixedOrder(facet, names);
  const rank = new Map(fixed.map((value, index) => [value, index]));
  const place = (value: string) =>
    value === NO_VALUE ? fixed.length + 1 : (rank.get(value) ?? fixed.length);
  const options = [...counts].map(([value, count]) => ({
    value,
    option: { id: optionId(value), words: valueName(facet, value, names), count },
  }));
  options.sort(
    (a, b) =>
      place(a.value) - place(b.value) ||
      b.option.count - a.option.count ||
      (a.option.words < b.option.words ? -1 : 1),
  );
  return options.map(({ option }) => option);
}

/** The name of a value of a facet. */
export function valueName(facet: NoteFacet, value: string, names: RoomNames): string {
  if (value === NO_VALUE) return notesRoomText.none[facet];
  switch (facet) {
    case 'document':
      return names.document(value as DocumentId);
    case 'colour':
      return names.colour(value as ColourId);
    case 'author':
      return names.author(value as AuthorId);
    case 'tag':
      return value;
  }
}

/** A list key may not be empty; a value may. */
export function optionId(value: string): string {
  return `:${value}`;
}

export function optionValue(id: string): string {
  return id.slice(1);
}

function fixedOrder(facet: NoteFacet, names: RoomNames): readonly string[] {
  if (facet === 'document') return names.documents;
  return facet === 'colour' ? COLOUR_IDS : [];
}
