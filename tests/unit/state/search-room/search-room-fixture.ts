/** A search client that answers when the test says so, and answers made of a few words. */
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { ok } from '../../../../renderer/core/result.ts';
import type { Ask, SearchHit, SearchOutcome, SearchPage } from '../../../../renderer/core/search/outcome.ts';
import type { SearchFailure } from '../../../../renderer/core/search/protocol.ts';
import type {
  PageResult,
  SearchReadiness,
  SearchResult,
} from '../../../../renderer/state/search-client/search-client.ts';
import { hitAt } from '../../../../renderer/state/search-room/answered.ts';
import { SearchRoom } from '../../../../renderer/state/search-room/search-room.ts';

export const READY: SearchReadiness = {
  kind: 'ready',
  scope: { documents: 1, paragraphs: 1, unreadable: [] },
  index: { kind: 'ready' },
  inPage: false,
};
export const SCANNING: SearchReadiness = { ...READY, index: { kind: 'building', done: 1, total: 5 } };
/** How many hits the search gives at once. */
export const PAGE_SIZE = 60;
export const SUPERSEDED: SearchFailure = { code: 'superseded', detail: '' };

/** A search whose answers come when the test says. */
export class FakeClient {
  readonly asks: { readonly ask: Ask; readonly answer: (result: SearchResult) => void }[] = [];
  readonly pages: { readonly from: number; readonly answer: (result: PageResult) => void }[] = [];
  cancelled = 0;
  #readiness: SearchReadiness = READY;
  #listener: () => void = () => undefined;

  search = (ask: Ask) =>
    new Promise<SearchResult>((answer) => {
      this.asks.push({ ask, answer });
    });
  page = (_: Ask, from: number) =>
    new Promise<PageResult>((answer) => {
      this.pages.push({ from, answer });
    });
  cancel = () => {
    this.cancelled += 1;
  };
  readiness = () => this.#readiness;
  subscribe = (listener: () => void) => {
    this.#listener = listener;
    return () => undefined;
  };

  become(readiness: SearchReadiness): void {
    this.#readiness = readiness;
    this.#listener();
  }

  queries(): readonly string[] {
    return this.asks.map(({ ask }) => ask.query);
  }

  /** Answers the ask sent as number `index` with a list of hits. */
  async answer(index: number, list: readonly SearchHit[]): Promise<void> {
    const sent = this.asks[index];
    if (sent === undefined) throw new Error(`ask ${index} was not sent`);
    sent.answer(ok(outcomeOf(sent.ask, list)));
    await settle();
  }

  async answerPage(index: number, list: readonly SearchHit[]): Promise<void> {
    const sent = this.pages[index];
    if (sent === undefined) throw new Error(`page ${index} was not asked for`);
    const page: SearchPage = { from: sent.from, hits: list.slice(sent.from, sent.from + PAGE_SIZE) };
    sent.answer(ok(page));
    await settle();
  }
}

export const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Hits named by `document/block`. */
export function hits(...names: string[]): readonly SearchHit[] {
  return names.map((name) => {
    const [documentId, blockId] = name.split('/');
    return { documentId, blockId } as SearchHit;
  });
}

export function many(documentId: string, count: number): readonly SearchHit[] {
  return hits(...Array.from({ length: count }, (_, index) => `${documentId}/${index}`));
}

export function outcomeOf(ask: Ask, list: readonly SearchHit[]): SearchOutcome {
  const documents = new Map<DocumentId, number>();
  for (const { documentId } of list) documents.set(documentId, (documents.get(documentId) ?? 0) + 1);
  return {
    // As a worker gives it back: equal, but not the same.
    ask: structuredClone(ask),
    reading: { kind: 'literal', hasWords: false },
    total: list.length,
    totalEverywhere: list.length,
    documents: [...documents].map(([documentId, count]) => ({
      documentId,
      title: documentId,
      docNumber: null,
      date: null,
      issueTitle: '',
      count,
    })),
    hits: list.slice(0, PAGE_SIZE),
    facets: { year: [], issue: [], kind: [], issuer: [] },
    suggestions: [],
  };
}

/** The room where something is searched, over a client that the test answers for, and what it does outside. */
export class RoomUnderTest {
  readonly client = new FakeClient();
  /** What was opened, as `query: document/block`, and at which place of the list. */
  readonly opened: string[] = [];
  readonly places: string[] = [];
  readonly remembered: string[] = [];
  /** How often the list was left. */
  left = 0;
  readonly room = new SearchRoom({
    client: this.client,
    open: ({ documentId, blockId }, { ask }, { list }) => {
      this.opened.push(`${ask.query}: ${documentId}/${blockId}`);
      this.places.push(`${list.position + 1}/${list.total}${list.turn === null ? '' : ` ${list.turn}`}`);
    },
    leave: () => {
      this.left += 1;
    },
    remember: (query) => this.remembered.push(query),
  });

  state() {
    return this.room.use.getState();
  }

  /** The query whose answer is shown; null without one. */
  shown(): string | null {
    return this.state().answer?.outcome.ask.query ?? null;
  }

  /** The block of the chosen hit; null without one. */
  chosenHit(): string | null {
    const { answer } = this.state();
    return answer === null ? null : (hitAt(answer, answer.chosen)?.blockId ?? null);
  }
}
