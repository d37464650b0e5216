import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfValue, valueOfText } from '../../../../renderer/core/backup/value-text.ts';

/** Values as a database may hold them. */
const stored = fc.anything({
  withDate: true,
  withNullPrototype: false,
  maxDepth: 4,
  key: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('$', 'value', 'constructor', 'id')),
  values: [
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, '\ud842', '𠮷', '👨‍👩‍👧'),
  ],
});

describe('a value as text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const text = textOfValue(value);
        fc.pre(text !== null);
        expect(text).not.toContain('\n');
        // vitest takes a key called constructor for a class.
        expect(isDeepStrictEqual(valueOfText(text)?.value, value)).toBe(true);
      }),
    );
  });

  it('is the same for the same value in another order of keys, and another for another value', () => {
    expect(textOfValue({ b: 1, a: { d: 2, c: 3 } })).toBe(textOfValue({ a: { c: 3, d: 2 }, b: 1 }));
    const others = [{}, { a: undefined }, { a: null }, { a: 0 }, { a: -0 }, { a: '0' }, { a: [] }, { a: {} }];
    expect(new Set(others.map(textOfValue)).size).toBe(others.length);
  });

  it.each([
    ['undefined', { weight: undefined }],
    ['numbers that JSON does not know', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0]],
    ['dates', [new Date('2024-05-17T01:02:03.004Z'), new Date(Number.NaN)]],
    ['what looks like its own tags', { $: 'undefined', value: { $: { $: 1 } } }],
  ])('knows %s', (_name, value) => {
    expect(valueOfText(textOfValue(value) ?? '')?.value).toStrictEqual(value);
  });

  it.each([
    ['a map', { tags: new Map() }],
    ['bytes', new Uint8Array(2)],
    ['a big integer', [1n]],
    ['the key that sets a prototype', JSON.parse('{"a":{"__proto__":1}}')],
    ['a nest too deep to be walked', JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)],
  ])('is refused for %s', (_name, value) => {
    expect(textOfValue(value)).toBeNull();
  });
});

describe('a text as value', () => {
  it.each([
    ['no JSON', '{"a":'],
    ['nothing', ''],
    ['a key that sets a prototype', '{"__proto__":{"polluted":true}}'],
    ['such a key in disguise, deep inside', '{"a":[{"\\u005f_proto__":{}}]}'],
    ['such a key inside a tag', '{"$":"object","value":{"__proto__":{}}}'],
    ['an unknown tag', '{"$":"function","value":"alert(1)"}'],
    ['a nest too deep to be walked', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('is refused if it is %s', (_name, text) => {
    expect(valueOfText(text)).toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
