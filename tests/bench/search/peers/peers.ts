/**
 * The engines that ours is measured against, by name. What a peer is; how each is set up is its own file's business.
 */
import { flexsearch } from './flexsearch.ts';
import { lunrDefault } from './lunr-default.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Peer } from './peer.ts';
import { scan } from './scan.ts';

const PEERS = { minisearch, flexsearch, orama, lunrDefault, scan } as const satisfies Record<string, Peer>;

export type PeerName = keyof typeof PEERS;
export const PEER_NAMES = Object.keys(PEERS) as readonly PeerName[];

/** Throws if there is no such peer. */
export function peerNamed(name: string): Peer {
  const peer = PEERS[name as PeerName];
  if (peer === undefined) throw new Error(`no peer ${name}`);
  return peer;
}
