import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../../renderer/core/result.ts';
import { NO_CHOICE } from '../../../../renderer/core/search/facets/facets.ts';
import { hitAt } from '../../../../renderer/state/search-room/answered.ts';
import { hits, many, RoomUnderTest, SUPERSEDED, settle } from './search-room-fixture.ts';

let made: RoomUnderTest;
let client: RoomUnderTest['client'];
let opened: RoomUnderTest['opened'];
let places: RoomUnderTest['places'];
let remembered: RoomUnderTest['remembered'];
let room: RoomUnderTest['room'];

beforeEach(() => {
  made = new RoomUnderTest();
  ({ client, opened, places, remembered, room } = made);
});

describe('typing', () => {
  it('asks with each change', () => {
    room.type('照');
    room.type('照明');
    expect(client.queries()).toEqual(['照', '照明']);
  });

  it('does not ask what an input method is still composing', () => {
    room.type('z', true);
    room.type('zhao', true);
    expect(made.state().typed).toBe('zhao');
    expect(client.queries()).toEqual([]);
    room.type('照', false);
    expect(client.queries()).toEqual(['照']);
  });

  it('does not ask again for what a composition left unchanged', () => {
    room.type('照明');
    room.type('照明z', true);
    room.type('照明', false);
    expect(client.queries()).toEqual(['照明']);
  });

  it('nothing takes the answer away and asks nothing', async () => {
    room.type('照明');
    await client.answer(0, hits('a/1'));
    room.type(' ');
    expect(made.state().answer).toBeNull();
    expect(client.queries()).toEqual(['照明']);
    expect(client.cancelled).toBe(1);
    expect(made.left).toBe(1);
  });
});

describe('an answer', () => {
  it('to an older ask is never shown', async () => {
    room.type('照');
    room.type('照明');
    await client.answer(1, hits('a/1'));
    await client.answer(0, hits('b/1'));
    expect(made.shown()).toBe('照明');
    room.type('经费');
    room.type('');
    await client.answer(2, hits('b/1'));
    expect(made.state().answer).toBeNull();
  });

  it('that was overtaken leaves what is shown', async () => {
    room.type('照');
    await client.answer(0, hits('a/1'));
    room.type('照明');
    client.asks[1]?.answer(fail(SUPERSEDED));
    await settle();
    expect(made.shown()).toBe('照');
    expect(made.state().failure).toBeNull();
  });

  it('that failed says so, and can be asked for again', async () => {
    room.type('照明');
    client.asks[0]?.answer(fail({ code: 'worker', detail: 'died' }));
    await settle();
    expect(made.state().failure).toEqual({ code: 'worker', detail: 'died' });
    room.again();
    await client.answer(1, hits('a/1'));
    expect(made.state().failure).toBeNull();
    expect(made.shown()).toBe('照明');
  });

  it('to another ask takes its failure along', async () => {
    room.type('照');
    client.asks[0]?.answer(fail({ code: 'worker', detail: 'died' }));
    await settle();
    room.type('照明');
    expect(made.state().failure).toBeNull();
  });
});

describe('filters', () => {
  it('ask again and stay while other words are typed', () => {
    room.type('照明');
    room.choose('year', ['2018', '2022']);
    room.choose('kind', ['办法']);
    room.type('经费');
    expect(client.asks.at(-1)?.ask).toEqual({
      query: '经费',
      choice: { ...NO_CHOICE, year: ['2018', '2022'], kind: ['办法'] },
      wish: 'auto',
    });
    room.clearChoice();
    expect(client.asks.at(-1)?.ask).toEqual({ query: '经费', choice: NO_CHOICE, wish: 'auto' });
  });

  it('go when the box is emptied', () => {
    room.type('照明');
    room.choose('year', ['2018']);
    room.type('');
    room.type('经费');
    expect(client.asks.at(-1)?.ask.choice).toEqual(NO_CHOICE);
  });

  it('come with a saved search', () => {
    room.run('照明', { ...NO_CHOICE, year: ['2018'] });
    expect(made.state().typed).toBe('照明');
    expect(client.asks.at(-1)?.ask.choice.year).toEqual(['2018']);
  });
});

it('the wish to read by words lasts as long as its query', () => {
  room.type('照明设施');
  room.read('words');
  expect(client.asks.at(-1)?.ask).toMatchObject({ query: '照明设施', wish: 'words' });
  room.type('照明');
  expect(client.asks.at(-1)?.ask.wish).toBe('auto');
});

