/**
 * What a sandboxed preload may require: `contextBridge` and `ipcRenderer`, over a binding that leads to the test's
 * process. Sent into the page as source, so it needs nothing from outside itself.
 */
import type { Bridge } from './bridge.ts';
import type { Wire } from './wire.ts';

export interface RendererElectronOptions {
  readonly wire: Wire;
  readonly bridge: Bridge;
  /** Sends text to the test's process. */
  readonly send: (text: string) => void;
  /** Where that process delivers text: answers, and what main sends. */
  readonly receiver: string;
}

type Listener = (event: object, ...args: unknown[]) => void;
interface IpcRenderer {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly on: (channel: string, listener: Listener) => IpcRenderer;
  readonly off: (channel: string, listener: Listener) => IpcRenderer;
  readonly removeListener: (channel: string, listener: Listener) => IpcRenderer;
}

export function createRendererElectron({ wire, bridge, send, receiver }: RendererElectronOptions): object {
  const strict = <Thing extends object>(name: string, thing: Thing): Thing =>
    new Proxy(thing, {
      get: (target, member) => {
        if (typeof member === 'symbol' || member in target) return Reflect.get(target, member);
        throw new Error(`the stand-in for electron has no ${name}.${member}`);
      },
    });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Listener[]>();
  let last = 0;

  const ipcRenderer: IpcRenderer = strict('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        last += 1;
        const text = wire.write({ invoke: last, channel, args });
        waiting.set(last, { resolve, reject });
        send(text);
      }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener) => {
      const kept = (listeners.get(channel) ?? []).filter((each) => each !== listener);
      listeners.set(channel, kept);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  });

  const receive = (text: string): void => {
    const message = wire.read(text) as {
      readonly answer?: number;
      readonly value?: unknown;
      readonly error?: string;
      readonly channel?: string;
      readonly args?: unknown[];
    };
    if (message.answer === undefined) {
      for (const listener of listeners.get(message.channel ?? '') ?? [])
        listener({ sender: ipcRenderer }, ...(message.args ?? []));
      return;
    }
    const asker = waiting.get(message.answer);
    waiting.delete(message.answer);
    if (message.error === undefined) asker?.resolve(message.value);
    else asker?.reject(new Error(message.error));
  };
  Object.defineProperty(globalThis, receiver, { value: receive });

  return strict('electron', {
    ipcRenderer,
    contextBridge: strict('contextBridge', { exposeInMainWorld: bridge.expose }),
  });
}
