/**
 * What a set of documents cites, as works: every mention of one law or document under one entry, with its places.
 * And for one document: what it cites, and who cites it. Owns when two mentions mean one work.
 */
import type { BlockId, DocumentId, GazetteDocument } from '../../gazette/model.ts';
import { quoteTitle } from '../quotation-marks.ts';
import { findReferences } from './find.ts';
import type { ReferenceLibrary } from './library.ts';
import type { Reference, ReferenceTarget, Work } from './model.ts';
import { numberKey, titleKey } from './names.ts';
import { resolveReferences } from './resolve.ts';

export interface CitationPlace {
  readonly documentId: DocumentId;
  readonly blockId: BlockId;
  /** UTF-16 offsets in the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface CitedWork {
  /** Stable while the set of documents is; no text for readers. */
  readonly key: string;
  /** The longest title that it is cited by, null if none is; as printed, without outer marks. */
  readonly title: string | null;
  /** 文号 and the like in their official form; null if it is cited without. */
  readonly number: string | null;
  /** 《title》（number）, or the one of them that is there. */
  readonly name: string;
  /** Number of places. */
  readonly count: number;
  /** What it is in the library; empty for one that is not there. */
  readonly targets: readonly ReferenceTarget[];
  /** In the order of the documents. */
  readonly places: readonly CitationPlace[];
}

export interface DocumentCitations {
  /** Works that the document cites, the most cited first; its references to itself are no citations. */
  readonly cites: readonly CitedWork[];
  /** Where other documents cite it, or a part of it, in their order. */
  readonly citedBy: readonly CitationPlace[];
}

/** Every work that the documents cite from outside, the most cited first, then in order of appearance. One pass. */
export function citedWorks(
  documents: readonly GazetteDocument[],
  library: ReferenceLibrary,
): readonly CitedWork[] {
  return worksIn(documents.flatMap((document) => citationsIn(document, library)));
}

/**
 * What one document cites, and which of the others cite it. A citation of another printing counts as one of it, since
 * `targets` hold all printings; other printings of the document itself are no citing documents where they cite
 * themselves. One pass over all documents.
 */
export function citationsOf(
  documentId: DocumentId,
  documents: readonly GazetteDocument[],
  library: ReferenceLibrary,
): DocumentCitations {
  const all = documents.flatMap((document) => citationsIn(document, library));
  return {
    cites: worksIn(all.filter(({ place }) => place.documentId === documentId)),
    citedBy: all
      .filter(
        ({ place, targets }) =>
          place.documentId !== documentId && targets.some((one) => one.documentId === documentId),
      )
      .map(({ place }) => place),
  };
}

interface Citation {
  readonly place: CitationPlace;
  readonly work: Work;
  readonly targets: readonly ReferenceTarget[];
}

function citationsIn(document: GazetteDocument, library: ReferenceLibrary): readonly Citation[] {
  return resolveReferences(document, findReferences(document), library).flatMap((reference) => {
    const { named, kind, targets } = reference;
    if (named.kind !== 'work' || kind === 'internal') return [];
    return [{ place: placeOf(document, reference), work: named.work, targets }];
  });
}

function placeOf({ id }: GazetteDocument, { blockId, start, end }: Reference): CitationPlace {
  return { documentId: id, blockId, start, end };
}

/** A notice is cited by its own name and by what it issues: 《关于印发〈X〉的通知》 and 《X》 are one work. */
const ISSUED = /^.*?关于(?:印发|发布|公布)[《〈<]([^《》〈〉]+)[》〉>]的通知$/u;

function workTitle(title: string): string {
  return titleKey(ISSUED.exec(title)?.[1] ?? title);
}

/**
 * Mentions of one document of the library, of one number, or of one title that has one number at most, are one work.
 * A title with two numbers is two works (an old plan and the new one), and without number one of its own.
 */
function worksIn(citations: readonly Citation[]): readonly CitedWork[] {
  const numbers = numbersByTitle(citations);
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = keyOf(citation, numbers);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [citation]);
    else group.push(citation);
  }
  return [...groups].map(([key, group]) => toWork(key, group)).sort((a, b) => b.count - a.count);
}

/** The numbers that each title is printed with somewhere. */
function numbersByTitle(citations: readonly Citation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const { work } of citations) {
    if (work.title === null || work.number === null) continue;
    const key = workTitle(work.title);
    const known = numbers.get(key) ?? new Set();
    numbers.set(key, known.add(numberKey(work.number)));
  }
  return numbers;
}

function keyOf({ work, targets }: Citation, numbers: ReadonlyMap<string, ReadonlySet<string>>): string {
  const inLibrary = targets.map(({ documentId, partId }) => `${documentId}/${partId ?? ''}`).sort();
  if (inLibrary[0] !== undefined) return inLibrary[0];
  if (work.number !== null) return numberKey(work.number);
  const title = workTitle(work.title ?? '');
  const known = [...(numbers.get(title) ?? [])];
  return known.length === 1 && known[0] !== undefined ? known[0] : `《${title}》`;
}

function toWork(key: string, citations: readonly Citation[]): CitedWork {
  const titles = citations.flatMap(({ work }) => work.title ?? []);
  const title = titles.reduce<string | null>(
    (longest, one) => (one.length > (longest?.length ?? 0) ? one : longest),
    null,
  );
  const number = citations.find(({ work }) => work.number !== null)?.work.number ?? null;
  return {
    key,
    title,
    number,
    name: nameOfWork({ title, number }),
    count: citations.length,
    targets: citations[0]?.targets ?? [],
    places: citations.map(({ place }) => place),
  };
}

/** What the reader copies: 《title》（number）; a title that is printed with marks in it keeps them turned. */
export function nameOfWork({ title, number }: Pick<Work, 'title' | 'number'>): string {
  if (title === null) return number ?? '';
  return quoteTitle(title) + (number === null ? '' : `（${number}）`);
}
