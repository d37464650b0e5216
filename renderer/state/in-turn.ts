/** Works that must not overlap: what reads a value, changes it and stores it again. */

/** A queue of its own: each work begins when the one before has ended, however it ended. */
export function createTurns(): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => null);
    return turn;
  };
}
