/** One program writes a safety folder: who gets the lock, who keeps it, who loses it. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ProcessIdentity } from '../../../../main/safety/process-identity.ts';
import { entries, got, makePlace, onlyLiving, type Place } from '../../../support/safety/places.ts';

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.clean());

/** A process on a machine where these live. */
const among = (pid: number, living: readonly number[], host = 'here'): ProcessIdentity => ({
  host,
  pid,
  lifeOf: (asked) => (living.includes(asked) ? `life ${asked}` : null),
});
const lock = () => join(place.folder, 'lock');
const append = (safety: ReturnType<Place['start']>, number: number) =>
  safety.appendJournal({ entries: entries(number, number) });
const elsewhere = {
  ok: false,
  error: { code: 'elsewhere', reason: expect.stringMatching(/另一个.*您的批注/) },
};

test('a second program reads everything and writes nothing while the first one lives', async () => {
  const first = place.start({ process: among(1, [1, 2]) });
  const second = place.start({ process: among(2, [1, 2]) });
  got(await append(first, 1));
  expect(got(await second.openSafety())).toMatchObject({ first: 1, last: 1, problem: elsewhere.error });
  expect(got(await second.readJournal({ after: 0 })).entries).toEqual(entries(1, 1));
  const bytes = new Uint8Array([1]);
  const written = got(await first.writeSnapshot({ number: 1, occasion: 'daily', bytes }));
  expect(got(await second.readSnapshot({ name: written.name })).bytes).toEqual(bytes);
  const before = readdirSync(place.folder, { recursive: true });
  expect(await append(second, 2)).toEqual(elsewhere);
  expect(await second.writeSnapshot({ number: 2, occasion: 'daily', bytes })).toEqual(elsewhere);
  expect(await second.setSafetyAside()).toEqual(elsewhere);
  expect(readdirSync(place.folder, { recursive: true })).toEqual(before);
  got(await append(first, 2));
});

test('once the first one has given it back, the second one writes on', async () => {
  const first = place.start({ process: among(1, [1, 2]) });
  const second = place.start({ process: among(2, [1, 2]) });
  got(await append(first, 1));
  expect(await append(second, 2)).toEqual(elsewhere);
  first.release();
  got(await append(second, 2));
  expect(got(await second.openSafety())).toMatchObject({ first: 1, last: 2, problem: null });
});

test('a program that never held the lock gives nothing back', async () => {
  const first = place.start({ process: among(1, [1, 2]) });
  const second = place.start({ process: among(2, [1, 2]) });
  got(await append(first, 1));
  await second.openSafety();
  second.release();
  expect(await append(second, 2)).toEqual(elsewhere);
  got(await append(first, 2));
});

test('the lock of a process that is gone is taken over, with a log line', async () => {
  got(await append(place.start({ process: among(1, [1]) }), 1));
  got(await append(place.start({ process: among(2, [2]) }), 2));
  expect(place.logged.join('\n')).toContain('taken over');
});

test('a number that another process has got by now does not hold it', async () => {
  got(await append(place.start({ process: among(1, [1]) }), 1));
  const reused: ProcessIdentity = { ...among(2, []), lifeOf: (pid) => `another life of ${pid}` };
  got(await append(place.start({ process: reused }), 2));
});

test('a stick that comes from another machine is written, and the other one stops when it sees that', async () => {
  const there = place.start({ process: onlyLiving('there', 1) });
  got(await append(there, 1));
  const here = place.start({ process: onlyLiving('here', 1) });
  got(await append(here, 2));
  expect(await append(there, 2)).toEqual(elsewhere);
  expect(got(await there.openSafety())).toMatchObject({ first: 1, last: 2, problem: elsewhere.error });
  expect(await append(there, 3)).toEqual(elsewhere);
  got(await append(here, 3));
  here.release();
  expect(await append(there, 3)).toMatchObject({ ok: false, error: { code: 'gap' } });
  got(await append(there, 4));
});

test('whoever lost the lock gives back nothing that is another one’s', async () => {
  const there = place.start({ process: onlyLiving('there', 1) });
  got(await append(there, 1));
  const here = place.start({ process: onlyLiving('here', 1) });
  got(await append(here, 2));
  expect(await append(there, 3)).toEqual(elsewhere);
  there.release();
  expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ host: 'here' });
});

test('whoever gets the lock back sees what was written meanwhile, also in other files', async () => {
  const first = place.start({ process: among(1, [1, 2]) });
  got(await append(first, 1));
  rmSync(lock());
  const second = place.start({ process: among(2, [1, 2]) });
  got(await second.writeSnapshot({ number: 1, occasion: 'daily', bytes: new Uint8Array([1]) }));
  got(await append(second, 2));
  second.release();
  expect(await append(first, 2)).toMatchObject({ ok: false, error: { code: 'gap' } });
  got(await append(first, 3));
  expect(got(await first.readJournal({ after: 0 })).entries).toEqual(entries(1, 3));
});

test.each(['', '{', 'null', '[]', '{"token":1}', '{"token":"a","host":"here","pid":"1","life":"life 1"}'])(
  'a lock that cannot be understood holds nobody off: %s',
  async (content) => {
    await place.start().openSafety();
    writeFileSync(lock(), content);
    got(await append(place.start(), 1));
  },
);

test('a lock that was removed is taken again, and what changed meanwhile is seen', async () => {
  const safety = place.start();
  got(await append(safety, 1));
  rmSync(lock());
  got(await append(safety, 2));
  expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ host: 'here', pid: 1 });
});

test('the lock is gone once it was given back', async () => {
  const safety = place.start();
  await safety.openSafety();
  expect(readdirSync(place.folder)).toContain('lock');
  safety.release();
  expect(readdirSync(place.folder)).not.toContain('lock');
});
