/**
 * The origin `app://reader`: answers with the files of out/renderer and nothing else. Which file, belongs to
 * assets.ts; what the page may then do, to content-policy.ts.
 */
import type { Protocol } from 'electron';
import { readAsset } from './assets.ts';
import { PAGE_HEADERS } from './content-policy.ts';
import { APP_SCHEME, isAppUrl } from './guards/origin.ts';

/** Makes `app:` a secure scheme with an origin of its own, storage and fetch. Must run before the app is ready. */
export function declareScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the folder `root` as `app://reader/`. */
export function serveApp(protocol: Protocol, root: string): void {
  protocol.handle(APP_SCHEME, (request) => answerRequest(request, root));
}

/** The answer to one request: 200, 403 (another host, or a path that leaves the folder), 404, 405 or 500. */
export async function answerRequest(request: Request, root: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  if (!isAppUrl(request.url)) return refusal(403);
  try {
    const asset = await readAsset(root, new URL(request.url).pathname || '/');
    if (asset.kind !== 'found') return refusal(asset.kind === 'missing' ? 404 : 403);
    const body = request.method === 'HEAD' ? null : new Uint8Array(asset.body);
    return new Response(body, { headers: { ...PAGE_HEADERS, 'content-type': asset.type } });
  } catch (error) {
    console.error(error);
    return refusal(500);
  }
}

function refusal(status: 403 | 404 | 405 | 500): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
