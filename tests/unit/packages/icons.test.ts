/** The pictures that are kept in the repository: each is there, has its size and shows something. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { iconFile } from '../../support/icons/ico.ts';
import { type Picture, readPng } from '../../support/icons/png.ts';
import {
  DRAWING,
  ICON_SIZES,
  icoFile,
  pngFile,
  SIZES,
  SUBJECTS,
  WINDOW_PICTURE,
  WINDOW_SIZE,
} from '../../support/icons/set.ts';

/** How many pixels are covered wholly, and in how many colours. */
function drawn({ rgba }: Picture): { readonly pixels: number; readonly colours: number } {
  const colours = new Set<string>();
  let pixels = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at + 3] !== 255) continue;
    pixels += 1;
    colours.add(`${rgba[at]},${rgba[at + 1]},${rgba[at + 2]}`);
  }
  return { pixels, colours: colours.size };
}

const files = SUBJECTS.flatMap((subject) => SIZES.map((size) => ({ subject, size })));

describe('the icons', () => {
  test.each(files)('show the $subject at $size pixels', ({ subject, size }) => {
    const picture = readPng(readFileSync(pngFile(subject, size)));
    expect([picture.width, picture.height]).toEqual([size, size]);
    const { pixels, colours } = drawn(picture);
    expect(pixels).toBeGreaterThan(size * size * 0.5);
    expect(pixels).toBeLessThan(size * size);
    expect(colours).toBeGreaterThanOrEqual(4);
  });

  test.each(SUBJECTS)('of the %s for Windows are those pictures in one file', (subject) => {
    const file = readFileSync(icoFile(subject));
    expect(file.equals(iconFile(ICON_SIZES.map((size) => readFileSync(pngFile(subject, size)))))).toBe(true);
    expect(ICON_SIZES).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  });

  test('in the window are the program’s', () => {
    expect(readFileSync(WINDOW_PICTURE).equals(readFileSync(pngFile('reader', WINDOW_SIZE)))).toBe(true);
  });

  test('come from a drawing that reaches nothing outside itself', () => {
    expect(readFileSync(DRAWING, 'utf8')).not.toMatch(/href|url\(|<script|@import/);
  });
});

/** The images of an icon file, as the format says: see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10). */
function images(file: Buffer): readonly { readonly size: number; readonly data: Buffer }[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_none, index) => {
    const entry = 6 + index * 16;
    const offset = file.readUInt32LE(entry + 12);
    const data = file.subarray(offset, offset + file.readUInt32LE(entry + 8));
    return { size: file.readUInt8(entry) || 256, data };
  });
}

describe('a Windows icon file', () => {
  const file = readFileSync(icoFile('reader'));

  test('lists its images, which fill it to the end', () => {
    expect(file.readUInt32LE(0)).toBe(0x1_0000);
    expect(images(file).map(({ size }) => size)).toEqual(ICON_SIZES);
    const bytes = images(file).reduce((sum, { data }) => sum + data.length, 0);
    expect(6 + 16 * ICON_SIZES.length + bytes).toBe(file.length);
  });

  test('holds a bitmap with rows from the bottom and blue first, and at 256 a PNG', () => {
    const [smallest] = images(file);
    const { rgba } = readPng(readFileSync(pngFile('reader', 16)));
    expect(smallest?.data.readInt32LE(4)).toBe(16);
    expect(smallest?.data.readInt32LE(8)).toBe(32);
    expect(smallest?.data.readUInt16LE(14)).toBe(32);
    for (const [x, y] of [
      [0, 0],
      [5, 4],
      [8, 7],
      [15, 12],
    ] as const) {
      const at = 40 + ((15 - y) * 16 + x) * 4;
      const [blue, green, red, alpha] = smallest?.data.subarray(at, at + 4) ?? [];
      expect([red, green, blue, alpha]).toEqual([...rgba.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 4)]);
    }
    expect(readPng(images(file).at(-1)?.data ?? Buffer.alloc(0)).width).toBe(256);
  });
});
