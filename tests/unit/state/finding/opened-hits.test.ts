import { beforeEach, describe, expect, it } from 'vitest';
import { commandOf } from '../../../../renderer/state/commands/commands.ts';
import {
  beginFinding,
  drawDocument,
  endFinding,
  leaveList,
  openHit,
  stepFinding,
  tabToSearch,
  typeQuery,
  useFindings,
  walked,
} from '../../../../renderer/state/finding/finding.ts';
import { closeTab, openDocument, stepPane, usePanes } from '../../../../renderer/state/panes/panes.ts';
import {
  b,
  current,
  draw,
  drawn,
  FIRST,
  finding,
  front,
  ONE,
  OTHER,
  one,
  resetFinding,
  SECOND,
  tabOf,
  type,
} from './finding-fixture.ts';

beforeEach(resetFinding);

describe('opening a search hit', () => {
  const hit = { documentId: ONE, blockId: b(2), ranges: [[2, 4] as const] };

  it('shows it and walks on from it, the bar closed and all places painted', () => {
    openHit(hit, '照明');
    expect(usePanes.getState().reveals.get(one())).toMatchObject({
      place: { blockId: b(2) },
      ranges: [[2, 4]],
    });
    drawn(FIRST);
    expect(finding()).toMatchObject({ isOpen: false, isPainted: true, query: '照明', own: null });
    expect(finding().places).toHaveLength(4);
    expect(current()).toBe('b2:2');
    stepFinding(one(), 1);
    expect(current()).toBe('b2:5');
  });

  it('takes the place of what was looked for in a document that is already drawn', () => {
    draw(FIRST);
    type('道路');
    openHit(hit, '照明');
    expect(finding()).toMatchObject({ isOpen: false, isPainted: true, typed: '照明', query: '照明' });
    expect(current()).toBe('b2:2');
  });

  it('keeps a near miss painted, and F3 says that nothing is found', () => {
    openHit(hit, '照名');
    drawn(FIRST);
    expect(finding()).toMatchObject({ places: [], current: null, own: { blockId: b(2), ranges: [[2, 4]] } });
    stepFinding(one(), 1);
    expect(finding()).toMatchObject({ places: [], current: null, isOpen: false, steps: 1 });
    expect(finding().own).not.toBeNull();
  });

  it('goes from a near miss to the next place that is found elsewhere', () => {
    openHit({ documentId: ONE, blockId: b(1), ranges: [[0, 1]] }, '照明');
    drawn(FIRST);
    expect(finding()).toMatchObject({ current: null, own: { blockId: b(1) } });
    stepFinding(one(), 1);
    expect(current()).toBe('b1:4');
  });

  it('goes on from where a near miss stands in its block', () => {
    openHit({ documentId: ONE, blockId: b(2), ranges: [[4, 5]] }, '照明');
    drawn(FIRST);
    stepFinding(one(), 1);
    expect(current()).toBe('b2:5');
  });

  it('paints no stretch of a document that is meant as a whole', () => {
    openHit({ documentId: ONE, blockId: b(0), ranges: [] }, '年份:1999');
    drawn(FIRST);
    expect(finding()).toMatchObject({ current: null, own: null });
  });

  it('holds for a pane that is drawn twice, not for one that comes back later', () => {
    openHit(hit, '照明');
    drawn(FIRST)();
    const leave = drawn(FIRST);
    expect(current()).toBe('b2:2');
    leave();
    openDocument(OTHER, null);
    openDocument(ONE, b(2));
    drawn(FIRST);
    expect(useFindings.getState().byTab.has(one())).toBe(false);
  });

  it('belongs to the pane in which it is opened', () => {
    draw(FIRST);
    type('道路');
    openHit(hit, '照明', { where: 'beside' });
    const beside = front();
    expect([beside === one(), finding().query]).toEqual([false, '道路']);
    drawn(FIRST);
    expect(finding(beside)).toMatchObject({ isPainted: true, query: '照明' });
    expect([current(beside), current()]).toEqual(['b2:2', 'b1:2']);
  });

  it('is not taken for one of another tab, nor of another document', () => {
    draw(FIRST);
    const first = front();
    openHit(hit, '照明', { where: 'tab' });
    drawDocument(first, FIRST);
    expect(useFindings.getState().byTab.size).toBe(0);
    drawDocument(front(), SECOND);
    expect(useFindings.getState().byTab.size).toBe(0);
  });

  it('waits for its document in a tab that still draws another', () => {
    draw(SECOND);
    openHit(hit, '照明');
    expect(useFindings.getState().byTab.size).toBe(0);
    drawn(FIRST);
    expect(current()).toBe('b2:2');
  });

  it('is what the bar offers next', () => {
    openHit(hit, '照明');
    drawn(FIRST);
    beginFinding(one());
    expect(finding()).toMatchObject({ isOpen: true, typed: '照明' });
    expect(current()).toBe('b2:2');
  });
});

