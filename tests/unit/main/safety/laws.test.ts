/**
 * Whatever happens in whatever order, what is read is what was acknowledged: entries, snapshots, starts, ends torn off by
 * a crash in the middle of a write, a full disk.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Disk } from '../../../../main/safety/disk.ts';
import { formatLine } from '../../../../main/safety/line.ts';
import { createSafety, type Safety } from '../../../../main/safety/safety.ts';
import type { JournalEntry } from '../../../../preload/contract.ts';
import { memoryDisk } from '../../../support/safety/memory-disk.ts';
import { got, onlyLiving, systemError } from '../../../support/safety/places.ts';

type Step =
  | { readonly kind: 'append'; readonly count: number }
  | { readonly kind: 'snapshot'; readonly back: number; readonly ahead: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'crash'; readonly count: number; readonly share: number }
  | { readonly kind: 'full'; readonly count: number; readonly share: number; readonly cut: boolean };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constant('snapshot' as const),
    back: fc.nat({ max: 5 }),
    ahead: fc.oneof(fc.constant(0), fc.constant(0), fc.nat({ max: 3 })),
  }),
  fc.record({ kind: fc.constant('start' as const) }),
  fc.record({ kind: fc.constant('crash' as const), count: fc.integer({ min: 1, max: 3 }), share }),
  fc.record({
    kind: fc.constant('full' as const),
    count: fc.integer({ min: 1, max: 3 }),
    share,
    cut: fc.boolean(),
  }),
);

const FOLDER = '/safety';

/** The program beside a list of what it acknowledged. */
class Run {
  readonly #disk = memoryDisk();
  #safety: Safety;
  #starts = 0;
  #written = 0;
  /** Bytes of the next addition that reach the disk; null: all, without an error. */
  #breakAfter: number | null = null;
  #cuts = true;
  /** By number; an entry without acknowledgement may be there or not. */
  readonly acknowledged = new Map<number, string>();
  readonly begun = new Map<number, Set<string>>();
  last = 0;
  /** The highest number of a snapshot. */
  covered = 0;

  constructor() {
    this.#safety = this.#started();
  }

  #started(): Safety {
    this.#starts += 1;
    const disk: Disk = {
      ...this.#disk,
      append: async (path, bytes) => {
        if (this.#breakAfter === null) return this.#disk.append(path, bytes);
        await this.#disk.append(path, bytes.subarray(0, this.#breakAfter));
        throw systemError('ENOSPC');
      },
      cut: async (path, length) => {
        if (!this.#cuts) throw systemError('EIO');
        await this.#disk.cut(path, length);
      },
    };
    const now = () => new Date(2024, 0, 1);
    return createSafety(FOLDER, {
      disk,
      now,
      log: () => undefined,
      process: onlyLiving('here', this.#starts),
    });
  }

  #next(count: number): readonly JournalEntry[] {
    return Array.from({ length: count }, (_, index) => {
      this.#written += 1;
      const entry = { number: this.last + 1 + index, text: JSON.stringify({ write: this.#written }) };
      this.begun.set(entry.number, (this.begun.get(entry.number) ?? new Set()).add(entry.text));
      return entry;
    });
  }

  #acknowledge(entries: readonly JournalEntry[]): void {
    for (const { number, text } of entries) this.acknowledged.set(number, text);
    this.last += entries.length;
  }

  /** A write of which only a part reaches the disk. */
  async #breakOff(count: number, share: number, cuts: boolean): Promise<void> {
    const entries = this.#next(count);
    const bytes = Buffer.concat(entries.map(formatLine)).length;
    this.#breakAfter = Math.floor(bytes * share);
    this.#cuts = cuts;
    expect(await this.#safety.appendJournal({ entries })).toMatchObject({
      ok: false,
      error: { code: 'full' },
    });
    this.#breakAfter = null;
    this.#cuts = true;
  }

  async take(step: Step): Promise<void> {
    if (step.kind === 'append') {
      const entries = this.#next(step.count);
      expect(got(await this.#safety.appendJournal({ entries })).last).toBe(this.last + step.count);
      this.#acknowledge(entries);
    } else if (step.kind === 'snapshot') {
      const number = Math.max(0, this.last + step.ahead - step.back);
      const bytes = new Uint8Array([1]);
      got(await this.#safety.writeSnapshot({ number, occasion: 'daily', bytes }));
      this.covered = Math.max(this.covered, number);
      this.last = Math.max(this.last, number);
    } else if (step.kind === 'start') {
      this.#safety = this.#started();
    } else {
      await this.#breakOff(step.count, step.share, step.kind === 'full' && step.cut);
      if (step.kind === 'crash') this.#safety = this.#started();
    }
    await this.check(step.kind === 'crash');
  }

  async check(crashed: boolean): Promise<void> {
    const { first, last, problem } = got(await this.#safety.openSafety());
    expect(problem).toBeNull();
    const { entries } = got(await this.#safety.readJournal({ after: 0 }));
    // Entries that a crash left whole, though nobody was told of them, count from now on.
    if (crashed) this.#acknowledge(entries.filter(({ number }) => number > this.last));
    expect(last).toBe(this.last);
    expect(entries.map(({ number }) => number)).toEqual(
      first === null ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    for (const { number, text } of entries) {
      expect(text).toBe(this.acknowledged.get(number));
      expect(this.begun.get(number)).toContain(text);
    }
    // What no snapshot holds is all there.
    for (let number = this.covered + 1; number <= this.last; number += 1) {
      expect(entries.some((entry) => entry.number === number)).toBe(true);
    }
  }
}

test('what was acknowledged and lies in no snapshot is read in order, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
      const run = new Run();
      await run.check(false);
      for (const step of steps) await run.take(step);
    }),
    { numRuns: 150 },
  );
});
