/** The bar shows the commands of the window that was used last, with the native items, each thing once. */
import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMenuBar, type MenuBar } from '../../../../main/menu/bar.ts';
import { contextMenu } from '../../../../main/menu.ts';
import { EVENTS, type MenuModel } from '../../../../preload/contract.ts';
import { FakeWindow } from '../windows/fake-window.ts';

type Items = readonly MenuItemConstructorOptions[];
const MODEL: MenuModel = {
  groups: [
    { label: '文件', items: [item('settings', '打开设置')] },
    {
      label: '编辑',
      items: [
        item('undo', '撤销', 'Ctrl+Z'),
        item('redo', '重做', 'Ctrl+Y'),
        { kind: 'separator' },
        item('find', '查找 & 替换', 'Ctrl+F', false),
      ],
    },
    { label: '转到', items: [item('back', '后退')] },
  ],
};

let bars: Items[];
let bar: MenuBar;
let asked: string[];

beforeEach(() => {
  bars = [];
  asked = [];
  bar = create(false);
});

function item(id: string, label: string, accelerator: string | null = null, enabled = true) {
  return { kind: 'command', id, label, accelerator, enabled } as const;
}

function create(developerTools: boolean): MenuBar {
  return createMenuBar({
    menu: {
      buildFromTemplate: (items) => items as unknown as Electron.Menu,
      setApplicationMenu: (menu) => void bars.push(menu as unknown as Items),
    },
    developerTools,
    newWindow: () => void asked.push('window'),
    about: () => void asked.push('about'),
  });
}

const submenu = (label: string): Items =>
  (bars.at(-1)?.find((each) => each.label === label)?.submenu as Items | undefined) ?? [];
const names = (items: Items) => items.map(({ label, type }) => (type === 'separator' ? '—' : label));
const flat = (items: Items): Items => items.flatMap((each) => [each, ...flat((each.submenu as Items) ?? [])]);
const named = (label: string) => flat(bars.at(-1) ?? []).find((each) => each.label === label);
const press = (label: string) => (named(label)?.click as unknown as (() => void) | undefined)?.();

function opened(id: number, model?: MenuModel): FakeWindow {
  const window = new FakeWindow(id);
  bar.follow(window.asWindow);
  if (model !== undefined) bar.setModel(window.asWindow, model);
  return window;
}

describe('the bar before the page says what it can do', () => {
  test('has the native items', () => {
    expect(names(bars[0] ?? [])).toEqual(['文件', '编辑', '查看', '帮助']);
    expect(names(submenu('编辑'))).toEqual(['撤销', '重做', '—', '剪切', '复制', '粘贴', '全选']);
  });

  test('names everything in Chinese, and each item does something', () => {
    for (const each of flat(bars[0] ?? [])) {
      if (each.type === 'separator') continue;
      expect(each.label).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(each.role ?? each.submenu ?? each.click).toBeDefined();
    }
  });

  test('has the developer tools in an unpackaged program only', () => {
    const roles = () => flat(bars.at(-1) ?? []).map(({ role }) => role);
    expect(roles()).not.toContain('toggleDevTools');
    create(true);
    expect(roles()).toContain('toggleDevTools');
    for (const role of ['reload', 'forceReload', 'zoomIn', 'zoomOut', 'resetZoom'])
      expect(roles()).not.toContain(role);
  });

  test('opens windows and says what the program is', () => {
    press('新建窗口');
    press('关于政报研读');
    expect(asked).toEqual(['window', 'about']);
    expect(named('新建窗口')?.accelerator).toBe('Ctrl+Shift+N');
  });
});

describe('the bar of a page', () => {
  test('has its groups in their order, with the native items of that name behind', () => {
    opened(1, MODEL);
    expect(names(bars.at(-1) ?? [])).toEqual(['文件', '编辑', '转到', '查看', '帮助']);
    expect(names(submenu('文件'))).toEqual(['打开设置', '—', '新建窗口', '—', '退出']);
    expect(names(submenu('转到'))).toEqual(['后退']);
  });

  test('has the page’s undo and redo, and not Chromium’s beside them', () => {
    opened(1, MODEL);
    expect(names(submenu('编辑'))).toEqual([
      '撤销',
      '重做',
      '—',
      '查找 && 替换',
      '—',
      '剪切',
      '复制',
      '粘贴',
      '全选',
    ]);
    expect(flat(submenu('编辑')).map(({ role }) => role)).not.toContain('undo');
  });

  test('shows keys without taking them from the page, and what cannot be done', () => {
    opened(1, MODEL);
    expect(named('撤销')).toMatchObject({ accelerator: 'Ctrl+Z', registerAccelerator: false, enabled: true });
    expect(named('查找 && 替换')).toMatchObject({ enabled: false });
    expect(named('打开设置')).not.toHaveProperty('accelerator');
    for (const { role, registerAccelerator } of flat(bars.at(-1) ?? [])) {
      if (['cut', 'copy', 'paste', 'selectAll'].includes(role ?? '')) expect(registerAccelerator).toBe(false);
    }
  });

  test('tells the page what was chosen', () => {
    const window = opened(1, MODEL);
    press('后退');
    expect(window.sent).toEqual([[EVENTS.command, 'back']]);
    window.isGone = true;
    press('后退');
    expect(window.sent).toHaveLength(1);
  });

  test('changes the size of the interface within bounds', () => {
    const window = opened(1, MODEL);
    press('放大整个界面');
    expect(window.zoom).toBe(0.5);
    for (let count = 0; count < 30; count += 1) press('缩小整个界面');
    expect(window.zoom).toBe(-4);
    press('界面恢复原来大小');
    expect(window.zoom).toBe(0);
  });
});

describe('with several windows', () => {
  test('the bar is that of the window with the focus', () => {
    const first = opened(1, MODEL);
    const second = opened(2);
    expect(named('后退')).toBeUndefined();
    bar.setModel(second.asWindow, {
      groups: [{ label: '转到', items: [item('back', '后退', null, false)] }],
    });
    expect(named('后退')?.enabled).toBe(false);
    first.emit('focus');
    expect(named('后退')?.enabled).toBe(true);
    press('后退');
    expect(second.sent).toEqual([]);
    expect(first.sent).toEqual([[EVENTS.command, 'back']]);
  });

  test('what changes in another window leaves the bar as it is', () => {
    const first = opened(1, MODEL);
    const second = opened(2, MODEL);
    const count = bars.length;
    bar.setModel(first.asWindow, { groups: [] });
    second.emit('focus');
    expect(bars).toHaveLength(count);
  });

  test('a window that was closed is forgotten', () => {
    const first = opened(1, MODEL);
    opened(2, MODEL);
    first.close();
    bar.follow(new FakeWindow(1).asWindow);
    expect(named('后退')).toBeUndefined();
  });
});

test('a right click offers what can be done with the text there', () => {
  const roles = (isEditable: boolean, selectionText: string) =>
    contextMenu({ isEditable, selectionText }).map(({ role }) => role);
  expect(roles(true, '')).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(roles(false, '第十三条')).toEqual(['copy']);
  expect(roles(false, ' ')).toEqual([]);
});
