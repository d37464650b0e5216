/**
 * The search worker, as a shared worker of several pages or as the worker of one. What is done is core/search/service's;
 * this file only joins it to messages, files and the cache.
 */
import { createSearchService } from '../core/search/service/service.ts';
import { createCorpus } from '../data/corpus/corpus.ts';
import { createIndexStore } from '../data/corpus/index-store.ts';
import { complain, serviceParts } from './service-parts.ts';

const service = createSearchService(
  serviceParts({
    corpusAt: (base) => createCorpus((path) => fetch(new URL(path, base))),
    store: createIndexStore(complain),
  }),
);

/** The side of a page: a message port, or the worker itself where it belongs to one page. */
type Side = Pick<MessagePort, 'postMessage' | 'onmessage' | 'addEventListener'>;

function join(side: Side): void {
  const hear = service.connect((reply) => side.postMessage(reply));
  side.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  // Says, where the browser does, that a page is gone without having said so itself.
  side.addEventListener('close', () => hear({ kind: 'leave' }));
}

if ('onconnect' in self) {
  self.addEventListener('connect', (event) => {
    const [port] = (event as MessageEvent).ports;
    if (port !== undefined) join(port);
  });
} else {
  join(self as unknown as Side);
}
