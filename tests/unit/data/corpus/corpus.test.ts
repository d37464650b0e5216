import { describe, expect, it } from 'vitest';
import type { DocumentId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { createCorpus, type Fetch } from '../../../../renderer/data/corpus/corpus.ts';
import { parseCorpusIndex, parseDocument } from '../../../../renderer/data/corpus/corpus-shape.ts';
import { index, issue, metadata, RULES } from '../../core/outline/fixture.ts';

const ID = RULES.id;
const DOCUMENT_PATH = `./corpus/documents/${ID}.json`;
const INDEX = index([issue('2018-08', 2018, [metadata({ title: '照明办法' })])]);

/** Serves these texts; a number is an HTTP status, an absent path a broken connection. */
function serving(files: Record<string, string | number>) {
  const asked: string[] = [];
  const fetchFile: Fetch = (path) => {
    asked.push(path);
    const file = files[path];
    if (file === undefined) return Promise.reject(new TypeError('Failed to fetch'));
    const status = typeof file === 'number' ? file : 200;
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(String(file)) });
  };
  return { corpus: createCorpus(fetchFile), files, asked };
}

const failureOf = async (file: string | number | undefined) => {
  const result = await serving(file === undefined ? {} : { [DOCUMENT_PATH]: file }).corpus.document(ID);
  return result.ok ? null : result.error.code;
};

/** The document as stored, with one change. */
const stored = (change: (document: GazetteDocument) => unknown) => JSON.stringify(change(RULES));

describe('the corpus', () => {
  it('gives a document as it was stored', async () => {
    const result = await serving({ [DOCUMENT_PATH]: JSON.stringify(RULES) }).corpus.document(ID);
    expect(result).toEqual({ ok: true, value: RULES });
  });

  it('gives the index as it was stored', async () => {
    const result = await serving({ './corpus/index.json': JSON.stringify(INDEX) }).corpus.index();
    expect(result).toEqual({ ok: true, value: INDEX });
  });

  it('fetches each file once', async () => {
    const { corpus, asked } = serving({ [DOCUMENT_PATH]: JSON.stringify(RULES) });
    await Promise.all([corpus.document(ID), corpus.document(ID)]);
    await corpus.document(ID);
    expect(asked).toEqual([DOCUMENT_PATH]);
  });

  it('says missing for 404, unreachable for other refusals and for no answer', async () => {
    expect(await failureOf(404)).toBe('missing');
    expect(await failureOf(500)).toBe('unreachable');
    expect(await failureOf(undefined)).toBe('unreachable');
  });

  it.each([
    ['broken JSON', '{"id": "x'],
    ['an empty file', ''],
    ['a page instead of data', '<!doctype html><title>x</title>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another document', stored((document) => ({ ...document, id: 'other--doc-2' }))],
    ['no blocks', stored((document) => ({ ...document, blocks: [] }))],
    [
      'a block without text',
      stored((document) => ({ ...document, blocks: [{ ...document.blocks[0], text: null }] })),
    ],
    [
      'an unknown kind',
      stored((document) => ({ ...document, blocks: [{ ...document.blocks[0], kind: 'poem' }] })),
    ],
    [
      'a block twice',
      stored((document) => ({ ...document, blocks: [...document.blocks, document.blocks[0]] })),
    ],
    [
      'a block of no part',
      stored((document) => ({ ...document, blocks: [{ ...document.blocks[0], part: 'att_9' }] })),
    ],
    [
      'an orphan',
      stored((document) => ({ ...document, blocks: [{ ...document.blocks[0], parent: 'gone' }] })),
    ],
    ['a date that is none', stored((document) => ({ ...document, date: 'yesterday' }))],
    ['an id with a path in it', stored((document) => ({ ...document, sameAs: ['../../x'] }))],
  ])('says damaged for %s', async (_, file) => {
    expect(await failureOf(file)).toBe('damaged');
  });

  it('keeps a failure until a retry, which tells its subscribers', async () => {
    const { corpus, files, asked } = serving({ [DOCUMENT_PATH]: 503 });
    let told = 0;
    const stop = corpus.subscribe(() => {
      told += 1;
    });
    await corpus.document(ID);
    await corpus.document(ID);
    expect(asked).toHaveLength(1);
    files[DOCUMENT_PATH] = JSON.stringify(RULES);
    corpus.retry();
    expect([told, corpus.attempt()]).toEqual([1, 1]);
    expect((await corpus.document(ID)).ok).toBe(true);
    stop();
    corpus.retry();
    expect(told).toBe(1);
  });

  it('asks for no path outside its folder', async () => {
    const { corpus, asked } = serving({});
    await corpus.document('../../etc/passwd' as DocumentId);
    expect(asked).toEqual(['./corpus/documents/..%2F..%2Fetc%2Fpasswd.json']);
  });
});

describe('the shape of a corpus file', () => {
  it('names the first thing that is wrong', () => {
    expect(parseDocument({ ...RULES, title: 5 })).toEqual({ problem: expect.stringContaining('title') });
    expect(parseCorpusIndex({ ...INDEX, schema: 2 })).toEqual({ problem: expect.stringContaining('schema') });
  });

  it('refuses an index that lists a document twice', () => {
    const twice = index([...INDEX.issues, issue('2018-09', 2018, [metadata({ title: '再次' })])]);
    expect(parseCorpusIndex(twice)).toEqual({ problem: expect.stringContaining('twice') });
  });
});
