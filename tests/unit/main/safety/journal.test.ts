/** The journal through the safety copy's own requests: numbering, restarts, new files. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Safety } from '../../../../main/safety/safety.ts';
import { entries, entry, got, makePlace, type Place } from '../../../support/safety/places.ts';

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.clean());

const journals = () => readdirSync(place.folder).filter((name) => name.startsWith('journal-'));
const append = async (safety: Safety, from: number, to = from) =>
  got(await safety.appendJournal({ entries: entries(from, to) }));
const read = async (safety: Safety, after = 0) => got(await safety.readJournal({ after })).entries;
const snapshot = async (safety: Safety, number: number) =>
  got(await safety.writeSnapshot({ number, occasion: 'daily', bytes: new Uint8Array([number]) }));
const failure = (code: string) => ({
  ok: false,
  error: { code, reason: expect.stringMatching(/[\u4e00-\u9fff]/) },
});

test('begins empty, at 0', async () => {
  expect(await place.start().openSafety()).toEqual({
    ok: true,
    value: { folder: place.folder, first: null, last: 0, snapshots: [], problem: null },
  });
});

test('what was acknowledged is read in order, now and after any number of starts', async () => {
  const safety = place.start();
  expect(await append(safety, 1)).toEqual({ last: 1 });
  expect(await append(safety, 2, 5)).toEqual({ last: 5 });
  expect(await read(safety)).toEqual(entries(1, 5));
  expect(await read(safety, 3)).toEqual(entries(4, 5));
  await append(place.start(), 6);
  const again = place.start();
  expect(await read(again)).toEqual(entries(1, 6));
  expect(got(await again.openSafety())).toMatchObject({ first: 1, last: 6, problem: null });
  expect(journals()).toEqual(['journal-000000000001.jsonl']);
});

test('the state is told as it is when it is asked again', async () => {
  const safety = place.start();
  await safety.openSafety();
  await append(safety, 1, 3);
  expect(got(await safety.openSafety())).toMatchObject({ first: 1, last: 3 });
});

test.each([
  ['one left out', entries(4, 4)],
  ['one written already', entries(2, 2)],
  ['one written already, and the next', entries(2, 3)],
  ['a gap among them', [entry(3), entry(5)]],
  ['one twice', [entry(3), entry(3)]],
])('entries that do not follow are refused whole: %s', async (_name, given) => {
  const safety = place.start();
  await append(safety, 1, 2);
  expect(await safety.appendJournal({ entries: given })).toEqual(failure('gap'));
  expect(await read(safety)).toEqual(entries(1, 2));
  expect(await append(safety, 3)).toEqual({ last: 3 });
});

test('requests that come at once are done one after the other', async () => {
  const safety = place.start();
  const answers = await Promise.all(entries(1, 30).map((each) => safety.appendJournal({ entries: [each] })));
  expect(answers).toEqual(entries(1, 30).map(({ number }) => ({ ok: true, value: { last: number } })));
  expect(await read(place.start())).toEqual(entries(1, 30));
});

test('of two windows that write the same number one is told of the gap', async () => {
  const safety = place.start();
  const answers = await Promise.all([
    safety.appendJournal({ entries: [entry(1)] }),
    safety.appendJournal({ entries: [{ number: 1, text: '"other"' }] }),
  ]);
  expect(answers).toEqual([{ ok: true, value: { last: 1 } }, failure('gap')]);
  expect(await read(safety)).toEqual([entry(1)]);
});

test('after a snapshot a new file begins, also over a start', async () => {
  await append(place.start(), 1, 3);
  await snapshot(place.start(), 3);
  await append(place.start(), 4);
  expect(journals()).toEqual(['journal-000000000001.jsonl', 'journal-000000000004.jsonl']);
  await append(place.start(), 5);
  expect(journals()).toHaveLength(2);
  expect(await read(place.start())).toEqual(entries(1, 5));
});

test('after a snapshot of fewer entries the new file begins behind the last one all the same', async () => {
  const safety = place.start();
  await append(safety, 1, 5);
  await snapshot(safety, 3);
  await append(safety, 6);
  expect(journals()).toEqual(['journal-000000000001.jsonl', 'journal-000000000006.jsonl']);
});

test('files whose entries a snapshot holds go, but never the last two', async () => {
  const safety = place.start();
  for (const number of [1, 2, 3, 4]) {
    await append(safety, number);
    await snapshot(safety, number);
  }
  expect(journals()).toEqual(['journal-000000000004.jsonl', 'journal-000000000005.jsonl']);
  expect(await read(safety)).toEqual(entries(4, 4));
  expect(got(await safety.openSafety())).toMatchObject({ first: 4, last: 4 });
  await snapshot(safety, 4);
  expect(journals()).toHaveLength(2);
});

test('a file with an entry that no snapshot holds stays', async () => {
  const safety = place.start();
  await append(safety, 1, 2);
  for (const number of [3, 4, 5, 6]) {
    await snapshot(safety, 1);
    await append(safety, number);
  }
  await snapshot(safety, 1);
  expect(journals()).toHaveLength(6);
  await snapshot(safety, 4);
  expect(journals()).toEqual(['5', '6', '7'].map((start) => `journal-00000000000${start}.jsonl`));
});

test('a snapshot ahead of the journal moves the numbering on', async () => {
  await append(place.start(), 1, 2);
  await snapshot(place.start(), 9);
  const safety = place.start();
  expect(got(await safety.openSafety())).toMatchObject({ first: null, last: 9 });
  expect(await safety.appendJournal({ entries: entries(3, 3) })).toEqual(failure('gap'));
  await append(safety, 10, 11);
  expect(got(await safety.openSafety())).toMatchObject({ first: 10, last: 11 });
  expect(await read(place.start())).toEqual(entries(10, 11));
});

test('a snapshot before the first commit changes no number', async () => {
  const safety = place.start();
  await snapshot(safety, 0);
  expect(got(await safety.openSafety())).toMatchObject({ first: null, last: 0 });
  await append(safety, 1);
  expect(await read(place.start())).toEqual(entries(1, 1));
});

test('numbers are not given twice when the files that held them are gone', async () => {
  const safety = place.start();
  await append(safety, 1, 5);
  await snapshot(safety, 5);
  await append(safety, 6);
  writeFileSync(join(place.folder, 'journal-000000000006.jsonl'), '');
  expect(got(await place.start().openSafety())).toMatchObject({ first: 1, last: 5 });
});

test('a journal that was changed behind its back is read anew before the next entry', async () => {
  const safety = place.start();
  await append(safety, 1, 3);
  const path = join(place.folder, 'journal-000000000001.jsonl');
  writeFileSync(path, readFileSync(path).subarray(0, -9));
  expect(await safety.appendJournal({ entries: entries(4, 4) })).toEqual(failure('gap'));
  await append(safety, 3, 4);
  expect(await read(place.start())).toEqual(entries(1, 4));
});

test('a folder with Chinese, blanks and two hundred characters is one like any other', async () => {
  const parent = join(tmpdir(), `政报 研读${'长'.repeat(60)}`);
  mkdirSync(parent, { recursive: true });
  const far = makePlace(parent);
  try {
    await append(far.start(), 1, 2);
    await snapshot(far.start(), 2);
    expect(await read(far.start())).toEqual(entries(1, 2));
    expect(Buffer.byteLength(far.folder)).toBeGreaterThan(200);
  } finally {
    far.clean();
    rmSync(parent, { recursive: true });
  }
});
