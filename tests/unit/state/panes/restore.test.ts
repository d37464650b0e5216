import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabsOf } from '../../../../renderer/state/panes/area.ts';
import { EMPTY_AREA, MOST_HISTORY, type PaneNode, panesOf } from '../../../../renderer/state/panes/model.ts';
import { parseArea } from '../../../../renderer/state/panes/restore.ts';
import { disorder, doc, named, onePane, pair, paneAt, picture, split } from './areas.ts';
import { reachable } from './orders.ts';

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const view = (name: string) => ({ kind: 'document', documentId: `doc-${name}`, place: null });
const tab = (name: string, more: object = {}) => ({
  id: `t-${name}`,
  view: view(name),
  past: [],
  future: [],
  ...more,
});
const pane = (id: string, ...tabs: readonly unknown[]) => ({ kind: 'pane', id, tabs, current: null });
const row = (...children: readonly unknown[]) => ({
  kind: 'split',
  id: 'root',
  direction: 'row',
  children,
  shares: children.map(() => 100 / children.length),
});
const column = (...children: readonly unknown[]) => ({ ...row(...children), direction: 'column' });

/** The picture of what is believed of a stored root; null if nothing is. */
function believed(root: unknown, active: unknown = null): string | null {
  const area = parseArea({ root, active, nextId: 1 });
  if (area === null) return null;
  expect(disorder(area)).toEqual([]);
  return picture(area);
}

/** The view that is believed of a stored one; undefined if it is not. */
function believedView(value: unknown): unknown {
  return tabsOf(parseArea({ root: row(pane('p', { view: value })) }) ?? EMPTY_AREA)[0]?.view;
}

const sharesOf = (node: PaneNode): unknown =>
  node.kind === 'pane' ? null : [node.shares.map(Math.round), node.children.map(sharesOf)];

const contents = (area: Parameters<typeof tabsOf>[0]) =>
  tabsOf(area).map(({ view, past, future }) => ({ view, past, future }));

describe('an area that was stored', () => {
  it('comes back as it looked, whatever led to it', () => {
    fc.assert(
      fc.property(reachable, (area) => {
        const restored = parseArea(stored(area));
        expect(restored === null ? null : picture(restored)).toBe(picture(area));
        expect(restored === null ? [] : disorder(restored)).toEqual([]);
        expect(contents(restored ?? EMPTY_AREA)).toEqual(contents(area));
        expect(sharesOf((restored ?? EMPTY_AREA).root)).toEqual(sharesOf(area.root));
      }),
    );
  });

  it('is the same after a second time', () => {
    fc.assert(
      fc.property(reachable, (area) => {
        const once = parseArea(stored(area));
        expect(parseArea(stored(once))).toEqual(once);
      }),
    );
  });

  it('has the empty area in it too', () => {
    expect(picture(parseArea(stored(EMPTY_AREA)) ?? onePane(doc('x')))).toBe('row(![])');
  });

  it('keeps which tab and pane were in front', () => {
    const two = split(onePane(doc('1'), doc('2'), pair('reports', '1', '2')), 'column', doc('3', 'b1', 0.25));
    for (const at of [0, 1]) {
      const area = { ...two, active: paneAt(two, at) };
      const first = panesOf(area.root)[0];
      for (const { id } of first?.tabs ?? []) {
        const children = area.root.children.map((child) =>
          child === first ? { ...child, current: id } : child,
        );
        const chosen = { ...area, root: { ...area.root, children } };
        expect(picture(parseArea(stored(chosen)) ?? EMPTY_AREA)).toBe(picture(chosen));
      }
    }
  });
});

