/** Every reference of the five gazettes against the list that was written by reading them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { findReferences } from '../../../../../renderer/core/cite/references/find.ts';
import type { Reference } from '../../../../../renderer/core/cite/references/model.ts';
import { resolveReferences } from '../../../../../renderer/core/cite/references/resolve.ts';
import { REFERENCES_2018 } from '../../../../fixtures/references/issues-2018.ts';
import { REFERENCES_2022_2024 } from '../../../../fixtures/references/issues-2022-2024.ts';
import { expectedLine, line, readTestCorpus, type TestCorpus } from './corpus.ts';

const EXPECTED = [...REFERENCES_2018, ...REFERENCES_2022_2024];
const DOCUMENTS = [...new Set(EXPECTED.map(({ documentId }) => documentId))];

let corpus: TestCorpus;

beforeAll(() => {
  corpus = readTestCorpus();
}, 120_000);

function referencesOf(id: string): readonly Reference[] {
  const document = corpus.document(id);
  if (document === null) throw new Error(`no document ${id}`);
  return resolveReferences(document, findReferences(document), corpus.library, (one) => corpus.document(one));
}

test('at least forty references lead out of the library, and every internal one is listed', () => {
  const externals = EXPECTED.filter(({ kind }) => kind === 'external');
  expect(externals.length).toBeGreaterThanOrEqual(40);
  expect(EXPECTED.filter(({ kind }) => kind === 'internal').length).toBeGreaterThan(100);
});

describe('the references that are found are those that were read', () => {
  test.each(DOCUMENTS)('in %s', (id) => {
    const expected = EXPECTED.filter(({ documentId }) => documentId === id).map(expectedLine);
    expect(referencesOf(id).map(line)).toEqual(expected);
  });

  test('and none in the other documents', () => {
    const others = corpus.documents.filter(({ id }) => !DOCUMENTS.includes(id));
    expect(others.flatMap(({ id }) => referencesOf(id).map(line))).toEqual([]);
  });
});

describe('every reference of the gazettes', () => {
  test('slices back to its words and overlaps no other', () => {
    for (const { id, blocks } of corpus.documents) {
      const texts = new Map(blocks.map((block) => [block.id, block.text]));
      let before: Reference | null = null;
      for (const reference of referencesOf(id)) {
        const { blockId, start, end, text } = reference;
        expect(texts.get(blockId)?.slice(start, end)).toBe(text);
        expect(text).not.toBe('');
        if (before?.blockId === blockId) expect(start).toBeGreaterThanOrEqual(before.end);
        before = reference;
      }
    }
  });
});
