/** The snapshots: whole or not at all, never written over, the newest kept, only what is listed is read. */
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeDisk } from '../../../../main/safety/disk.ts';
import { KEPT_SNAPSHOTS } from '../../../../main/safety/keeping.ts';
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

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const files = () => readdirSync(join(place.folder, 'snapshots'));
const write = (safety: Safety, number: number, text = `all up to ${number}`) =>
  safety.writeSnapshot({ number, occasion: 'daily', bytes: bytesOf(text) });
const listed = async (safety = place.start()) => got(await safety.openSafety()).snapshots;
const failure = (code: string) => ({
  ok: false,
  error: { code, reason: expect.stringMatching(/[\u4e00-\u9fff]/) },
});

test('is read as it was written, after a start too, and tells number, instant and size', async () => {
  const safety = place.start();
  const written = got(await write(safety, 3, '备份'));
  expect(written).toEqual({
    name: expect.stringMatching(/^20240103T\d{9}Z-000000000003-daily-[0-9a-f]{16}\.zbbak$/),
    number: 3,
    made: '2024-01-03T08:00:01.000Z',
    size: 6,
  });
  const again = place.start();
  expect(await listed(again)).toEqual([written]);
  expect(got(await again.readSnapshot({ name: written.name })).bytes).toEqual(bytesOf('备份'));
  expect(files()).toEqual([written.name]);
});

test('of one day the newest fourteen stay, newest first', async () => {
  const safety = place.start();
  for (let number = 1; number <= KEPT_SNAPSHOTS + 3; number += 1) await write(safety, number);
  expect(KEPT_SNAPSHOTS).toBe(14);
  expect((await listed(safety)).map(({ number }) => number)).toEqual(
    Array.from({ length: 14 }, (_, index) => 17 - index),
  );
  expect(files()).toHaveLength(14);
});

test('many starts of one day take no earlier day away, and the journal goes on from the newest', async () => {
  const days = ['2024-01-01', '2024-01-02', '2024-01-03'];
  const safety = place.start();
  for (const [index, day] of days.entries()) {
    place.clock = new Date(`${day}T08:00:00Z`);
    got(await safety.appendJournal({ entries: entries(index + 1, index + 1) }));
    await write(safety, index + 1);
  }
  for (let start = 0; start < 14; start += 1) await write(place.start(), 3);
  got(await safety.appendJournal({ entries: entries(4, 4) }));
  const state = got(await place.start().openSafety());
  expect(state.snapshots).toHaveLength(14);
  expect(state.snapshots.slice(-2).map(({ number, made }) => [number, made.slice(0, 10)])).toEqual([
    [2, '2024-01-02'],
    [1, '2024-01-01'],
  ]);
  expect(state).toMatchObject({ last: 4 });
  expect(got(await safety.readJournal({ after: 3 })).entries).toEqual(entries(4, 4));
});

test('the clock set back changes no order of numbers, and no name is used twice', async () => {
  const safety = place.start();
  await write(safety, 1);
  place.clock = new Date('2001-01-01T00:00:00Z');
  await write(safety, 2);
  expect((await listed(safety)).map(({ number }) => number)).toEqual([2, 1]);
  for (const text of ['a', 'a', 'b']) {
    place.clock = new Date('2002-01-01T00:00:00Z');
    got(await write(safety, 2, text));
  }
  expect(files()).toHaveLength(5);
});

test('of one number the one made later is newer', async () => {
  const safety = place.start();
  await write(safety, 1, 'first');
  await write(safety, 1, 'second');
  const [newest] = await listed(safety);
  expect(got(await safety.readSnapshot({ name: newest?.name ?? '' })).bytes).toEqual(bytesOf('second'));
});

test('the one that was just written is never removed, whatever the clock and the numbers say', async () => {
  const safety = place.start();
  for (let number = 11; number <= 24; number += 1) await write(safety, number);
  place.clock = new Date('2001-01-01T00:00:00Z');
  const written = got(await write(safety, 1));
  expect(await listed(safety)).toContainEqual(written);
  expect(files()).toHaveLength(14);
});

describe('reads nothing but what is listed', () => {
  test.each(['missing.zbbak', '../lock', '../../outside.zbbak', '/etc/hostname', '.', ''])(
    '%s',
    async (name) => {
      const safety = place.start();
      await write(safety, 1);
      writeFileSync(join(place.folder, '../outside.zbbak'), 'x');
      expect(await safety.readSnapshot({ name })).toEqual(failure('missing'));
    },
  );

  test('no link that leads out of the folder', async () => {
    const safety = place.start();
    const { name } = got(await write(safety, 1));
    const path = join(place.folder, 'snapshots', name);
    writeFileSync(join(place.folder, 'outside'), readFileSync(path));
    rmSync(path);
    symlinkSync(join(place.folder, 'outside'), path);
    expect(await listed(safety)).toEqual([]);
    expect(await safety.readSnapshot({ name })).toEqual(failure('missing'));
    await expect(nodeDisk.read(path)).rejects.toMatchObject({ code: 'ELOOP' });
  });

  test('no folder, and no file of another kind', async () => {
    const safety = place.start();
    const { name } = got(await write(safety, 1));
    mkdirSync(join(place.folder, 'snapshots', name.replace('0001', '0002')));
    linkSync(join(place.folder, 'snapshots', name), join(place.folder, 'snapshots', 'x.zbbak'));
    expect((await listed(safety)).map((each) => each.name)).toEqual([name]);
  });
});

