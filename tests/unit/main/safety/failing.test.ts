/** Disks that are full, read-only or gone: a plain sentence, nothing half-done, and on it goes when they are back. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../../../main/safety/disk.ts';
import { formatLine } from '../../../../main/safety/line.ts';
import {
  diskWith,
  entries,
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

const failure = (code: string) => ({
  ok: false,
  error: { code, reason: expect.stringMatching(/您的批注/) },
});
const bytesOf = (from: number, to: number) => Buffer.concat(entries(from, to).map(formatLine));
const onDisk = () => readFileSync(join(place.folder, FIRST));

/** Writes half of what is added while `broken`, then fails. */
function breaking(code: string, more: Partial<Disk> = {}) {
  const state = { broken: false };
  const disk = diskWith({
    append: async (path, bytes) => {
      if (!state.broken) return nodeDisk.append(path, bytes);
      await nodeDisk.append(path, bytes.subarray(0, Math.ceil(bytes.length / 2)));
      throw systemError(code);
    },
    ...more,
  });
  return { state, disk };
}

describe('a write that fails half-way', () => {
  test.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EIO', 'failed'],
    ['EFBIG', 'failed'],
  ])('with %s is told as %s, leaves no byte, and the next one succeeds', async (system, code) => {
    const { state, disk } = breaking(system);
    const safety = place.start({ disk });
    got(await safety.appendJournal({ entries: entries(1, 2) }));
    state.broken = true;
    expect(await safety.appendJournal({ entries: entries(3, 6) })).toEqual(failure(code));
    expect(onDisk()).toEqual(bytesOf(1, 2));
    expect(got(await safety.openSafety())).toMatchObject({ first: 1, last: 2 });
    state.broken = false;
    expect(got(await safety.appendJournal({ entries: entries(3, 6) }))).toEqual({ last: 6 });
    expect(onDisk()).toEqual(bytesOf(1, 6));
  });

  test('as the first of all leaves an empty file that is written on', async () => {
    const { state, disk } = breaking('ENOSPC');
    const safety = place.start({ disk });
    state.broken = true;
    expect(await safety.appendJournal({ entries: entries(1, 3) })).toEqual(failure('full'));
    expect(onDisk()).toEqual(Buffer.alloc(0));
    state.broken = false;
    got(await safety.appendJournal({ entries: entries(1, 3) }));
    expect(got(await place.start().readJournal({ after: 0 })).entries).toEqual(entries(1, 3));
  });

  describe('and cannot be cut back', () => {
    const uncut = () => {
      const { state, disk } = breaking('ENOSPC', {
        cut: async (path, length) => {
          if (state.broken) throw systemError('EIO');
          await nodeDisk.cut(path, length);
        },
      });
      return { state, safety: place.start({ disk }) };
    };

    test('is not told of as written, and is cut off before the next write', async () => {
      const { state, safety } = uncut();
      got(await safety.appendJournal({ entries: entries(1, 2) }));
      state.broken = true;
      expect(await safety.appendJournal({ entries: entries(3, 6) })).toEqual(failure('full'));
      expect(onDisk().length).toBeGreaterThan(bytesOf(1, 3).length);
      expect(got(await safety.readJournal({ after: 0 })).entries).toEqual(entries(1, 2));
      expect(await safety.appendJournal({ entries: entries(3, 3) })).toEqual(failure('failed'));
      expect(got(await safety.openSafety()).problem).toMatchObject({ code: 'failed' });
      state.broken = false;
      got(await safety.appendJournal({ entries: [{ number: 3, text: '"anew"' }] }));
      const all = got(await place.start().readJournal({ after: 0 })).entries;
      expect(all).toEqual([...entries(1, 2), { number: 3, text: '"anew"' }]);
    });

    test('the next start drops the torn end', async () => {
      const { state, safety } = uncut();
      got(await safety.appendJournal({ entries: entries(1, 2) }));
      state.broken = true;
      await safety.appendJournal({ entries: entries(3, 3) });
      const again = place.start();
      expect(got(await again.openSafety())).toMatchObject({ first: 1, last: 2, problem: null });
      got(await again.appendJournal({ entries: entries(3, 3) }));
      expect(onDisk()).toEqual(bytesOf(1, 3));
    });
  });

  test('gives no leave to cut off later what somebody else has written', async () => {
    const { state, disk } = breaking('ENOSPC');
    const safety = place.start({ disk });
    got(await safety.appendJournal({ entries: entries(1, 1) }));
    state.broken = true;
    expect(await safety.appendJournal({ entries: entries(2, 2) })).toEqual(failure('full'));
    state.broken = false;
    writeFileSync(join(place.folder, FIRST), bytesOf(2, 3), { flag: 'a' });
    expect(await safety.appendJournal({ entries: entries(2, 2) })).toEqual(failure('gap'));
    expect(onDisk()).toEqual(bytesOf(1, 3));
  });

  test('of a new file whose name is not on the disk yet is none at all', async () => {
    let broken = true;
    const disk = diskWith({
      syncFolder: async (path) => {
        if (broken) throw systemError('EIO');
        await nodeDisk.syncFolder(path);
      },
    });
    const safety = place.start({ disk });
    expect(await safety.appendJournal({ entries: entries(1, 1) })).toEqual(failure('failed'));
    expect(onDisk()).toEqual(Buffer.alloc(0));
    broken = false;
    got(await safety.appendJournal({ entries: entries(1, 1) }));
    expect(onDisk()).toEqual(bytesOf(1, 1));
  });
});

