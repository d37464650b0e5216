/** File names that differ on every file system, made of names that may meet. */
import { cut, MAX_NAME } from '../file-name.ts';

/** The names in order; one that was there before, in whatever case, gets ` (2)`, ` (3)` … and stays short enough. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(keyOf(free)); count += 1) free = numberedName(name, count);
    taken.add(keyOf(free));
    return free;
  });
}

/** The name with a number before its extension: `批注 (2).md`, at most as long as names may be. */
export function numberedName(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const ending = ` (${count})${extension}`;
  return cut(stem, MAX_NAME - ending.length).trimEnd() + ending;
}

/** Windows and macOS take names for the same whatever their case or composition. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
