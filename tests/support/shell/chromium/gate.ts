/**
 * The proxy that Chromium is started behind: everything that it asks for, by pages, workers or on its own account,
 * comes through here and is put to main. What main answers for is answered; nothing ever goes on to a network.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { AppAnswer, AppRequest } from '../link/verbs.ts';
import { toElectron } from './addresses.ts';

export interface AskedFor {
  readonly url: string;
  readonly answer: AppAnswer['kind'];
}

export interface Gate {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface GateKeeper {
  readonly ask: (request: AppRequest) => Promise<AppAnswer>;
  /** Whether a request that comes now is told of: before main has a window, Chromium asks for things of its own. */
  readonly watching: () => boolean;
  /** Hears of every watched request with what became of it. */
  readonly told: (asked: AskedFor) => void;
}

export async function openGate({ ask, watching, told }: GateKeeper): Promise<Gate> {
  const put = async (request: AppRequest): Promise<AppAnswer> => {
    const watched = watching();
    // Main may end while its page still asks: that page is about to be closed, and waits until then.
    const answer = await ask(request).catch(() => new Promise<never>(() => undefined));
    if (watched) told({ url: request.url, answer: answer.kind });
    return answer;
  };
  const server = createServer(async (request, response) => respond(await put(await read(request)), response));
  // Whatever is encrypted, and web sockets: of these a proxy learns no more than host and port.
  const tunnels = new Set<Duplex>();
  server.on('connect', async ({ url = '' }: IncomingMessage, socket) => {
    tunnels.add(socket);
    socket.on('error', () => socket.destroy());
    const [host, port] = url.split(':');
    const address = port === '80' ? `ws://${host}/` : `https://${url}/`;
    await put({ url: address, method: 'GET', headers: {}, body: null });
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        // The server has given these away.
        for (const tunnel of tunnels) tunnel.destroy();
      }),
  };
}

async function read(request: IncomingMessage): Promise<AppRequest> {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    url: toElectron(request.url ?? ''),
    method: request.method ?? 'GET',
    headers: Object.fromEntries(headers.filter(([name]) => !name?.startsWith('proxy-'))),
    body: await buffer(request),
  };
}

function respond(answer: AppAnswer, response: ServerResponse): void {
  if (answer.kind !== 'answered') {
    response.destroy();
    return;
  }
  const { status, headers, body } = answer;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('content-length', body.byteLength);
  response.writeHead(status).end(body);
}
