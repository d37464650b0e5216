/**
 * The native menus: the small bar and the right-click menu of text. The program's own commands live in the page; here
 * are only those that Chromium carries out itself.
 */
import type { ContextMenuParams, Menu, MenuItemConstructorOptions, WebContents } from 'electron';
import { menuText } from './text-zh.ts';

/**
 * The menu bar. The keys of the edit items are shown but not registered: Chromium and the page handle them already,
 * and the page's own undo must get Ctrl+Z first.
 */
export function applicationMenu(developerTools: boolean): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = developerTools
    ? [{ type: 'separator' }, { label: menuText.developerTools, role: 'toggleDevTools' }]
    : [];
  return [
    { label: menuText.file, submenu: [{ label: menuText.quit, role: 'quit' }] },
    {
      label: menuText.edit,
      submenu: [
        { label: menuText.undo, role: 'undo', registerAccelerator: false },
        { label: menuText.redo, role: 'redo', registerAccelerator: false },
        { type: 'separator' },
        ...textItems(),
      ],
    },
    {
      label: menuText.view,
      submenu: [
        { label: menuText.zoomIn, role: 'zoomIn' },
        { label: menuText.zoomOut, role: 'zoomOut' },
        { label: menuText.resetZoom, role: 'resetZoom' },
        { type: 'separator' },
        { label: menuText.fullScreen, role: 'togglefullscreen' },
        ...tools,
      ],
    },
  ];
}

/** What a right click offers at this place; empty where there is nothing to do with text. */
export function contextMenu(
  params: Pick<ContextMenuParams, 'isEditable' | 'selectionText'>,
): MenuItemConstructorOptions[] {
  if (params.isEditable) return textItems();
  return params.selectionText.trim() === '' ? [] : [{ label: menuText.copy, role: 'copy' }];
}

function textItems(): MenuItemConstructorOptions[] {
  return [
    { label: menuText.cut, role: 'cut', registerAccelerator: false },
    { label: menuText.copy, role: 'copy', registerAccelerator: false },
    { label: menuText.paste, role: 'paste', registerAccelerator: false },
    { label: menuText.selectAll, role: 'selectAll', registerAccelerator: false },
  ];
}

type MenuModule = Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;

/** Puts the menu bar up. */
export function installMenu(menu: MenuModule, developerTools: boolean): void {
  menu.setApplicationMenu(menu.buildFromTemplate(applicationMenu(developerTools)));
}

/** Gives a window's page its right-click menu. */
export function installContextMenu(menu: MenuModule, contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const items = contextMenu(params);
    if (items.length > 0) menu.buildFromTemplate(items).popup();
  });
}
