/**
 * Where the terms of a theme stand in a printed text, for whoever marks them. Which texts belong to a theme is
 * themes.ts's; both fold the words and leave out the theme's exceptions alike.
 */
import { fold, foldText, type Range } from '../../text/fold.ts';
import type { Theme } from './themes.ts';

/**
 * The stretches of `text` (UTF-16 offsets, end exclusive) that are terms of the theme outside its exceptions, in order,
 * overlapping ones joined. Linear in the text for each term.
 */
export function termRanges(
  text: string,
  { terms, except }: Pick<Theme, 'terms' | 'except'>,
): readonly Range[] {
  const folded = foldText(text);
  const misleading = except.flatMap((phrase) => occurrencesOf(fold(phrase), folded.folded));
  const found = terms
    .flatMap((term) => occurrencesOf(fold(term), folded.folded))
    .filter((range) => !misleading.some((other) => overlap(range, other)))
    .flatMap(([start, end]) => {
      const range = folded.toSourceRange(start, end);
      return range === null ? [] : [range];
    });
  return joined(found);
}

/** Also those that overlap each other. */
function occurrencesOf(term: string, folded: string): readonly Range[] {
  const found: Range[] = [];
  if (term === '') return found;
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
    found.push([at, at + term.length]);
  }
  return found;
}

function overlap([start, end]: Range, [from, to]: Range): boolean {
  return start < to && from < end;
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = result.at(-1);
    if (last !== undefined && overlap(last, range)) {
      result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    } else result.push(range);
  }
  return result;
}
