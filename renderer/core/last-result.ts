/**
 * Remembers the last result of a pure function: asked again with the very same arguments it answers at once. For work
 * on values that are never changed in place, done once for several who ask.
 */
export function lastResult<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | null = null;
  return (...given) => {
    if (last === null || given.some((each, index) => each !== last?.given[index])) {
      last = { given, result: work(...given) };
    }
    return last.result;
  };
}
