/**
 * The one place where main answers the page. Each handler checks who asks, then what is asked, and returns a result;
 * the work itself is done elsewhere. Channels and types are those of preload/contract.ts.
 */
import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import type {
  ChooseTargetsRequest,
  ChooseTargetsResult,
  SaveFailure,
  SaveFileRequest,
  SaveFileResult,
  WriteTargetsRequest,
  WriteTargetsResult,
} from '../preload/contract.ts';
import { CHANNELS } from '../preload/contract.ts';
import { isOwnMainFrame } from './guards/origin.ts';
import { parseSaveRequest } from './save-request.ts';
import { parseChooseRequest, parseWriteRequest } from './targets/requests.ts';
import { saveText } from './text-zh.ts';

export interface IpcServices {
  /** The window a message came from; null if it is gone. */
  readonly windowOf: (event: IpcMainInvokeEvent) => BrowserWindow | null;
  readonly saveFile: (request: SaveFileRequest, window: BrowserWindow) => Promise<SaveFileResult>;
  readonly chooseTargets: (
    request: ChooseTargetsRequest,
    window: BrowserWindow,
  ) => Promise<ChooseTargetsResult>;
  readonly writeTargets: (request: WriteTargetsRequest, window: BrowserWindow) => Promise<WriteTargetsResult>;
}

/** A request that may be carried out, or why it is not. */
type Parsed<Request> =
  | { readonly kind: 'valid'; readonly request: Request }
  | { readonly kind: 'refused'; readonly reason: string };

/** Registers every channel of the contract. Call once, before the first window opens. */
export function registerHandlers(ipcMain: Pick<IpcMain, 'handle'>, services: IpcServices): void {
  /** Checks who asks, then what is asked; only then the service is called. */
  const handle = <Request, Answer>(
    channel: string,
    parse: (input: unknown) => Parsed<Request>,
    serve: (request: Request, window: BrowserWindow) => Promise<Answer>,
  ): void => {
    ipcMain.handle(channel, async (event, input: unknown): Promise<Answer | Refusal> => {
      const window = services.windowOf(event);
      if (window === null || !isOwnMainFrame(event.senderFrame)) return refused(saveText.badSender);
      const parsed = parse(input);
      return parsed.kind === 'refused' ? refused(parsed.reason) : serve(parsed.request, window);
    });
  };
  handle(CHANNELS.saveFile, parseSaveRequest, services.saveFile);
  handle(CHANNELS.chooseTargets, parseChooseRequest, services.chooseTargets);
  handle(CHANNELS.writeTargets, parseWriteRequest, services.writeTargets);
}

interface Refusal {
  readonly ok: false;
  readonly error: SaveFailure;
}

function refused(reason: string): Refusal {
  return { ok: false, error: { code: 'refused', reason } };
}
