/**
 * The parser: text in, one issue with its documents out. It gets nothing but the text; identity and title of the
 * issue are the caller's. Two laws hold for any input: each non-blank character lies in exactly one block piece or
 * one artifact, and ids are built from structure alone.
 */
import { assembleDocument } from './document.ts';
import { contentsEnd, frontPageArtifacts, isFrontPage } from './front-page.ts';
import type { Artifact, GazetteDocument, Issue, IssueId } from './model.ts';
import { findDocumentStarts } from './segment.ts';
import { readSourceLines, type SourceLine } from './source-lines.ts';

export interface IssueSource {
  readonly id: IssueId;
  readonly title: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly sourceFile: string;
}

export interface ParsedIssue {
  readonly issue: Issue;
  readonly documents: readonly GazetteDocument[];
  /** In the order of the source. */
  readonly artifacts: readonly Artifact[];
}

/** Parses any text without failing; a text without content gives an issue without documents. Linear in the text. */
export function parseGazette(text: string, source: IssueSource): ParsedIssue {
  const { lines: all, artifacts } = readSourceLines(text);
  const { lines, starts } = withoutFrontPage(all);
  const documents: GazetteDocument[] = [];
  const found: Artifact[] = [...artifacts, ...frontPageArtifacts(all.slice(0, all.length - lines.length))];
  const names = new Map<string, number>();
  for (const [order, start] of starts.entries()) {
    const assembled = assembleDocument(lines.slice(start, starts[order + 1] ?? lines.length), {
      source,
      names,
    });
    documents.push(assembled.document);
    for (const artifact of assembled.artifacts) found.push(artifact);
  }
  found.sort((a, b) => a.line - b.line || a.start - b.start);
  const issue: Issue = { ...source, documents: documents.map(withoutBlocks), artifacts: found };
  return { issue, documents, artifacts: found };
}

/** The lines from the first document on. What stands at the top of an issue without any other document is one. */
function withoutFrontPage(all: readonly SourceLine[]): {
  lines: readonly SourceLine[];
  starts: readonly number[];
} {
  const lines = all.slice(contentsEnd(all));
  const starts = findDocumentStarts(lines);
  const first = starts[1];
  if (first === undefined || !isFrontPage(lines.slice(0, first))) return { lines, starts };
  return { lines: lines.slice(first), starts: starts.slice(1).map((start) => start - first) };
}

/** The metadata of a document, as the corpus index holds it. */
export function withoutBlocks(document: GazetteDocument): Issue['documents'][number] {
  const { blocks: _blocks, ...metadata } = document;
  return metadata;
}
