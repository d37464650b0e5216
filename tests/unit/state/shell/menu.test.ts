/** The menu stays true without being sent over and over, and what is chosen in it is done. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MenuModel } from '../../../../renderer/platform/platform.ts';
import { comparisonDrawn } from '../../../../renderer/state/comparing/stepping.ts';
import { useFocusRequest, useLayout } from '../../../../renderer/state/layout/layout.ts';
import { activeTab } from '../../../../renderer/state/panes/model.ts';
import { usePanes } from '../../../../renderer/state/panes/panes.ts';
import { keepMenuTrue, runFromMenu } from '../../../../renderer/state/shell/menu.ts';
import { doc, onePane, pair, resetPanes, split } from '../panes/areas.ts';

let menus: MenuModel[];
let isShown: boolean;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  resetPanes();
  menus = [];
  isShown = true;
  stop = keepMenuTrue({
    showMenu: async (model) => {
      menus.push(model);
      return isShown;
    },
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(1000);

/** Whether the menu that was sent last lets the command be chosen. */
function enabled(id: string): boolean | undefined {
  const items = menus.at(-1)?.groups.flatMap((group) => group.items) ?? [];
  return items.flatMap((item) => (item.kind === 'command' && item.id === id ? [item.enabled] : []))[0];
}

describe('the menu', () => {
  test('is sent at once, and again when a command can be carried out', async () => {
    expect(enabled('closeTab')).toBe(false);
    resetPanes(onePane(doc('1')));
    await settle();
    expect(menus).toHaveLength(2);
    expect(enabled('closeTab')).toBe(true);
  });

  test('is not sent for what changes no command', async () => {
    resetPanes(onePane(doc('1')));
    await settle();
    for (let count = 0; count < 20; count += 1) {
      usePanes.setState({ area: { ...usePanes.getState().area } });
      await settle();
    }
    expect(menus).toHaveLength(2);
  });

  test('is sent once for changes that follow each other, though they never rest', async () => {
    for (let count = 0; count < 20; count += 1) {
      resetPanes(count % 2 === 0 ? onePane(doc('1')) : split(onePane(doc('1')), 'row', doc('2')));
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(menus.length).toBeGreaterThan(1);
    expect(menus.length).toBeLessThan(6);
    await settle();
    expect(enabled('nextPane')).toBe(true);
  });

  test('knows of a comparison when it is drawn, which may be late', async () => {
    resetPanes(onePane(pair('comparison', '1', '2')));
    await settle();
    expect(enabled('nextDifference')).toBe(false);
    const tab = activeTab(usePanes.getState().area);
    if (tab === null) throw new Error('no tab is open');
    const gone = comparisonDrawn(tab.id, { key: 'k', stops: [{} as never] });
    await settle();
    expect(enabled('nextDifference')).toBe(true);
    gone();
    await settle();
    expect(enabled('nextDifference')).toBe(false);
  });

  test('that was not shown is sent again after the next change', async () => {
    isShown = false;
    resetPanes(onePane(doc('1')));
    await settle();
    isShown = true;
    usePanes.setState({ area: { ...usePanes.getState().area } });
    await settle();
    expect(menus).toHaveLength(3);
    expect(menus[2]).toEqual(menus[1]);
  });

  test('is sent no more when it is told to stop', async () => {
    stop();
    resetPanes(onePane(doc('1')));
    await settle();
    expect(menus).toHaveLength(1);
  });
});

describe('a command of the menu', () => {
  const edited: string[] = [];
  const fields = (hasFocus: boolean) => ({
    hasFocus: () => hasFocus,
    edit: (id: string) => void edited.push(id),
  });

  test('is carried out', () => {
    useLayout.setState({ room: 'library' });
    runFromMenu('settings', fields(true));
    expect(useLayout.getState().room).toBe('settings');
  });

  test('that cannot run, or that nobody knows, does nothing', () => {
    const before = useFocusRequest.getState();
    for (const id of ['goToClause', 'goToClause2', '', 'toString']) runFromMenu(id, fields(false));
    expect(useFocusRequest.getState()).toBe(before);
    resetPanes(onePane(doc('1')));
    runFromMenu('goToClause', fields(false));
    expect(useFocusRequest.getState().request?.target).toBe('goToClause');
  });

  test('of undoing is left to the field where the focus is in one', () => {
    runFromMenu('undo', fields(true));
    runFromMenu('redo', fields(true));
    runFromMenu('undo', fields(false));
    expect(edited).toEqual(['undo', 'redo']);
  });
});
