/**
 * One peer at one scale: indexes the same texts, is asked the same queries, and what it finds is verified in the same
 * way. Arguments: folder of the scale, name of the peer.
 */
import { fold } from '../../../../renderer/core/text/fold.ts';
import { heapMb, sayAlive, sayResult, stepArguments } from '../child.ts';
import { BenchFolder } from '../folder.ts';
import { agreementOf } from '../oracle.ts';
import { peerNamed } from '../peers/peers.ts';
import { type Times, timeQueries } from '../timing.ts';

/** Times in ms, heap in MiB. Precision is always 1: what a peer finds is verified. */
export interface PeerFigures extends Times {
  readonly recall: number;
  readonly buildMs: number;
  readonly heapMb: number;
}

const [target = '', name = ''] = stepArguments(2);
const folder = new BenchFolder(target);
const printed = folder.texts();
const texts = printed.map((text) => ({ printed: text, folded: fold(text) }));
sayAlive();
const started = performance.now();
const find = await peerNamed(name)(texts);
const buildMs = performance.now() - started;
const heap = heapMb();
sayAlive();

const answers: (readonly number[])[] = [];
const times = await timeQueries(
  folder.queries(),
  async (query) => {
    const folded = fold(query);
    return verified(await find({ printed: query, folded }), folded);
  },
  (answer) => answers.push(answer),
);
sayResult({
  ...times,
  recall: agreementOf(answers, folder.expected()).recall,
  buildMs,
  heapMb: heap,
} satisfies PeerFigures);

function verified(candidates: readonly number[], needle: string): readonly number[] {
  return candidates.filter((place) => texts[place]?.folded.includes(needle));
}
