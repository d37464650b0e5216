/**
 * Builds our index, shard after shard, as one builder would: so that the process that searches has never built.
 * Argument: folder of the scale.
 */
import { corpusTexts } from '../../../../renderer/core/search/corpus-texts.ts';
import { buildShard } from '../../../../renderer/core/search/index/shard.ts';
import { readCorpus } from '../../../support/probe/corpus.ts';
import { sayAlive, sayResult, stepArguments } from '../child.ts';
import { BenchFolder } from '../folder.ts';

/** Sum over all shards. */
export interface Built {
  readonly buildMs: number;
}

const [target = ''] = stepArguments(1);
const folder = new BenchFolder(target);
let buildMs = 0;
for (const { id, entries } of corpusTexts(readCorpus(folder.corpus)).issues) {
  const texts = entries.map(({ block }) => block.text);
  const started = performance.now();
  const shard = buildShard(texts);
  buildMs += performance.now() - started;
  folder.writeShard(id, shard);
  sayAlive();
}
sayResult({ buildMs } satisfies Built);
