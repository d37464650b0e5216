/**
 * The order of hits. First the tier: the document's own number, titles, headings, the whole phrase, all words near each
 * other, all words. Inside a tier the weight (weight.ts), then the newest document, then the printed order. Total, so
 * always the same.
 */
import type { Range } from '../../text/fold.ts';
import type { TextEntry } from '../corpus-texts.ts';

/** The lowest comes first. In titles and headings the whole phrase comes before its scattered words. */
export const TIER = {
  number: 0,
  title: 1,
  titleWords: 2,
  heading: 3,
  headingWords: 4,
  phrase: 5,
  near: 6,
  words: 7,
} as const;
export type Tier = (typeof TIER)[keyof typeof TIER];
export const TIERS = Object.keys(TIER).length;

export interface RankedHit {
  readonly entry: TextEntry;
  /** A {@link Tier}; more of them follow one another where there are several things to be found, best first. */
  readonly tier: number;
  readonly weight: number;
  /** What to mark if not the terms of the query; ascending. */
  readonly ranges: readonly Range[] | null;
}

/** The tier of a phrase by where it stands; `end` is the folded offset behind its first occurrence. */
export function phraseTier({ standing, headingEnd }: TextEntry, end: number): Tier {
  if (standing === 'text') return end <= headingEnd ? TIER.heading : TIER.phrase;
  return standing === 'title' ? TIER.title : TIER.heading;
}

/** The tier of scattered words; `end` as above for the last of them, `span` from the first to the last of the nearest. */
export function wordsTier({ standing, headingEnd }: TextEntry, end: number, span: number): Tier {
  if (standing === 'title') return TIER.titleWords;
  if (standing === 'heading' || end <= headingEnd) return TIER.headingWords;
  return span <= NEAR ? TIER.near : TIER.words;
}

/** Folded characters: about a clause of a sentence, one line of a printed page. */
const NEAR = 28;

/** Negative if `a` comes before `b`; 0 only for the same paragraph. */
export function compareHits(a: RankedHit, b: RankedHit): number {
  return (
    a.tier - b.tier ||
    b.weight - a.weight ||
    compareText(dateKey(b.entry), dateKey(a.entry)) ||
    a.entry.order - b.entry.order
  );
}

/** The document's date, else its issue's year, else the far past; dates of that form compare as text. */
function dateKey({ document, issue }: TextEntry): string {
  return document.date ?? (issue.year === null ? '' : String(issue.year));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
