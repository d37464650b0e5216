/**
 * The names of the six colours: renamed here once for everywhere, and read here by what is no component (exports).
 * Components take them from ui/notes/colours.
 */
import {
  type ColourNames,
  LONGEST_COLOUR_NAME,
  namesWith,
  type Renaming,
  renameColour,
} from '../../core/annotation/colour-names.ts';
import type { ColourId } from '../../core/annotation/model.ts';
import { readSetting, saveSetting } from '../../data/settings/settings.ts';
import { markingText } from '../../text-zh/marking.ts';
import { notesText } from '../../text-zh/notes.ts';
import { createTurns } from '../in-turn.ts';
import { failureSentence } from './annotating.ts';

const words = markingText.names;
const inTurn = createTurns();

/** What the colours are called without any renaming. */
export const OWN_COLOUR_NAMES: ColourNames = notesText.colours;

/** What the colours are called now; by their own names if that cannot be read. */
export async function loadColourNames(): Promise<ColourNames> {
  return namesWith(OWN_COLOUR_NAMES, await readSetting('colourNames'));
}

/** Gives a colour the name as typed, in every window; the sentence why not, null if it was done. */
export function giveColourName(colour: ColourId, typed: string): Promise<string | null> {
  return inTurn(async () => {
    const renaming = renameColour(OWN_COLOUR_NAMES, await readSetting('colourNames'), { colour, typed });
    if (renaming.kind !== 'named') return refusal(renaming, await loadColourNames());
    const result = await saveSetting('colourNames', renaming.renamed);
    return result.ok ? null : failureSentence(result.error);
  });
}

/** All six go by their own names again; the sentence why not, null if it was done. */
export function resetColourNames(): Promise<string | null> {
  return inTurn(async () => {
    const result = await saveSetting('colourNames', {});
    return result.ok ? null : failureSentence(result.error);
  });
}

function refusal(renaming: Exclude<Renaming, { readonly kind: 'named' }>, names: ColourNames): string {
  switch (renaming.kind) {
    case 'blank':
      return words.blank;
    case 'long':
      return words.long(LONGEST_COLOUR_NAME);
    case 'taken':
      return words.taken(names[renaming.by]);
  }
}
