/** Which icon files there are, and where. What draws them is `npm run icons`. */
import { join } from 'node:path';
import { ROOT } from '../project.ts';

/** The drawing that all of them come from. */
export const DRAWING = join(ROOT, 'resources/icons/gazette-reader.svg');

/** Edge lengths in pixels. */
export const SIZES = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256, 512, 1024] as const;

/** Those in a Windows icon file. */
export const ICON_SIZES: readonly number[] = SIZES.filter((size) => size <= 256 && size !== 96);

/** What is drawn: the program, or one of its backup files. */
export const SUBJECTS = ['reader', 'backup'] as const;

export type Subject = (typeof SUBJECTS)[number];

/** The PNG file of a size. Linux packages take the folders as they are. */
export function pngFile(subject: Subject, size: number): string {
  return join(ROOT, 'resources/icons', subject, `${size}x${size}.png`);
}

/** The Windows icon file. */
export function icoFile(subject: Subject): string {
  return join(ROOT, 'resources/icons', `${subject}.ico`);
}

/** The picture of the desktop shell's windows: the program's, {@link WINDOW_SIZE} pixels wide. */
export const WINDOW_PICTURE = join(ROOT, 'resources/icons/gazette-reader.png');

export const WINDOW_SIZE = 512;
