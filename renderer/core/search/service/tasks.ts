/** How the search service yields and waits. Core has no clock and no event loop; its surroundings give them. */

export interface Tasks {
  /** Runs as a task of its own, after all messages that have come by now. */
  readonly soon: (run: () => void) => void;
  /** Runs after so many ms; calling what it returns prevents that. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/** Resolves as a task of its own, after all messages that have come by now. */
export function rest(tasks: Tasks): Promise<void> {
  return new Promise((resolve) => tasks.soon(resolve));
}
