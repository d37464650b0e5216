/**
 * What takes too long for the page and is computed in a worker: aligning, comparing, the references of the whole
 * corpus. Tasks with their results, the messages that carry them, and the parser of what comes into the worker.
 * How the worker is started and replaced is state/analysis'.
 */
import type { CitedWork, DocumentCitations } from '../cite/references/cited-works.ts';
import type { Alignment, Comparison } from '../compare/model.ts';
import type { ReportComparison } from '../compare/reports/compare-reports.ts';
import type { DocumentId } from '../gazette/model.ts';
import type { Result } from '../result.ts';

export type AnalysisTask =
  /** For reading two documents in step. */
  | { readonly kind: 'align'; readonly a: DocumentId; readonly b: DocumentId }
  | { readonly kind: 'compare'; readonly a: DocumentId; readonly b: DocumentId }
  /** Two work reports by theme; `themes`: the reader's own, as he typed them. */
  | {
      readonly kind: 'reports';
      readonly a: DocumentId;
      readonly b: DocumentId;
      readonly themes: readonly string[];
    }
  /** Everything that is cited in the corpus. */
  | { readonly kind: 'works' }
  /** What one document cites and who cites it. */
  | { readonly kind: 'citations'; readonly documentId: DocumentId };

export interface AnalysisResults {
  readonly align: Alignment;
  readonly compare: Comparison;
  readonly reports: ReportComparison;
  readonly works: readonly CitedWork[];
  readonly citations: DocumentCitations;
}

export type ResultOf<Task extends AnalysisTask> = AnalysisResults[Task['kind']];

/** `corpus`: a document that is needed cannot be read. `worker`: nobody could compute it. */
export interface AnalysisFailure {
  readonly code: 'corpus' | 'worker';
  /** For whoever helps; not a sentence for the reader. */
  readonly detail: string;
}

export type AnalysisResult = Result<AnalysisResults[keyof AnalysisResults], AnalysisFailure>;

/** From the page; `id` comes back with the reply. `base`: absolute URL of the folder that holds `corpus/`. */
export interface AnalysisRequest {
  readonly id: number;
  readonly base: string;
  readonly task: AnalysisTask;
}

export interface AnalysisReply {
  readonly id: number;
  readonly result: AnalysisResult;
}

/** Reads a message to the worker; null if it is none of ours. Never throws on what a message can hold. */
export function parseAnalysisRequest(message: unknown): AnalysisRequest | null {
  if (!isRecord(message)) return null;
  const { id, base } = message;
  const task = parseTask(message.task);
  if (typeof id !== 'number' || typeof base !== 'string' || task === null) return null;
  return { id, base, task };
}

function parseTask(value: unknown): AnalysisTask | null {
  if (!isRecord(value)) return null;
  const { kind, a, b, themes, documentId } = value;
  if (kind === 'works') return { kind };
  if (kind === 'citations') return isId(documentId) ? { kind, documentId } : null;
  if (!isId(a) || !isId(b)) return null;
  if (kind === 'align' || kind === 'compare') return { kind, a, b };
  return kind === 'reports' && isStrings(themes) ? { kind, a, b, themes } : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isId(value: unknown): value is DocumentId {
  return typeof value === 'string' && value !== '';
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
