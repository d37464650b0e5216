/**
 * Counts hits by facet value. Each facet is counted among what the choices in the other facets let through, so that
 * its numbers say what choosing a value would show.
 */
import type { IssueTexts, TextEntry } from '../corpus-texts.ts';
import {
  FACETS,
  type Facet,
  type FacetChoice,
  type FacetCount,
  type FacetCounts,
  facetValues,
  passes,
} from './facets.ts';

/** Some hits that share their document. */
export interface Counted {
  readonly entry: TextEntry;
  readonly count: number;
}

/** Linear in the documents. Chosen values are listed even where nothing is left of them. */
export function countFacets(
  counted: readonly Counted[],
  choice: FacetChoice,
  issues: readonly IssueTexts[],
): FacetCounts {
  const valued = counted.map(({ entry, count }) => ({
    values: facetValues(entry.document, entry.issue),
    count,
  }));
  const countsOf = (facet: Facet): readonly FacetCount[] => {
    const counts = new Map<string, number>(choice[facet].map((value) => [value, 0]));
    for (const { values, count } of valued) {
      const value = values[facet];
      const more = passes(values, choice, facet) ? count : 0;
      if (more > 0 || counts.has(value)) counts.set(value, (counts.get(value) ?? 0) + more);
    }
    return [...counts]
      .map(([value, count]) => ({ value, label: labelOf(facet, value, issues), count }))
      .sort(facet === 'year' || facet === 'issue' ? byNewest(issues) : byCount);
  };
  const [year, issue, kind, issuer] = FACETS.map(countsOf);
  return { year: year ?? [], issue: issue ?? [], kind: kind ?? [], issuer: issuer ?? [] };
}

function labelOf(facet: Facet, value: string, issues: readonly IssueTexts[]): string {
  return facet === 'issue' ? (issues.find(({ id }) => id === value)?.title ?? value) : value;
}

/** Years of documents and ids of issues both begin with the year; issues of one year in the order of the library. */
function byNewest(issues: readonly IssueTexts[]): (a: FacetCount, b: FacetCount) => number {
  const place = (value: string): number => issues.findIndex(({ id }) => id === value);
  const year = (value: string): number => issues.find(({ id }) => id === value)?.year ?? (Number(value) || 0);
  return (a, b) => year(b.value) - year(a.value) || place(a.value) - place(b.value);
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
