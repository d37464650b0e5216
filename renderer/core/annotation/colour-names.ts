/**
 * The names that the user gives to the six colours: which of them can be taken, and why not. A colour is never told
 * by its colour alone, so two colours of one name could not be told apart: no name is given twice.
 */
import { fold } from '../text/fold.ts';
import { countCharacters, oneLine } from '../text/one-line.ts';
import { COLOUR_IDS, type ColourId } from './model.ts';

/** In characters: six names stand side by side in the bar at a selection. */
export const LONGEST_COLOUR_NAME = 6;

/** The colours that were renamed; the others go by their own names. */
export type Renamed = Readonly<Partial<Record<ColourId, string>>>;
export type ColourNames = Readonly<Record<ColourId, string>>;

export type Renaming =
  | { readonly kind: 'named'; readonly renamed: Renamed }
  | { readonly kind: 'blank' | 'long' }
  /** Another colour goes by this name. */
  | { readonly kind: 'taken'; readonly by: ColourId };

/** What all six colours are called. */
export function namesWith(own: ColourNames, renamed: Renamed): ColourNames {
  return { ...own, ...renamed };
}

/** Gives a colour the name as typed. Its own name is no renaming. `own` are the names without any renaming. */
export function renameColour(
  own: ColourNames,
  renamed: Renamed,
  { colour, typed }: { readonly colour: ColourId; readonly typed: string },
): Renaming {
  const name = oneLine(typed);
  if (fold(name) === '') return { kind: 'blank' };
  if (countCharacters(name) > LONGEST_COLOUR_NAME) return { kind: 'long' };
  const names = namesWith(own, renamed);
  const by = COLOUR_IDS.find((each) => each !== colour && fold(names[each]) === fold(name));
  if (by !== undefined) return { kind: 'taken', by };
  const { [colour]: _former, ...others } = renamed;
  return { kind: 'named', renamed: name === own[colour] ? others : { ...others, [colour]: name } };
}

/** The names that can be believed of a stored value: known colours, names that could have been given. */
export function believedNames(stored: Readonly<Record<string, unknown>>): Renamed {
  const entries = COLOUR_IDS.flatMap((colour) => {
    const name = stored[colour];
    const isName =
      typeof name === 'string' && fold(name) !== '' && countCharacters(name) <= LONGEST_COLOUR_NAME;
    return isName ? [[colour, oneLine(name)] as const] : [];
  });
  return Object.fromEntries(entries);
}
