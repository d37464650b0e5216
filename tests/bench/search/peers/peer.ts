/** What a peer is: it indexes texts once, then gives candidates for queries. The bench verifies and times them. */

export interface PeerText {
  readonly printed: string;
  readonly folded: string;
}

/** Positions of paragraphs that may match, as many as there are, in the peer's own order. */
export type Find = (query: PeerText) => readonly number[] | Promise<readonly number[]>;

/** Indexes the texts; the time until it resolves is the peer's build time. */
export type Peer = (texts: readonly PeerText[]) => Find | Promise<Find>;
