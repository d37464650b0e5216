/**
 * The native menus: the bar, made of the page's own commands and of what only Chromium or main can do, and the
 * right-click menu of text. Which window gets which bar, and when, is menu/bar.ts's.
 */
import type { ContextMenuParams, Menu, MenuItemConstructorOptions, WebContents } from 'electron';
import type { MenuGroup, MenuModel } from '../preload/contract.ts';
import { menuText } from './text-zh.ts';

/** What the bar's items do that are neither Chromium's nor the page's. */
export interface MenuActions {
  readonly newWindow: () => void;
  readonly about: () => void;
  readonly zoom: (step: ZoomStep) => void;
}

/** Of the whole interface. `reset`: back to its natural size. */
export type ZoomStep = 'in' | 'out' | 'reset';

export interface BarContent {
  /** Null: the page has not said yet what it can do. */
  readonly model: MenuModel | null;
  readonly developerTools: boolean;
  readonly run: (commandId: string) => void;
  readonly actions: MenuActions;
}

type Items = MenuItemConstructorOptions[];

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** Commands of the page that also do what the native item of that role does: of each pair the bar shows one. */
const DOUBLED: ReadonlyMap<string, MenuItemConstructorOptions['role']> = new Map([
  ['undo', 'undo'],
  ['redo', 'redo'],
]);

/**
 * The menu bar: the page's groups in their order, each with the native items of that name behind its own; then what is
 * native alone.
 */
export function applicationMenu({ model, developerTools, run, actions }: BarContent): Items {
  const groups = model?.groups ?? [];
  const doubled = new Set(groups.flatMap(({ items }) => items.map((item) => roleOf(item))));
  const native = nativeGroups(developerTools, actions);
  const labels = new Set([...groups, ...native].map(({ label }) => label));
  return [...labels].map((label) => {
    const own = groups.filter((group) => group.label === label).flatMap((group) => commandItems(group, run));
    const further = native.filter((group) => group.label === label).flatMap(({ items }) => items);
    const kept = further.filter(({ role }) => role === undefined || !doubled.has(role));
    return { label: plain(label), submenu: tidy([...own, SEPARATOR, ...kept]) };
  });
}

/** What a right click offers at this place; empty where there is nothing to do with text. */
export function contextMenu(params: Pick<ContextMenuParams, 'isEditable' | 'selectionText'>): Items {
  if (params.isEditable) return textItems();
  return params.selectionText.trim() === '' ? [] : [{ label: menuText.copy, role: 'copy' }];
}

/** Gives a window's page its right-click menu. */
export function installContextMenu(
  menu: Pick<typeof Menu, 'buildFromTemplate'>,
  contents: WebContents,
): void {
  contents.on('context-menu', (_event, params) => {
    const items = contextMenu(params);
    if (items.length > 0) menu.buildFromTemplate(items).popup();
  });
}

/** Their keys are shown, not registered: the page handles them itself. */
function commandItems({ items }: MenuGroup, run: BarContent['run']): Items {
  return items.map((item) => {
    if (item.kind === 'separator') return SEPARATOR;
    const { id, label, accelerator, enabled } = item;
    const keys = accelerator === null ? {} : { accelerator, registerAccelerator: false };
    return { id, label: plain(label), enabled, click: () => run(id), ...keys };
  });
}

function nativeGroups(
  developerTools: boolean,
  { newWindow, about, zoom }: MenuActions,
): readonly { readonly label: string; readonly items: Items }[] {
  const tools: Items = [SEPARATOR, { label: menuText.developerTools, role: 'toggleDevTools' }];
  return [
    {
      label: menuText.file,
      items: [
        { label: menuText.newWindow, accelerator: 'Ctrl+Shift+N', click: newWindow },
        SEPARATOR,
        { label: menuText.quit, role: 'quit' },
      ],
    },
    {
      label: menuText.edit,
      items: [
        // Until the page says that its own undo takes their place.
        { label: menuText.undo, role: 'undo', registerAccelerator: false },
        { label: menuText.redo, role: 'redo', registerAccelerator: false },
        SEPARATOR,
        ...textItems(),
      ],
    },
    {
      label: menuText.view,
      items: [
        // No roles: theirs would register Ctrl+- and Ctrl+0, which are the page's, for the size of its text.
        { label: menuText.zoomIn, click: () => zoom('in') },
        { label: menuText.zoomOut, click: () => zoom('out') },
        { label: menuText.resetZoom, click: () => zoom('reset') },
        SEPARATOR,
        { label: menuText.fullScreen, role: 'togglefullscreen' },
        ...(developerTools ? tools : []),
      ],
    },
    { label: menuText.help, items: [{ label: menuText.about, click: about }] },
  ];
}

/** Chromium handles their keys already. */
function textItems(): Items {
  return [
    { label: menuText.cut, role: 'cut', registerAccelerator: false },
    { label: menuText.copy, role: 'copy', registerAccelerator: false },
    { label: menuText.paste, role: 'paste', registerAccelerator: false },
    { label: menuText.selectAll, role: 'selectAll', registerAccelerator: false },
  ];
}

function roleOf(item: MenuGroup['items'][number]): MenuItemConstructorOptions['role'] {
  return item.kind === 'command' ? DOUBLED.get(item.id) : undefined;
}

/** A & would make the next letter a key of the menu. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}

/** Without separators at the ends or beside each other. */
function tidy(items: Items): Items {
  return items.filter((item, index) => {
    if (item.type !== 'separator') return true;
    return items[index - 1]?.type !== 'separator' && index > 0 && index < items.length - 1;
  });
}
