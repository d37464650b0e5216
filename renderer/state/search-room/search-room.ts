/**
 * The state of the room 检索: what is typed, what is asked, the answer to it and the hit chosen in it. Lives outside
 * the room, so that the room may be hidden and others may start a search. An answer to anything but the present ask
 * is dropped. Finding is the worker's (search-client.ts); what an opened hit does is its creator's business.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { type Facet, type FacetChoice, NO_CHOICE } from '../../core/search/facets/facets.ts';
import type { Ask, ReadingWish, SearchHit, SearchOutcome } from '../../core/search/outcome.ts';
import type { SearchFailure } from '../../core/search/protocol.ts';
import type { ListPlace } from '../finding/finding.ts';
import { stepFrom, type Turn } from '../finding/found-places.ts';
import type { Where } from '../panes/area.ts';
import type { SearchClient } from '../search-client/search-client.ts';
import { type Answered, answered, hitAt, missingPages, withChosenOf, withPage } from './answered.ts';

export const SEARCH_TABS = ['clauses', 'records'] as const;
export type SearchTab = (typeof SEARCH_TABS)[number];

export interface SearchRoomState {
  /** What stands in the box, also what an input method is still composing. */
  readonly typed: string;
  /** What is asked; a blank query asks nothing. */
  readonly ask: Ask;
  /** The newest answer; of an older ask until that to the present one comes. Null if nothing is asked. */
  readonly answer: Answered | null;
  /** Why the present ask, or a page of it, could not be answered although search runs; null while it could. */
  readonly failure: SearchFailure | null;
  readonly tab: SearchTab;
  /** Position of the chosen mark or note among those found, from 0. */
  readonly chosenRecord: number;
}

/** How a hit is opened, and the place it has in the list then. */
export interface HitOpening {
  readonly where: Where;
  readonly list: ListPlace;
}

export interface SearchRoomParts {
  readonly client: Pick<SearchClient, 'search' | 'page' | 'readiness' | 'subscribe' | 'cancel'>;
  readonly open: (hit: SearchHit, outcome: SearchOutcome, opening: HitOpening) => void;
  /** The box was emptied: nothing is looked for any more. */
  readonly leave: () => void;
  /** Keeps a query that was used. */
  readonly remember: (query: string) => void;
}

const NOTHING: Ask = { query: '', choice: NO_CHOICE, wish: 'auto' };
const START: SearchRoomState = {
  typed: '',
  ask: NOTHING,
  answer: null,
  failure: null,
  tab: 'clauses',
  chosenRecord: 0,
};

/** The room of one window. The program has one, in searching.ts; tests make their own. */
export class SearchRoom {
  readonly use: UseBoundStore<StoreApi<SearchRoomState>> = create<SearchRoomState>()(() => START);
  readonly #parts: SearchRoomParts;
  /** Counts what was sent; whatever answers an earlier round is outdated. */
  #round = 0;
  /** Pages under way in the present round. */
  readonly #fetching = new Set<number>();
  /** What is to be opened as soon as its hit is here. */
  #wanted: Wanted | null = null;
  /** The ask whose hit was opened last: its list is the one being walked. */
  #walked: Ask | null = null;
  /** Whether an answer of the present round is still to come. */
  #isPending = false;
  #lastStage: Stage;

