/** Setting aside: everything is kept in a folder of its own, and the numbering begins anew. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeDisk } from '../../../../main/safety/disk.ts';
import type { Safety } from '../../../../main/safety/safety.ts';
import {
  diskWith,
  entries,
  got,
  makePlace,
  type Place,
  systemError,
} from '../../../support/safety/places.ts';

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.clean());

/** Path and content of every file below the folder. */
function everything(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile() && path !== 'lock')
    .map((path) => `${path.split('/').slice(-2).join('/')} ${readFileSync(join(folder, path), 'utf8')}`)
    .sort();
}
const asides = () => readdirSync(place.folder).filter((name) => name.startsWith('set-aside-'));

async function fill(safety: Safety): Promise<void> {
  got(await safety.appendJournal({ entries: entries(1, 3) }));
  got(await safety.writeSnapshot({ number: 3, occasion: 'start', bytes: new Uint8Array([65]) }));
  got(await safety.appendJournal({ entries: entries(4, 5) }));
}

test('moves all files, changes none, and begins at 0', async () => {
  const safety = place.start();
  await fill(safety);
  const contents = everything(place.folder).map((line) => line.slice(line.indexOf(' ')));
  expect(contents).toHaveLength(3);
  expect(got(await safety.setSafetyAside())).toEqual({
    folder: place.folder,
    first: null,
    last: 0,
    snapshots: [],
    problem: null,
  });
  const [aside] = asides();
  const kept = everything(join(place.folder, aside ?? '')).map((line) => line.slice(line.indexOf(' ')));
  expect(kept).toEqual(contents);
  got(await safety.appendJournal({ entries: entries(1, 1) }));
  expect(got(await place.start().openSafety())).toMatchObject({ first: 1, last: 1 });
});

test('a second time goes into a folder of its own, also at the same instant', async () => {
  const safety = place.start();
  for (let time = 0; time < 3; time += 1) {
    await fill(safety);
    place.clock = new Date('2024-05-05T00:00:00Z');
    got(await safety.setSafetyAside());
  }
  expect(asides()).toHaveLength(3);
  for (const aside of asides()) expect(everything(join(place.folder, aside))).toHaveLength(3);
});

test('cut short at any step, nothing is lost and the numbering still stands', async () => {
  for (let steps = 0; steps < 3; steps += 1) {
    const one = makePlace();
    try {
      await fill(one.start());
      const before = everything(one.folder)
        .map((line) => line.slice(line.indexOf(' ')))
        .sort();
      let left = steps;
      const rename = async (from: string, to: string): Promise<void> => {
        if (left === 0) throw systemError('EIO');
        left -= 1;
        await nodeDisk.rename(from, to);
      };
      const answer = await one.start({ disk: diskWith({ rename }) }).setSafetyAside();
      expect(answer).toMatchObject({ ok: false, error: { code: 'failed' } });
      expect(got(await one.start().openSafety()).last).toBe(5);
      expect(
        everything(one.folder)
          .map((line) => line.slice(line.indexOf(' ')))
          .sort(),
      ).toEqual(before);
    } finally {
      one.clean();
    }
  }
});

test('an empty place can be set aside too', async () => {
  expect(got(await place.start().setSafetyAside()).last).toBe(0);
});

test('what lies in set-aside folders is no part of the journal', async () => {
  const safety = place.start();
  await fill(safety);
  got(await safety.setSafetyAside());
  mkdirSync(join(place.folder, 'journal-000000000009.jsonl'));
  expect(got(await place.start().openSafety()).last).toBe(0);
});
