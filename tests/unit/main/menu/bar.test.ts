/** Each window has a bar with its own page's commands and the native items, each thing once. */
import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMenuBars, type MenuBars } from '../../../../main/menu/bar.ts';
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

let bars: MenuBars;
let ofProgram: unknown[];
let asked: string[];

beforeEach(() => {
  ofProgram = [];
  asked = [];
  bars = create(false);
});

function item(id: string, label: string, accelerator: string | null = null, enabled = true) {
  return { kind: 'command', id, label, accelerator, enabled } as const;
}

function create(developerTools: boolean): MenuBars {
  return createMenuBars({
    menu: {
      buildFromTemplate: (items) => items as unknown as Electron.Menu,
      setApplicationMenu: (menu) => void ofProgram.push(menu),
    },
    developerTools,
    newWindow: () => void asked.push('window'),
    about: () => void asked.push('about'),
  });
}

/** A window with its bar, and its page's if it has said what it can do. */
function opened(model?: MenuModel): FakeWindow {
  const window = new FakeWindow(1);
  bars.install(window.asWindow);
  if (model !== undefined) bars.setModel(window.asWindow, model);
  return window;
}

const barOf = ({ bars: given }: FakeWindow): Items => (given.at(-1) ?? []) as Items;
const submenu = (window: FakeWindow, label: string): Items =>
  (barOf(window).find((each) => each.label === label)?.submenu as Items | undefined) ?? [];
const names = (items: Items) => items.map(({ label, type }) => (type === 'separator' ? '—' : label));
const flat = (items: Items): Items => items.flatMap((each) => [each, ...flat((each.submenu as Items) ?? [])]);
const named = (window: FakeWindow, label: string) => flat(barOf(window)).find((each) => each.label === label);
const press = (window: FakeWindow, label: string) =>
  (named(window, label)?.click as unknown as (() => void) | undefined)?.();

test('the program has no bar of its own, neither ours nor Electron’s', () => {
  opened(MODEL);
  expect(ofProgram).toEqual([null]);
});

describe('the bar before the page says what it can do', () => {
  test('has the native items', () => {
    const window = opened();
    expect(names(barOf(window))).toEqual(['文件', '编辑', '查看', '帮助']);
    expect(names(submenu(window, '编辑'))).toEqual(['撤销', '重做', '—', '剪切', '复制', '粘贴', '全选']);
  });

  test('names everything in Chinese, and each item does something', () => {
    for (const each of flat(barOf(opened()))) {
      if (each.type === 'separator') continue;
      expect(each.label).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(each.role ?? each.submenu ?? each.click).toBeDefined();
    }
  });

  test('has the developer tools in an unpackaged program only', () => {
    const roles = () => flat(barOf(opened())).map(({ role }) => role);
    expect(roles()).not.toContain('toggleDevTools');
    bars = create(true);
    expect(roles()).toContain('toggleDevTools');
    for (const role of ['reload', 'forceReload', 'zoomIn', 'zoomOut', 'resetZoom'])
      expect(roles()).not.toContain(role);
  });

  test('opens windows and says what the program is', () => {
    const window = opened();
    press(window, '新建窗口');
    press(window, '关于政报研读');
    expect(asked).toEqual(['window', 'about']);
    expect(named(window, '新建窗口')?.accelerator).toBe('Ctrl+Shift+N');
  });
});

describe('the bar of a page', () => {
  test('has its groups in their order, with the native items of that name behind', () => {
    const window = opened(MODEL);
    expect(names(barOf(window))).toEqual(['文件', '编辑', '转到', '查看', '帮助']);
    expect(names(submenu(window, '文件'))).toEqual(['打开设置', '—', '新建窗口', '—', '退出']);
    expect(names(submenu(window, '转到'))).toEqual(['后退']);
  });

  test('has the page’s undo and redo, and not Chromium’s beside them', () => {
    const edit = submenu(opened(MODEL), '编辑');
    const own = ['撤销', '重做', '—', '查找 && 替换'];
    expect(names(edit)).toEqual([...own, '—', '剪切', '复制', '粘贴', '全选']);
    expect(flat(edit).map(({ role }) => role)).not.toContain('undo');
  });

  test('shows keys without taking them from the page, and what cannot be done', () => {
    const window = opened(MODEL);
    const keys = { accelerator: 'Ctrl+Z', registerAccelerator: false, enabled: true };
    expect(named(window, '撤销')).toMatchObject(keys);
    expect(named(window, '查找 && 替换')).toMatchObject({ enabled: false });
    expect(named(window, '打开设置')).not.toHaveProperty('accelerator');
    for (const { role, registerAccelerator } of flat(barOf(window))) {
      if (['cut', 'copy', 'paste', 'selectAll'].includes(role ?? '')) expect(registerAccelerator).toBe(false);
    }
  });

  test('tells the page what was chosen', () => {
    const window = opened(MODEL);
    press(window, '后退');
    expect(window.sent).toEqual([[EVENTS.command, 'back']]);
  });

  test('changes the size of the interface within bounds', () => {
    const window = opened(MODEL);
    press(window, '放大整个界面');
    expect(window.zoom).toBe(0.5);
    for (let count = 0; count < 30; count += 1) press(window, '缩小整个界面');
    expect(window.zoom).toBe(-4);
    press(window, '界面恢复原来大小');
    expect(window.zoom).toBe(0);
  });
});

test('of several windows each has the commands of its own page', () => {
  const first = opened(MODEL);
  const second = opened();
  const givenToFirst = first.bars.length;
  bars.setModel(second.asWindow, {
    groups: [{ label: '转到', items: [item('back', '后退', null, false)] }],
  });
  expect(named(second, '后退')?.enabled).toBe(false);
  expect(named(first, '后退')?.enabled).toBe(true);
  expect(first.bars).toHaveLength(givenToFirst);
  press(first, '后退');
  expect(second.sent).toEqual([]);
  expect(first.sent).toEqual([[EVENTS.command, 'back']]);
});

test('a right click offers what can be done with the text there', () => {
  const roles = (isEditable: boolean, selectionText: string) =>
    contextMenu({ isEditable, selectionText }).map(({ role }) => role);
  expect(roles(true, '')).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(roles(false, '第十三条')).toEqual(['copy']);
  expect(roles(false, ' ')).toEqual([]);
});
