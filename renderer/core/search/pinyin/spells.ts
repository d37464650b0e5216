/** Whether letters spell a short name, for completing it. Brings pinyin-pro's dictionary along: load it lazily. */
import { lettersOf } from './latin.ts';
import { spelledFrom } from './spelling.ts';
import { syllableRuns } from './syllables.ts';

/** Whether what is typed spells a stretch of the name, by syllables or initials: zm and zhaom spell 照明. */
export function spells(name: string, typed: string): boolean {
  const letters = lettersOf(typed);
  if (letters === null) return false;
  return syllableRuns(name).some((run) => run.some((_, from) => spelledFrom(run, from, letters).length > 0));
}
