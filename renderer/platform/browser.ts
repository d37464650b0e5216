/**
 * The platform of the browser shell: a saved file is a download. Where it lands, and whether the user is asked, is
 * the browser's; that it was refused there cannot be known here.
 */
import { type PickFile, updatePicked } from './picked-file.ts';
import type { Platform, SaveFileRequest, SaveFilesResult, SaveTextRequest } from './platform.ts';

/** The parts of a page that downloads and the clipboard need. */
export interface BrowserParts {
  readonly document: Pick<Document, 'createElement' | 'body'>;
  readonly url: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
  /** Undefined where the page is no secure context. */
  readonly clipboard: Pick<Clipboard, 'writeText'> | undefined;
  /** The browser's dialog for opening a file that can be written too; undefined where it has none. */
  readonly pickFile: PickFile | undefined;
}

/** How long the browser may take to read the file from memory, in milliseconds. */
const READING_MS = 60_000;

export function createBrowserPlatform(parts: BrowserParts): Platform {
  const downloadFiles = (name: string, content: Blob): SaveFilesResult => {
    try {
      download(parts, name, content);
      return { ok: true, value: { names: [name], landed: 'downloads' } };
    } catch (error) {
      return { ok: false, error: { code: 'failed', reason: String(error) } };
    }
  };
  const downloadText = ({ name, mime, text }: SaveTextRequest) =>
    downloadFiles(name, contentOf({ name, mime, text }));
  const { pickFile } = parts;
  return {
    shell: 'browser',
    safety: null,
    saveFile: async (request) => {
      const { name } = request;
      try {
        download(parts, name, contentOf(request));
        return { ok: true, value: { name } };
      } catch (error) {
        return { ok: false, error: { code: 'failed', reason: String(error) } };
      }
    },
    saveOver: async (request) => downloadText(request),
    updateFile:
      pickFile === undefined
        ? null
        : (request, decide) => updatePicked(request, decide, { pickFile, download: downloadText }),
    saveMany: async ({ archive, files }) => {
      // Asked for when it is needed: the start of the program need not read it.
      const { zipFiles } = await import('../core/export/files/zip.ts');
      return downloadFiles(`${archive}.zip`, new Blob([zipFiles(files)], { type: 'application/zip' }));
    },
    desktopShell: null,
    copyText: (text) => copyText(parts.clipboard, text),
  };
}

/** Puts plain text on the clipboard; false if there is none, or the machine refused. */
export async function copyText(
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
  text: string,
): Promise<boolean> {
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function contentOf(request: SaveFileRequest): Blob {
  return 'bytes' in request
    ? new Blob([request.bytes], { type: request.mime })
    : new Blob([request.text], { type: `${request.mime};charset=utf-8` });
}

function download({ document, url }: BrowserParts, name: string, content: Blob): void {
  const address = url.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => url.revokeObjectURL(address), READING_MS);
}