test.each([
  ['shortened', (path: string) => truncateSync(path, 4)],
  ['changed', (path: string) => writeFileSync(path, 'all up to 2')],
])('one that was %s since is not taken for what was written', async (_name, harm) => {
  const safety = place.start();
  const { name } = got(await write(safety, 1));
  harm(join(place.folder, 'snapshots', name));
  expect(await safety.readSnapshot({ name })).toEqual(failure('missing'));
  expect(files()).toEqual([name]);
});

test.each([
  ['EIO', 'missing'],
  ['EACCES', 'readOnly'],
])('one that the disk does not give, with %s, is told as %s', async (system, code) => {
  const { name } = got(await write(place.start(), 1));
  const read = async (path: string) => {
    if (path.endsWith(name)) throw systemError(system);
    return nodeDisk.read(path);
  };
  expect(await place.start({ disk: diskWith({ read }) }).readSnapshot({ name })).toEqual(failure(code));
});

describe('one that did not come to be leaves nothing behind', () => {
  test.each([
    [
      'the disk is full',
      'full',
      {
        create: async (path: string, bytes: Uint8Array) => {
          await nodeDisk.create(path, bytes.subarray(0, 2));
          throw systemError('ENOSPC');
        },
      },
    ],
    [
      'it cannot be renamed',
      'readOnly',
      {
        rename: async () => {
          throw systemError('EPERM');
        },
      },
    ],
    [
      'its name cannot be put on the disk',
      'failed',
      {
        syncFolder: async (path: string) => {
          if (path.endsWith('snapshots')) throw systemError('EIO');
        },
      },
    ],
    [
      'it reads back differently',
      'failed',
      {
        read: async (path: string) => {
          const bytes = await nodeDisk.read(path);
          return path.endsWith('.zbbak') ? Buffer.from('other') : bytes;
        },
      },
    ],
  ] as const)('%s', async (_name, code, calls) => {
    const before = place.start();
    const { name } = got(await write(before, 1));
    got(await before.appendJournal({ entries: entries(2, 3) }));
    expect(await write(place.start({ disk: diskWith(calls) }), 3)).toEqual(failure(code));
    expect(files()).toEqual([name]);
    expect(got(await place.start().openSafety())).toMatchObject({ first: 2, last: 3 });
  });

  test('a crash before the rename', async () => {
    const safety = place.start();
    const { name } = got(await write(safety, 1));
    const left = '.0a1b2c3d-0000-4000-8000-000000000000.tmp';
    writeFileSync(join(place.folder, 'snapshots', left), 'half');
    await place.start().openSafety();
    expect(files()).toEqual([name]);
  });
});

test('is flushed before it takes its name, and its folder after, before it is acknowledged', async () => {
  const calls: string[] = [];
  const own = (path: string): boolean => path.includes('snapshots');
  const kind = (path: string) =>
    path.endsWith('.tmp') ? 'temporary' : path.endsWith('.zbbak') ? 'snapshot' : 'folder';
  const disk = diskWith({
    create: (path, bytes) => {
      if (own(path)) calls.push(`create ${kind(path)}`);
      return nodeDisk.create(path, bytes);
    },
    rename: (from, to) => {
      calls.push(`rename ${kind(from)} ${kind(to)}`);
      return nodeDisk.rename(from, to);
    },
    syncFolder: (path) => {
      if (own(path)) calls.push(`sync ${kind(path)}`);
      return nodeDisk.syncFolder(path);
    },
    read: (path) => {
      if (path.endsWith('.zbbak')) calls.push('read');
      return nodeDisk.read(path);
    },
  });
  got(await write(place.start({ disk }), 1));
  expect(calls).toEqual(['create temporary', 'rename temporary snapshot', 'sync folder', 'read']);
});

test('that older ones cannot be removed is no failure of the new one', async () => {
  const disk = diskWith({
    remove: async (path) => {
      if (path.endsWith('.zbbak')) throw systemError('EBUSY');
      await nodeDisk.remove(path);
    },
  });
  const safety = place.start({ disk });
  for (let number = 1; number <= 15; number += 1) got(await write(safety, number));
  expect(files()).toHaveLength(15);
  expect(place.logged.join('\n')).toContain('EBUSY');
});
