/** Whether commits are let through. */
import type { Admission } from '../../data/journal/commit-journal.ts';

export class Gate {
  #state: Admission | 'undecided' = 'undecided';
  #decide: (admission: Admission) => void = () => undefined;
  #decided: Promise<Admission>;

  constructor() {
    this.#decided = this.#undecided();
  }

  get state(): Admission | 'undecided' {
    return this.#state;
  }

  /** Resolves once it is known. */
  get decided(): Promise<Admission> {
    return this.#decided;
  }

  set(state: Admission): void {
    this.reconsider();
    this.#state = state;
    this.#decide(state);
  }

  /** It must be found out anew. Who waits already goes on waiting. */
  reconsider(): void {
    if (this.#state === 'undecided') return;
    this.#state = 'undecided';
    this.#decided = this.#undecided();
  }

  #undecided(): Promise<Admission> {
    return new Promise((resolve) => {
      this.#decide = resolve;
    });
  }
}
