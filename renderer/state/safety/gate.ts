/** Whether commits are let through: not yet known, yes, or not before the user has decided. */
export class Gate {
  #state: 'undecided' | 'open' | 'shut' = 'undecided';
  #decide: (isOpen: boolean) => void = () => undefined;
  #decided: Promise<boolean>;

  constructor() {
    this.#decided = this.#undecided();
  }

  get state(): 'undecided' | 'open' | 'shut' {
    return this.#state;
  }

  /** Resolves once it is known; whether it is open then. */
  get decided(): Promise<boolean> {
    return this.#decided;
  }

  set(state: 'open' | 'shut'): void {
    this.#state = state;
    this.#decide(state === 'open');
  }

  /** It must be found out anew. Who waits already goes on waiting. */
  reconsider(): void {
    if (this.#state === 'undecided') return;
    this.#state = 'undecided';
    this.#decided = this.#undecided();
  }

  #undecided(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#decide = resolve;
    });
  }
}
