/**
 * The documents that the reader has, by every name under which a text may cite them. Built once from the index;
 * names are equal or they are not (names.ts), and one that two different documents share names neither.
 */
import type { CorpusIndex, DocumentMetadata, IssueId, PartId } from '../../gazette/model.ts';
import type { ReferenceTarget, Work } from './model.ts';
import { namesOf, numberKey, titleKey } from './names.ts';

interface Entry {
  readonly document: DocumentMetadata;
  readonly partId: PartId | null;
  readonly withoutIssuer: boolean;
}

export interface ReferenceLibrary {
  /**
   * What a work is in the library: the document or its part, every printing of it, that of `issueId` first. Empty if
   * it is not there, if its title and its number name different documents, and if the name is not unique.
   */
  find(work: Work, issueId: IssueId): readonly ReferenceTarget[];
}

/** Titles shorter than this are those of lists and forms: 实施方案. In letters of their key. */
const SHORTEST_TITLE = 5;

/** Builds the look-up. Linear in the documents and their parts. */
export function libraryOf(index: Pick<CorpusIndex, 'issues'>): ReferenceLibrary {
  const byTitle = new Map<string, Entry[]>();
  const byNumber = new Map<string, Entry[]>();
  for (const document of index.issues.flatMap((issue) => issue.documents)) {
    for (const { key, partId, withoutIssuer } of namesOf(document)) {
      if (key.length >= SHORTEST_TITLE) add(byTitle, key, { document, partId, withoutIssuer });
    }
    if (document.docNumber !== null) {
      add(byNumber, numberKey(document.docNumber), { document, partId: null, withoutIssuer: false });
    }
  }
  return {
    find: (work, issueId) => targetsOf(oneWork(entriesOf(work, byTitle, byNumber)), issueId),
  };
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

/** By title where the number agrees or is not given; by the number alone where no document has that title. */
function entriesOf({ title, number, issuer }: Work, byTitle: Entries, byNumber: Entries): readonly Entry[] {
  const titled = (title === null ? [] : (byTitle.get(titleKey(title)) ?? [])).filter(
    (entry) => !entry.withoutIssuer || isIssuedBy(entry.document, issuer),
  );
  if (number === null) return titled;
  const numbered = byNumber.get(numberKey(number)) ?? [];
  if (titled.length === 0) return numbered;
  return titled.filter(({ document }) => numbered.some((other) => other.document === document));
}

/** 县政府办 is short for 衡南县人民政府办公室, 省政府办公厅 is not. */
function isIssuedBy({ issuer }: DocumentMetadata, named: string | null): boolean {
  if (named === null || issuer === null) return true;
  let at = 0;
  for (const character of issuer) if (character === named[at]) at += 1;
  return at === named.length;
}

/** The entries if they are all printings of one document; those for the document itself before those for parts. */
function oneWork(entries: readonly Entry[]): readonly Entry[] {
  const [first] = entries;
  if (first === undefined) return [];
  const { id, sameAs } = first.document;
  const isOne = entries.every(({ document }) => document.id === id || sameAs.includes(document.id));
  if (!isOne) return [];
  return entries.filter(({ partId }) => (partId === null) === (first.partId === null));
}

function targetsOf(entries: readonly Entry[], issueId: IssueId): readonly ReferenceTarget[] {
  const near = entries.filter(({ document }) => document.issueId === issueId);
  const far = entries.filter(({ document }) => document.issueId !== issueId);
  return [...near, ...far].map(({ document, partId }) => ({
    documentId: document.id,
    partId,
    blockId: null,
  }));
}
