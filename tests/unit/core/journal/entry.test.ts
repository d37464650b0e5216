import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { BACKUP_TABLES } from '../../../../renderer/core/backup/format.ts';
import { entryOfText, type RowWrite, textOfEntry } from '../../../../renderer/core/journal/entry.ts';

const AT = '2024-05-17T01:02:03.004Z' as Instant;

const PLAIN = { noNullPrototype: true } as const;

const row = fc.record(
  {
    id: fc.string(),
    markdown: fc.string({ unit: 'binary' }),
    value: fc.oneof(fc.constantFrom(undefined, null, -0, Number.NaN), fc.date(), fc.array(fc.double())),
  },
  PLAIN,
);
const write: fc.Arbitrary<RowWrite> = fc.record(
  {
    table: fc.constantFrom(...BACKUP_TABLES),
    key: fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
    row: fc.oneof(fc.constant(null), row),
  },
  PLAIN,
);

describe('a journal entry', () => {
  it('comes back from its text as it was, and the text is one line', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 5 }), (writes) => {
        const text = textOfEntry({ at: AT, writes });
        if (text === null) throw new Error('not portable');
        expect(text).not.toMatch(/[\n\r]/);
        expect(entryOfText(text)).toStrictEqual({ at: AT, writes });
      }),
    );
  });

  it('looks as its form says', () => {
    const writes = [{ table: 'notes', key: 'a', row: null }] as const;
    expect(textOfEntry({ at: AT, writes })).toBe(
      `{"at":"${AT}","writes":[{"key":"a","row":null,"table":"notes"}]}`,
    );
  });

  it('has no text if a row holds what only a database can hold', () => {
    const row = { id: 'a', blob: new Map() };
    expect(textOfEntry({ at: AT, writes: [{ table: 'marks', key: 'a', row }] })).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['half a line', `{"at":"${AT}","writes":[{"key":"a"`],
    ['other JSON', '[]'],
    ['no instant', '{"at":"soon","writes":[]}'],
    ['an unknown table', `{"at":"${AT}","writes":[{"key":"a","row":null,"table":"outbox"}]}`],
    ['a row that is none', `{"at":"${AT}","writes":[{"key":"a","row":7,"table":"marks"}]}`],
  ])('is not read from %s', (_, text) => {
    expect(entryOfText(text)).toBeNull();
  });
});
