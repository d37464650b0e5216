/** Files that are no longer what was written: everything that can still be trusted is read, and nothing else. */
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeDisk } from '../../../../main/safety/disk.ts';
import { formatLine } from '../../../../main/safety/line.ts';
import { memoryDisk } from '../../../support/safety/memory-disk.ts';
import {
  diskWith,
  entries,
  entry,
  got,
  makePlace,
  type Place,
  systemError,
} from '../../../support/safety/places.ts';

const FIRST = 'journal-000000000001.jsonl';
let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.clean());

const path = (name: string) => join(place.folder, name);
const isDamaged = (name: string): boolean => name.includes('.damaged-');
const damaged = () => readdirSync(place.folder).filter(isDamaged);
const lineOf = (number: number) => formatLine(entry(number));

async function found() {
  const safety = place.start();
  const { first, last, problem } = got(await safety.openSafety());
  return { first, last, problem, entries: got(await safety.readJournal({ after: 0 })).entries };
}

/** Puts these bytes in the place of the journal's first file. */
function journal(...lines: readonly (Buffer | string)[]): Buffer {
  mkdirSync(place.folder, { recursive: true });
  const bytes = Buffer.concat(lines.map((line) => Buffer.from(line)));
  writeFileSync(path(FIRST), bytes);
  return bytes;
}

describe('a half-written last line', () => {
  test('is dropped with a log line, and the next entry stands in its place', async () => {
    const good = journal(lineOf(1), lineOf(2));
    journal(good, lineOf(3).subarray(0, 40));
    expect(await found()).toEqual({ first: 1, last: 2, problem: null, entries: entries(1, 2) });
    expect(place.logged.join('\n')).toContain('half-written');
    expect(readFileSync(path(FIRST))).toEqual(good);
    got(await place.start().appendJournal({ entries: entries(3, 4) }));
    expect(await found()).toMatchObject({ first: 1, last: 4, entries: entries(1, 4) });
    expect(damaged()).toEqual([]);
  });

  test('lacks its line feed alone: nothing is lost', async () => {
    journal(lineOf(1), lineOf(2).subarray(0, -1));
    expect(await found()).toMatchObject({ last: 2, entries: entries(1, 2) });
    got(await place.start().appendJournal({ entries: entries(3, 3) }));
    expect(await found()).toMatchObject({ first: 1, last: 3, entries: entries(1, 3) });
    expect(damaged()).toEqual([]);
  });
});

describe('damage', () => {
  test('in the middle: what follows it is read, the file is kept, writing goes on in a new one', async () => {
    const bytes = journal(lineOf(1), lineOf(2), 'x'.repeat(40), '\n', lineOf(4), lineOf(5));
    expect(await found()).toEqual({ first: 4, last: 5, problem: null, entries: entries(4, 5) });
    expect(damaged()).toHaveLength(1);
    expect(readFileSync(path(damaged()[0] ?? ''))).toEqual(bytes);
    got(await place.start().appendJournal({ entries: entries(6, 7) }));
    expect(await found()).toMatchObject({ first: 4, last: 7, entries: entries(4, 7) });
    expect(readdirSync(place.folder)).toContain('journal-000000000006.jsonl');
    expect(damaged()).toHaveLength(1);
  });

  test('in the last line: what stands before it is read, and its number is given again', async () => {
    const bytes = journal(lineOf(1), lineOf(2), 'x\n');
    expect(await found()).toMatchObject({ first: 1, last: 2, entries: entries(1, 2) });
    expect(readFileSync(path(damaged()[0] ?? ''))).toEqual(bytes);
    const anew = { number: 3, text: '"anew"' };
    got(await place.start().appendJournal({ entries: [anew] }));
    expect(await found()).toMatchObject({ first: 1, last: 3, entries: [...entries(1, 2), anew] });
  });

  test('of every line: the numbering begins where the name says', async () => {
    mkdirSync(place.folder);
    writeFileSync(path('journal-000000000008.jsonl'), 'x\ny\n');
    expect(await found()).toMatchObject({ first: null, last: 7, entries: [] });
    got(await place.start().appendJournal({ entries: entries(8, 8) }));
    expect(await found()).toMatchObject({ first: 8, last: 8, entries: entries(8, 8) });
    expect(damaged()).toHaveLength(1);
  });

  test('of an earlier file: what follows without a gap is read', async () => {
    const safety = place.start();
    got(await safety.appendJournal({ entries: entries(1, 4) }));
    got(await safety.writeSnapshot({ number: 0, occasion: 'daily', bytes: new Uint8Array([1]) }));
    got(await safety.appendJournal({ entries: entries(5, 6) }));
    truncateSync(path(FIRST), lineOf(1).length + 9);
    expect(await found()).toMatchObject({ first: 5, last: 6, entries: entries(5, 6) });
    expect(damaged()).toHaveLength(1);
  });

  test('by lines of numbers that belong to an earlier file changes nothing of that', async () => {
    journal(lineOf(1), lineOf(2));
    const foreign = formatLine({ number: 2, text: '"foreign"' });
    writeFileSync(path('journal-000000000003.jsonl'), Buffer.concat([foreign, lineOf(3)]));
    expect(await found()).toMatchObject({ first: 1, last: 3, entries: entries(1, 3) });
    expect(damaged()).toHaveLength(1);
  });

  test('is kept over snapshots that hold everything, and set aside with the rest', async () => {
    const bytes = journal(lineOf(1), 'x\n');
    const safety = place.start();
    for (let number = 2; number <= 6; number += 1) {
      got(await safety.appendJournal({ entries: entries(number, number) }));
      got(await safety.writeSnapshot({ number, occasion: 'daily', bytes: new Uint8Array([1]) }));
    }
    const [name = ''] = damaged();
    expect(readFileSync(path(name))).toEqual(bytes);
    got(await safety.setSafetyAside());
    const [aside = ''] = readdirSync(place.folder).filter((each) => each.startsWith('set-aside-'));
    expect(readdirSync(path(aside))).toContain(name);
  });

  test('that a wrong reading only feigned brings no earlier entry back', async () => {
    journal(lineOf(1), 'x\n', 'y\n');
    await found();
    const anew = { number: 2, text: '"anew"' };
    got(await place.start().appendJournal({ entries: [anew] }));
    writeFileSync(path(damaged()[0] ?? ''), Buffer.concat([lineOf(1), lineOf(2), lineOf(3)]));
    expect(await found()).toMatchObject({ first: 1, last: 2, entries: [entry(1), anew] });
  });
});

