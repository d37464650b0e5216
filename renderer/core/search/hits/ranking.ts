/**
 * The order of hits. First the tier: the whole phrase in a title or number, in a heading, in the text; then all parts
 * of the query in the same three places. Inside a tier a weight over the whole corpus (how often, in how short a
 * paragraph, in how rare words), then the newest document, then the printed order. Total, so always the same.
 */
import type { Block } from '../../gazette/model.ts';
import type { Range } from '../../text/fold.ts';
import type { TextEntry } from '../corpus-texts.ts';
import type { Finding, Match } from './match.ts';

/** 0 comes first. */
export type Tier = 0 | 1 | 2 | 3 | 4 | 5;

export interface RankedMatch {
  readonly entry: TextEntry;
  readonly match: Match;
  readonly tier: Tier;
  readonly weight: number;
}

/** What the weight is measured against: the whole corpus, never one shard. */
export interface CorpusScale {
  /** Number of paragraphs. */
  readonly size: number;
  /** Mean length of a folded paragraph. */
  readonly meanLength: number;
  /** In how many paragraphs of the corpus an index word occurs as a word. */
  frequencyOf(word: string): number;
}

/** Saturation of repeated occurrences and the share of length normalisation, as in BM25. */
const K1 = 1.2;
const B = 0.75;

export function tierOf(block: Block, match: Match): Tier {
  const place = placeOf(block, match);
  return (match.kind === 'phrase' ? place : place + 3) as Tier;
}

/** 0: title or number; 1: heading; 2: running text. */
function placeOf(block: Block, match: Match): 0 | 1 | 2 {
  switch (block.kind) {
    case 'title':
    case 'docNumber':
    case 'registrationNumber':
      return 0;
    case 'heading':
    case 'attachmentLabel':
      return 1;
    default:
      return isInHeading(block, match) ? 1 : 2;
  }
}

/** Whether every part of the query occurs in the heading that runs into the paragraph. */
function isInHeading(block: Block, match: Match): boolean {
  if (block.heading === null) return false;
  const end = block.text.indexOf(block.heading) + block.heading.length;
  const inHeading = ([, rangeEnd]: Range): boolean => rangeEnd <= end;
  return match.findings.every(({ ranges }) => ranges.some(inHeading));
}

/**
 * Never negative. A finding counts by its saturated frequency, times how much its words say: those that stand in
 * the paragraph as words, so that 中学 in 其中学生 counts less than 中学 in 中学教师.
 */
export function weightOf(
  entry: TextEntry,
  match: Match,
  words: readonly string[],
  scale: CorpusScale,
): number {
  const length = entry.text.folded.length / scale.meanLength;
  return match.findings.reduce(
    (sum, finding) => sum + saturated(finding, length) * meaning(finding, words, scale),
    0,
  );
}

function saturated({ ranges }: Finding, relativeLength: number): number {
  const count = ranges.length;
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * relativeLength));
}

function meaning({ needle }: Finding, words: readonly string[], scale: CorpusScale): number {
  const present = needle.words.filter((word) => words.includes(word));
  return 1 + present.reduce((sum, word) => sum + rarity(scale.frequencyOf(word), scale.size), 0);
}

/** The inverse document frequency of BM25, always above zero. */
function rarity(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** Negative if `a` comes before `b`; 0 only for the same paragraph. */
export function compareRanked(a: RankedMatch, b: RankedMatch): number {
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
