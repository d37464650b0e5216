import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../../renderer/core/result.ts';
import { hits, many, READY, RoomUnderTest, SCANNING, SUPERSEDED, settle } from './search-room-fixture.ts';

let made: RoomUnderTest;
let client: RoomUnderTest['client'];
let opened: RoomUnderTest['opened'];
let room: RoomUnderTest['room'];

beforeEach(() => {
  made = new RoomUnderTest();
  ({ client, opened, room } = made);
});

describe('when the index is ready', () => {
  beforeEach(() => client.become(SCANNING));

  it('the same is asked again and the chosen hit stays chosen where it is now', async () => {
    room.type('照明');
    await client.answer(0, hits('a/1', 'a/2', 'b/1'));
    room.chooseHit(1);
    client.become(READY);
    expect(client.queries()).toEqual(['照明', '照明']);
    await client.answer(1, hits('b/1', 'a/2', 'a/1'));
    expect(made.chosenHit()).toBe('2');
    expect(made.state().answer?.chosen).toBe(1);
  });

  it('the chosen hit is looked for on later pages', async () => {
    const list = [...many('b', 100), ...many('a', 100)];
    room.type('照明');
    await client.answer(0, many('a', 100));
    room.chooseHit(50);
    client.become(READY);
    await client.answer(1, list);
    // The stretch of its document begins at 100: pages 1 and 2 hold it.
    await client.answerPage(0, list);
    await client.answerPage(1, list);
    expect(client.pages.map(({ from }) => from)).toEqual([60, 120]);
    expect(made.state().answer?.chosen).toBe(150);
  });

  it('the first hit is chosen if the chosen one is gone', async () => {
    room.type('照明');
    await client.answer(0, hits('a/1', 'a/2'));
    room.chooseHit(1);
    client.become(READY);
    await client.answer(1, hits('a/1'));
    expect(made.state().answer?.chosen).toBe(0);
  });

  it('a hit that is chosen meanwhile is the one that stays', async () => {
    room.type('照明');
    await client.answer(0, hits('a/1', 'a/2', 'a/3'));
    room.chooseHit(1);
    client.become(READY);
    room.openHit(2);
    expect(opened).toEqual(['照明: a/3']);
    await client.answer(1, hits('a/3', 'a/2', 'a/1'));
    expect(made.chosenHit()).toBe('3');
  });

  it('nothing is asked where nothing is typed', () => {
    client.become(READY);
    expect(client.queries()).toEqual([]);
  });
});

describe('when the search', () => {
  it('recovers from a failure, what was typed is asked again', async () => {
    room.type('照明');
    client.become({ kind: 'failed', failure: { code: 'corpus', detail: '' } });
    client.asks[0]?.answer(fail({ code: 'corpus', detail: '' }));
    await settle();
    client.become({ kind: 'opening', progress: null });
    await client.answer(1, hits('a/1'));
    expect(made.shown()).toBe('照明');
  });

  it('starts anew, an ask that was dropped is asked again and one under way is not', async () => {
    room.type('照明');
    client.become({ kind: 'opening', progress: null });
    client.become(READY);
    expect(client.queries()).toEqual(['照明']);
    client.asks[0]?.answer(fail(SUPERSEDED));
    await settle();
    client.become({ kind: 'opening', progress: null });
    expect(client.queries()).toEqual(['照明', '照明']);
  });
});

it('marks and notes have a chosen one of their own, the first for each ask', () => {
  room.type('照明');
  room.showTab('records');
  room.chooseRecord(3);
  expect(made.state()).toMatchObject({ tab: 'records', chosenRecord: 3 });
  room.type('经费');
  expect(made.state()).toMatchObject({ tab: 'records', chosenRecord: 0 });
});
