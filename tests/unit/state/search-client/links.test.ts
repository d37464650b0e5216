import { beforeEach, describe, expect, test } from 'vitest';
import type { SearchReply, SearchRequest } from '../../../../renderer/core/search/protocol.ts';
import {
  createLinks,
  type PortLike,
  type SharedWorkerLike,
  type WorkerLike,
  type WorkerStarters,
} from '../../../../renderer/state/search-client/links.ts';

class FakePort implements PortLike {
  readonly received: SearchRequest[] = [];
  isOver = false;
  onmessage: PortLike['onmessage'] = null;
  onmessageerror: PortLike['onmessageerror'] = null;

  postMessage(message: SearchRequest): void {
    this.received.push(message);
  }
  close(): void {
    this.isOver = true;
  }
  say(data: SearchReply): void {
    this.onmessage?.({ data } as MessageEvent<SearchReply>);
  }
}

class FakeWorker extends FakePort implements WorkerLike {
  onerror: WorkerLike['onerror'] = null;
  terminate(): void {
    this.close();
  }
}

class FakeSharedWorker implements SharedWorkerLike {
  readonly port = new FakePort();
  readonly name: string;
  onerror: SharedWorkerLike['onerror'] = null;
  constructor(name: string) {
    this.name = name;
  }
}

let shared: FakeSharedWorker[];
let dedicated: FakeWorker[];
let heard: string[];
const events = {
  reply: (reply: SearchReply) => void heard.push(reply.kind),
  died: (detail: string) => void heard.push(`died: ${detail}`),
};
const starters: WorkerStarters = {
  shared: (name) => {
    const worker = new FakeSharedWorker(name);
    shared.push(worker);
    return worker;
  },
  dedicated: () => {
    const worker = new FakeWorker();
    dedicated.push(worker);
    return worker;
  },
  inPage: () => Promise.reject(new Error('not loaded')),
};
beforeEach(() => {
  shared = [];
  dedicated = [];
  heard = [];
});

describe('a link to a shared worker', () => {
  test('goes through a port of the worker with that name', () => {
    const link = createLinks(starters)({ kind: 'shared', name: 'search-2' }, events);
    link.post({ kind: 'cancel', id: 1 });
    shared[0]?.port.say({ kind: 'indexed' });
    expect(shared[0]?.name).toBe('search-2');
    expect(shared[0]?.port.received).toEqual([{ kind: 'cancel', id: 1 }]);
    expect(heard).toEqual(['indexed']);
  });

  test('ends by saying so and closing the port', () => {
    createLinks(starters)({ kind: 'shared', name: 'search' }, events).end();
    expect(shared[0]?.port.received).toEqual([{ kind: 'leave' }]);
    expect(shared[0]?.port.isOver).toBe(true);
  });

  test('dies when the worker does not start or says what cannot be read', () => {
    createLinks(starters)({ kind: 'shared', name: 'search' }, events);
    shared[0]?.onerror?.({} as ErrorEvent);
    shared[0]?.port.onmessageerror?.({} as MessageEvent);
    expect(heard).toEqual(['died: the shared worker does not start', 'died: unreadable message']);
  });

  test('is one to a worker of its own where there are no shared ones', () => {
    createLinks({ ...starters, shared: null })({ kind: 'shared', name: 'search' }, events);
    expect([shared.length, dedicated.length]).toEqual([0, 1]);
  });
});

describe('a link to a worker of its own', () => {
  test('dies with the worker and ends it', () => {
    const link = createLinks(starters)({ kind: 'dedicated' }, events);
    link.post({ kind: 'cancel', id: 1 });
    dedicated[0]?.say({ kind: 'indexed' });
    dedicated[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    link.end();
    expect(dedicated[0]?.received).toEqual([{ kind: 'cancel', id: 1 }]);
    expect(dedicated[0]?.isOver).toBe(true);
    expect(heard).toEqual(['indexed', 'died: out of memory']);
  });
});

describe('a link to the page itself', () => {
  test('brings the service, then hands on what was said meanwhile, in order', async () => {
    const received: SearchRequest[] = [];
    const inPage: WorkerStarters['inPage'] = () =>
      Promise.resolve({
        connectInPage: (reply) => (request) => {
          received.push(request);
          reply({ kind: 'indexed' });
        },
      });
    const link = createLinks({ ...starters, inPage })({ kind: 'page' }, events);
    link.post({ kind: 'open', base: 'app://reader/' });
    link.post({ kind: 'cancel', id: 1 });
    link.end();
    expect(received).toEqual([]);
    await expect.poll(() => received.map(({ kind }) => kind)).toEqual(['open', 'cancel', 'leave']);
    expect(heard).toEqual(['indexed', 'indexed', 'indexed']);
    expect([shared.length, dedicated.length]).toEqual([0, 0]);
  });

  test('dies once when the service cannot be loaded', async () => {
    const link = createLinks(starters)({ kind: 'page' }, events);
    link.post({ kind: 'open', base: 'app://reader/' });
    link.end();
    await expect.poll(() => heard).toEqual(['died: Error: not loaded']);
  });
});
