/**
 * Two short documents, opened and drawn as a reader would, and what is found in them, for tests of finding.
 */
import type { BlockId, DocumentId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import {
  beginFinding,
  drawDocument,
  type Finding,
  typeQuery,
  useFindings,
} from '../../../../renderer/state/finding/finding.ts';
import { tabsOf } from '../../../../renderer/state/panes/area.ts';
import { documentOf, type TabId } from '../../../../renderer/state/panes/model.ts';
import {
  activeReading,
  type Opening,
  openDocument,
  usePanes,
} from '../../../../renderer/state/panes/panes.ts';
import { setPlace } from '../../../../renderer/state/panes/place.ts';
import { resetPanes } from '../panes/areas.ts';

export const ONE = 'doc-1' as DocumentId;
export const OTHER = 'doc-2' as DocumentId;
export const b = (order: number) => `b${order}` as BlockId;

function documentWith(id: DocumentId, ...texts: readonly string[]): GazetteDocument {
  const blocks = texts.map((text, order) => ({ id: b(order), text }));
  return { id, blocks } as unknown as GazetteDocument;
}

export const FIRST = documentWith(ONE, '照明办法', '一、道路照明', '二、照明与照明', '三、附则');
export const SECOND = documentWith(OTHER, '供水', '路灯照明');

/** Nothing is open, drawn or looked for. */
export function resetFinding(): void {
  resetPanes();
  useFindings.setState({ drawn: new Map(), byTab: new Map(), lastQuery: '', opened: null });
}

/** The first tab that shows a document; an id of none if none does. */
export function tabOf(documentId: DocumentId): TabId {
  const tab = tabsOf(usePanes.getState().area).find(({ view }) => documentOf(view) === documentId);
  return tab?.id ?? ('none' as TabId);
}

/** The tab of the first document. */
export const one = () => tabOf(ONE);

/** The tab in front of the active pane. */
export function front(): TabId {
  return activeReading()?.tabId ?? ('none' as TabId);
}

/** Draws a document in the tab in front. Returns what takes it away. */
export const drawn = (document: GazetteDocument) => drawDocument(front(), document);

/** Opens a document as the reader would, and draws it. */
export function draw(document: GazetteDocument, opening: Opening = {}): () => void {
  openDocument(document.id, null, opening);
  return drawn(document);
}

/** The reader scrolls a document to the beginning of a block. */
export function read(blockId: BlockId, documentId: DocumentId = ONE): void {
  setPlace({ tabId: tabOf(documentId), documentId }, { blockId, offset: 0 });
}

export function finding(tabId: TabId = one()): Finding {
  const found = useFindings.getState().byTab.get(tabId);
  if (found === undefined) throw new Error('nothing is looked for');
  return found;
}

/** The current place as `block:start`; null if there is none. */
export function current(tabId: TabId = one()): string | null {
  const { places, current: index } = finding(tabId);
  const place = places[index ?? -1];
  return place === undefined ? null : `${place.blockId}:${place.start}`;
}

export function type(query: string): void {
  beginFinding(one());
  typeQuery(one(), query, false);
}
