/**
 * The search service: reads the corpus once, answers the questions of any number of pages one after the other, and has
 * the index built. It knows pages only as something to post to, so the same service runs in a shared worker, in a
 * worker of one page, and in the page itself.
 */
import { fail, ok, type Result } from '../../result.ts';
import { type CorpusTexts, corpusTexts, type SearchCorpus } from '../corpus-texts.ts';
import { createEngine } from '../engine.ts';
import { createShardKeeper, type ShardStore } from '../index/keeper.ts';
import {
  parseSearchRequest,
  type Question,
  type SearchFailure,
  type SearchProgress,
  type SearchReply,
  type SearchRequest,
  type SearchScope,
} from '../protocol.ts';
import { type Answerer, createAnswerer, type LoadPinyin } from './answerer.ts';
import { BuildDesk } from './build-desk.ts';
import { Inbox } from './inbox.ts';
import { createIndexing, type Indexing } from './indexing.ts';
import type { Tasks } from './tasks.ts';

export interface ServiceParts {
  /** The documents that can be read, or why none can. `base` is what the first page said. Never rejects. */
  readonly readCorpus: (
    base: string,
    report: (progress: SearchProgress) => void,
  ) => Promise<Result<SearchCorpus, SearchFailure>>;
  /** Where shards are kept; null: there is no index, everything is found by scanning. */
  readonly store: ShardStore | null;
  readonly loadPinyin: LoadPinyin;
  readonly tasks: Tasks;
  /** Hears, for whoever helps, what went wrong without keeping anyone from searching. */
  readonly complain: (detail: string) => void;
}

export interface SearchService {
  /** A page joins. Returns where its messages go; they are untrusted, and what is none of ours is told and dropped. */
  connect(post: (reply: SearchReply) => void): (message: unknown) => void;
}

/** Reads nothing before the first page has said `open`. */
export function createSearchService(parts: ServiceParts): SearchService {
  const service = new Service(parts);
  return { connect: (post) => service.connect(post) };
}

interface Page {
  readonly post: (reply: SearchReply) => void;
  readonly inbox: Inbox;
}

interface Opened {
  readonly scope: SearchScope;
  readonly answerer: Answerer;
  readonly indexing: Indexing | null;
}

class Service {
  readonly #parts: ServiceParts;
  readonly #desk: BuildDesk;
  /** Those that said `open` and have not left; the one answered last stands last. */
  readonly #pages = new Set<Page>();
  #opened: Opened | null = null;
  #isOpening = false;
  #isAnswering = false;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.#desk = new BuildDesk(parts.tasks);
  }

  connect(post: (reply: SearchReply) => void): (message: unknown) => void {
    const page: Page = { post, inbox: new Inbox() };
    return (message) => {
      const request = parseSearchRequest(message);
      if (request === null) this.#parts.complain('a message that is no request');
      else this.#hear(page, request);
    };
  }

  #hear(page: Page, request: SearchRequest): void {
    if (request.kind === 'open') this.#join(page, request.base);
    if (!this.#pages.has(page)) return;
    this.#desk.heard(page);
    switch (request.kind) {
      case 'search':
      case 'page':
        page.inbox.put(request);
        this.#answerSoon();
        return;
      case 'cancel':
        page.inbox.cancel(request.id);
        return;
      case 'built':
        this.#desk.settle(request.id, request.result);
        return;
      case 'leave':
        this.#pages.delete(page);
        this.#desk.left(page);
    }
  }

  #join(page: Page, base: string): void {
    this.#pages.add(page);
    if (this.#opened === null) {
      if (!this.#isOpening) void this.#open(base);
      return;
    }
    const { scope, indexing } = this.#opened;
    page.post({ kind: 'opened', result: ok(scope) });
    if (indexing === null) return;
    if (indexing.told !== null) page.post(indexing.told);
    // After a failure, a page that comes anew is a reason to try again.
    indexing.start();
  }

  #tell(reply: SearchReply): void {
    for (const page of this.#pages) page.post(reply);
  }

  async #open(base: string): Promise<void> {
    this.#isOpening = true;
    const opened = await this.#openOver(base);
    this.#isOpening = false;
    if (opened.ok) this.#opened = opened.value;
    this.#tell({ kind: 'opened', result: opened.ok ? ok(opened.value.scope) : opened });
    if (!opened.ok) return;
    opened.value.indexing?.start();
    this.#answerSoon();
  }

  async #openOver(base: string): Promise<Result<Opened, SearchFailure>> {
    const { readCorpus, loadPinyin, complain } = this.#parts;
    const corpus = await readCorpus(base, (progress) => this.#tell({ kind: 'progress', progress }));
    if (!corpus.ok) return corpus;
    try {
      const texts = corpusTexts(corpus.value);
      const engine = createEngine(texts);
      return ok({
        scope: scopeOf(corpus.value, texts),
        answerer: createAnswerer({ engine, documents: texts.documents, loadPinyin, complain }),
        indexing: this.#indexingOf(texts, engine),
      });
    } catch (error) {
      // A rejection inside a worker reaches nobody by itself: what broke is told to the pages.
      return fail({ code: 'index', detail: String(error) });
    }
  }

  #indexingOf({ issues }: CorpusTexts, engine: ReturnType<typeof createEngine>): Indexing | null {
    const { store, tasks } = this.#parts;
    if (store === null) return null;
    const keeper = createShardKeeper(issues, { store, build: this.#desk.build });
    return createIndexing({ issues, engine, keeper, tasks, tell: (reply) => this.#tell(reply) });
  }

  /** One question per task, so that what overtakes or cancels the next one is heard before that is computed. */
  #answerSoon(): void {
    if (this.#isAnswering || this.#opened === null) return;
    const opened = this.#opened;
    this.#isAnswering = true;
    this.#parts.tasks.soon(() => void this.#answerNext(opened));
  }

  async #answerNext(opened: Opened): Promise<void> {
    const next = this.#nextQuestion();
    if (next !== null) await this.#answer(next.page, next.question, opened);
    this.#isAnswering = false;
    if (next !== null) this.#answerSoon();
  }

  /** The pages take turns. */
  #nextQuestion(): { readonly page: Page; readonly question: Question } | null {
    for (const page of this.#pages) {
      const question = page.inbox.next();
      if (question === null) continue;
      this.#pages.delete(page);
      this.#pages.add(page);
      return { page, question };
    }
    return null;
  }

  async #answer(page: Page, question: Question, { answerer, indexing }: Opened): Promise<void> {
    const preparing = answerer.prepare(question);
    if (preparing !== null) await preparing;
    if (!page.inbox.take(question) || !this.#pages.has(page)) return;
    page.post(answerer.answer(question));
    if (question.ask.query.trim() !== '') indexing?.want();
  }
}

function scopeOf({ index, documents }: SearchCorpus, texts: CorpusTexts): SearchScope {
  const read = new Set(documents.map(({ id }) => id));
  const listed = index.issues.flatMap((issue) => issue.documents.map(({ id }) => id));
  return {
    documents: documents.length,
    paragraphs: texts.size,
    unreadable: listed.filter((id) => !read.has(id)),
  };
}
