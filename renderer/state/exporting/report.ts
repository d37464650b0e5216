/** What is said of an export: where the files are, what was left as it was and why, or what went wrong. */
import type { KeptReason } from '../../core/export/files/placement.ts';
import type { SaveFailure, SaveFilesResult } from '../../platform/platform.ts';
import { exportingText as words } from '../../text-zh/exporting.ts';

/** The sentence to say about an export, and whether it is good news. */
export interface ExportReport {
  readonly tone: 'done' | 'failed';
  readonly text: string;
}

/** A file that was left as it was; what was exported is beside it. */
export interface KeptFile {
  readonly name: string;
  readonly reason: KeptReason;
  /** Its place among the exported files. */
  readonly index: number;
}

/** So many are named. */
const MOST_NAMED = 3;

/** `damaged` records could not be read, and so not be exported. */
export function reportOf(
  saved: SaveFilesResult,
  { kept, damaged }: { readonly kept: readonly KeptFile[]; readonly damaged: number },
): ExportReport {
  if (!saved.ok) return failureReport(saved.error);
  const sentence = successSentence(saved.value, kept);
  return { tone: 'done', text: damaged === 0 ? sentence : `${sentence} ${words.damaged(damaged)}` };
}

function failureReport(error: SaveFailure): ExportReport {
  const text = error.code === 'cancelled' ? words.cancelled : words.failed(error.reason);
  return { tone: 'failed', text };
}

type Saved = Extract<SaveFilesResult, { readonly ok: true }>['value'];

function successSentence({ names, landed }: Saved, kept: readonly KeptFile[]): string {
  const [first = ''] = names;
  const [only] = kept;
  if (landed === 'downloads') {
    return only === undefined ? words.downloaded(first) : words.keptDownloaded(told(only, names));
  }
  if (names.length > 1) {
    const sentence = words.exportedMany(names.length);
    return only === undefined ? sentence : sentence + keptSentence(kept, names);
  }
  return only === undefined ? words.exported(first) : words.keptFile(told(only, names));
}

function keptSentence(kept: readonly KeptFile[], names: readonly string[]): string {
  const named = kept.slice(0, MOST_NAMED).map((file) => words.keptOne(told(file, names)));
  const more = kept.length - named.length;
  const end = more > 0 ? words.keptMore(more) : words.end;
  return words.keptMany(kept.length) + named.join(words.keptSeparator) + end;
}

function told({ name, reason, index }: KeptFile, names: readonly string[]) {
  return { name, reason: words.kept[reason], beside: names[index] ?? name };
}
