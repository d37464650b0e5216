/**
 * The desktop shell as the page sees it, in a browser: a safety copy that lives in the test's own process, so that it
 * outlives pages, databases and browsers, and files that are saved nowhere but there.
 */
import type { BrowserContext } from '@playwright/test';
import type { SafetyApi, SaveFileRequest } from '../../../preload/contract.ts';
import type { FakeSafety } from './fake-safety.ts';

/** A file as it was saved; what is bytes comes as Latin-1. */
export interface SavedFile {
  readonly name: string;
  readonly latin1: string;
}

export interface FakeDesktop {
  readonly copy: FakeSafety;
  readonly saved: SavedFile[];
}

const CALL = 'callFakeDesktop';
type SafetyName = keyof SafetyApi;

/** Gives `window.desktop` to every page that is opened from now on. To be awaited before the first one is. */
export async function installDesktop(context: BrowserContext, { copy, saved }: FakeDesktop): Promise<void> {
  // What crosses is JSON: bytes cross as Latin-1.
  await context.exposeFunction(CALL, async (name: SafetyName | 'saveFile', request: Crossing) => {
    if (name === 'saveFile') {
      const { name: file, latin1 = '' } = request;
      saved.push({ name: String(file), latin1 });
      return { ok: true, value: { name: file } };
    }
    const bytes = new Uint8Array(Buffer.from(request.latin1 ?? '', 'latin1'));
    const ask = copy.api[name] as (given: object) => Promise<{ readonly value?: { bytes?: Uint8Array } }>;
    const answer = await ask({ ...request, bytes });
    const read = answer.value?.bytes;
    if (read === undefined) return answer;
    return { ...answer, value: { latin1: Buffer.from(read).toString('latin1') } };
  });
  await context.addInitScript(exposeDesktop, CALL);
}

interface Crossing {
  readonly latin1?: string;
  readonly name?: string;
}

/** Runs in the page. */
function exposeDesktop(callName: string): void {
  const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const call = async (name: string, request: object = {}) => {
    const send = Reflect.get(globalThis, callName) as (
      name: string,
      request: object,
    ) => Promise<{ value?: { latin1?: string } }>;
    const { bytes, ...others } = request as { bytes?: Uint8Array };
    const answer = await send(name, bytes === undefined ? others : { ...others, latin1: latin1(bytes) });
    const read = answer.value?.latin1;
    if (read === undefined) return answer;
    return { ...answer, value: { bytes: Uint8Array.from(read, (character) => character.charCodeAt(0)) } };
  };
  const refused = async () => ({ ok: false, error: { code: 'cancelled' } });
  const nothing = () => () => undefined;
  Reflect.set(globalThis, 'desktop', {
    saveFile: (request: SaveFileRequest) => call('saveFile', request),
    chooseTargets: refused,
    writeTargets: refused,
    openSafety: () => call('openSafety'),
    appendJournal: (request: object) => call('appendJournal', request),
    readJournal: (request: object) => call('readJournal', request),
    writeSnapshot: (request: object) => call('writeSnapshot', request),
    readSnapshot: (request: object) => call('readSnapshot', request),
    setSafetyAside: () => call('setSafetyAside'),
    setMenu: async () => ({ ok: true, value: null }),
    onCommand: nothing,
    takeBackup: async () => ({ ok: true, value: null }),
    onBackupWaiting: nothing,
  });
}
