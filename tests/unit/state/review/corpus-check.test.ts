import { describe, expect, it } from 'vitest';
import { describeRange } from '../../../../renderer/core/anchor/describe.ts';
import type { Bookmark, Mark } from '../../../../renderer/core/annotation/model.ts';
import type { GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { fail, ok } from '../../../../renderer/core/result.ts';
import type { Corpus } from '../../../../renderer/data/corpus/corpus.ts';
import { type CheckParts, checkCorpus } from '../../../../renderer/state/review/corpus-check.ts';
import { createPlacer } from '../../../../renderer/state/review/placing.ts';
import { documentOf } from '../../core/compare/document-fixture.ts';
import { markOn } from '../../core/export/records.ts';

const RULE = '各乡镇人民政府应当于六月底前完成照明设施的普查登记。';
const OTHER = '县城管局应当公布亮化设施的启闭时间，并接受社会监督。';
const before = documentOf([
  { id: 'art_1', text: RULE },
  { id: 'art_2', text: OTHER },
]);
const after = documentOf([
  { id: 'art_1', text: RULE.replace('六月', '九月') },
  { id: 'art_2', text: OTHER },
]);
const marks: readonly Mark[] = [
  markOn(before, 'changed', [['art_1', RULE]]),
  markOn(before, 'same', [['art_2', OTHER]]),
  { ...markOn(before, 'gone', [['art_2', OTHER]]), documentId: 'no-such' as Mark['documentId'] },
];
const bookmarks = [
  { id: 'b', documentId: before.id, segment: describeRange(before.blocks[0] as never, 0, 20) },
] as unknown as readonly Bookmark[];

const breathe = () => Promise.resolve();
const MISSING = fail({ code: 'missing', path: '', detail: '' } as const);

function corpusOf(document: GazetteDocument, otherwise: Awaited<ReturnType<Corpus['document']>> = MISSING) {
  const asked: string[] = [];
  return {
    asked,
    document: async (id: string) => {
      asked.push(id);
      return id === document.id ? ok(document) : otherwise;
    },
  };
}

function parts(changes: Partial<CheckParts> = {}): CheckParts & { readonly stored: readonly string[] } {
  const stored: string[] = [];
  return {
    stored,
    hash: async () => 'new',
    remembered: async () => 'old',
    remember: async (hash) => stored.push(hash),
    records: async () => ({ marks, bookmarks }),
    placer: createPlacer(corpusOf(after), breathe),
    ...changes,
  };
}

describe('the check of the corpus at the start', () => {
  it('counts marks and bookmarks anew in a changed corpus, and remembers that one', async () => {
    const given = parts();
    expect(await checkCorpus(given)).toEqual({ exact: 1, approximate: 2, lost: 1 });
    expect(given.stored).toEqual(['new']);
  });

  it('does nothing in the corpus of the last time', async () => {
    const given = parts({ remembered: async () => 'new', records: () => Promise.reject(new Error('read')) });
    expect(await checkCorpus(given)).toBeNull();
    expect(given.stored).toEqual([]);
  });

  it('tells a changed corpus in which everything stands as well, but nothing where there is nothing', async () => {
    const placer = createPlacer(corpusOf(before), breathe);
    const standing = async () => ({ marks: marks.slice(0, 2), bookmarks });
    expect(await checkCorpus(parts({ placer, records: standing }))).toEqual({
      exact: 3,
      approximate: 0,
      lost: 0,
    });
    const none = parts({ records: async () => ({ marks: [], bookmarks: [] }) });
    expect(await checkCorpus(none)).toBeNull();
    expect(none.stored).toEqual(['new']);
  });

  it('tells at its first time only what waits', async () => {
    const first = { remembered: async () => null };
    expect(await checkCorpus(parts(first))).not.toBeNull();
    const placer = createPlacer(corpusOf(before), breathe);
    const records = async () => ({ marks: marks.slice(0, 2), bookmarks });
    expect(await checkCorpus(parts({ ...first, placer, records }))).toBeNull();
  });

  it('remembers nothing where list, records or a document could not be read: the next start tries again', async () => {
    const damaged = fail({ code: 'damaged', path: '', detail: '' } as const);
    for (const failing of [
      parts({ hash: async () => null }),
      parts({ records: async () => null }),
      parts({ placer: createPlacer(corpusOf(after, damaged), breathe) }),
    ]) {
      expect(await checkCorpus(failing)).toBeNull();
      expect(failing.stored).toEqual([]);
    }
  });
});

describe('placing', () => {
  it('asks again only for what was changed since', async () => {
    const corpus = corpusOf(after);
    const placer = createPlacer(corpus, breathe);
    const first = await placer.place(marks.slice(0, 2), []);
    expect(first.marks.map(({ mark, state }) => [mark.id, state])).toEqual([
      ['changed', 'approximate'],
      ['same', 'exact'],
    ]);
    expect((await placer.place(marks.slice(0, 2), [])).marks).toEqual(first.marks);
    expect(corpus.asked).toHaveLength(1);
    const [changed] = marks as [Mark];
    const moved = { ...changed, revision: 2, segments: [describeRange(after.blocks[0] as never, 0, 8)] };
    expect((await placer.place([moved], [])).marks[0]).toMatchObject({
      state: 'exact',
      mark: { revision: 2 },
    });
  });

  it('lets the page breathe between slices of many marks', async () => {
    let pauses = 0;
    const placer = createPlacer(corpusOf(before), async () => {
      pauses += 1;
    });
    const many = Array.from({ length: 200 }, (_, at) => markOn(before, `m${at}`, [['art_2', OTHER]]));
    expect((await placer.place(many, [])).marks).toHaveLength(200);
    expect(pauses).toBeGreaterThanOrEqual(4);
  });
});
