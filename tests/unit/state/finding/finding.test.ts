import { beforeEach, describe, expect, it } from 'vitest';
import {
  beginFinding,
  endFinding,
  findSelected,
  stepFinding,
  typeQuery,
  useFindings,
} from '../../../../renderer/state/finding/finding.ts';
import { usePanes } from '../../../../renderer/state/panes/panes.ts';
import { setPlace } from '../../../../renderer/state/panes/place.ts';
import {
  b,
  current,
  draw,
  FIRST,
  finding,
  front,
  ONE,
  OTHER,
  one,
  read,
  resetFinding,
  SECOND,
  tabOf,
  type,
} from './finding-fixture.ts';

beforeEach(resetFinding);

describe('typing', () => {
  it('makes the first place at or after the reading place the current one', () => {
    draw(FIRST);
    read(b(1));
    type('照明');
    expect(finding().places).toHaveLength(4);
    expect(current()).toBe('b1:4');
    expect(finding().turn).toBeNull();
  });

  it('goes on from where the reader was, not from what was found on the way', () => {
    draw(FIRST);
    type('附');
    expect(current()).toBe('b3:2');
    typeQuery(one(), '照', false);
    expect(current()).toBe('b0:0');
  });

  it('goes round to the first place where none follows, and says so', () => {
    draw(FIRST);
    read(b(3));
    type('照明');
    expect(current()).toBe('b0:0');
    expect(finding().turn).toBe('start');
  });

  it('shows what an input method composes and looks for it when it is committed', () => {
    draw(FIRST);
    type('照');
    const { places, steps } = finding();
    typeQuery(one(), '照ming', true);
    expect(finding()).toMatchObject({ typed: '照ming', query: '照', places, steps });
    typeQuery(one(), '照明', false);
    expect(finding()).toMatchObject({ typed: '照明', query: '照明' });
  });

  it('keeps the field and no place where nothing is found, and recovers', () => {
    draw(FIRST);
    type('照名');
    expect(finding()).toMatchObject({ typed: '照名', places: [], current: null, turn: null, isOpen: true });
    stepFinding(one(), 1);
    stepFinding(one(), -1);
    expect(finding()).toMatchObject({ typed: '照名', current: null });
    typeQuery(one(), '照明', false);
    expect(current()).toBe('b0:0');
  });

  it('looks for nothing once the field is empty', () => {
    draw(FIRST);
    type('照明');
    typeQuery(one(), '', false);
    expect(finding()).toMatchObject({ typed: '', places: [], current: null });
  });

  it.each(['"', '-照', '标题:', '或', '\u0000', '\ud800', '((', '的'.repeat(3000)])(
    'takes any string: %j',
    (query) => {
      draw(FIRST);
      type(query);
      stepFinding(one(), 1);
      stepFinding(one(), -1);
      expect(finding().query).toBe(query);
    },
  );

  it('does nothing for a document that is not drawn', () => {
    beginFinding(one());
    typeQuery(one(), '照明', false);
    stepFinding(one(), 1);
    endFinding(one());
    expect(useFindings.getState().byTab.size).toBe(0);
  });
});

describe('stepping', () => {
  it('walks each range in printed order and round the ends, in words', () => {
    draw(FIRST);
    type('照明');
    const walked: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      stepFinding(one(), 1);
      walked.push([current(), finding().turn]);
    }
    expect(walked).toEqual([
      ['b1:4', null],
      ['b2:2', null],
      ['b2:5', null],
      ['b0:0', 'start'],
    ]);
    stepFinding(one(), -1);
    expect([current(), finding().turn]).toEqual(['b2:5', 'end']);
    stepFinding(one(), -1);
    expect([current(), finding().turn]).toEqual(['b2:2', null]);
  });

  it('is a wish to see the place each time, as typing is', () => {
    draw(FIRST);
    type('照明');
    expect(finding().steps).toBe(1);
    stepFinding(one(), 1);
    expect(finding().steps).toBe(2);
    typeQuery(one(), '照', false);
    expect(finding().steps).toBe(3);
  });

  it('takes the reader along: what is typed next is looked for from there', () => {
    draw(FIRST);
    type('照明');
    stepFinding(one(), 1);
    typeQuery(one(), '照', false);
    expect(current()).toBe('b1:4');
  });

  it('asks for a query where none was ever typed', () => {
    draw(FIRST);
    stepFinding(one(), 1);
    expect(finding()).toMatchObject({ isOpen: true, asked: 1, steps: 0 });
  });

  it('makes no step in the history, and leaves the panes alone', () => {
    draw(FIRST);
    type('照明');
    const { area, reveals } = usePanes.getState();
    for (let step = 0; step < 6; step += 1) stepFinding(one(), step % 2 === 0 ? 1 : -1);
    expect(usePanes.getState()).toMatchObject({ area, reveals });
    expect(usePanes.getState().area).toBe(area);
  });

  it('goes on after the finding was ended, with the bar closed', () => {
    draw(FIRST);
    read(b(1));
    type('照明');
    endFinding(one());
    expect(finding()).toMatchObject({ isOpen: false, isPainted: false });
    stepFinding(one(), 1);
    expect(finding()).toMatchObject({ isOpen: false, isPainted: true });
    expect(current()).toBe('b2:2');
  });

  it('starts anew where the reader is if he read on since', () => {
    draw(FIRST);
    type('照明');
    endFinding(one());
    read(b(2));
    stepFinding(one(), 1);
    expect(current()).toBe('b2:2');
    endFinding(one());
    read(b(1));
    stepFinding(one(), -1);
    expect(current()).toBe('b0:0');
  });
});

