import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../../renderer/core/annotation/model.ts';
import { withoutBlanks } from '../../../../../renderer/core/text/visible-range.ts';
import { nextOf } from '../../../../../renderer/ui/reader/marks/hit-test.ts';
import { orderOf } from '../../../../../renderer/ui/reader/marks/mark-keys.ts';

describe('the keys', () => {
  const stroke = {
    key: '1',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 49,
    target: null,
  };
  const field = { closest: (selector: string) => (selector.includes('textarea') ? {} : null) };

  it.each([
    ['1', { kind: 'mark', colour: 'duty' }],
    ['6', { kind: 'mark', colour: 'keypoint' }],
    ['n', { kind: 'note' }],
    ['N', { kind: 'note' }],
    ['u', { kind: 'style' }],
    ['U', { kind: 'style' }],
    ['q', { kind: 'quote' }],
    ['Q', { kind: 'quote' }],
    ['0', null],
    ['7', null],
    ['a', null],
    ['12', null],
  ])('%s means %j', (key, order) => {
    expect(orderOf({ ...stroke, key })).toEqual(order);
  });

  it.each([
    { isComposing: true },
    { keyCode: 229 },
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { target: field as unknown as EventTarget },
  ])('mean nothing with %o', (change) => {
    expect(orderOf({ ...stroke, ...change })).toBeNull();
  });
});

describe('a selection', () => {
  it.each([
    ['  第六条 ', 0, 6, [2, 5]],
    ['　　县城', 0, 4, [2, 4]],
    ['第六条', 1, 2, [1, 2]],
    [' \u3000 ', 0, 3, null],
    ['第六条', 3, 3, null],
  ])('of %j from %d to %d is cut to what can be seen', (text, start, end, expected) => {
    expect(withoutBlanks(text, start, end)).toEqual(expected);
  });
});

describe('clicks on overlapping marks', () => {
  it('take the next one each time', () => {
    const ids = ['short', 'long'] as RecordId[];
    expect(nextOf(ids, null)).toBe('short');
    expect(nextOf(ids, 'short' as RecordId)).toBe('long');
    expect(nextOf(ids, 'long' as RecordId)).toBe('short');
    expect(nextOf(ids, 'other' as RecordId)).toBe('short');
    expect(nextOf([], 'short' as RecordId)).toBeNull();
  });
});
