/**
 * The search worker: reads the corpus, opens the search over it and answers queries one after the other. What is done
 * is core/search's; this file only joins it to messages, files and the cache.
 */
import type { GazetteDocument } from '../core/gazette/model.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { SearchCorpus } from '../core/search/corpus-texts.ts';
import type { SearchEngine } from '../core/search/engine.ts';
import { openSearch } from '../core/search/opening.ts';
import {
  parseSearchRequest,
  type SearchFailure,
  type SearchReply,
  type SearchScope,
} from '../core/search/protocol.ts';
import { type Corpus, createCorpus } from '../data/corpus.ts';
import { createIndexStore } from '../data/index-store.ts';
import { createShardBuilders } from './shard-builders.ts';

let engine: SearchEngine | null = null;

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = parseSearchRequest(event.data);
  if (request?.kind === 'open') void open(request.base);
  if (request?.kind === 'search') answer(request.id, request.query);
});

function post(reply: SearchReply): void {
  self.postMessage(reply);
}

function answer(id: number, query: string): void {
  const result: Result<never, SearchFailure> = fail({ code: 'index', detail: 'asked before it was open' });
  post({ kind: 'answer', id, result: engine === null ? result : ok(engine.search(query)) });
}

/** A rejection inside a worker reaches nobody by itself: what broke is told to the page. */
async function open(base: string): Promise<void> {
  try {
    post({ kind: 'opened', result: await openOver(base) });
  } catch (error) {
    post({ kind: 'opened', result: fail({ code: 'index', detail: String(error) }) });
  }
}

async function openOver(base: string): Promise<Result<SearchScope, SearchFailure>> {
  const corpus = await readCorpus(createCorpus((path) => fetch(new URL(path, base))));
  if (!corpus.ok) return corpus;
  const builders = createShardBuilders();
  const opened = await openSearch(corpus.value, {
    store: createIndexStore((detail) => console.warn(detail)),
    build: builders.build,
    report: (progress) => post({ kind: 'progress', progress }),
  });
  builders.end();
  if (!opened.ok) return opened;
  engine = opened.value.engine;
  const { documents } = corpus.value;
  const read = new Set(documents.map(({ id }) => id));
  const listed = corpus.value.index.issues.flatMap((issue) => issue.documents.map(({ id }) => id));
  return ok({
    documents: documents.length,
    paragraphs: opened.value.texts.size,
    unreadable: listed.filter((id) => !read.has(id)),
  });
}

/** The documents that can be read; a damaged one does not keep the others from being searched. */
async function readCorpus(corpus: Corpus): Promise<Result<SearchCorpus, SearchFailure>> {
  const index = await corpus.index();
  if (!index.ok) return fail({ code: 'corpus', detail: `${index.error.path}: ${index.error.detail}` });
  const ids = index.value.issues.flatMap((issue) => issue.documents.map(({ id }) => id));
  let done = 0;
  const documents: GazetteDocument[] = [];
  await Promise.all(
    ids.map(async (id) => {
      const document = await corpus.document(id);
      if (document.ok) documents.push(document.value);
      done += 1;
      post({ kind: 'progress', progress: { step: 'corpus', done, total: ids.length } });
    }),
  );
  if (documents.length === 0 && ids.length > 0)
    return fail({ code: 'corpus', detail: 'no document can be read' });
  return ok({ index: index.value, documents });
}
