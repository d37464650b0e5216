/**
 * The searchable paragraphs of the corpus, folded and resident, in printed order, with what ranking and showing need
 * to know of the document and issue each stands in. One stretch of them per issue belongs to one shard of the index,
 * and is kept as one string besides, to be looked through at once.
 */
import type { Block, CorpusIndex, GazetteDocument, IssueId } from '../gazette/model.ts';
import { type FoldedText, fold, foldText } from '../text/fold.ts';
import { countBytes } from './hits/seek.ts';

/** The corpus as it is read: the list of issues, and those documents that could be read. */
export interface SearchCorpus {
  readonly index: CorpusIndex;
  readonly documents: readonly GazetteDocument[];
}

/** Where a paragraph counts for the order of hits. */
export type Standing = 'title' | 'heading' | 'text';

export interface TextEntry {
  readonly block: Block;
  readonly text: FoldedText;
  readonly document: GazetteDocument;
  readonly issue: IssueTexts;
  /** Position in the whole corpus as printed, from 0. */
  readonly order: number;
  readonly standing: Standing;
  /** Folded offset behind the heading that runs into the paragraph; 0 if none does. */
  readonly headingEnd: number;
}

export interface IssueTexts {
  readonly id: IssueId;
  readonly title: string;
  readonly year: number | null;
  /** In printed order; the index of an entry is its ordinal in the shard. */
  readonly entries: readonly TextEntry[];
  /** All folded paragraphs, each followed by {@link SEPARATOR}. */
  readonly haystack: string;
  /** Where each paragraph begins in `haystack`, and at the end its length. */
  readonly starts: Uint32Array;
  /** How often each byte occurs among both bytes of the UTF-16 units of `haystack`; see seek.ts. */
  readonly byteCounts: Uint32Array;
}

export interface CorpusTexts {
  readonly issues: readonly IssueTexts[];
  readonly documents: readonly GazetteDocument[];
  /** Number of paragraphs. */
  readonly size: number;
  /** Mean length of a folded paragraph in UTF-16 units; 1 for an empty corpus. */
  readonly meanLength: number;
}

/** Stands in no folded text, since blanks vanish in folding. */
export const SEPARATOR = '\n';

/** Folds every paragraph of the corpus; linear, some 50 ms for 200,000 characters. */
export function corpusTexts(corpus: SearchCorpus): CorpusTexts {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  let order = 0;
  let length = 0;
  const issues = corpus.index.issues.map(({ id, title, year, documents: listed }) => {
    const entries: TextEntry[] = [];
    const issue = {
      id,
      title,
      year,
      entries,
      haystack: '',
      starts: new Uint32Array(),
      byteCounts: new Uint32Array(),
    };
    for (const { id: documentId } of listed) {
      const document = documents.get(documentId);
      for (const block of document?.blocks ?? []) {
        if (document === undefined) continue;
        entries.push(entryOf(block, { document, issue, order }));
        order += 1;
      }
    }
    Object.assign(issue, stretchOf(entries));
    length += issue.haystack.length - entries.length;
    return issue;
  });
  return { issues, documents: corpus.documents, size: order, meanLength: Math.max(1, length / (order || 1)) };
}

function entryOf(block: Block, place: Pick<TextEntry, 'document' | 'issue' | 'order'>): TextEntry {
  return {
    block,
    text: foldText(block.text),
    ...place,
    standing: standingOf(block),
    headingEnd: headingEndOf(block),
  };
}

function standingOf({ kind }: Block): Standing {
  switch (kind) {
    case 'title':
    case 'docNumber':
    case 'registrationNumber':
      return 'title';
    case 'heading':
    case 'attachmentLabel':
      return 'heading';
    default:
      return 'text';
  }
}

function headingEndOf({ heading, text }: Block): number {
  const start = heading === null ? -1 : text.indexOf(heading);
  return start < 0 || heading === null ? 0 : fold(text.slice(0, start + heading.length)).length;
}

function stretchOf(entries: readonly TextEntry[]): Pick<IssueTexts, 'haystack' | 'starts' | 'byteCounts'> {
  const starts = new Uint32Array(entries.length + 1);
  let haystack = '';
  entries.forEach(({ text }, ordinal) => {
    starts[ordinal] = haystack.length;
    haystack += text.folded + SEPARATOR;
  });
  starts[entries.length] = haystack.length;
  return { haystack, starts, byteCounts: countBytes(haystack) };
}
