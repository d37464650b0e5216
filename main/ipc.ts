/**
 * The one place where main answers the page. Each handler checks who asks, then what is asked, and returns a result;
 * the work itself is done elsewhere. Channels and types are those of preload/contract.ts.
 */
import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import type { SaveFileRequest, SaveFileResult } from '../preload/contract.ts';
import { CHANNELS } from '../preload/contract.ts';
import { isOwnMainFrame } from './guards/origin.ts';
import { parseSaveRequest } from './save-request.ts';
import { saveText } from './text-zh.ts';

export interface IpcServices {
  /** The window a message came from; null if it is gone. */
  readonly windowOf: (event: IpcMainInvokeEvent) => BrowserWindow | null;
  readonly saveFile: (request: SaveFileRequest, window: BrowserWindow) => Promise<SaveFileResult>;
}

/** Registers every channel of the contract. Call once, before the first window opens. */
export function registerHandlers(ipcMain: Pick<IpcMain, 'handle'>, services: IpcServices): void {
  ipcMain.handle(CHANNELS.saveFile, async (event, input: unknown): Promise<SaveFileResult> => {
    const window = services.windowOf(event);
    if (window === null || !isOwnMainFrame(event.senderFrame)) return refused(saveText.badSender);
    const parsed = parseSaveRequest(input);
    if (parsed.kind === 'refused') return refused(parsed.reason);
    return services.saveFile(parsed.request, window);
  });
}

function refused(reason: string): SaveFileResult {
  return { ok: false, error: { code: 'refused', reason } };
}