test('a file that cannot be read is kept like a damaged one', async () => {
  journal(lineOf(1), lineOf(2));
  const read = async (asked: string): Promise<Buffer> => {
    if (asked.endsWith(FIRST)) throw systemError('EIO');
    return nodeDisk.read(asked);
  };
  const safety = place.start({ disk: diskWith({ read }) });
  expect(got(await safety.openSafety())).toMatchObject({ problem: null });
  expect(damaged()).toHaveLength(1);
  expect(place.logged.join('\n')).toContain('EIO');
  got(await place.start().appendJournal({ entries: entries(3, 3) }));
  expect(await found()).toMatchObject({ first: 1, last: 3, entries: entries(1, 3) });
  expect(readdirSync(place.folder)).toContain('journal-000000000003.jsonl');
});

test('cut at any byte of its last kilobyte, no whole entry is lost and none invented', async () => {
  const lines = entries(1, 14).map(formatLine);
  const bytes = Buffer.concat(lines);
  const ends = lines.map((_line, index) => Buffer.concat(lines.slice(0, index + 1)).length);
  expect(bytes.length).toBeGreaterThan(1200);
  mkdirSync(place.folder);
  for (let length = bytes.length - 1024; length <= bytes.length; length += 1) {
    writeFileSync(path(FIRST), bytes.subarray(0, length));
    // A line that lacks its line feed alone is a whole entry too.
    const whole = ends.filter((end) => end - 1 <= length).length;
    const safety = place.start();
    const state = { first: 1, last: whole, problem: null };
    expect(got(await safety.openSafety()), `cut at ${length}`).toMatchObject(state);
    got(await safety.appendJournal({ entries: entries(whole + 1, whole + 1) }));
    expect(readFileSync(path(FIRST))).toEqual(Buffer.concat(entries(1, whole + 1).map(formatLine)));
    expect(damaged()).toEqual([]);
  }
  // A thousand files are flushed.
}, 120_000);

test('whichever byte of a journal is changed, the damage is seen and nothing wrong is read', async () => {
  const bytes = Buffer.concat(entries(1, 4).map(formatLine));
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8((bytes[at] ?? 0) ^ (1 << (at & 7)), at);
    const disk = memoryDisk();
    await disk.create(path(FIRST), changed);
    const safety = place.start({ disk });
    const { first, last } = got(await safety.openSafety());
    const read = async () => got(await safety.readJournal({ after: 0 })).entries;
    expect(await read(), `byte ${at}`).toEqual(first === null ? [] : entries(first, last));
    const [kept = ''] = (await disk.list(place.folder)).map(({ name }) => name).filter(isDamaged);
    expect((await disk.read(path(kept))).equals(changed)).toBe(true);
    got(await safety.appendJournal({ entries: entries(last + 1, last + 2) }));
    expect(await read()).toEqual(entries(first ?? last + 1, last + 2));
  }
});
