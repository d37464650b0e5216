/**
 * Notices that something owed has not come. It counts beats rather than looking at a clock, so that a machine that
 * slept in between is not taken for a worker that hangs.
 */

const BEATS = 5;

export class Watchdog {
  readonly #bite: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `bite` is called once for each watch that ran out. */
  constructor(bite: () => void) {
    this.#bite = bite;
  }

  get isWatching(): boolean {
    return this.#timer !== undefined;
  }

  /** Watches from now on for so many ms, whatever it watched before. */
  watch(milliseconds: number): void {
    this.calm();
    let beats = 0;
    this.#timer = setInterval(() => {
      beats += 1;
      if (beats < BEATS) return;
      this.calm();
      this.#bite();
    }, milliseconds / BEATS);
  }

  calm(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
