/** The links of the program: real workers, or the service in the page, loaded when nothing else starts. */
import type { SearchReply, SearchRequest } from '../../core/search/protocol.ts';
import type { LinkEvents, OpenLink, SearchLink } from './link.ts';

/** The part of a message port, or of a worker, that is needed. */
export interface PortLike {
  postMessage(message: SearchRequest): void;
  onmessage: ((event: MessageEvent<SearchReply>) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}
export interface WorkerLike extends PortLike {
  terminate(): void;
  onerror: ((event: ErrorEvent) => void) | null;
}
export interface SharedWorkerLike {
  readonly port: PortLike & { close(): void };
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What starts the workers; each may throw. */
export interface WorkerStarters {
  /** Null where the browser has no shared workers. */
  readonly shared: ((name: string) => SharedWorkerLike) | null;
  readonly dedicated: () => WorkerLike;
  /** Brings the service that answers in the page. */
  readonly inPage: () => Promise<{ readonly connectInPage: ConnectInPage }>;
}

/** Joins the page's own service; returns where its messages go. */
export type ConnectInPage = (reply: (reply: SearchReply) => void) => (request: SearchRequest) => void;

/** Links over these ways to start workers. */
export function createLinks({ shared, dedicated, inPage }: WorkerStarters): OpenLink {
  return (choice, events) => {
    if (choice.kind === 'page') return pageLink(inPage, events);
    if (choice.kind === 'shared' && shared !== null) return sharedLink(shared(choice.name), events);
    return dedicatedLink(dedicated(), events);
  };
}

function sharedLink(worker: SharedWorkerLike, events: LinkEvents): SearchLink {
  const { port } = worker;
  listen(port, events);
  // Told only if the worker's file cannot be loaded; what breaks inside later reaches nobody.
  worker.onerror = (event) => events.died(event.message || 'the shared worker does not start');
  return {
    post: (request) => port.postMessage(request),
    end: () => {
      port.postMessage({ kind: 'leave' });
      port.close();
    },
  };
}

function dedicatedLink(worker: WorkerLike, events: LinkEvents): SearchLink {
  listen(worker, events);
  worker.onerror = (event) => events.died(event.message || 'the worker died');
  return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
}

function listen(port: PortLike, { reply, died }: LinkEvents): void {
  port.onmessage = ({ data }) => reply(data);
  port.onmessageerror = () => died('unreadable message');
}

function pageLink(inPage: WorkerStarters['inPage'], { reply, died }: LinkEvents): SearchLink {
  const hearing = inPage().then(({ connectInPage }) => connectInPage(reply));
  hearing.catch((error: unknown) => died(String(error)));
  const post = (request: SearchRequest): void => {
    // A failure is told above, once.
    hearing.then(
      (hear) => hear(request),
      () => undefined,
    );
  };
  return { post, end: () => post({ kind: 'leave' }) };
}

/** The links of the program. */
export const openLink: OpenLink = createLinks({
  shared:
    typeof SharedWorker === 'undefined'
      ? null
      : (name) =>
          new SharedWorker(new URL('../../worker/search-worker.ts', import.meta.url), {
            type: 'module',
            name,
          }),
  dedicated: () =>
    new Worker(new URL('../../worker/search-worker.ts', import.meta.url), { type: 'module', name: 'search' }),
  inPage: () => import('./in-page.ts'),
});
