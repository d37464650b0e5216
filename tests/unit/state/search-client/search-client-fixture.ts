/** Links, builders and outcomes that do what a test tells them. */
import { ok } from '../../../../renderer/core/result.ts';
import { NO_CHOICE } from '../../../../renderer/core/search/facets/facets.ts';
import type { Ask, SearchOutcome } from '../../../../renderer/core/search/outcome.ts';
import type { BuildResult, SearchReply, SearchRequest } from '../../../../renderer/core/search/protocol.ts';
import type {
  LinkChoice,
  LinkEvents,
  OpenLink,
  SearchLink,
} from '../../../../renderer/state/search-client/link.ts';
import type { ShardBuilders } from '../../../../renderer/worker/shard-builders.ts';

export const SCOPE = { documents: 1, paragraphs: 2, unreadable: [] };

export function askOf(query: string): Ask {
  return { query, choice: NO_CHOICE, wish: 'auto' };
}

export function outcomeOf(ask: Ask): SearchOutcome {
  return {
    ask,
    reading: { kind: 'literal', hasWords: false },
    total: 0,
    totalEverywhere: 0,
    documents: [],
    hits: [],
    facets: { year: [], issue: [], kind: [], issuer: [] },
    suggestions: [],
  };
}

export class FakeLink implements SearchLink {
  readonly received: SearchRequest[] = [];
  readonly choice: LinkChoice;
  isEnded = false;
  readonly #events: LinkEvents;

  constructor(choice: LinkChoice, events: LinkEvents) {
    this.choice = choice;
    this.#events = events;
  }

  readonly post = (request: SearchRequest): void => {
    this.received.push(request);
  };
  readonly end = (): void => {
    this.isEnded = true;
  };
  say(reply: SearchReply): void {
    this.#events.reply(reply);
  }
  open(): void {
    this.say({ kind: 'opened', result: ok(SCOPE) });
  }
  die(): void {
    this.#events.died('out of memory');
  }
  /** `shared search`, `dedicated`, `page`. */
  get name(): string {
    return this.choice.kind === 'shared' ? `shared ${this.choice.name}` : this.choice.kind;
  }
  /** The queries it was asked. */
  get queries(): readonly string[] {
    return this.received.flatMap((request) => (request.kind === 'search' ? [request.ask.query] : []));
  }
  /** Answers the last question. */
  answer(): void {
    const question = this.received.filter(({ kind }) => kind === 'search' || kind === 'page').at(-1);
    if (question?.kind === 'search') {
      this.say({ kind: 'answer', id: question.id, result: ok(outcomeOf(question.ask)) });
    } else if (question?.kind === 'page') {
      this.say({ kind: 'page', id: question.id, result: ok({ from: question.from, hits: [] }) });
    } else {
      throw new Error('nothing was asked');
    }
  }
}

/** Links in the order in which they were opened; choices that are refused throw. */
export class FakeLinks {
  readonly opened: FakeLink[] = [];
  readonly refused = new Set<LinkChoice['kind']>();

  readonly open: OpenLink = (choice, events) => {
    if (this.refused.has(choice.kind)) throw new Error(`no ${choice.kind}`);
    const link = new FakeLink(choice, events);
    this.opened.push(link);
    return link;
  };
  at(index: number): FakeLink {
    const link = this.opened.at(index);
    if (link === undefined) throw new Error('no such link');
    return link;
  }
  get last(): FakeLink {
    return this.at(-1);
  }
  get names(): readonly string[] {
    return this.opened.map(({ name }) => name);
  }
}

export class FakeBuilders implements ShardBuilders {
  readonly jobs: { readonly texts: readonly string[]; readonly settle: (result: BuildResult) => void }[] = [];
  ends = 0;

  readonly build = (texts: readonly string[]): Promise<BuildResult> =>
    new Promise((settle) => this.jobs.push({ texts, settle }));
  end(): void {
    this.ends += 1;
  }
}
