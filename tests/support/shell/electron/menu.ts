/**
 * `Menu`: built, put up, read and pressed. An item with a role does what Electron's role does as far as the stand-in
 * can; one that it does not know is said by name when it is pressed.
 */
import { EventEmitter } from 'node:events';
import type { StandInWindow } from './window.ts';

export interface ItemOptions {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly submenu?: readonly ItemOptions[] | StandInMenu;
  readonly click?: (item: object, window: object | undefined, event: object) => void;
}

export class StandInMenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly submenu: StandInMenu | undefined;
  readonly click: ItemOptions['click'];

  constructor(options: ItemOptions) {
    const { id = '', label = '', role, accelerator, submenu, click } = options;
    this.id = id;
    this.label = label;
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.role = role;
    this.accelerator = accelerator;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu =
      submenu === undefined || submenu instanceof StandInMenu
        ? submenu
        : StandInMenu.buildFromTemplate(submenu);
    this.click = click;
  }
}

type MenuFollower = (menu: StandInMenu | null) => void;

let applicationMenu: StandInMenu | null = null;
const followers: MenuFollower[] = [];

/** Told of every menu that is made that of the whole program. */
export function onApplicationMenu(follower: MenuFollower): void {
  followers.push(follower);
}

export class StandInMenu extends EventEmitter {
  readonly items: StandInMenuItem[] = [];
  /** Those that were opened at the pointer, the last one last. */
  static readonly popups: StandInMenu[] = [];
  append(item: StandInMenuItem): void {
    this.items.push(item);
  }
  popup(): void {
    StandInMenu.popups.push(this);
  }
  closePopup = (): void => undefined;
  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template: readonly (ItemOptions | StandInMenuItem)[]): StandInMenu {
    const menu = new StandInMenu();
    for (const item of template)
      menu.append(item instanceof StandInMenuItem ? item : new StandInMenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu: StandInMenu | null): void {
    applicationMenu = menu;
    for (const tell of followers) tell(menu);
  }
  static getApplicationMenu = (): StandInMenu | null => applicationMenu;
}

/** Presses an item of a menu by the labels that lead to it. */
export function pressItem(
  menu: StandInMenu,
  labels: readonly string[],
  around: { readonly window: StandInWindow | null; readonly quit: () => void },
): void {
  const [first, ...rest] = labels;
  const item = menu.items.find(({ label, visible }) => visible && label === first);
  if (item === undefined) throw new Error(`no menu item ${first}: ${menu.items.map(({ label }) => label)}`);
  if (!item.enabled) throw new Error(`the menu item ${first} is not enabled`);
  if (rest.length > 0 && item.submenu !== undefined) pressItem(item.submenu, rest, around);
  else if (item.role === undefined) item.click?.(item, around.window ?? undefined, {});
  else playRole(item.role, around);
}

function playRole(
  role: string,
  { window, quit }: { readonly window: StandInWindow | null; readonly quit: () => void },
): void {
  const roles: Readonly<Record<string, () => void>> = {
    quit,
    close: () => window?.close(),
    minimize: () => window?.minimize(),
    reload: () => window?.reload(),
    togglefullscreen: () => window?.setFullScreen(!window.isFullScreen()),
    toggledevtools: () => window?.webContents.toggleDevTools(),
    zoomin: () => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5),
    zoomout: () => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5),
    resetzoom: () => window?.webContents.setZoomLevel(0),
    undo: () => window?.webContents.undo(),
    redo: () => window?.webContents.redo(),
    cut: () => window?.webContents.cut(),
    copy: () => window?.webContents.copy(),
    paste: () => window?.webContents.paste(),
    selectall: () => window?.webContents.selectAll(),
  };
  const play = roles[role.toLowerCase()];
  if (play === undefined) throw new Error(`the stand-in for electron has no menu role ${role}`);
  play();
}
