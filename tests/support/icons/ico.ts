/**
 * Writes Windows icon files: up to 128 pixels as bitmaps, which every part of Windows reads, 256 as PNG.
 * Format: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10).
 */
import { type Picture, readPng } from './png.ts';

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
const BITMAP_HEADER_BYTES = 40;

/** The PNG files, square and of different sizes up to 256, as one icon file. */
export function iconFile(pngs: readonly Uint8Array[]): Buffer {
  const images = pngs.map((png) => {
    const picture = readPng(png);
    return { size: picture.width, data: picture.width < 256 ? bitmap(picture) : Buffer.from(png) };
  });
  const head = Buffer.alloc(HEADER_BYTES + images.length * ENTRY_BYTES);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, data }] of images.entries()) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(data.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...images.map(({ data }) => data)]);
}

/** Rows from the bottom, blue first; then a mask of one bit a pixel, all zero, since the alpha channel says it. */
function bitmap({ width, height, rgba }: Picture): Buffer {
  const maskStride = Math.ceil(width / 32) * 4;
  const data = Buffer.alloc(BITMAP_HEADER_BYTES + rgba.length + maskStride * height);
  data.writeUInt32LE(BITMAP_HEADER_BYTES, 0);
  data.writeInt32LE(width, 4);
  data.writeInt32LE(height * 2, 8); // picture and mask
  data.writeUInt16LE(1, 12);
  data.writeUInt16LE(32, 14);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = ((height - 1 - y) * width + x) * 4;
      const to = BITMAP_HEADER_BYTES + (y * width + x) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
      data.set([blue, green, red, alpha], to);
    }
  }
  return data;
}
