/**
 * What stands in the reading pane: the address shown, and the latest wish to bring a block into view.
 * Owns the traffic with the address bar (push on open, replace on scroll, follow back and forward).
 * Scrolling, flashing and painting are the document view's; remembered positions are state/positions.ts.
 */
import { create } from 'zustand';
import type { BlockId, DocumentId } from '../core/gazette/model.ts';
import { type Address, formatAddress, readHash, sameAddress } from './address.ts';

/** UTF-16 offsets in a block's text, end exclusive. */
export type TextRange = readonly [start: number, end: number];

/** A wish that a block be brought into view. A new nonce is a new wish, even for the same block. */
export interface Reveal {
  readonly documentId: DocumentId;
  readonly blockId: BlockId;
  /** What to paint as the search match; empty: the block as a whole is meant. */
  readonly ranges: readonly TextRange[];
  /** From the address bar (a start, Back, a typed address) the block may be where the reader already was. */
  readonly origin: 'opened' | 'addressBar';
  readonly nonce: number;
}

export interface ReaderState {
  /** null: no document is open. */
  readonly address: Address | null;
  readonly reveal: Reveal | null;
  /** The hash the page was given when it is no address; null otherwise. */
  readonly unreadable: string | null;
}

const START: ReaderState = { address: null, reveal: null, unreadable: null };

export const useReader = create<ReaderState>()(() => START);

let nonce = 0;

/**
 * Opens a place: pushes its hash (so that Back returns), shows the document and asks for the block to be revealed.
 * `ranges` are painted as the search match. Without a block the document resumes where it was left.
 */
export function openAddress(address: Address, ranges: readonly TextRange[] = []): void {
  const hash = formatAddress(address);
  if (window.location.hash !== hash) window.history.pushState(null, '', hash);
  show(address, ranges, 'opened');
}

/** Shows a document where it was left, in place of the empty pane: what a start without an address does. */
export function resumeDocument(documentId: DocumentId): void {
  const address = { documentId, blockId: null };
  window.history.replaceState(null, '', formatAddress(address));
  show(address, [], 'addressBar');
}

/** Closes the document and shows the empty pane; Back returns to it. */
export function closeDocument(): void {
  if (window.location.hash !== '') window.history.pushState(null, '', window.location.pathname);
  useReader.setState(START);
}

/**
 * The reading position came to rest on another block: the hash follows without a history entry. A document that is no
 * longer the open one has no say.
 */
export function settleAddress(address: Address): void {
  const open = useReader.getState().address;
  if (open?.documentId !== address.documentId || sameAddress(open, address)) return;
  window.history.replaceState(null, '', formatAddress(address));
  useReader.setState({ address });
}

/** Reads the address bar now and follows it from here on. Returns the function that stops. */
export function followAddressBar(): () => void {
  readAddressBar();
  window.addEventListener('hashchange', readAddressBar);
  return () => window.removeEventListener('hashchange', readAddressBar);
}

function readAddressBar(): void {
  const reading = readHash(window.location.hash);
  switch (reading.kind) {
    case 'empty':
      useReader.setState(START);
      return;
    case 'unreadable':
      useReader.setState({ ...START, unreadable: reading.hash });
      return;
    case 'address':
      show(reading.address, [], 'addressBar');
  }
}

function show(address: Address, ranges: readonly TextRange[], origin: Reveal['origin']): void {
  const { documentId, blockId } = address;
  nonce += 1;
  const reveal = blockId === null ? null : { documentId, blockId, ranges, origin, nonce };
  useReader.setState({ address, reveal, unreadable: null });
}
