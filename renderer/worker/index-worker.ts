/**
 * An index builder: turns texts into serialised shards, one request after the other. It lives only while an index is
 * being built, since a heap that built an index stays several times larger than one that loaded it.
 */

import { buildShard } from '../core/search/index/shard.ts';
import { type BuildReply, parseBuildRequest } from '../core/search/protocol.ts';

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = parseBuildRequest(event.data);
  if (request === null) return;
  const reply: BuildReply = { id: request.id, shard: buildShard(request.texts) };
  self.postMessage(reply);
});