describe('pages', () => {
  const list = many('a', 150);

  beforeEach(async () => {
    room.type('照明');
    await client.answer(0, list);
  });

  it('are asked for once, when their hits come into view', async () => {
    room.need(0, 12);
    expect(client.pages).toHaveLength(0);
    room.need(55, 65);
    room.need(56, 66);
    expect(client.pages.map(({ from }) => from)).toEqual([60]);
    await client.answerPage(0, list);
    room.need(56, 66);
    expect(client.pages).toHaveLength(1);
    const { answer } = made.state();
    expect(answer && hitAt(answer, 60)?.blockId).toBe('60');
  });

  it('are never asked for beyond the last hit', () => {
    room.need(110, 500);
    expect(client.pages.map(({ from }) => from)).toEqual([60, 120]);
  });

  it('of an older ask are dropped', async () => {
    room.need(60, 61);
    room.type('经费');
    await client.answer(1, many('b', 150));
    await client.answerPage(0, list);
    expect(made.state().answer?.pages.size).toBe(1);
  });

  it('are asked for again when they were overtaken and come into view', async () => {
    room.need(60, 61);
    client.pages[0]?.answer(fail(SUPERSEDED));
    await settle();
    room.need(60, 61);
    expect(client.pages).toHaveLength(2);
  });

  it('that fail are told', async () => {
    room.need(60, 61);
    client.pages[0]?.answer(fail({ code: 'worker', detail: '' }));
    await settle();
    expect(made.state().failure?.code).toBe('worker');
  });

  it('are fetched for the hit that is to be opened', async () => {
    room.openHit(61);
    expect(opened).toEqual([]);
    expect(made.state().answer?.chosen).toBe(61);
    await client.answerPage(0, list);
    expect(opened).toEqual(['照明: a/61']);
  });

  it('open nothing once something else was chosen', async () => {
    room.openHit(61);
    room.chooseHit(3);
    await client.answerPage(0, list);
    expect(opened).toEqual([]);
  });
});

describe('opening a hit', () => {
  it('chooses it and keeps the query', async () => {
    room.type('照明');
    await client.answer(0, hits('a/1', 'a/2'));
    room.openHit(1);
    expect(opened).toEqual(['照明: a/2']);
    expect(remembered).toEqual(['照明']);
    expect(made.chosenHit()).toBe('2');
  });

  it('that is none does nothing', async () => {
    room.type('照明');
    await client.answer(0, hits('a/1'));
    for (const position of [-1, 1, 99]) room.openHit(position);
    expect(opened).toEqual([]);
    expect(made.state().answer?.chosen).toBe(0);
  });

  it('by Enter before the answer is there opens the first hit of what was typed', async () => {
    room.type('照');
    await client.answer(0, hits('a/1', 'a/2'));
    room.chooseHit(1);
    room.type('照明');
    room.submit();
    expect(opened).toEqual([]);
    await client.answer(1, hits('b/1', 'b/2'));
    expect(opened).toEqual(['照明: b/1']);
  });

  it('by Enter is forgotten when typing goes on', async () => {
    room.type('照');
    room.submit();
    room.type('照明');
    await client.answer(1, hits('b/1'));
    expect(opened).toEqual([]);
    expect(remembered).toEqual(['照']);
  });

  it('by Enter keeps a query that finds nothing, but no blank one', async () => {
    room.submit();
    room.type('龘龘');
    await client.answer(0, []);
    room.submit();
    expect(remembered).toEqual(['龘龘']);
    expect(opened).toEqual([]);
  });
});

describe('stepping', () => {
  it('opens the hits in the order of the list, across documents and round the ends', async () => {
    room.type('照明');
    await client.answer(0, hits('a/1', 'a/2', 'b/1'));
    room.openHit(1);
    room.step(1);
    room.step(1);
    room.step(-1);
    expect(opened.map((each) => each.slice(4))).toEqual(['a/2', 'b/1', 'a/1', 'b/1']);
    expect(places).toEqual(['2/3', '3/3', '1/3 start', '3/3 end']);
    expect(made.state().answer?.chosen).toBe(2);
  });

  it('says of a single hit that there is no other', async () => {
    room.type('照明');
    await client.answer(0, hits('a/1'));
    room.openHit(0);
    room.step(1);
    expect(places).toEqual(['1/1', '1/1 only']);
  });

  it('begins a list of which nothing was opened at its chosen hit', async () => {
    room.type('照');
    await client.answer(0, hits('a/1', 'a/2'));
    room.openHit(1);
    room.type('照明');
    room.step(1);
    expect(opened).toHaveLength(1);
    await client.answer(1, hits('b/1', 'b/2'));
    room.step(1);
    expect(opened).toEqual(['照: a/2', '照明: b/1', '照明: b/2']);
  });

  it('waits for a hit that is not here yet', async () => {
    const list = many('a', 150);
    room.type('照明');
    await client.answer(0, list);
    room.openHit(0);
    room.step(-1);
    expect(opened).toEqual(['照明: a/0']);
    await client.answerPage(0, list);
    expect(opened).toEqual(['照明: a/0', '照明: a/149']);
    expect(places.at(-1)).toBe('150/150 end');
  });

  it('does nothing in a list without hits', async () => {
    room.type('龘');
    await client.answer(0, []);
    room.step(1);
    expect(opened).toEqual([]);
  });
});
