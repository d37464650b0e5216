/** Does one thing after the other, in the order in which they were asked for, whatever became of the one before. */
export type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A queue with nothing in it. */
export function createQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = tail.then(work);
    tail = Promise.allSettled([result]);
    return result;
  };
}
