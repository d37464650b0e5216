/**
 * The one place where main answers the page. Each handler checks who asks, then what is asked, and returns a result;
 * the work itself is done elsewhere. Channels and types are those of preload/contract.ts.
 */
import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import type {
  Answer,
  ChooseTargetsRequest,
  ChooseTargetsResult,
  MenuModel,
  OpenedBackup,
  SaveFailure,
  SaveFileRequest,
  SaveFileResult,
  WriteTargetsRequest,
  WriteTargetsResult,
} from '../preload/contract.ts';
import { CHANNELS } from '../preload/contract.ts';
import { isOwnMainFrame } from './guards/origin.ts';
import { parseMenuModel } from './menu/model.ts';
import { parseSaveRequest } from './save-request.ts';
import { parseChooseRequest, parseWriteRequest } from './targets/requests.ts';
import { saveText, shellText } from './text-zh.ts';

export interface SavingServices {
  readonly saveFile: (request: SaveFileRequest, window: BrowserWindow) => Promise<SaveFileResult>;
  readonly chooseTargets: (
    request: ChooseTargetsRequest,
    window: BrowserWindow,
  ) => Promise<ChooseTargetsResult>;
  readonly writeTargets: (request: WriteTargetsRequest, window: BrowserWindow) => Promise<WriteTargetsResult>;
}

export interface ShellServices {
  readonly setMenu: (model: MenuModel, window: BrowserWindow) => void;
  readonly takeBackup: () => Promise<Answer<OpenedBackup | null, SaveFailure>>;
}

/** A request that may be carried out, or why it is not. */
export type Parsed<Request> =
  | { readonly kind: 'valid'; readonly request: Request }
  | { readonly kind: 'refused'; readonly reason: string };

/** Adds one channel: checks who asks, then what is asked; only then the service is called. */
export type Handle = <Request, Value>(
  channel: string,
  parse: (input: unknown) => Parsed<Request>,
  serve: (request: Request, window: BrowserWindow) => Promise<Value>,
) => void;

/** How the channels of one group are added; every refusal is a sentence under the code `refused`. */
export function createHandle(
  ipcMain: Pick<IpcMain, 'handle'>,
  windowOf: (event: IpcMainInvokeEvent) => BrowserWindow | null,
): Handle {
  return (channel, parse, serve) => {
    ipcMain.handle(channel, async (event, input: unknown) => {
      const window = windowOf(event);
      if (window === null || !isOwnMainFrame(event.senderFrame)) return refused(saveText.badSender);
      const parsed = parse(input);
      return parsed.kind === 'refused' ? refused(parsed.reason) : serve(parsed.request, window);
    });
  };
}

/** For a channel that is asked without a request: refuses whatever is sent along. */
export function parseNothing(input: unknown): Parsed<undefined> {
  return input === undefined
    ? { kind: 'valid', request: undefined }
    : { kind: 'refused', reason: shellText.needless };
}

/** Registers the channels that save files. Call once, before the first window opens. */
export function registerSaving(handle: Handle, services: SavingServices): void {
  handle(CHANNELS.saveFile, parseSaveRequest, services.saveFile);
  handle(CHANNELS.chooseTargets, parseChooseRequest, services.chooseTargets);
  handle(CHANNELS.writeTargets, parseWriteRequest, services.writeTargets);
}

/** Registers the channels of the desktop around the page. Call once, before the first window opens. */
export function registerShell(handle: Handle, { setMenu, takeBackup }: ShellServices): void {
  handle(CHANNELS.setMenu, parseMenuModel, async (model, window) => {
    setMenu(model, window);
    return { ok: true, value: null } satisfies Answer<null, SaveFailure>;
  });
  handle(CHANNELS.takeBackup, parseNothing, takeBackup);
}

interface Refusal {
  readonly ok: false;
  readonly error: { readonly code: 'refused'; readonly reason: string };
}

function refused(reason: string): Refusal {
  return { ok: false, error: { code: 'refused', reason } };
}