test('a snapshot ahead of the journal stands, even when no new file can be begun', async () => {
  const disk = diskWith({
    create: async (path, bytes) => {
      if (path.endsWith('.jsonl')) throw systemError('ENOSPC');
      await nodeDisk.create(path, bytes);
    },
  });
  const safety = place.start({ disk });
  got(await safety.appendJournal({ entries: entries(1, 2) }));
  got(await safety.writeSnapshot({ number: 9, occasion: 'daily', bytes: new Uint8Array([1]) }));
  expect(place.logged.join('\n')).toContain('ENOSPC');
  expect(got(await safety.openSafety())).toMatchObject({ first: null, last: 9 });
  got(await safety.appendJournal({ entries: entries(10, 10) }));
  expect(onDisk()).toEqual(bytesOf(1, 2));
  expect(got(await place.start().readJournal({ after: 0 })).entries).toEqual(entries(10, 10));
});

describe('opening', () => {
  test.each([
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EPERM', 'readOnly'],
    ['ENOSPC', 'full'],
    ['EIO', 'failed'],
  ])('where nothing can be written (%s) tells %s and what can be read', async (system, code) => {
    got(await place.start().appendJournal({ entries: entries(1, 3) }));
    const refusing = async () => {
      throw systemError(system);
    };
    const disk = diskWith({ append: refusing, create: refusing, cut: refusing, rename: refusing });
    const safety = place.start({ disk });
    expect(got(await safety.openSafety())).toMatchObject({
      first: 1,
      last: 3,
      problem: failure(code).error,
    });
    expect(got(await safety.readJournal({ after: 1 })).entries).toEqual(entries(2, 3));
    expect(await safety.appendJournal({ entries: entries(4, 4) })).toEqual(failure(code));
    expect(await safety.setSafetyAside()).toEqual(failure(code));
    expect(onDisk()).toEqual(bytesOf(1, 3));
  });

  test('a journal file that may not be written', async () => {
    got(await place.start().appendJournal({ entries: entries(1, 3) }));
    const disk = diskWith({
      append: async (path, bytes) => {
        if (path.endsWith(FIRST)) throw systemError('EACCES');
        await nodeDisk.append(path, bytes);
      },
    });
    const state = got(await place.start({ disk }).openSafety());
    expect(state).toMatchObject({ first: 1, last: 3, problem: { code: 'readOnly' } });
  });

  test('a folder that cannot be listed is told, and does not reject', async () => {
    const disk = diskWith({
      list: async () => {
        throw systemError('EIO');
      },
    });
    const state = got(await place.start({ disk }).openSafety());
    expect(state).toMatchObject({ first: null, last: 0, snapshots: [], problem: { code: 'failed' } });
  });

  test('a file in the place of the folder', async () => {
    writeFileSync(place.folder, 'x');
    expect(got(await place.start().openSafety()).problem).toMatchObject({ code: 'failed' });
    expect(readFileSync(place.folder, 'utf8')).toBe('x');
  });

  test('a stick that was pulled out is not made up for, and is written again when it is back', async () => {
    const safety = place.start();
    got(await safety.appendJournal({ entries: entries(1, 2) }));
    const root = dirname(place.folder);
    renameSync(root, `${root}-pulled`);
    try {
      expect(await safety.appendJournal({ entries: entries(3, 3) })).toEqual(failure('failed'));
      expect(got(await safety.openSafety()).problem).toMatchObject({ code: 'failed' });
    } finally {
      renameSync(`${root}-pulled`, root);
    }
    got(await safety.appendJournal({ entries: entries(3, 3) }));
    expect(onDisk()).toEqual(bytesOf(1, 3));
  });
});

