/**
 * What the two halves of the stand-in ask each other. Main runs in a process of its own, where the `electron` module
 * is ours; the test's process owns Chromium. Addresses are those of Electron (`app://…`) on both sides.
 */
import type { Rectangle } from 'electron';

/** How a main process is started; handed over in an environment variable as JSON. */
export interface MainSettings {
  /** The folder with package.json and out/. */
  readonly appFolder: string;
  readonly packaged: boolean;
  /** What follows the program's name on its command line. */
  readonly args: readonly string[];
  /** What `app.getPath` says before main changes it. */
  readonly paths: Readonly<Record<string, string>>;
  /** The screens, the primary one first. */
  readonly displays: readonly Rectangle[];
}

/** The environment variable of {@link MainSettings}; removed before main runs. */
export const SETTINGS_VARIABLE = 'GAZETTE_SHELL_SETTINGS';

export interface AppRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

export type AppAnswer =
  | { readonly kind: 'cancelled' }
  /** Let through, but nobody answers for it: on a machine with a network it would have left. */
  | { readonly kind: 'leaves' }
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array;
    };

/** A frame as a message or a question names it; null: it is gone. */
export type AskingFrame = { readonly url: string; readonly isMainFrame: boolean } | null;

export interface PermissionAnswers {
  readonly requested: boolean;
  readonly checked: boolean;
}

/** What main is asked, as Electron would call it. */
export interface MainVerbs {
  /** Runs a function, given as source, on the electron module and one argument. */
  readonly evaluate: (source: string, argument: unknown) => Promise<unknown>;
  readonly request: (request: AppRequest) => Promise<AppAnswer>;
  readonly invoke: (
    windowId: number,
    frame: AskingFrame,
    channel: string,
    args: readonly unknown[],
  ) => Promise<unknown>;
  /** Whether main prevents it. `kind` is Electron's event. */
  readonly leave: (
    windowId: number,
    kind: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview',
    url: string,
  ) => boolean;
  readonly openWindow: (windowId: number, url: string) => 'allow' | 'deny';
  readonly permission: (
    windowId: number,
    permission: string,
    frame: AskingFrame,
  ) => Promise<PermissionAnswers>;
  /** Presses an item of the menu bar, or of the menu opened last at the pointer, by the labels that lead to it. */
  readonly press: (menu: 'bar' | 'popup', labels: readonly string[]) => void;
  readonly navigated: (windowId: number, url: string) => void;
  readonly pageGone: (windowId: number, reason: 'crashed' | 'killed' | 'closed') => void;
  readonly secondInstance: (argv: readonly string[], folder: string) => void;
}

export interface WindowSpec {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** The path of the preload bundle; null: none. */
  readonly preload: string | null;
  readonly contextIsolation: boolean;
  readonly nodeIntegration: boolean;
}

export type DialogName = 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox';

/** What the test's process is asked. */
export interface BrowserVerbs {
  /** Starts Chromium with its profile in that folder; `app` is ready then. */
  readonly launch: (profile: string) => Promise<void>;
  readonly createWindow: (spec: WindowSpec) => Promise<void>;
  readonly load: (windowId: number, url: string) => Promise<void>;
  readonly reload: (windowId: number) => Promise<void>;
  readonly resize: (
    windowId: number,
    size: { readonly width: number; readonly height: number },
  ) => Promise<void>;
  readonly focus: (windowId: number) => Promise<void>;
  readonly closeWindow: (windowId: number) => Promise<void>;
  readonly send: (windowId: number, channel: string, args: readonly unknown[]) => Promise<void>;
  readonly runInPage: (windowId: number, code: string) => Promise<unknown>;
  readonly dialog: (name: DialogName, options: object) => Promise<object>;
  readonly errorBox: (title: string, content: string) => void;
  /** A further start of the program found the lock taken. */
  readonly lockTaken: (argv: readonly string[], folder: string) => void;
}
