/**
 * Which file of out/renderer answers a request path, and as what type. Both shells ask here, so that neither can
 * serve more than the other. Reads the file whole (the largest is a script below 2 MB); sends nothing itself.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export type AssetPath = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'refused' };

export type Asset =
  | { readonly kind: 'found'; readonly body: Buffer; readonly type: string; readonly tag: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused' };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The media type by file extension; `application/octet-stream` for an extension the bundle does not use. */
export function mediaType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * Maps a still percent-encoded URL path to a file below `root`; `/` is index.html. Refused is whatever could name
 * a place outside `root` on any system: `..`, encoded separators, drive letters, a NUL, broken encoding.
 */
export function resolveAsset(root: string, encodedPath: string): AssetPath {
  if (!encodedPath.startsWith('/')) return { kind: 'refused' };
  const segments: string[] = [];
  for (const part of encodedPath.slice(1).split('/')) {
    const segment = decodeSegment(part);
    if (segment === null) return { kind: 'refused' };
    segments.push(segment);
  }
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
  return { kind: 'file', path: join(root, ...segments) };
}

function decodeSegment(part: string): string | null {
  let segment: string;
  try {
    segment = decodeURIComponent(part);
  } catch {
    return null; // a lone % or bytes that are no UTF-8: no file of ours is named so
  }
  if (segment === '.' || segment === '..') return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return /[/\\:\u0000-\u001f]/.test(segment) ? null : segment;
}

/**
 * Reads the file that answers `encodedPath`. A folder, or a name that does not exist, is `missing`, a link out of
 * `root` is refused; any other failure of the disk throws. `tag` changes with size and modification time and is a valid HTTP entity tag.
 */
export async function readAsset(root: string, encodedPath: string): Promise<Asset> {
  const target = resolveAsset(root, encodedPath);
  if (target.kind === 'refused') return target;
  try {
    const facts = await stat(target.path);
    if (!facts.isFile()) return { kind: 'missing' };
    if (!(await liesIn(root, target.path))) return { kind: 'refused' };
    const tag = `W/"${facts.size.toString(16)}-${Math.trunc(facts.mtimeMs).toString(16)}"`;
    return { kind: 'found', body: await readFile(target.path), type: mediaType(target.path), tag };
  } catch (error) {
    if (isAbsence(error)) return { kind: 'missing' };
    throw error;
  }
}

/** Whether the file is below the folder once all links are followed. */
async function liesIn(root: string, path: string): Promise<boolean> {
  const [folder, file] = await Promise.all([realpath(root), realpath(path)]);
  return file.startsWith(folder + sep);
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}
