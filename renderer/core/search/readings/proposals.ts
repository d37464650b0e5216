/**
 * Which paragraphs can hold all of several terms: where an issue's shard is loaded lunr proposes by bigrams, else the
 * issue is looked through. A superset of what matches, never less.
 */
import type { SearchContext } from '../context.ts';
import type { IssueTexts, TextEntry } from '../corpus-texts.ts';
import { scanIssue } from '../hits/occurrences.ts';
import type { Shard } from '../index/shard.ts';
import type { Term } from '../query/term.ts';

/** In printed order, each once. `required` as in WordsQuery, not empty. */
export function proposals(
  { texts, shards }: SearchContext,
  required: readonly (readonly Term[])[],
): readonly TextEntry[] {
  return texts.issues.flatMap((issue) => {
    const shard = shards.get(issue);
    const ordinals =
      (shard === undefined ? null : proposedByIndex(shard, required)) ?? proposedByScan(issue, required);
    return [...ordinals].sort((a, b) => a - b).flatMap((ordinal) => issue.entries[ordinal] ?? []);
  });
}

/** null if the index cannot tell, since all there is are single characters. */
function proposedByIndex(shard: Shard, required: readonly (readonly Term[])[]): Iterable<number> | null {
  const groups = required.map((terms) => terms.flatMap(formsOf));
  const fixed = groups.flatMap((forms) => (forms.length === 1 ? forms : []));
  const proposed = shard.candidates(fixed);
  if (proposed !== null) return proposed;
  for (const forms of groups) {
    const each = forms.map((form) => shard.candidates([form]));
    if (each.every((ordinals) => ordinals !== null)) return new Set(each.flat());
  }
  return null;
}

/** Looks through the issue for the terms of the list whose shortest form is longest: the rarest, as a rule. */
function proposedByScan(issue: IssueTexts, required: readonly (readonly Term[])[]): Iterable<number> {
  const shortest = (terms: readonly Term[]): number =>
    Math.min(...terms.flatMap(formsOf).map(({ length }) => length));
  const [first = []] = [...required].sort((a, b) => shortest(b) - shortest(a));
  return new Set(first.flatMap((term) => scanIssue(issue, term).map(({ ordinal }) => ordinal)));
}

function formsOf({ folded, equals }: Term): readonly string[] {
  return [folded, ...equals];
}
