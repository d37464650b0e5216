/**
 * Facets: the year, issue, kind and issuer by which hits are narrowed. Owns which values a document has and what a
 * choice lets through; counting is count-facets.ts's.
 */
import type { GazetteDocument, IssueId } from '../../gazette/model.ts';

export const FACETS = ['year', 'issue', 'kind', 'issuer'] as const;
export type Facet = (typeof FACETS)[number];

/** Stands for a document that has no such value (a report has no issuer). */
export const NO_VALUE = '';

/** Chosen values by facet: any of them is let through; an empty list lets everything through. */
export type FacetChoice = Readonly<Record<Facet, readonly string[]>>;

export const NO_CHOICE: FacetChoice = { year: [], issue: [], kind: [], issuer: [] };

export interface FacetCount {
  /** `2018`, an issue's id, 办法, 衡南县人民政府办公室; {@link NO_VALUE} for none. */
  readonly value: string;
  /** What to show: an issue's title, else the value. */
  readonly label: string;
  /** Hits with this value among those that the choices in the other facets let through. */
  readonly count: number;
}

/** For each facet its values that occur among the hits or are chosen; years and issues newest first, others by count. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>;

/** The value of each facet for a document; the year of its date, else of its issue. */
export function facetValues(
  document: Pick<GazetteDocument, 'date' | 'kind' | 'issuer'>,
  issue: { readonly id: IssueId; readonly year: number | null },
): Readonly<Record<Facet, string>> {
  const year = document.date?.slice(0, 4) ?? (issue.year === null ? NO_VALUE : String(issue.year));
  return { year, issue: issue.id, kind: document.kind, issuer: document.issuer ?? NO_VALUE };
}

/** Whether values pass a choice; `except` names a facet whose choice does not count. */
export function passes(
  values: Readonly<Record<Facet, string>>,
  choice: FacetChoice,
  except: Facet | null = null,
): boolean {
  return FACETS.every(
    (facet) => facet === except || choice[facet].length === 0 || choice[facet].includes(values[facet]),
  );
}
