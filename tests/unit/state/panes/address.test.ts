import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId, DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { formatAddress, formatView, readHash } from '../../../../renderer/state/panes/address.ts';
import { doc, pair } from './areas.ts';

/** The view that a hash names; null if it names none. */
function viewOf(hash: string) {
  const reading = readHash(hash);
  return reading.kind === 'view' ? reading.view : null;
}

const ids = fc
  .string({ unit: fc.constantFrom(...'abcXYZ019_-.'), minLength: 1, maxLength: 40 })
  .filter((id) => /^[A-Za-z0-9]/.test(id));

/** Lone surrogates too. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

describe('an address', () => {
  it('names a document and a block', () => {
    expect(viewOf('#/d/2018-08--nzbf-2018-11/enc_1__art_13')).toEqual({
      kind: 'document',
      documentId: '2018-08--nzbf-2018-11',
      place: { blockId: 'enc_1__art_13', offset: 0 },
    });
  });

  it('may leave the block out', () => {
    for (const hash of ['#/d/doc-1', '#/d/doc-1/', '/d/doc-1']) expect(viewOf(hash)).toEqual(doc('1'));
  });

  it('names two documents that are compared, or two work reports', () => {
    for (const end of ['', '/']) {
      expect(viewOf(`#/c/doc-1/doc-2${end}`)).toEqual(pair('comparison', '1', '2'));
      expect(viewOf(`#/r/doc-1/doc-2${end}`)).toEqual(pair('reports', '1', '2'));
    }
  });

  it.each([
    '',
    '#',
    '#/d',
    '#/d/',
    '#/d//enc_1',
    '#/x/doc/block',
    '#/d/doc/block/more',
    '#/d/doc//',
    '#/d/doc/-block',
    '#d/doc/block',
    '#x/d/doc/block',
    'd/doc',
    '#/c',
    '#/c/doc',
    '#/c/doc/',
    '#/c//doc',
    '#/c/doc/other/more',
    '#/r/doc',
    '#/r/doc/第五条',
    '#/r/doc/other/more',
    '#/d/%E0%A4%A/block',
    '#/d/..%2F..%2Fetc/passwd',
    '#/d/<script>/x',
    '#/d/第五条',
    `#/d/${'a'.repeat(500)}`,
    'javascript:alert(1)',
  ])('is not %j', (hash) => {
    expect(viewOf(hash)).toBeNull();
  });

  it('is read back from its hash unchanged', () => {
    fc.assert(
      fc.property(ids, fc.option(ids), (documentId, blockId) => {
        const address = { documentId: documentId as DocumentId, blockId: blockId as BlockId | null };
        const place = address.blockId === null ? null : { blockId: address.blockId, offset: 0 };
        const view = { kind: 'document', documentId: address.documentId, place } as const;
        expect(readHash(formatAddress(address))).toEqual({ kind: 'view', view });
        expect(formatView(view)).toBe(formatAddress(address));
      }),
    );
  });

  it('is read back for two documents', () => {
    const kinds = fc.constantFrom('comparison' as const, 'reports' as const);
    fc.assert(
      fc.property(kinds, ids, ids, (kind, a, b) => {
        const view = { kind, a: a as DocumentId, b: b as DocumentId };
        expect(readHash(formatView(view))).toEqual({ kind: 'view', view });
      }),
    );
  });

  it('never makes reading throw', () => {
    fc.assert(
      fc.property(fc.constantFrom('d', 'c', 'r', ''), fc.string({ unit: anyCharacter }), (kind, hash) => {
        expect(['empty', 'view', 'unreadable']).toContain(readHash(`#/${kind}/${hash}`).kind);
      }),
    );
  });

  it('is that of a view, without the place within the block', () => {
    expect(formatView(doc('1', 'b1', 0.5))).toBe('#/d/doc-1/b1');
    expect(formatView(doc('1'))).toBe('#/d/doc-1');
    expect(formatView(pair('comparison', '1', '2'))).toBe('#/c/doc-1/doc-2');
    expect(formatView(pair('reports', '1', '2'))).toBe('#/r/doc-1/doc-2');
    expect(formatView({ kind: 'unreadable', hash: '#/d/%E7' })).toBe('#/d/%E7');
  });
});

describe('a hash', () => {
  it('is empty, a view or unreadable', () => {
    for (const hash of ['', '#', '#/']) expect(readHash(hash)).toEqual({ kind: 'empty' });
    expect(readHash('#/d/doc').kind).toBe('view');
    expect(readHash('#/nowhere')).toEqual({ kind: 'unreadable', hash: '#/nowhere' });
  });

  it('is read up to four hundred characters, and told up to there', () => {
    const longest = `#/d/${'a'.repeat(396)}`;
    expect(readHash(longest).kind).toBe('view');
    expect(readHash(`${longest}a`)).toEqual({ kind: 'unreadable', hash: longest });
  });
});