  constructor(parts: SearchRoomParts) {
    this.#parts = parts;
    this.#lastStage = this.#stage();
    parts.client.subscribe(() => this.#followReadiness());
  }

  /** Takes what stands in the box; `isComposing` while an input method has not committed it: it is not asked then. */
  type(text: string, isComposing = false): void {
    this.use.setState({ typed: text });
    const { query, choice } = this.use.getState().ask;
    if (isComposing || text === query) return;
    // An emptied box is a new beginning; else the filters stay, where they can be seen.
    this.#ask({ query: text, choice: text.trim() === '' ? NO_CHOICE : choice, wish: 'auto' });
  }

  /** Asks as if it had been typed. */
  run(query: string, choice: FacetChoice = NO_CHOICE): void {
    this.use.setState({ typed: query, tab: 'clauses' });
    this.#ask({ query, choice, wish: 'auto' });
  }

  choose(facet: Facet, values: readonly string[]): void {
    const { ask } = this.use.getState();
    this.#ask({ ...ask, choice: { ...ask.choice, [facet]: values } });
  }

  clearChoice(): void {
    this.#ask({ ...this.use.getState().ask, choice: NO_CHOICE });
  }

  read(wish: ReadingWish): void {
    this.#ask({ ...this.use.getState().ask, wish });
  }

  showTab(tab: SearchTab): void {
    this.use.setState({ tab });
  }

  chooseRecord(position: number): void {
    this.use.setState({ chosenRecord: position });
  }

  /** Chooses a hit of the answer shown, without opening it. */
  chooseHit(position: number): void {
    this.#wanted = null;
    this.#moveTo(position);
  }

  /** Opens a hit: at once if it is here, else when it comes. Of an outdated answer the first of the new one. */
  openHit(position: number, where: Where = 'here'): void {
    this.#want({ position, where, turn: null });
  }

  /**
   * Opens the hit after (1) or before (-1) the one chosen, round the ends; that one itself if none of its list was
   * opened yet.
   */
  step(direction: 1 | -1): void {
    const { ask, answer } = this.use.getState();
    const isWalked = answer !== null && answer.ask === ask && this.#walked === ask;
    const step = isWalked ? stepFrom({ length: answer.outcome.total }, answer.chosen, direction) : null;
    const position = step?.index ?? answer?.chosen ?? 0;
    this.#want({ position, where: 'here', turn: step?.turn ?? null });
  }

  /** What Enter in the box does: the query was meant, its chosen hit is opened. */
  submit(): void {
    const { ask, answer } = this.use.getState();
    if (ask.query.trim() === '') return;
    this.#parts.remember(ask.query);
    this.openHit(answer?.chosen ?? 0);
  }

  /** Keeps the query as one that was used: something found by it was opened. */
  remember(): void {
    this.#parts.remember(this.use.getState().ask.query);
  }

  /** The positions from `from` up to `to` (exclusive) come into view: fetches what of them is not here. */
  need(from: number, to: number): void {
    const { answer } = this.use.getState();
    if (answer === null || answer.round !== this.#round) return;
    for (const page of missingPages(answer, from, to)) {
      if (!this.#fetching.has(page)) void this.#fetch(answer, page);
    }
  }

  /** Asks once more what could not be answered. */
  again(): void {
    const { ask } = this.use.getState();
    if (ask.query.trim() !== '') void this.#send(ask);
  }

  #want(wanted: Wanted): void {
    const { ask, answer } = this.use.getState();
    if (answer?.ask !== ask) {
      this.#wanted = { ...wanted, position: 0 };
      return;
    }
    const { position } = wanted;
    if (position < 0 || position >= answer.outcome.total) return;
    this.#wanted = wanted;
    this.#moveTo(position);
    this.need(position, position + 1);
    this.#openWanted();
  }

  #ask(ask: Ask): void {
    this.#wanted = null;
    this.use.setState({ ask, chosenRecord: 0, failure: null });
    if (ask.query.trim() !== '') {
      void this.#send(ask);
      return;
    }
    this.#newRound();
    this.#parts.client.cancel();
    this.use.setState({ answer: null });
    this.#parts.leave();
  }

  #newRound(): number {
    this.#round += 1;
    this.#isPending = false;
    this.#fetching.clear();
    return this.#round;
  }

  /** An answer to the same ask that is shown already leaves its chosen hit to the new one. */
  async #send(ask: Ask): Promise<void> {
    const round = this.#newRound();
    this.#isPending = true;
    const result = await this.#parts.client.search(ask);
    if (round !== this.#round) return;
    this.#isPending = false;
    if (!result.ok) {
      this.#failed(result.error);
      return;
    }
    const fresh = answered(ask, round, result.value);
    const { answer: shown } = this.use.getState();
    const nextPage = (from: number) => this.#parts.client.page(ask, from);
    const answer = shown?.ask === ask ? await withChosenOf(shown, fresh, nextPage) : fresh;
    if (round !== this.#round) return;
    this.use.setState({ answer, failure: null });
    if (this.#wanted !== null) this.#want(this.#wanted);
  }

  async #fetch({ ask, pageSize }: Answered, page: number): Promise<void> {
    const round = this.#round;
    this.#fetching.add(page);
    const result = await this.#parts.client.page(ask, page * pageSize);
    if (round !== this.#round) return;
    this.#fetching.delete(page);
    if (!result.ok) {
      this.#failed(result.error);
      return;
    }
    const { answer } = this.use.getState();
    if (answer === null) return;
    this.use.setState({ answer: withPage(answer, page, result.value.hits) });
    this.#openWanted();
  }

  /** What was overtaken failed in nothing; what befell the whole search its readiness tells. */
  #failed(failure: SearchFailure): void {
    if (failure.code !== 'superseded') this.use.setState({ failure });
  }

  #moveTo(position: number): void {
    const { answer } = this.use.getState();
    if (answer !== null) this.use.setState({ answer: { ...answer, chosen: position } });
  }

  #openWanted(): void {
    const { answer } = this.use.getState();
    if (answer === null || this.#wanted === null) return;
    const { position, where, turn } = this.#wanted;
    const hit = hitAt(answer, position);
    if (hit === null) return;
    this.#wanted = null;
    this.#walked = answer.ask;
    this.#parts.remember(answer.ask.query);
    this.#parts.open(hit, answer.outcome, { where, list: { position, total: answer.outcome.total, turn } });
  }

  /** Asks again what failed or was dropped before, and what was answered without the index once the index is there. */
  #followReadiness(): void {
    const stage = this.#stage();
    const former = this.#lastStage;
    this.#lastStage = stage;
    const { ask, answer } = this.use.getState();
    if (ask.query.trim() === '' || stage === former) return;
    const isIndexed = former === 'scan' && stage === 'index';
    const isLost = answer?.ask !== ask && !this.#isPending && stage !== 'failed';
    if (isIndexed || isLost) void this.#send(ask);
  }

  #stage(): Stage {
    const readiness = this.#parts.client.readiness();
    if (readiness.kind === 'failed') return 'failed';
    if (readiness.kind !== 'ready') return 'none';
    return readiness.index.kind === 'ready' ? 'index' : 'scan';
  }
}

interface Wanted {
  readonly position: number;
  readonly where: Where;
  readonly turn: Turn | null;
}

type Stage = 'none' | 'scan' | 'index' | 'failed';
