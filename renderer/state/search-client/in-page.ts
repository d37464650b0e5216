/**
 * Search without any worker: the same service, scanning, over the corpus that the page has read. Loaded only when no
 * worker starts, since it brings the engine into the page.
 */
import { createSearchService } from '../../core/search/service/service.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { serviceParts } from '../../worker/service-parts.ts';
import type { ConnectInPage } from './links.ts';

/** A service of its own each time, so that what could not be read before is read again. */
export const connectInPage: ConnectInPage = (reply) => {
  corpus.retry();
  return createSearchService(serviceParts({ corpusAt: () => corpus, store: null })).connect(reply);
};
