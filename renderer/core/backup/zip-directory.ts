/**
 * Finds the parts of a zip archive by its directory, which stands at the end (APPNOTE.TXT 4.3.12 and 4.3.16). Only the
 * plain archives that backups are: one disk, no comment, no encryption, no 64-bit sizes. No number it reads is
 * believed beyond the bytes that are really there; nothing is allocated by one.
 */
import { strFromU8 } from 'fflate';

/** A part as the directory claims it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** Bytes in the file, and after unpacking. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly header: number;
}

const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** A data descriptor follows (8), names are UTF-8 (0x800). */
const KNOWN_FLAGS = 0x808;
const METHODS: Readonly<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' };

/** Null: the archive has no end. `cut`: it ends elsewhere than it says; `broken`: the directory makes no sense. */
export type ZipDirectory = readonly ZipEntry[] | 'cut' | 'broken';

/** The parts that the archive names, in its order. */
export function readDirectory(file: Uint8Array): ZipDirectory {
  const view = viewOf(file);
  const end = file.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE) return 'cut';
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isPlain = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  const fills = start + view.getUint32(end + 12, true) === end;
  if (!isPlain || !fills || view.getUint16(end + 20, true) !== 0) return 'broken';
  const entries: ZipEntry[] = [];
  let offset = start;
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(file, view, offset, end);
    if (read === null) return 'broken';
    entries.push(read.entry);
    offset = read.next;
  }
  return offset === end ? entries : 'broken';
}

function readEntry(file: Uint8Array, view: DataView, offset: number, end: number) {
  if (offset + ENTRY_LENGTH > end || view.getUint32(offset, true) !== ENTRY_SIGNATURE) return null;
  const method = METHODS[view.getUint16(offset + 10, true)];
  const isKnown = (view.getUint16(offset + 8, true) & ~KNOWN_FLAGS) === 0;
  const nameLength = view.getUint16(offset + 28, true);
  const hasExtras = view.getUint32(offset + 30, true) !== 0;
  const next = offset + ENTRY_LENGTH + nameLength;
  if (method === undefined || !isKnown || hasExtras || next > end) return null;
  const entry: ZipEntry = {
    name: strFromU8(file.subarray(offset + ENTRY_LENGTH, next)),
    method,
    packed: view.getUint32(offset + 20, true),
    unpacked: view.getUint32(offset + 24, true),
    header: view.getUint32(offset + 42, true),
  };
  return { entry, next };
}

/** The packed bytes of a part; null if they are not where the directory says. */
export function packedBytes(file: Uint8Array, { header, name, packed }: ZipEntry): Uint8Array | null {
  const view = viewOf(file);
  if (header + LOCAL_LENGTH > file.length || view.getUint32(header, true) !== LOCAL_SIGNATURE) return null;
  const nameEnd = header + LOCAL_LENGTH + view.getUint16(header + 26, true);
  const start = nameEnd + view.getUint16(header + 28, true);
  if (start + packed > file.length) return null;
  if (strFromU8(file.subarray(header + LOCAL_LENGTH, nameEnd)) !== name) return null;
  return file.subarray(start, start + packed);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
