/**
 * A query read as it was typed: the paragraphs that hold it as one stretch. Titles that are printed over several
 * blocks stand in no single one; where nothing else holds the stretch, the documents whose title it is are found.
 */
import { fold, type Range } from '../../text/fold.ts';
import type { SearchContext } from '../context.ts';
import type { CorpusTexts, TextEntry } from '../corpus-texts.ts';
import { occurrencesOf, scanIssue } from '../hits/occurrences.ts';
import { phraseTier, type RankedHit, TIER } from '../hits/ranking.ts';
import { weigherOf } from '../hits/weight.ts';
import { isWholeNumber } from '../query/equal-numbers.ts';
import type { Term } from '../query/term.ts';

/** What 5年 in 1995年 weighs beside a 5年 that stands for itself. */
const PART_OF_NUMBER = 0.01;

/** All paragraphs that hold the term, in printed order. */
export function literalHits(context: SearchContext, term: Term): readonly RankedHit[] {
  const weigh = weigherOf(context, term);
  const hits: RankedHit[] = [];
  const { folded } = term;
  const isNumber = /^[0-9]/u.test(folded);
  const isWhole = ({ text }: TextEntry, end: number): boolean =>
    !isNumber || isWholeNumber(text, Math.max(0, end - folded.length), folded);
  for (const issue of context.texts.issues) {
    for (const { ordinal, count, firstEnd } of scanIssue(issue, term)) {
      const entry = issue.entries[ordinal];
      if (entry === undefined) continue;
      const share = isWhole(entry, firstEnd) ? 1 : PART_OF_NUMBER;
      hits.push({
        entry,
        tier: phraseTier(entry, firstEnd),
        weight: weigh(entry, count) * share,
        ranges: null,
      });
    }
  }
  return hits;
}

/** Whether a hit prints the term with the very blanks with which it was typed. */
export function isVerbatim({ entry }: RankedHit, term: Term): boolean {
  const wanted = partsOf(term.text);
  if (wanted.length === 1) return true;
  return occurrencesOf(entry.text, term).some(({ range }) => {
    const printed = partsOf(entry.block.text.slice(...range));
    return printed.length === wanted.length && printed.every((part, index) => part === wanted[index]);
  });
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map(fold)
    .filter((part) => part !== '');
}

/** For each part at most one: the first of its title blocks that the term reaches, with its share of the term. */
export function splitTitleHits(texts: CorpusTexts, term: Term): readonly RankedHit[] {
  const titles = new Map<string, TextEntry[]>();
  for (const entry of texts.issues.flatMap((issue) => issue.entries)) {
    const { block, document } = entry;
    if (block.kind !== 'title') continue;
    const key = `${document.id} ${block.part}`;
    const known = titles.get(key);
    if (known === undefined) titles.set(key, [entry]);
    else known.push(entry);
  }
  return [...titles.values()].flatMap((entries) => splitTitleHit(entries, term.folded) ?? []);
}

function splitTitleHit(entries: readonly TextEntry[], folded: string): RankedHit | null {
  let offset = entries
    .map(({ text }) => text.folded)
    .join('')
    .indexOf(folded);
  if (offset < 0) return null;
  for (const entry of entries) {
    const { length } = entry.text.folded;
    const range: Range | null =
      offset < length ? entry.text.toSourceRange(offset, Math.min(length, offset + folded.length)) : null;
    if (range !== null) return { entry, tier: TIER.title, weight: 0, ranges: [range] };
    offset -= length;
    if (offset < 0) return null;
  }
  return null;
}
