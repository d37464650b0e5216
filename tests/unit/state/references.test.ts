/** The references of a document with and without the library, and what they name. */
import { describe, expect, it } from 'vitest';
import type { CorpusIndex, DocumentId, IssueId } from '../../../renderer/core/gazette/model.ts';
import { followReference, placesNamed } from '../../../renderer/state/panes/follow-reference.ts';
import { usePanes } from '../../../renderer/state/panes/panes.ts';
import { referencesOf } from '../../../renderer/state/references.ts';
import { documentOf } from '../core/cite/document-fixture.ts';

const document = documentOf({ title: '甲办法' }, [
  {
    id: 'body',
    role: 'body',
    title: '甲办法',
    blocks: `title | title | | 甲办法
art_1 | paragraph | 第一条 | 依照第二条和《某县路灯管理办法》第八条、《乙条例》第三条。
art_2 | paragraph | 第二条 | 按第九条办理。`,
  },
]);
const { blocks, ...metadata } = documentOf(
  { id: 'other' as DocumentId, title: '某县路灯管理办法', issueId: '2018-09' as IssueId },
  [],
);
const index: CorpusIndex = {
  schema: 1,
  hash: '',
  issues: [
    {
      id: '2018-09' as IssueId,
      title: '某县政报',
      year: 2018,
      number: 9,
      sourceFile: '',
      documents: [metadata],
      artifacts: [],
    },
  ],
};

const lines = (of: CorpusIndex | null) =>
  referencesOf(document, of).map(({ text, kind, targets }) => `${text} ${kind} ${targets.length}`);

describe('referencesOf', () => {
  it('leads into the document, into the library and out of it', () => {
    expect(blocks).toEqual([]);
    expect(lines(index)).toEqual([
      '第二条 internal 1',
      '《某县路灯管理办法》第八条 library 1',
      '《乙条例》第三条 external 0',
      '第九条 internal 0',
    ]);
  });

  it('calls nothing 库外 while the library is not there', () => {
    expect(lines(null)).toEqual(['第二条 internal 1', '第九条 internal 0']);
  });

  it('keeps its identity for the same document and index', () => {
    const first = referencesOf(document, index);
    expect(referencesOf(document, index)).toBe(first);
    expect(referencesOf(document, null)).not.toBe(first);
    expect(referencesOf(document, index)).toEqual(first);
  });
});

describe('followReference', () => {
  it('names clauses of works alone', () => {
    expect(referencesOf(document, index).map(placesNamed)).toEqual([[], ['第八条'], ['第三条'], []]);
  });

  it('opens nothing for a reference that leads nowhere', () => {
    const before = usePanes.getState();
    const [, , external, missing] = referencesOf(document, index);
    if (external === undefined || missing === undefined) throw new Error('four references');
    expect(followReference(external, {})).toBe(false);
    expect(followReference(missing, {})).toBe(false);
    expect(usePanes.getState()).toBe(before);
  });
});