describe('opening the bar', () => {
  it('offers what was looked for last without moving, and the first step goes to the place at hand', () => {
    draw(FIRST);
    type('照明');
    stepFinding(one(), 1);
    endFinding(one());
    const { steps } = finding();
    read(b(2));
    beginFinding(one());
    expect(finding()).toMatchObject({ isOpen: true, typed: '照明', current: null, steps });
    expect(finding().places).toHaveLength(4);
    stepFinding(one(), 1);
    expect(current()).toBe('b2:2');
  });

  it('keeps the current place if the reader is still there', () => {
    draw(FIRST);
    read(b(0));
    type('照明');
    stepFinding(one(), 1);
    endFinding(one());
    beginFinding(one());
    expect(current()).toBe('b1:4');
  });

  it('is a new wish to type each time', () => {
    draw(FIRST);
    beginFinding(one());
    const { asked } = finding();
    beginFinding(one());
    expect(finding().asked).toBe(asked + 1);
  });

  it('begins from where the reader is, unless it is open already', () => {
    draw(FIRST);
    read(b(1));
    beginFinding(one());
    read(b(3));
    beginFinding(one());
    typeQuery(one(), '照明', false);
    expect(current()).toBe('b1:4');
    endFinding(one());
    read(b(2));
    beginFinding(one());
    typeQuery(one(), '明', false);
    expect(current()).toBe('b2:3');
  });

  it('wants the focus again for selected words', () => {
    draw(FIRST);
    findSelected(one(), '照明', { blockId: b(2), start: 5, end: 7 });
    expect(finding().asked).toBe(1);
    findSelected(one(), '照明', { blockId: b(2), start: 5, end: 7 });
    expect(finding().asked).toBe(2);
  });

  it('takes selected words over as the current place', () => {
    draw(FIRST);
    beginFinding(one());
    findSelected(one(), '照明', { blockId: b(2), start: 5, end: 7 });
    expect(finding()).toMatchObject({ typed: '照明', query: '照明', isOpen: true });
    expect(current()).toBe('b2:5');
    stepFinding(one(), 1);
    expect([current(), finding().turn]).toEqual(['b0:0', 'start']);
  });
});

describe('another document', () => {
  it('ends the finding in the first, and F3 looks for the same words in it', () => {
    const leave = draw(FIRST);
    type('照明');
    leave();
    draw(SECOND);
    expect(useFindings.getState().byTab.size).toBe(0);
    stepFinding(tabOf(OTHER), 1);
    expect(current(tabOf(OTHER))).toBe('b1:2');
    expect(finding(tabOf(OTHER)).turn).toBeNull();
  });

  it('leaves the first without paint when the reader comes back', () => {
    const leave = draw(FIRST);
    type('照明');
    leave();
    draw(SECOND)();
    draw(FIRST);
    expect(useFindings.getState().byTab.has(one())).toBe(false);
    stepFinding(one(), 1);
    expect(current()).toBe('b0:0');
  });

  it('keeps a finding of its own when two are drawn', () => {
    draw(FIRST);
    type('照明');
    draw(SECOND, { where: 'beside' });
    beginFinding(tabOf(OTHER));
    typeQuery(tabOf(OTHER), '供水', false);
    expect(finding().query).toBe('照明');
    expect(current(tabOf(OTHER))).toBe('b0:0');
  });
});

describe('the same document in two panes', () => {
  it('has a finding in each, from the place where that is read', () => {
    draw(FIRST);
    read(b(1));
    type('照明');
    draw(FIRST, { where: 'beside' });
    const second = front();
    expect(second).not.toBe(one());
    setPlace({ tabId: second, documentId: ONE }, { blockId: b(2), offset: 0 });
    stepFinding(second, 1);
    expect([current(), current(second)]).toEqual(['b1:4', 'b2:2']);
    stepFinding(second, 1);
    expect([current(), current(second)]).toEqual(['b1:4', 'b2:5']);
    endFinding(second);
    expect([finding().isPainted, finding(second).isPainted]).toEqual([true, false]);
  });

  it('ends it where it is no longer drawn, and not in the other', () => {
    draw(FIRST);
    type('照明');
    const leave = draw(FIRST, { where: 'beside' });
    const second = front();
    stepFinding(second, 1);
    leave();
    expect([...useFindings.getState().byTab.keys()]).toEqual([one()]);
    expect([...useFindings.getState().drawn.keys()]).toEqual([one()]);
  });
});
