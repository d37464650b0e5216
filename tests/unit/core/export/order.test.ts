/** The order of documents in an export: as printed, whatever their ids and the order they come in. */
import { expect, it } from 'vitest';
import { exportMarkdown } from '../../../../renderer/core/export/markdown.ts';
import type { DocumentId, GazetteDocument, IssueId } from '../../../../renderer/core/gazette/model.ts';
import { bareNotice } from '../cite/citation-fixtures.ts';
import { nodesOf, parseMarkdown, textOf } from './read-back.ts';
import { COLOUR_NAMES, noteOn } from './records.ts';

function printedAt(issueId: string, id: string, startLine: number): GazetteDocument {
  return {
    ...bareNotice,
    id: id as DocumentId,
    issueId: issueId as IssueId,
    startLine,
    title: `${id}，第${startLine}行`,
  };
}

/** The first-level headings of an export with one note on each document. */
function exportedTitles(documents: readonly GazetteDocument[]): readonly string[] {
  const notes = documents.map(({ id }) => noteOn(`n-${id}`, { kind: 'document', documentId: id }, '批注'));
  const tree = parseMarkdown(exportMarkdown({ documents, marks: [], notes, colourNames: COLOUR_NAMES }));
  return nodesOf(tree, 'heading')
    .filter(({ depth }) => depth === 1)
    .map(textOf);
}

it.each([
  [
    'documents of one issue follow the lines they begin on, not their ids',
    printedAt('2022-02', '2022-8', 80),
    printedAt('2022-02', '2022-10', 400),
  ],
  [
    'documents that begin on one line follow their ids',
    printedAt('2022-02', '2022-10', 80),
    printedAt('2022-02', '2022-8', 80),
  ],
  [
    'documents of two issues follow the issues, not the lines',
    printedAt('2021-12', '2022-8', 400),
    printedAt('2022-02', '2022-10', 80),
  ],
])('%s', (_fact, first, second) => {
  const printed = [first.title, second.title];
  expect(exportedTitles([first, second])).toEqual(printed);
  expect(exportedTitles([second, first])).toEqual(printed);
});
