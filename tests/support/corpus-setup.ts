/**
 * Builds the corpus before any unit test: many read the parsed gazettes, and a fresh checkout has none. Always anew,
 * so that no test reads what an earlier parser wrote.
 */
import { buildCorpus } from './corpus-build.ts';

/** What vitest calls once before all tests. */
export async function setup(): Promise<void> {
  await buildCorpus();
}
