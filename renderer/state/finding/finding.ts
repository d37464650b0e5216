/**
 * Finding in the open documents: for each tab what is looked for in its document, the places it stands at and the
 * current one. Panes report which documents they draw; commands step through the one in the active pane. Which places
 * there are is found-places.ts's; ui/reader/find draws the bar and paints.
 */
import { create } from 'zustand';
import type { BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import type { SearchHit } from '../../core/search/outcome.ts';
import type { TabId } from '../panes/model.ts';
import { activeReading, type Opening, openDocument, type TextRange, usePanes } from '../panes/panes.ts';
import { type Place, placeIn, type Reading } from '../panes/place.ts';
import {
  type FoundPlace,
  firstFrom,
  foundPlaces,
  indexOfRange,
  lastBefore,
  orderOf,
  type Position,
  positionOf,
  prepareTexts,
  type Step,
  stepFrom,
  type Turn,
} from './found-places.ts';

/** Where an opened hit stands in the list of results that it was opened from. */
export interface ListPlace {
  /** From 0. */
  readonly position: number;
  readonly total: number;
  /** How the step to it went round; null if it did not, or the hit was picked. */
  readonly turn: Turn | null;
}

/** What is being looked for in the document of one tab. */
export interface Finding {
  /** Whether the bar is shown. */
  readonly isOpen: boolean;
  /** Whether the places are painted; they may be while the bar is closed. */
  readonly isPainted: boolean;
  /** What stands in the field, also while an input method composes it. */
  readonly typed: string;
  /** What was looked for. */
  readonly query: string;
  /** In printed order. */
  readonly places: readonly FoundPlace[];
  /** The position of the current place; null before the first step and where nothing was found. */
  readonly current: number | null;
  /** How the last step went round; null if it did not. */
  readonly turn: Turn | null;
  /** An opened search hit that is none of the places (a near miss): painted while no place is current. */
  readonly own: { readonly blockId: BlockId; readonly ranges: readonly TextRange[] } | null;
  /** The place in the list of results while F3 walks that list; null while it walks this document's places. */
  readonly list: ListPlace | null;
  /** Where the next search begins if no place is current. */
  readonly from: Position;
  /** The block that was being read when the reader ended the finding; null while it lasts. */
  readonly leftAt: BlockId | null;
  /** Grows with each wish to type into the bar. */
  readonly asked: number;
  /** Grows with each wish to see the current place. */
  readonly steps: number;
}

type OpenedHit = Pick<SearchHit, 'documentId' | 'blockId' | 'ranges'>;

interface Opened {
  readonly tabId: TabId;
  readonly hit: OpenedHit;
  readonly query: string;
  readonly list: ListPlace | null;
  readonly reveal: number | null;
}

interface Findings {
  /** The documents that panes draw, by the tab in which. */
  readonly drawn: ReadonlyMap<TabId, GazetteDocument>;
  readonly byTab: ReadonlyMap<TabId, Finding>;
  /** What was looked for last, in whichever document. */
  readonly lastQuery: string;
  /** The search hit opened last, for the pane that will draw its document; `reveal` is the wish it came with. */
  readonly opened: Opened | null;
}

const START: Finding = {
  isOpen: false,
  isPainted: false,
  typed: '',
  query: '',
  places: [],
  current: null,
  turn: null,
  own: null,
  list: null,
  from: { order: 0, offset: 0 },
  leftAt: null,
  asked: 0,
  steps: 0,
};

export const useFindings = create<Findings>()(() => ({
  drawn: new Map(),
  byTab: new Map(),
  lastQuery: '',
  opened: null,
}));

/** The finding of a tab; null if nothing was looked for since its document is drawn. */
export function useFinding(tabId: TabId): Finding | null {
  return useFindings(({ byTab }) => byTab.get(tabId) ?? null);
}

/**
 * Reports that a tab draws a document; the returned function that it no longer does, which ends the finding there.
 * A search hit that was just opened in it becomes its finding.
 */
export function drawDocument(tabId: TabId, document: GazetteDocument): () => void {
  const { drawn, opened } = useFindings.getState();
  useFindings.setState({ drawn: new Map(drawn).set(tabId, document) });
  if (opened !== null && isAwaited(opened, { tabId, documentId: document.id }))
    put(tabId, walkFrom(document, opened));
  return () => forget(tabId);
}

/**
 * Opens a search hit: shows it and the query's other places in its document, instead of those that hits of another
 * query brought into any document. F3/Shift+F3 walk the list if it was opened from one, else the places.
 */
export function openHit(
  hit: OpenedHit,
  query: string,
  { list = null, ...opening }: Opening & { readonly list?: ListPlace | null } = {},
): void {
  const { documentId, blockId, ranges } = hit;
  openDocument(documentId, blockId, { ...opening, ranges });
  endListed((finding) => finding.query !== query);
  remember(query);
  const tabId = activeReading()?.tabId;
  if (tabId === undefined) return;
  const opened = { tabId, hit, query, list, reveal: latestWish(tabId) };
  useFindings.setState({ opened });
  const document = useFindings.getState().drawn.get(tabId);
  if (document?.id === documentId) put(tabId, walkFrom(document, opened));
}

/** The search is given up: what its hits brought into the documents is no longer shown. */
export function leaveList(): void {
  endListed(() => true);
  useFindings.setState({ opened: null });
}

/**
 * What F3 walks in the tab in front: a list of results, or without one the document's own places. Null while nothing
 * that was found is shown there. A hit whose document is still to be drawn counts: a quick second step goes on from it.
 */
export function walked(): Pick<Finding, 'query' | 'list'> | null {
  const reading = activeReading();
  if (reading === null) return null;
  const { byTab, opened } = useFindings.getState();
  const finding = byTab.get(reading.tabId);
  if (finding !== undefined) return finding.isPainted && finding.query.trim() !== '' ? finding : null;
  return opened !== null && isAwaited(opened, reading) ? opened : null;
}

/** {@link walked}, kept true. */
export function useWalked(): Pick<Finding, 'query' | 'list'> | null {
  usePanes(() => activeReading()?.tabId);
  return useFindings(walked);
}

/** The tab whose document commands mean: the one in front of the active pane, once it is drawn; null else. */
export function tabToSearch(): TabId | null {
  const reading = activeReading();
  return reading !== null && useFindings.getState().drawn.get(reading.tabId)?.id === reading.documentId
    ? reading.tabId
    : null;
}

/** Opens the bar with what was looked for last and wants the focus in it. Nothing moves until something is typed. */
export function beginFinding(tabId: TabId): void {
  const document = useFindings.getState().drawn.get(tabId);
  if (document === undefined) return;
  prepareTexts(document);
  const finding = resumed(tabId, document);
  const from = finding.isOpen ? finding.from : positionOf(document, readingPlace(tabId));
  put(tabId, { ...finding, from, isOpen: true, isPainted: true, list: null, asked: finding.asked + 1 });
}

/** Starts from words that are selected in the text: they are the current place. The field wants the focus again. */
export function findSelected(tabId: TabId, words: string, at: Omit<FoundPlace, 'order'>): void {
  const document = useFindings.getState().drawn.get(tabId);
  if (document === undefined) return;
  const from = { order: orderOf(document, at.blockId), offset: at.start };
  const places = foundPlaces(document, words);
  const current = indexOfRange(places, at.blockId, [at.start, at.end]);
  remember(words);
  const asked = (useFindings.getState().byTab.get(tabId)?.asked ?? 0) + 1;
  put(tabId, { typed: words, query: words, places, current, from, turn: null, own: null, asked });
}

/**
 * Takes what is typed: the first place from where the reader was becomes the current one. What an input method still
 * composes is shown in the field alone.
 */
export function typeQuery(tabId: TabId, typed: string, isComposing: boolean): void {
  const { drawn, byTab } = useFindings.getState();
  const document = drawn.get(tabId);
  const finding = byTab.get(tabId);
  if (document === undefined || finding === undefined) return;
  if (isComposing || typed === finding.query) {
    put(tabId, { typed });
    return;
  }
  const places = foundPlaces(document, typed);
  remember(typed);
  put(tabId, {
    typed,
    query: typed,
    places,
    own: null,
    steps: finding.steps + 1,
    ...stepped(firstFrom(places, finding.from)),
  });
}

/** Makes the next (1) or previous (-1) place the current one, round the ends. Asks for a query if there is none. */
export function stepFinding(tabId: TabId, direction: 1 | -1): void {
  const document = useFindings.getState().drawn.get(tabId);
  if (document === undefined) return;
  const finding = resumed(tabId, document);
  if (finding.query.trim() === '') {
    beginFinding(tabId);
    return;
  }
  const { places, current, from } = finding;
  const next = direction === 1 ? firstFrom : lastBefore;
  const step = current === null ? next(places, from) : stepFrom(places, current, direction);
  const reached = step === null ? undefined : places[step.index];
  put(tabId, {
    ...finding,
    isPainted: true,
    steps: finding.steps + 1,
    from: reached === undefined ? from : { order: reached.order, offset: reached.start },
    ...stepped(step),
  });
}

/**
 * Closes the bar and takes the paint away, also for a text that is drawn anew. The query and the current place are
 * kept for F3.
 */
export function endFinding(tabId: TabId): void {
  const { byTab, opened } = useFindings.getState();
  if (!byTab.has(tabId)) return;
  if (opened?.tabId === tabId) useFindings.setState({ opened: null });
  const leftAt = readingPlace(tabId)?.blockId ?? null;
  put(tabId, { isOpen: false, isPainted: false, turn: null, own: null, list: null, leftAt });
}

function endListed(isMeant: (finding: Finding) => boolean): void {
  for (const [tabId, finding] of useFindings.getState().byTab)
    if (finding.list !== null && isMeant(finding)) endFinding(tabId);
}

/** The finding to go on from. One that was ended goes on where it stopped only if the reader is still there. */
function resumed(tabId: TabId, document: GazetteDocument): Finding {
  const { byTab, lastQuery } = useFindings.getState();
  const known = byTab.get(tabId);
  if (known?.isPainted === true) return known;
  const place = readingPlace(tabId);
  const finding = { ...(known ?? START), leftAt: null, turn: null };
  if (known?.query === lastQuery && known.leftAt === place?.blockId) return { ...finding, typed: lastQuery };
  return {
    ...finding,
    typed: lastQuery,
    query: lastQuery,
    places: foundPlaces(document, lastQuery),
    current: null,
    from: positionOf(document, place),
  };
}

/** The finding of an opened hit: painted without the bar, and walked from that hit on. */
function walkFrom(
  document: GazetteDocument,
  { hit: { blockId, ranges }, query, list }: Opened,
): Partial<Finding> {
  const places = foundPlaces(document, query);
  const current = indexOfRange(places, blockId, ranges[0]);
  return {
    isOpen: false,
    isPainted: true,
    typed: query,
    query,
    places,
    current,
    turn: null,
    own: current === null && ranges.length > 0 ? { blockId, ranges } : null,
    list,
    from: { order: orderOf(document, blockId), offset: ranges[0]?.[0] ?? 0 },
    leftAt: null,
  };
}

function stepped(step: Step | null): Pick<Finding, 'current' | 'turn'> {
  return { current: step?.index ?? null, turn: step?.turn ?? null };
}

function readingPlace(tabId: TabId): Place | undefined {
  const document = useFindings.getState().drawn.get(tabId);
  return document === undefined ? undefined : (placeIn({ tabId, documentId: document.id }) ?? undefined);
}

/** Whether a hit is what its tab was last asked to show. */
function isAwaited(opened: Opened, { tabId, documentId }: Reading): boolean {
  const { hit, reveal } = opened;
  return opened.tabId === tabId && hit.documentId === documentId && reveal === latestWish(tabId);
}

function latestWish(tabId: TabId): number | null {
  return usePanes.getState().reveals.get(tabId)?.nonce ?? null;
}

function remember(query: string): void {
  if (query.trim() !== '') useFindings.setState({ lastQuery: query });
}

function put(tabId: TabId, change: Partial<Finding>): void {
  const byTab = new Map(useFindings.getState().byTab);
  byTab.set(tabId, { ...(byTab.get(tabId) ?? START), ...change });
  useFindings.setState({ byTab });
}

function forget(tabId: TabId): void {
  const drawn = new Map(useFindings.getState().drawn);
  const byTab = new Map(useFindings.getState().byTab);
  drawn.delete(tabId);
  byTab.delete(tabId);
  useFindings.setState({ drawn, byTab });
}
