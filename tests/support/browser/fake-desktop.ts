/**
 * The desktop shell as the production bundle finds it in a browser. What the page asks is answered in the test's own
 * process, so that menus, saved files and the safety copy outlive pages, databases and browsers; what a hand does at
 * the native menu or in the file manager reaches the page as an event. The copy's rules are those of `FakeSafety`.
 */
import type { BrowserContext, Page } from '@playwright/test';
import {
  type Answer,
  type CHANNELS,
  type DesktopApi,
  EVENTS,
  type MenuModel,
  type OpenedBackup,
  type SaveBytesRequest,
  type SaveFailure,
  type SaveFileRequest,
} from '../../../preload/contract.ts';
import { FakeSafety } from '../safety/fake-safety.ts';

/** What the page asks, and what it is told. */
type Asked = Pick<DesktopApi, keyof typeof CHANNELS>;
type Told = Omit<DesktopApi, keyof typeof CHANNELS>;

/** The global function through which a page asks. Playwright carries bytes as bytes. */
type Call = (name: string, request: unknown) => Promise<unknown>;
const CALL = 'callFakeDesktop';
const NOTHING = { ok: true, value: null } as const;

export class FakeDesktop {
  readonly copy = new FakeSafety();
  /** The menus that pages sent, the last one last. */
  readonly menus: MenuModel[] = [];
  /** The files that pages saved. */
  readonly saved: SaveFileRequest[] = [];
  #waiting: Answer<OpenedBackup | null, SaveFailure> = NOTHING;

  /** Gives `window.desktop` to every page that is opened from now on. To be awaited before the first one is. */
  async install(context: BrowserContext): Promise<void> {
    const asked = this.#asked();
    await context.exposeFunction(CALL, (name: keyof Asked, request: unknown) => {
      const answer = asked[name] as (request: unknown) => Promise<unknown>;
      return answer(request);
    });
    await context.addInitScript(exposeDesktop, { call: CALL, names: Object.keys(asked), events: EVENTS });
  }

  /** The file that was saved first, which must be a backup. */
  get savedBackup(): SaveBytesRequest {
    const [file] = this.saved;
    if (file === undefined || !('bytes' in file)) throw new Error('no backup was saved');
    return file;
  }

  /** Chooses a command in the native menu of that page. */
  choose(page: Page, id: string): Promise<void> {
    return tell(page, EVENTS.command, id);
  }

  /** Opens a backup in the file manager: what is read of it, or why nothing is. */
  open(page: Page, backup: Answer<OpenedBackup, SaveFailure>): Promise<void> {
    this.#waiting = backup;
    return tell(page, EVENTS.backupWaiting);
  }

  #asked(): Asked {
    const cancelled = async () => ({ ok: false, error: { code: 'cancelled' } }) as const;
    return {
      ...this.copy.api,
      saveFile: async (request) => {
        this.saved.push(request);
        return { ok: true, value: { name: request.name } };
      },
      chooseTargets: cancelled,
      writeTargets: cancelled,
      setMenu: async (model) => {
        this.menus.push(model);
        return NOTHING;
      },
      takeBackup: async () => {
        const taken = this.#waiting;
        this.#waiting = NOTHING;
        return taken;
      },
    };
  }
}

function tell(page: Page, event: string, detail = ''): Promise<void> {
  return page.evaluate((told) => void dispatchEvent(new CustomEvent(told.event, told)), { event, detail });
}

interface Wires {
  readonly call: string;
  readonly names: readonly string[];
  readonly events: typeof EVENTS;
}

/** Runs in the page, so it uses nothing from outside itself. */
function exposeDesktop({ call, names, events }: Wires): void {
  const askBy = (name: string) => (request: unknown) =>
    (Reflect.get(globalThis, call) as Call)(name, request);
  const listenTo = (event: string) => (listener: (detail: string) => void) => {
    const heard = (happened: Event) => listener((happened as CustomEvent<string>).detail);
    addEventListener(event, heard);
    return () => removeEventListener(event, heard);
  };
  const told: Told = { onCommand: listenTo(events.command), onBackupWaiting: listenTo(events.backupWaiting) };
  const asked = Object.fromEntries(names.map((name) => [name, askBy(name)]));
  Reflect.set(globalThis, 'desktop', { ...asked, ...told });
}
