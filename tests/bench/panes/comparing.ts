/**
 * Comparing the two longest documents by the function that the analysis worker calls, beside jsdiff and
 * diff-match-patch over their whole texts, which are stopped when they take too long.
 */
import { makeDiff } from '@sanity/diff-match-patch';
import { diffChars } from 'diff';
import { compareDocuments } from '../../../renderer/core/compare/compare.ts';
import type { GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import { median, rounded } from '../../support/figures.ts';
import type { ProbeCorpus } from '../../support/probe/corpus.ts';
import { byLength, wholeText } from './largest.ts';

const RUNS = 5;
/** A peer that is not done after this many ms is stopped, and this is what it took at least. */
const PATIENCE_MS = 10_000;

export interface CompareTimes {
  readonly ours: number;
  readonly jsdiff: number;
  readonly dmp: number;
  readonly patience: number;
}

/** Medians in ms. */
export async function compareTimes(
  corpus: ProbeCorpus,
  say: (progress: string) => void,
): Promise<CompareTimes> {
  const [a, b] = byLength(corpus);
  if (a === undefined || b === undefined) throw new Error('the corpus has no two documents');
  const [textA, textB] = [wholeText(a), wholeText(b)];
  const ours = times(RUNS, () => compareDocuments(fresh(a), fresh(b)));
  const dmp = times(1, () => makeDiff(textA, textB, { timeout: PATIENCE_MS / 1000, checkLines: false }));
  const jsdiff = times(1, () => diffChars(textA, textB, { timeout: PATIENCE_MS }));
  say(
    `comparing ${textA.length} with ${textB.length} characters: ${ours.map((time) => rounded(time, 0)).join(', ')} ms`,
  );
  return { ours: median(ours), dmp: median(dmp), jsdiff: median(jsdiff), patience: PATIENCE_MS };
}

/** For each document that another issue prints too, by the number of its 文号: differences in words. */
export function printingsOf(corpus: ProbeCorpus): Readonly<Record<string, { readonly words: number }>> {
  const counted: Record<string, { words: number }> = {};
  for (const document of corpus.documents) {
    const number = /(\d+)号$/.exec(document.docNumber ?? '')?.[1];
    const other = document.sameAs.map((id) => corpus.document(id)).find((each) => each !== null);
    if (number === undefined || other == null || counted[number] !== undefined) continue;
    const { pairs } = compareDocuments(document, other);
    const words = pairs.flatMap(({ differences }) => differences.filter(({ kind }) => kind === 'words'));
    counted[number] = { words: words.length };
  }
  return counted;
}

function times(runs: number, work: () => unknown): readonly number[] {
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

/** What is kept by the identity of a document must not serve the next run. */
function fresh(document: GazetteDocument): GazetteDocument {
  return structuredClone(document);
}