// What a machine does not let its tests do is injected above; where it does, the system itself is asked.
if (process.getuid?.() !== 0) {
  test('without leave to write a file, the system itself says so', async () => {
    got(await place.start().appendJournal({ entries: entries(1, 2) }));
    chmodSync(join(place.folder, FIRST), 0o400);
    expect(got(await place.start().openSafety())).toMatchObject({ last: 2, problem: { code: 'readOnly' } });
  });
}

if (canMount()) {
  test('on a disk that is really read-only', async () => {
    const point = mounted();
    const small = makePlace(point);
    try {
      const safety = small.start();
      got(await safety.appendJournal({ entries: entries(1, 2) }));
      execFileSync('mount', ['-o', 'remount,ro', point]);
      expect(await safety.appendJournal({ entries: entries(3, 3) })).toEqual(failure('readOnly'));
      const state = got(await small.start().openSafety());
      expect(state).toMatchObject({ first: 1, last: 2, problem: { code: 'readOnly' } });
      expect(got(await safety.readJournal({ after: 0 })).entries).toEqual(entries(1, 2));
      execFileSync('mount', ['-o', 'remount,rw', point]);
      got(await safety.appendJournal({ entries: entries(3, 3) }));
    } finally {
      unmount(point);
    }
  });

  test('on a disk that is really full', async () => {
    const point = mounted();
    const small = makePlace(point);
    try {
      const safety = small.start();
      const filler = join(dirname(small.folder), 'filler');
      got(await safety.appendJournal({ entries: entries(1, 2) }));
      fill(filler);
      const large = [{ number: 3, text: JSON.stringify('满'.repeat(20_000)) }];
      expect(await safety.appendJournal({ entries: large })).toEqual(failure('full'));
      const bytes = new Uint8Array(60_000);
      expect(await safety.writeSnapshot({ number: 2, occasion: 'daily', bytes })).toEqual(failure('full'));
      expect(got(await safety.openSafety())).toMatchObject({ first: 1, last: 2, snapshots: [] });
      rmSync(filler);
      got(await safety.appendJournal({ entries: large }));
      expect(got(await small.start().readJournal({ after: 0 })).entries).toEqual([
        ...entries(1, 2),
        ...large,
      ]);
    } finally {
      unmount(point);
    }
  });
}

function canMount(): boolean {
  const point = mountSmall();
  if (point === null) return false;
  unmount(point);
  return true;
}

function unmount(point: string): void {
  execFileSync('umount', [point]);
  rmSync(point, { recursive: true });
}

function mounted(): string {
  const point = mountSmall();
  if (point === null) throw new Error('a file system could be mounted a moment ago');
  return point;
}

/** A file system of its own with 256 KiB; null where this is not allowed. */
function mountSmall(): string | null {
  const point = mkdtempSync(join(tmpdir(), 'small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', point], { stdio: 'ignore' });
    return point;
  } catch (error) {
    rmSync(point, { recursive: true });
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Fills what is left, to the last page. */
function fill(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  for (let blocks = 0; ; blocks += 1) {
    try {
      writeFileSync(path, Buffer.alloc(4096), { flag: 'a' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
      return;
    }
    expect(blocks).toBeLessThan(100);
  }
}
