/**
 * `session` and `protocol`: the policy that main sets for requests and permissions, and the scheme it serves. Every
 * request of the real Chromium comes through here.
 */
import { EventEmitter } from 'node:events';
import type { AppAnswer, AppRequest, AskingFrame, PermissionAnswers } from '../link/verbs.ts';
import { emittedEvent, strict } from './strict.ts';

type BeforeRequest = (details: object, answer: (decision: { cancel?: boolean }) => void) => void;
type RequestHandler = (
  contents: object | null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (contents: object | null, permission: string, origin: string, details: object) => boolean;
type SchemeHandler = (request: Request) => Response | Promise<Response>;

export interface DeclaredScheme {
  readonly scheme: string;
  readonly privileges: Readonly<Record<string, boolean>>;
}

export class StandInProtocol {
  readonly declared: DeclaredScheme[] = [];
  readonly handlers = new Map<string, SchemeHandler>();
  readonly #isReady: () => boolean;
  constructor(isReady: () => boolean) {
    this.#isReady = isReady;
  }
  registerSchemesAsPrivileged(schemes: readonly DeclaredScheme[]): void {
    if (this.#isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    this.declared.push(...schemes);
  }
  handle(scheme: string, handler: SchemeHandler): void {
    if (!this.#isReady()) throw new Error('protocol cannot be used before app is ready');
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
  }
  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }
  isProtocolHandled = (scheme: string): boolean => this.handlers.has(scheme);
}

export class StandInSession extends EventEmitter {
  readonly protocol: StandInProtocol;
  readonly storagePath: string | null = null;
  #beforeRequest: BeforeRequest | null = null;
  #requestHandler: RequestHandler | null = null;
  #checkHandler: CheckHandler | null = null;
  #lastRequest = 0;

  constructor(protocol: StandInProtocol) {
    super();
    this.protocol = strict('protocol', protocol);
  }

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (
      filterOrListener: object | BeforeRequest | null,
      listener?: BeforeRequest | null,
    ): void => {
      const given = typeof filterOrListener === 'function' ? (filterOrListener as BeforeRequest) : listener;
      if (typeof filterOrListener === 'object' && filterOrListener !== null)
        throw new Error('the stand-in for electron has no filters of requests');
      this.#beforeRequest = given ?? null;
    },
  });

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#requestHandler = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checkHandler = handler;
  }
  /** What main answers about devices and screen capture; null: it set no handler. */
  devices: (() => boolean) | null = null;
  setDevicePermissionHandler(handler: (() => boolean) | null): void {
    this.devices = handler;
  }
  capture: ((request: object, answer: (streams: object | null) => void) => void) | null = null;
  setDisplayMediaRequestHandler(handler: typeof this.capture): void {
    this.capture = handler;
  }
  setBluetoothPairingHandler = (): void => undefined;
  setCertificateVerifyProc = (): void => undefined;
  setSpellCheckerEnabled = (): void => undefined;
  setSpellCheckerLanguages = (): void => undefined;
  isPersistent = (): boolean => true;
  flushStorageData = (): void => undefined;
  clearCache = async (): Promise<void> => undefined;

  /** Main's listener first, then the handler of the scheme. */
  async answer({ url, method, headers, body }: AppRequest): Promise<AppAnswer> {
    this.#lastRequest += 1;
    const details = { id: this.#lastRequest, url, method, resourceType: 'other', timestamp: 0, referrer: '' };
    const decide = this.#beforeRequest;
    if (decide !== null) {
      const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => decide(details, resolve));
      if (cancel === true) return { kind: 'cancelled' };
    }
    const handler = this.protocol.handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) return { kind: 'leaves' };
    const sent = body === null || body.length === 0 ? {} : { body: new Uint8Array(body) };
    const answer = await handler(new Request(url, { method, headers, ...sent }));
    return {
      kind: 'answered',
      status: answer.status,
      headers: [...answer.headers],
      body: new Uint8Array(await answer.arrayBuffer()),
    };
  }

  /** What both handlers say; without a handler Electron grants everything. */
  async permission(contents: object, permission: string, frame: AskingFrame): Promise<PermissionAnswers> {
    const [url, isMainFrame] = [frame?.url ?? '', frame?.isMainFrame ?? false];
    const facts = { requestingUrl: url, isMainFrame };
    const [request, check] = [this.#requestHandler, this.#checkHandler];
    const requested =
      request === null ||
      (await new Promise<boolean>((resolve) => request(contents, permission, resolve, facts)));
    const origin = /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? '';
    const checked = check === null || check(contents, permission, `${origin}/`, facts);
    return { requested, checked };
  }

  /** A download begins; whether main prevents it. */
  download(item: object, contents: object): boolean {
    const event = emittedEvent({});
    this.emit('will-download', event, item, contents);
    return event.defaultPrevented;
  }
}