describe('what is no area', () => {
  it('is nothing', () => {
    const values = [
      undefined,
      null,
      7,
      'row',
      [],
      {},
      { root: null },
      { root: [] },
      { root: pane('p', tab('1')) },
    ];
    for (const value of values) expect(parseArea(value)).toBeNull();
    for (const root of [
      row(),
      row(row()),
      row(null, 7, 'p', {}),
      { ...row(pane('p')), children: { 0: pane('p') } },
    ])
      expect(believed(root)).toBeNull();
    expect(believed({ ...row(pane('p')), kind: 'splits' })).toBeNull();
  });

  it('never makes reading throw, and what is believed of it is in order', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 6 }), fc.anything({ withNullPrototype: true }));
    fc.assert(
      fc.property(value, value, value, (one, other, further) => {
        for (const each of [
          one,
          { root: one },
          { root: row(one, other) },
          { root: row(pane('p', one)), active: other },
        ]) {
          const area = parseArea(each);
          if (area !== null) expect(disorder(area)).toEqual([]);
        }
        const odd = {
          kind: 'pane',
          id: one,
          tabs: [{ id: other, view: view('1'), past: further, future: one }],
          current: other,
        };
        expect(
          disorder(
            parseArea({ root: { ...row(odd), shares: further, direction: one }, active: one }) ?? EMPTY_AREA,
          ),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('may have names that cannot be told as text', () => {
    const name = { toString: 1, valueOf: 1 };
    const root = row({ ...pane('p', tab('1', { id: name })), id: name, current: name });
    expect(believed(root, name)).toBe('row(![*1])');
  });
});

describe('a damaged area', () => {
  /** Every way to put something else in the place of one value somewhere in it. */
  function damaged(value: unknown, at: number, odd: unknown): unknown {
    let left = at;
    const walk = (each: unknown): unknown => {
      left -= 1;
      if (left === -1) return odd;
      if (Array.isArray(each)) return each.map(walk);
      if (typeof each !== 'object' || each === null) return each;
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
    };
    return walk(value);
  }

  it('loses what was damaged and stays in order', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(
        null,
        '',
        -1,
        0,
        1e308,
        Number.NaN,
        Infinity,
        [],
        {},
        'p1',
        't1',
        'root',
        undefined,
      ),
      reachable.map((area) => area.root),
    );
    fc.assert(
      fc.property(
        reachable,
        fc.array(fc.tuple(fc.nat(150), odd), { minLength: 1, maxLength: 4 }),
        (area, faults) => {
          const value = faults.reduce<unknown>((each, [at, fault]) => damaged(each, at, fault), stored(area));
          const restored = parseArea(value);
          if (restored !== null) expect(disorder(restored)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('loses only the tabs that cannot be read', () => {
    const damagedTabs = [null, 'tab', {}, { view: null }, { view: { kind: 'video' } }];
    expect(believed(row(pane('p', ...damagedTabs, tab('1')), pane('q')))).toBe('row(![*1], [])');
    expect(believed(row({ kind: 'pane', id: 'p', tabs: 'many' }))).toBe('row(![])');
    expect(believed(row(7, {}, null, 'p', [], pane('p', tab('1'))))).toBe('row(![*1])');
    expect(believed(row(7, pane('p', tab('1')), null, pane('q', tab('2'))))).toBe('row(![*1], [*2])');
  });

  it('has the first tab and pane in front if none that is there is named', () => {
    const root = row(pane('p', tab('1'), tab('2')), { ...pane('q', tab('3')), current: 't-9' });
    expect(believed(root, 'r')).toBe('row(![*1 2], [*3])');
    expect(believed(root, 'q')).toBe('row([*1 2], ![*3])');
  });

  it('gives things that share an id one of their own; the first is meant', () => {
    const twin = { ...pane('p', tab('1'), tab('2', { id: 't-1' })), current: 't-1' };
    expect(believed(row(twin, twin), 'p')).toBe('row(![*1 2], [*1 2])');
  });

  it('has no more than four panes, the first ones', () => {
    const panes = Array.from({ length: 100 }, (_, at) => pane(`p${at}`, tab(String(at))));
    expect(believed(row(...panes))).toBe('row(![*0], [*1], [*2], [*3])');
    const columns = [0, 1, 2].map((at) => column(...panes.slice(2 * at, 2 * at + 2)));
    expect(believed(row(...columns))).toBe('row(column(![*0], [*1]), column([*2], [*3]))');
    expect(believed(row(column(...panes.slice(0, 3)), column(...panes.slice(3, 6))))).toBe(
      'row(column(![*0], [*1], [*2]), [*3])',
    );
  });

  it('keeps the shares of what is kept', () => {
    const root = { ...row(7, pane('p'), pane('q'), 'x'), shares: [50, 10, 30, 10] };
    expect(parseArea({ root })?.root.shares).toEqual([25, 75]);
    const small = { ...row(pane('p'), pane('q')), shares: [0.5, 1.5] };
    expect(parseArea({ root: small })?.root.shares).toEqual([25, 75]);
    const many = column(pane('a'), pane('b'), pane('c'), pane('d'));
    const cut = { ...row(many, pane('e'), row(pane('f'))), shares: [40, 30, 30] };
    expect(parseArea({ root: cut })?.root.shares).toEqual([25, 25, 25, 25]);
    const threes = {
      ...row(column(pane('a'), pane('b'), pane('c')), pane('d'), pane('e')),
      shares: [60, 20, 20],
    };
    expect(parseArea({ root: threes })?.root.shares).toEqual([75, 25]);
  });

  it('has equal shares where they say nothing', () => {
    const two = row(pane('p'), pane('q'));
    const nothing = [
      null,
      'half',
      [],
      [0, 0],
      [-1, -1],
      ['1', '9'],
      [1e308, 1e308],
      [Infinity, 1],
      [0, 1],
      [-3, 1],
    ];
    for (const shares of nothing)
      expect(parseArea({ root: { ...two, shares } })?.root.shares).toEqual([50, 50]);
  });

  it('runs in a row if it does not say how', () => {
    expect(believed({ ...row(pane('p'), pane('q')), direction: 'spiral' })).toBe('row(![], [])');
    expect(believed(column(pane('p'), pane('q')))).toBe('column(![], [])');
  });

  it('is put in order, however it is nested', () => {
    const nested = row(row(column(row(pane('p', tab('1'))), pane('q', tab('2')))), row(pane('r', tab('3'))));
    expect(believed(nested)).toBe('row(column(![*1], [*2]), [*3])');
  });

  it('is believed to a depth that four panes can have, and no further', () => {
    const wrapped = (levels: number): unknown => {
      let node: unknown = pane('p', tab('1'));
      for (let level = 0; level < levels; level += 1) node = (level % 2 === 0 ? row : column)(node);
      return node;
    };
    expect([1, 3, 5].map((levels) => believed(wrapped(levels)))).toEqual(Array(3).fill('row(![*1])'));
    expect([6, 7, 5_000].map((levels) => believed(wrapped(levels)))).toEqual([null, null, null]);
    expect(believed(row(wrapped(5_000), pane('q', tab('2'))))).toBe('row(![*2])');
  });
});

describe('a view that was stored', () => {
  it('is believed with ids as this program makes them', () => {
    for (const kind of ['comparison', 'reports'] as const)
      expect(believedView(pair(kind, '1', '2'))).toEqual(pair(kind, '1', '2'));
    expect(believedView(doc('1', 'enc_1__art_13', 0.5))).toEqual(doc('1', 'enc_1__art_13', 0.5));
    expect(believedView({ ...view('1'), more: 1 })).toEqual(doc('1'));
    for (const id of ['', 7, null, '..', '../etc', '第五条', 'a b', 'a'.repeat(202), { toString: 1 }]) {
      expect(believedView({ ...view('1'), documentId: id })).toBeUndefined();
      expect(believedView({ ...pair('comparison', '1', '2'), a: id })).toBeUndefined();
      expect(believedView({ ...pair('reports', '1', '2'), b: id })).toBeUndefined();
    }
    for (const id of ['a', '7', 'a'.repeat(201)])
      expect(believedView({ ...view('1'), documentId: id })).toMatchObject({ documentId: id });
  });

  it('is no message about an address', () => {
    expect(believedView({ kind: 'unreadable', hash: '#/nowhere' })).toBeUndefined();
  });

  it('loses a place that is none, and no more', () => {
    const places = [
      undefined,
      7,
      {},
      { blockId: 'b1' },
      { blockId: '', offset: 0 },
      { blockId: 'b1', offset: '0' },
    ];
    const offsets = [-0.1, 1.1, Number.NaN, Infinity].map((offset) => ({ blockId: 'b1', offset }));
    for (const place of [...places, ...offsets])
      expect(believedView({ ...view('1'), place })).toEqual(doc('1'));
    expect(believedView({ kind: 'document', documentId: 'doc-1' })).toEqual(doc('1'));
    for (const offset of [0, 1])
      expect(believedView({ ...view('1'), place: { blockId: 'b1', offset } })).toEqual(
        doc('1', 'b1', offset),
      );
  });
});

describe('a history that was stored', () => {
  const historyOf = (past: unknown, future: unknown) => {
    const [only] = tabsOf(parseArea({ root: row(pane('p', tab('1', { past, future }))) }) ?? EMPTY_AREA);
    return only === undefined ? null : [only.past.map(named), only.future.map(named)];
  };

  it('loses the steps that cannot be read', () => {
    expect(historyOf([view('2'), null, { kind: 'x' }, view('3')], [7, view('4')])).toEqual([
      ['2', '3'],
      ['4'],
    ]);
    expect(historyOf('long', { 0: view('2') })).toEqual([[], []]);
  });

  it('is as long as a history may be, nearest to what is shown', () => {
    const many = Array.from({ length: MOST_HISTORY + 5 }, (_, at) => view(String(at)));
    const names = many.map((_, at) => String(at));
    expect(historyOf(many, many)).toEqual([names.slice(5), names.slice(0, MOST_HISTORY)]);
  });
});
