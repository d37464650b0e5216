/**
 * Does the tasks of protocol.ts over a way to read documents, and keeps the newest results: the corpus does not change
 * while the program runs. Knows no worker and no page.
 */
import { citationsOf, citedWorks } from '../cite/references/cited-works.ts';
import { libraryOf } from '../cite/references/library.ts';
import { alignDocuments } from '../compare/align.ts';
import { compareDocuments } from '../compare/compare.ts';
import { compareReports } from '../compare/reports/compare-reports.ts';
import { customTheme, THEMES } from '../compare/reports/themes.ts';
import type { CorpusIndex, DocumentId, GazetteDocument } from '../gazette/model.ts';
import { fail, ok, type Result } from '../result.ts';
import type { AnalysisFailure, AnalysisResult, AnalysisResults, AnalysisTask } from './protocol.ts';

/** Where documents come from. Neither rejects. */
export interface AnalysisCorpus {
  readonly document: (id: DocumentId) => Promise<Result<GazetteDocument, AnalysisFailure>>;
  /** The list, and every document of it that can be read. */
  readonly all: () => Promise<
    Result<{ readonly index: CorpusIndex; readonly documents: readonly GazetteDocument[] }, AnalysisFailure>
  >;
}

export interface Analyser {
  /** Never rejects; what throws is told as a failure. The same task again costs nothing. */
  readonly run: (task: AnalysisTask) => Promise<AnalysisResult>;
}

const MOST_KEPT = 24;

/** Computes nothing yet. */
export function createAnalyser(corpus: AnalysisCorpus): Analyser {
  const kept = new Map<string, Promise<AnalysisResult>>();
  const remember = (key: string, result: Promise<AnalysisResult>): void => {
    kept.delete(key);
    kept.set(key, result);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) return;
      kept.delete(oldest);
    }
  };
  return {
    run: async (task) => {
      const key = JSON.stringify(task);
      const running = kept.get(key) ?? attempt(() => perform(task, corpus));
      remember(key, running);
      const result = await running;
      // A document that cannot be read now may be read the next time.
      if (!result.ok) kept.delete(key);
      return result;
    },
  };
}

async function attempt(work: () => Promise<AnalysisResult>): Promise<AnalysisResult> {
  try {
    return await work();
  } catch (error) {
    return fail({ code: 'worker', detail: String(error) });
  }
}

function perform(task: AnalysisTask, corpus: AnalysisCorpus): Promise<AnalysisResult> {
  switch (task.kind) {
    case 'align':
      return withBoth(task, corpus, alignDocuments);
    case 'compare':
      return withBoth(task, corpus, compareDocuments);
    case 'reports':
      return withBoth(task, corpus, (a, b) =>
        compareReports(a, b, [...THEMES, ...task.themes.flatMap((words) => customTheme(words) ?? [])]),
      );
    case 'works':
    case 'citations':
      return withAll(task, corpus);
  }
}

type Compute = (a: GazetteDocument, b: GazetteDocument) => AnalysisResults[keyof AnalysisResults];

async function withBoth(
  { a, b }: { readonly a: DocumentId; readonly b: DocumentId },
  corpus: AnalysisCorpus,
  compute: Compute,
): Promise<AnalysisResult> {
  const [first, second] = await Promise.all([corpus.document(a), corpus.document(b)]);
  if (!first.ok) return first;
  return second.ok ? ok(compute(first.value, second.value)) : second;
}

async function withAll(
  task: Extract<AnalysisTask, { readonly kind: 'works' | 'citations' }>,
  corpus: AnalysisCorpus,
): Promise<AnalysisResult> {
  const all = await corpus.all();
  if (!all.ok) return all;
  const { index, documents } = all.value;
  const library = libraryOf(index);
  if (task.kind === 'works') return ok(citedWorks(documents, library));
  return ok(citationsOf(task.documentId, documents, library));
}
