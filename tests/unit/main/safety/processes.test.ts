/** The safety copy in real processes: two of them on one folder, and one that is killed while it writes. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSafety } from '../../../../main/safety/safety.ts';
import { runKills } from '../../../support/safety/kills.ts';
import { entries, got, makePlace, type Place } from '../../../support/safety/places.ts';
import { startWriter } from '../../../support/safety/writer.ts';

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.clean());

test('a second process writes nothing until the first one is gone', async () => {
  const writer = startWriter(place.folder);
  const own = createSafety(place.folder, { log: () => undefined });
  try {
    expect(await writer.append(entries(1, 2))).toEqual({ last: 2 });
    expect(got(await own.openSafety())).toMatchObject({ first: 1, last: 2, problem: { code: 'elsewhere' } });
    expect(await own.appendJournal({ entries: entries(3, 3) })).toMatchObject({
      ok: false,
      error: { code: 'elsewhere' },
    });
    expect(await writer.append(entries(3, 3))).toEqual({ last: 3 });
  } finally {
    await writer.kill();
  }
  expect(got(await own.appendJournal({ entries: entries(4, 4) }))).toEqual({ last: 4 });
  expect(got(await own.readJournal({ after: 0 })).entries).toEqual(entries(1, 4));
});

test('a process that is killed at any moment loses nothing that it acknowledged', async () => {
  const { acknowledged, found, lost } = await runKills({ kills: 10, writes: 500 });
  expect(acknowledged).toBeGreaterThanOrEqual(500);
  expect({ found, lost }).toEqual({ found: acknowledged, lost: 0 });
}, 80_000);
