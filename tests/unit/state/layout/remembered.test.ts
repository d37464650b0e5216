import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import { readSetting, saveSetting } from '../../../../renderer/data/settings/settings.ts';
import {
  placeNow,
  recallPlace,
  rememberPanes,
  rememberPlace,
  startRemembering,
} from '../../../../renderer/state/layout/remembered.ts';
import { activeTab } from '../../../../renderer/state/panes/model.ts';
import { openView, usePanes } from '../../../../renderer/state/panes/panes.ts';
import { setPlace } from '../../../../renderer/state/panes/place.ts';
import { parseArea } from '../../../../renderer/state/panes/restore.ts';
import { doc, documentId, onePane, picture, place, resetPanes, split } from '../panes/areas.ts';

/** The stored area as it would be restored. */
async function storedPicture(): Promise<string | null> {
  const area = parseArea(await readSetting('panes'));
  return area === null ? null : picture(area);
}

beforeEach(async () => {
  await notesConnection.open();
  for (const table of notesConnection.database.tables) await table.clear();
  resetPanes();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => vi.useRealTimers());

describe('what was left open', () => {
  it('is what was stored, and the document read last', async () => {
    const area = split(onePane(doc('1'), doc('2', 'b2')), 'row', doc('3'));
    await saveSetting('panes', area);
    await saveSetting('recent', [documentId('3'), documentId('1')]);
    const left = await startRemembering();
    expect(left.area === null ? null : picture(left.area)).toBe(picture(area));
    expect(left.lastRead).toBe('doc-3');
  });

  it('is nothing before the first time, or where nothing can be believed', async () => {
    expect(await startRemembering()).toEqual({ area: null, lastRead: null });
    await saveSetting('panes', { root: 'none' });
    expect((await startRemembering()).area).toBeNull();
  });
});

describe('remembering the panes', () => {
  it('stores the area after a rest, with the place that is read then', async () => {
    rememberPanes();
    openView(doc('1', 'b1'));
    openView(doc('2'), { where: 'beside' });
    const tab = activeTab(usePanes.getState().area);
    if (tab !== null) setPlace({ tabId: tab.id, documentId: documentId('2') }, place('b7'));
    vi.advanceTimersByTime(100);
    expect(await storedPicture()).toBeNull();
    vi.advanceTimersByTime(2_000);
    await vi.waitFor(async () => expect(await storedPicture()).toBe('row([*1/b1], ![*2/b7])'));
  });

  it('waits for a change of the area, not of a wish', () => {
    rememberPanes();
    usePanes.setState({ reveals: new Map() });
    expect(vi.getTimerCount()).toBe(0);
    openView(doc('1'));
    expect(vi.getTimerCount()).toBeGreaterThan(0);
  });
});

describe('the place in a document', () => {
  it('is the one that was stored last, null before', async () => {
    expect(await recallPlace(documentId('1'))).toBeNull();
    await rememberPlace(documentId('1'), place('b1', 0.5));
    await rememberPlace(documentId('1'), place('b2', 0.25));
    expect(await recallPlace(documentId('1'))).toEqual(place('b2', 0.25));
    expect(await recallPlace(documentId('2'))).toBeNull();
  });

  it('is at hand once it was asked for or stored, and not before', async () => {
    expect(placeNow(documentId('11'))).toBeUndefined();
    await recallPlace(documentId('11'));
    expect(placeNow(documentId('11'))).toBeNull();
    await rememberPlace(documentId('11'), place('b3'));
    expect(placeNow(documentId('11'))).toEqual(place('b3'));
  });

  it('is the one stored while it was being read', async () => {
    await rememberPlace(documentId('12'), place('b1'));
    const asked = recallPlace(documentId('12'));
    void rememberPlace(documentId('12'), place('b2'));
    await asked;
    expect(placeNow(documentId('12'))).toEqual(place('b2'));
  });
});
