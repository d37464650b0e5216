/**
 * Hooks of electron-builder: the Windows zip is the USB edition, which keeps its data beside the program because
 * portable.txt lies there. All Windows packages are made of one folder, so the marker is put in while the zip is made and
 * taken out again; in an installed program it would put the notes where an update deletes them.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MARKER = 'portable.txt';
/** The folder that electron-builder makes of the Windows program, beside the packages. */
const PROGRAM = 'win-unpacked';

/** What is being packed at this moment. */
const packing = new Set<string>();

/** What electron-builder says of a package: the file that it becomes. */
interface Artifact {
  readonly file: string;
}

/** Called when a package is begun. Throws if one could get the marker of another. */
export function artifactBuildStarted({ file }: Artifact): void {
  if (isWindows(file) && [...packing].some((other) => isWindows(other) && (isUsb(file) || isUsb(other))))
    throw new Error(`${file} must not be packed beside ${[...packing].join(', ')}`);
  packing.add(file);
  if (isUsb(file)) copyFileSync(join(import.meta.dirname, MARKER), markerBeside(file));
}

/** Called when a package is done. */
export function artifactBuildCompleted({ file }: Artifact): void {
  packing.delete(file);
  if (isUsb(file)) rmSync(markerBeside(file));
}

function isUsb(file: string): boolean {
  return file.endsWith('.zip');
}

function isWindows(file: string): boolean {
  return isUsb(file) || file.endsWith('.exe');
}

function markerBeside(file: string): string {
  return join(dirname(file), PROGRAM, MARKER);
}
