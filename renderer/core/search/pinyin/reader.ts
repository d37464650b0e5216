/**
 * Reads letters as pinyin: offers the stretches of names that they spell, best first. Prepares the names at the first
 * reading. Comes with the dictionary of syllables.ts, so the worker loads it only when a query is Latin.
 */
import type { NameSuggestion } from '../outcome.ts';
import type { Name } from './names.ts';
import { spelledFrom } from './spelling.ts';
import { type Syllable, syllableRuns } from './syllables.ts';

export interface PinyinReader {
  /**
   * What `letters` (as of lettersOf) may mean, best first, at most 12, no `text` twice, none of a single character
   * unless that is a name, and none that cuts a word or reaches over a sign of punctuation. Whole names come before
   * beginnings of names, these before inner stretches; then what is spelled fuller; then titles, units, places; then what is named
   * oftener. Empty if no name sounds so, whatever the string.
   */
  read(letters: string): readonly NameSuggestion[];
}

/** The most suggestions of one reading. */
export const MOST_SUGGESTIONS = 12;

/** A single character is no help: every letter spells dozens. */
const LEAST_CHARACTERS = 2;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const SIGN = /[\p{P}\p{S}]/u;

const KIND_ORDER = { title: 0, unit: 1, place: 2 } as const;

/** A place in a name where spelling may begin. */
interface Beginning {
  readonly name: Name;
  readonly run: readonly Syllable[];
  readonly at: number;
  /** Whether nothing of the name sounds before, and whether the run is all that sounds. */
  readonly isFirst: boolean;
  readonly isOnly: boolean;
  /** Offsets in the name at which words begin or end. */
  readonly edges: ReadonlySet<number>;
}

/** 0: a whole name, 1: the beginning of one, 2: from within. */
type Position = 0 | 1 | 2;

interface Candidate {
  readonly text: string;
  readonly name: Name;
  readonly position: Position;
  readonly cost: number;
  /** Occurrences of all names in which the stretch was found. */
  readonly count: number;
}

/** Cheap: names are sounded at the first reading (some 100 ms for a thousand names), which is then kept. */
export function createPinyinReader(names: readonly Name[]): PinyinReader {
  let prepared: ReadonlyMap<string, readonly Beginning[]> | null = null;
  return {
    read: (letters) => {
      prepared ??= prepare(names);
      return suggest(candidatesOf(prepared.get(letters.charAt(0)) ?? [], letters));
    },
  };
}

/** The beginnings by the first letters under which they can be typed. */
function prepare(names: readonly Name[]): ReadonlyMap<string, readonly Beginning[]> {
  const beginnings = new Map<string, Beginning[]>();
  for (const name of names) {
    const runs = syllableRuns(name.text);
    const edges = wordEdges(name.text);
    for (const run of runs) {
      for (const [at, { sounds }] of run.entries()) {
        const isFirst = run === runs[0] && at === 0;
        const beginning = { name, run, at, isFirst, isOnly: runs.length === 1, edges };
        for (const first of new Set(sounds.map(({ syllable }) => syllable.charAt(0)))) {
          const known = beginnings.get(first);
          if (known === undefined) beginnings.set(first, [beginning]);
          else known.push(beginning);
        }
      }
    }
  }
  return beginnings;
}

function wordEdges(text: string): ReadonlySet<number> {
  const edges = new Set([text.length]);
  for (const { index } of segmenter.segment(text)) edges.add(index);
  return edges;
}

/** The stretches spelled, each text once as its best, in no order. */
function candidatesOf(beginnings: readonly Beginning[], letters: string): Iterable<Candidate> {
  const best = new Map<string, Candidate>();
  for (const beginning of beginnings) {
    for (const { until, cost } of spelledFrom(beginning.run, beginning.at, letters)) {
      const candidate = candidateAt(beginning, until, cost);
      if (candidate.position !== 0 && !isWhole(candidate.text, beginning, until)) continue;
      const known = best.get(candidate.text);
      best.set(candidate.text, known === undefined ? candidate : merged(known, candidate));
    }
  }
  return best.values();
}

function candidateAt(beginning: Beginning, until: number, cost: number): Candidate {
  const { name, run, at } = beginning;
  const text = name.text.slice(run[at]?.start, run[until - 1]?.end);
  return { text, name, position: positionOf(beginning, until), cost, count: name.count };
}

function positionOf({ run, isFirst, isOnly }: Beginning, until: number): Position {
  if (isFirst) return isOnly && until === run.length ? 0 : 1;
  return 2;
}

/** Whether a stretch is made of words, of at least two characters, without a sign between them. */
function isWhole(text: string, { run, at, edges }: Beginning, until: number): boolean {
  const isWords = edges.has(run[at]?.start ?? -1) && edges.has(run[until - 1]?.end ?? -1);
  return isWords && until - at >= LEAST_CHARACTERS && !SIGN.test(text);
}

function merged(known: Candidate, candidate: Candidate): Candidate {
  const better = order(candidate, known) < 0 ? candidate : known;
  return { ...better, count: known.count + candidate.count };
}

/** Ties are broken by the shorter name and then by its characters, so that the order depends on nothing else. */
function order(a: Candidate, b: Candidate): number {
  return (
    a.position - b.position ||
    a.cost - b.cost ||
    KIND_ORDER[a.name.kind] - KIND_ORDER[b.name.kind] ||
    b.count - a.count ||
    a.name.text.length - b.name.text.length ||
    compare(a.text, b.text) ||
    compare(a.name.text, b.name.text)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function suggest(candidates: Iterable<Candidate>): readonly NameSuggestion[] {
  return [...candidates]
    .sort(order)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ text, name }) => ({ text, name: name.text, kind: name.kind }));
}
