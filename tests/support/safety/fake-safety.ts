/**
 * A safety copy in memory that keeps the rules of the real one (`preload/contract.ts`): numbers follow one by one, a
 * snapshot may bring it on, nothing is deleted. It outlives the page that uses it, can be made to fail, and its files
 * can be damaged.
 */
import type {
  Answer,
  JournalEntry,
  SafetyApi,
  SafetyFailure,
  SafetySnapshot,
  SafetyState,
  WriteSnapshotRequest,
} from '../../../preload/contract.ts';

interface StoredSnapshot extends SafetySnapshot {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const FOLDER = '/home/user/.config/gazette-reader/safety';
/** As many as the real one keeps. */
const MOST_SNAPSHOTS = 14;

export class FakeSafety {
  entries: JournalEntry[] = [];
  snapshots: StoredSnapshot[] = [];
  /** What was put aside, oldest first. */
  readonly aside: {
    readonly entries: readonly JournalEntry[];
    readonly snapshots: readonly SafetySnapshot[];
  }[] = [];
  /** Why nothing can be written from now on. */
  failure: SafetyFailure | null = null;
  /** Why it cannot even be read from now on; `silent`: it answers nothing at all. */
  trouble: SafetyFailure | 'silent' | null = null;
  /** It writes nothing before it was opened once. */
  isOpened = false;
  /** Which entries it refuses for what they are. */
  refuses: (entry: JournalEntry) => boolean = () => false;
  /** The instants of the snapshots, oldest first. */
  now: () => string = () => new Date(Date.UTC(2024, 4, 17, 8, this.snapshots.length)).toISOString();

  get last(): number {
    return Math.max(0, this.entries.at(-1)?.number ?? 0, ...this.snapshots.map(({ number }) => number));
  }

  /** What the page finds as its safety copy. */
  get api(): SafetyApi {
    return {
      openSafety: () => this.#open(),
      appendJournal: ({ entries }) => this.#append(entries),
      readJournal: async ({ after }) =>
        ok({ entries: this.#readable().filter(({ number }) => number > after) }),
      writeSnapshot: async (request) => this.#write(request),
      readSnapshot: async ({ name }) => this.#read(name),
      setSafetyAside: async () => this.#setAside(),
    };
  }

  #open(): Promise<Answer<SafetyState, SafetyFailure>> {
    if (this.trouble === 'silent') return new Promise(() => undefined);
    this.isOpened = this.trouble === null;
    return Promise.resolve(this.trouble === null ? ok(this.#state()) : { ok: false, error: this.trouble });
  }

  #whyNot(): { readonly ok: false; readonly error: SafetyFailure } | null {
    if (!this.isOpened) return fail('refused', '还没有打开。');
    return this.failure === null ? null : { ok: false, error: this.failure };
  }

  #state(): SafetyState {
    return {
      folder: FOLDER,
      last: this.last,
      first: this.#readable()[0]?.number ?? null,
      snapshots: this.snapshots.map(({ bytes: _, ...snapshot }) => snapshot),
      problem: this.failure,
    };
  }

  /** The entries that reach up to `last` without a gap. */
  #readable(): readonly JournalEntry[] {
    const readable: JournalEntry[] = [];
    for (const entry of [...this.entries].reverse()) {
      if (entry.number !== this.last - readable.length) break;
      readable.unshift(entry);
    }
    return readable;
  }

  async #append(entries: readonly JournalEntry[]): Promise<Answer<{ readonly last: number }, SafetyFailure>> {
    const failure = this.#whyNot();
    if (failure !== null) return failure;
    const follow = entries.every(({ number }, index) => number === this.last + 1 + index);
    if (!follow || entries.length === 0) return fail('gap', '编号不连续。');
    const isRefused = ({ text }: JournalEntry) => text === '' || /[\n\r]/.test(text);
    if (entries.some((entry) => isRefused(entry) || this.refuses(entry)))
      return fail('refused', '不是一行。');
    this.entries.push(...entries.map(({ number, text }) => ({ number, text })));
    return ok({ last: this.last });
  }

  #write({ number, occasion, bytes }: WriteSnapshotRequest): Answer<SafetySnapshot, SafetyFailure> {
    const failure = this.#whyNot();
    if (failure !== null) return failure;
    const made = this.now();
    const name = `${made.replaceAll(':', '-')}-${number}-${occasion}.zbbak`;
    const snapshot = { name, number, made, size: bytes.length };
    this.snapshots = [{ ...snapshot, bytes: bytes.slice() }, ...this.snapshots]
      .sort((one, other) => other.number - one.number)
      .slice(0, MOST_SNAPSHOTS);
    return ok(snapshot);
  }

  #read(name: string): Answer<{ readonly bytes: Uint8Array<ArrayBuffer> }, SafetyFailure> {
    const found = this.snapshots.find((snapshot) => snapshot.name === name);
    return found === undefined ? fail('missing', '没有这个快照。') : ok({ bytes: found.bytes.slice() });
  }

  #setAside(): Answer<SafetyState, SafetyFailure> {
    const failure = this.#whyNot();
    if (failure !== null) return failure;
    this.aside.push({ entries: this.entries, snapshots: this.snapshots });
    this.entries = [];
    this.snapshots = [];
    return ok(this.#state());
  }
}

function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

function fail(
  code: SafetyFailure['code'],
  reason: string,
): { readonly ok: false; readonly error: SafetyFailure } {
  return { ok: false, error: { code, reason } };
}
