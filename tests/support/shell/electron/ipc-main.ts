/** `ipcMain`: handlers by channel, and an invocation as Electron would deliver it. */
import { EventEmitter } from 'node:events';
import type { AskingFrame } from '../link/verbs.ts';

type Handler = (event: object, ...args: readonly unknown[]) => unknown;

/** A frame as main finds it in `event.senderFrame`. */
export interface StandInFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: object | null;
  readonly top: object | null;
}

export class StandInIpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.handlers.delete(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Rejects as `ipcRenderer.invoke` does. */
  async invoke(
    sender: object,
    frame: AskingFrame,
    channel: string,
    args: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined)
      throw new Error(
        `Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`,
      );
    try {
      return await handler({ type: 'frame', sender, senderFrame: frameOf(frame) }, ...args);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
    }
  }
}

/** A sub-frame has a parent, which is the page. */
export function frameOf(frame: AskingFrame): StandInFrame | null {
  if (frame === null) return null;
  const { url, isMainFrame } = frame;
  const origin = URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'null';
  const page = { url: 'app://reader/index.html', parent: null };
  return { url, origin, parent: isMainFrame ? null : page, top: isMainFrame ? null : page };
}
