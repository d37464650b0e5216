/**
 * Writing into a file that is there already, which the user picks in the browser's own dialog (File System Access): what
 * stands in it is read before anything is written. The dialog is the one for opening, since that for saving empties the
 * chosen file at once. The file is swapped as a whole when it is closed: there is the old one or the new one.
 */
import { numberedName } from '../core/export/files/unique-names.ts';
import { exportingText } from '../text-zh/exporting.ts';
import type { Decide, PresentFile, SaveFilesResult, SaveTextRequest } from './platform.ts';

/** The part of a picked file that is needed. */
export interface PickedFile {
  readonly name: string;
  readonly getFile: () => Promise<Blob>;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
    readonly abort: () => Promise<void>;
  }>;
}

/** `window.showOpenFilePicker`; resolves with one file, rejects with an AbortError if the user leaves the dialog. */
export type PickFile = (options: {
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<readonly PickedFile[]>;

export interface Saving {
  readonly pickFile: PickFile;
  /** Offers a file as a download. */
  readonly download: (request: SaveTextRequest) => SaveFilesResult;
}

/** The largest file that is read, in bytes. */
const READ_LIMIT_BYTES = 64 * 1024 * 1024;

/** Beside a picked file the page cannot write: what belongs there is downloaded under a name of its own. */
export async function updatePicked(
  request: SaveTextRequest,
  decide: Decide,
  { pickFile, download }: Saving,
): Promise<SaveFilesResult> {
  try {
    const [file] = await pickFile(dialogFor(request));
    if (file === undefined) return { ok: false, error: { code: 'cancelled' } };
    const { text, where } = decide(request, { name: file.name, present: await presentIn(file) });
    if (where === 'beside') return download({ ...request, name: numberedName(file.name, 2), text });
    await write(file, text);
    return { ok: true, value: { names: [file.name], landed: 'chosen' } };
  } catch (error) {
    if (isNamed(error, 'AbortError')) return { ok: false, error: { code: 'cancelled' } };
    return { ok: false, error: { code: 'failed', reason: reasonOf(error) } };
  }
}

function dialogFor({ name, mime }: SaveTextRequest): Parameters<PickFile>[0] {
  const extension = name.slice(name.lastIndexOf('.'));
  return { types: [{ accept: { [mime]: [extension] } }] };
}

async function presentIn(file: PickedFile): Promise<PresentFile> {
  const content = await file.getFile();
  if (content.size > READ_LIMIT_BYTES) return { kind: 'unreadable' };
  const bytes = await content.arrayBuffer();
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    // The decoder's one complaint: the bytes are no UTF-8.
    if (error instanceof TypeError) return { kind: 'unreadable' };
    throw error;
  }
}

async function write(file: PickedFile, text: string): Promise<void> {
  const writable = await file.createWritable();
  try {
    await writable.write(text);
    await writable.close();
  } catch (error) {
    // A stream that failed is closed already and refuses; what matters is the first error.
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

function reasonOf(error: unknown): string {
  const known = error instanceof DOMException ? exportingText.browserFailures[error.name] : undefined;
  return known ?? String(error);
}
