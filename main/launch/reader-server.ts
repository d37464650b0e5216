/**
 * The browser shell's server: the files of one folder, on the loopback interface alone, under one origin alone.
 * A page that came under another host name (localhost, a rebound domain) would see other notes, so it is redirected.
 * Opening a window on it, and what to do when the port is taken, is left to the callers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAsset } from '../assets.ts';
import { PAGE_HEADERS } from '../content-policy.ts';

export const READER_HOST = '127.0.0.1';
/** Frozen: IndexedDB belongs to the origin, and the port is part of it. */
export const READER_PORT = 17630;
/** Answers with the version in the header of the same meaning; how one reader knows another. */
export const IDENTITY_PATH = '/.gazette-reader';
export const IDENTITY_HEADER = 'x-gazette-reader';

export interface ReaderServerOptions {
  /** The folder that is served, as a path of this machine. */
  readonly root: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  readonly version: string;
}

export interface ReaderServer {
  /** `http://127.0.0.1:17630`, without a slash at the end. */
  readonly origin: string;
  /** Ends all connections; resolves when the port is free again. */
  readonly close: () => Promise<void>;
}

/** Starts serving. Rejects with the system's error if the port cannot be had (`EADDRINUSE`, `EACCES`). */
export async function createReaderServer(options: ReaderServerOptions): Promise<ReaderServer> {
  let origin = '';
  const server = createServer((request, response) => {
    answer(request, response, { ...options, origin }).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else send(response, 500);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: READER_HOST, port: options.port, exclusive: true }, resolve);
  });
  origin = `http://${READER_HOST}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Serving = ReaderServerOptions & { readonly origin: string };

async function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, { allow: 'GET, HEAD' });
  if (`http://${request.headers.host ?? ''}` !== serving.origin) {
    return send(response, 302, { location: `${serving.origin}/` });
  }
  const path = /^[^?#]*/.exec(request.url ?? '')?.[0] ?? '';
  if (path === IDENTITY_PATH) return send(response, 204, { [IDENTITY_HEADER]: serving.version });
  const asset = await readAsset(serving.root, path);
  if (asset.kind !== 'found') return send(response, asset.kind === 'missing' ? 404 : 403);
  const caching = { etag: asset.tag, 'cache-control': 'no-cache' };
  if (request.headers['if-none-match'] === asset.tag) return send(response, 304, caching);
  response.writeHead(200, {
    ...PAGE_HEADERS,
    ...caching,
    'content-type': asset.type,
    'content-length': asset.body.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : asset.body);
}

function send(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...PAGE_HEADERS, ...headers }).end();
}