describe('a hit opened from a list of results', () => {
  const hit = { documentId: ONE, blockId: b(2), ranges: [[2, 4] as const] };
  const list = { position: 1, total: 3, turn: null };

  it('makes F3 walk that list, before its document is drawn and after', () => {
    openHit(hit, '照明', { list });
    expect(walked()).toMatchObject({ query: '照明', list });
    drawn(FIRST);
    expect(walked()).toMatchObject({ query: '照明', list });
    expect(finding()).toMatchObject({ isPainted: true, list });
  });

  it('leaves F3 to the document once something is found in the document itself', () => {
    openHit(hit, '照明', { list });
    drawn(FIRST);
    beginFinding(one());
    expect(walked()).toMatchObject({ query: '照明', list: null });
  });

  it('is over where another document is read', () => {
    openHit(hit, '照明', { list });
    const leave = drawn(FIRST);
    openDocument(OTHER, null);
    leave();
    drawn(SECOND);
    expect(walked()).toBeNull();
  });

  it('is no longer shown once the search is given up, however often its document is drawn', () => {
    openHit(hit, '照明', { list });
    const leave = drawn(FIRST);
    leaveList();
    expect(finding()).toMatchObject({ isPainted: false, own: null, list: null });
    expect(walked()).toBeNull();
    leave();
    drawn(FIRST);
    expect(useFindings.getState().byTab.has(one())).toBe(false);
  });

  it('is not shown either if the search is given up before its document is drawn', () => {
    openHit(hit, '照明', { list });
    leaveList();
    drawn(FIRST);
    expect(useFindings.getState().byTab.has(one())).toBe(false);
  });

  it('stays away from a document drawn anew once the reader has ended it', () => {
    openHit(hit, '照明', { list });
    const leave = drawn(FIRST);
    endFinding(one());
    leave();
    drawn(FIRST);
    expect(useFindings.getState().byTab.has(one())).toBe(false);
  });

  it('leaves what the reader looks for in a document himself', () => {
    draw(FIRST);
    type('道路');
    openHit({ ...hit, documentId: OTHER, blockId: b(1) }, '照明', { where: 'beside', list });
    drawn(SECOND);
    leaveList();
    expect(finding()).toMatchObject({ isPainted: true, query: '道路' });
    expect(finding(tabOf(OTHER)).isPainted).toBe(false);
  });

  it('of another query takes the place of those of the former in every pane', () => {
    openHit(hit, '照明', { list });
    drawn(FIRST);
    const first = front();
    openHit({ ...hit, documentId: OTHER, blockId: b(1) }, '照明', { where: 'beside', list });
    drawn(SECOND);
    expect(finding(first).isPainted).toBe(true);
    openHit({ ...hit, documentId: OTHER, blockId: b(0) }, '供水', { list });
    expect(finding(first).isPainted).toBe(false);
    expect(finding(tabOf(OTHER))).toMatchObject({ isPainted: true, query: '供水' });
  });
});

describe('the commands', () => {
  const IDS = ['find', 'findNext', 'findPrevious'] as const;

  it('are disabled while no document is open, or it is not drawn yet', () => {
    expect(IDS.map((id) => commandOf(id).isEnabled())).toEqual([false, false, false]);
    openDocument(ONE, null);
    expect(tabToSearch()).toBeNull();
    expect(IDS.map((id) => commandOf(id).isEnabled())).toEqual([false, false, false]);
    const leave = drawn(FIRST);
    expect(IDS.map((id) => commandOf(id).isEnabled())).toEqual([true, true, true]);
    leave();
    closeTab(usePanes.getState().area.active, one());
    for (const id of IDS) commandOf(id).run();
    expect(useFindings.getState().byTab.size).toBe(0);
  });

  it('work on the document in the active pane', () => {
    draw(FIRST);
    draw(SECOND, { where: 'beside' });
    commandOf('find').run();
    expect(finding(tabOf(OTHER)).isOpen).toBe(true);
    expect(useFindings.getState().byTab.has(one())).toBe(false);
    typeQuery(tabOf(OTHER), '照明', false);
    commandOf('findNext').run();
    expect(finding(tabOf(OTHER)).turn).toBe('only');
    commandOf('findPrevious').run();
    expect(finding(tabOf(OTHER)).turn).toBe('only');
    stepPane(1);
    commandOf('findNext').run();
    expect(current()).toBe('b0:0');
  });

  it('are disabled where the tab has gone on to a document that is not drawn yet', () => {
    draw(FIRST);
    expect(tabToSearch()).toBe(one());
    openDocument(OTHER, null);
    expect(tabToSearch()).toBeNull();
  });
});
