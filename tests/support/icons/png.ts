/**
 * Reads the PNG files that Chromium writes: 8 bits a channel, RGB or RGBA, not interlaced.
 * Format: https://www.w3.org/TR/png-3/.
 */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, rows from the top. */
  readonly rgba: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';
const CHANNELS: Readonly<Record<number, 3 | 4>> = { 2: 3, 6: 4 };

/** Throws on anything but such a file. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.toString('hex', 0, 8) !== SIGNATURE) throw new Error('no PNG file');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = CHANNELS[bytes.readUInt8(25)];
  if (channels === undefined || bytes.readUInt8(24) !== 8 || bytes.readUInt8(28) !== 0)
    throw new Error('a PNG file of a kind that is not read here');
  const rows = unfiltered(inflateSync(imageData(bytes)), { stride: width * channels, height, channels });
  return { width, height, rgba: channels === 4 ? rows : opaque(rows) };
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
  }
  return Buffer.concat(parts);
}

interface Rows {
  /** Bytes of a row. */
  readonly stride: number;
  readonly height: number;
  readonly channels: number;
}

/** Each row begins with its filter; a filter predicts a byte from those left, above, and left above. */
function unfiltered(data: Uint8Array, { stride, height, channels }: Rows): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (rows[at - channels] ?? 0);
      const above = y === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (rows[at - stride - channels] ?? 0);
      rows[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, { left, above, corner });
    }
  }
  return rows;
}

function predicted(
  filter: number,
  { left, above, corner }: { readonly left: number; readonly above: number; readonly corner: number },
): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function opaque(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let pixel = 0; pixel * 3 < rgb.length; pixel += 1) {
    rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return rgba;
}
