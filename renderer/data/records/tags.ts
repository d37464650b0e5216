/**
 * Reads nothing but the tags of the living marks and notes: for completion, at once among ten thousand records.
 * Queries only; `commit.ts` writes.
 */
import * as v from 'valibot';
import type { Result } from '../../core/result.ts';
import { type DatabaseUnavailable, queryOnce } from '../database/query.ts';

const tagged = v.object({ tags: v.array(v.string()), deleted: v.null() });

/** The tags of each living record that has any; linear in the records. */
export async function loadTagLists(): Promise<Result<readonly (readonly string[])[], DatabaseUnavailable>> {
  return queryOnce(async ({ marks, notes }) =>
    [...(await marks.toArray()), ...(await notes.toArray())].flatMap(tagsOf),
  );
}

function tagsOf(row: unknown): readonly (readonly string[])[] {
  const result = v.safeParse(tagged, row);
  return result.success && result.output.tags.length > 0 ? [result.output.tags] : [];
}
