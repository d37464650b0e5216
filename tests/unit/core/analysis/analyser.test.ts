import { beforeEach, describe, expect, it } from 'vitest';
import { type AnalysisCorpus, createAnalyser } from '../../../../renderer/core/analysis/analyser.ts';
import type { AnalysisTask } from '../../../../renderer/core/analysis/protocol.ts';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { fail, ok } from '../../../../renderer/core/result.ts';
import { readCorpus } from '../../../support/probe/corpus.ts';
import { CORPUS } from '../../../support/project.ts';

const corpus = readCorpus(CORPUS);
const LIGHTING = '2018-08--nzbf-2018-11' as DocumentId;
const GREENING = '2018-08--nzbf-2018-12' as DocumentId;
const REPORTS = { a: '2018-04--report-1' as DocumentId, b: '2022-a--report-1' as DocumentId };

let reads: DocumentId[];
let isBroken: boolean;

function source(): AnalysisCorpus {
  return {
    document: (id) => {
      reads.push(id);
      const document = isBroken ? null : corpus.document(id);
      return Promise.resolve(
        document === null ? fail({ code: 'corpus', detail: `no ${id}` } as const) : ok(document),
      );
    },
    all: () => Promise.resolve(ok(corpus)),
  };
}

async function resultOf(task: AnalysisTask): Promise<unknown> {
  const result = await createAnalyser(source()).run(task);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

beforeEach(() => {
  reads = [];
  isBroken = false;
});

describe('each task', () => {
  it('aligns the documents it names, in the order it names them', async () => {
    const aligned = await resultOf({ kind: 'align', a: LIGHTING, b: GREENING });
    expect(aligned).toMatchObject({ a: LIGHTING, b: GREENING });
    expect(aligned).toHaveProperty('pairs.10');
  });

  it('compares the documents it names', async () => {
    expect(await resultOf({ kind: 'compare', a: GREENING, b: LIGHTING })).toMatchObject({
      a: GREENING,
      b: LIGHTING,
      counts: { same: expect.any(Number) },
    });
  });

  it('compares reports by the built-in themes and the reader’s own', async () => {
    const plain = (await resultOf({ kind: 'reports', ...REPORTS, themes: [] })) as { themes: unknown[] };
    const own = (await resultOf({ kind: 'reports', ...REPORTS, themes: ['油茶 黄牛', '   '] })) as {
      themes: { theme: { terms: readonly string[] } }[];
    };
    expect(plain.themes.length).toBeGreaterThan(5);
    expect(own.themes).toHaveLength(plain.themes.length + 1);
    expect(own.themes.at(-1)?.theme.terms).toEqual(['油茶', '黄牛']);
  });

  it('tells what is cited in the corpus, and by whom a document is', async () => {
    const works = (await resultOf({ kind: 'works' })) as { count: number }[];
    expect(works.length).toBeGreaterThan(40);
    const citations = await resultOf({ kind: 'citations', documentId: LIGHTING });
    expect(citations).toMatchObject({ cites: expect.any(Array), citedBy: expect.any(Array) });
  });
});

describe('the analyser', () => {
  it('does the same task once', async () => {
    const analyser = createAnalyser(source());
    const task = { kind: 'align', a: LIGHTING, b: GREENING } as const;
    const [one, other] = await Promise.all([analyser.run(task), analyser.run({ ...task })]);
    expect(one).toBe(other);
    expect(reads).toEqual([LIGHTING, GREENING]);
    await analyser.run({ ...task, a: GREENING, b: LIGHTING });
    expect(reads).toHaveLength(4);
  });

  it('forgets what was asked long ago, and only that', async () => {
    const analyser = createAnalyser(source());
    const ids = corpus.documents.slice(0, 25).map(({ id }) => id);
    for (const id of ids) await analyser.run({ kind: 'align', a: id, b: id });
    reads = [];
    await analyser.run({ kind: 'align', a: ids[24] as DocumentId, b: ids[24] as DocumentId });
    expect(reads).toEqual([]);
    await analyser.run({ kind: 'align', a: ids[0] as DocumentId, b: ids[0] as DocumentId });
    expect(reads).toHaveLength(2);
  });

  it('tells which document cannot be read, and tries again the next time', async () => {
    const analyser = createAnalyser(source());
    const task = { kind: 'compare', a: LIGHTING, b: GREENING } as const;
    isBroken = true;
    expect(await analyser.run(task)).toEqual(fail({ code: 'corpus', detail: `no ${LIGHTING}` }));
    isBroken = false;
    expect((await analyser.run(task)).ok).toBe(true);
    const other = { kind: 'align', a: LIGHTING, b: 'none' as DocumentId } as const;
    expect(await analyser.run(other)).toEqual(fail({ code: 'corpus', detail: 'no none' }));
  });

  it('tells what throws as a failure', async () => {
    const analyser = createAnalyser({
      document: () => Promise.reject(new Error('a broken disk')),
      all: () => Promise.reject(new Error('a broken disk')),
    });
    expect(await analyser.run({ kind: 'works' })).toEqual(
      fail({ code: 'worker', detail: 'Error: a broken disk' }),
    );
  });
});
