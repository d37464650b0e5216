import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId, DocumentId } from '../../../renderer/core/gazette/model.ts';
import { formatAddress, parseAddress, readHash, sameAddress } from '../../../renderer/state/address.ts';

describe('an address', () => {
  it('names a document and a block', () => {
    expect(parseAddress('#/d/2018-08--nzbf-2018-11/enc_1__art_13')).toEqual({
      documentId: '2018-08--nzbf-2018-11',
      blockId: 'enc_1__art_13',
    });
  });

  it('may leave the block out', () => {
    const document = { documentId: '2018-08--nzbf-2018-11', blockId: null };
    expect(parseAddress('#/d/2018-08--nzbf-2018-11')).toEqual(document);
    expect(parseAddress('#/d/2018-08--nzbf-2018-11/')).toEqual(document);
    expect(parseAddress('/d/2018-08--nzbf-2018-11')).toEqual(document);
  });

  it.each([
    '',
    '#',
    '#/d',
    '#/d/',
    '#/d//enc_1',
    '#/x/doc/block',
    '#/d/doc/block/more',
    '#/d/%E0%A4%A/block',
    '#/d/..%2F..%2Fetc/passwd',
    '#/d/<script>/x',
    '#/d/第五条',
    `#/d/${'a'.repeat(500)}`,
    'javascript:alert(1)',
  ])('is not %j', (hash) => {
    expect(parseAddress(hash)).toBeNull();
  });

  it('is read back from its hash unchanged', () => {
    const characters = fc.constantFrom(...'abcXYZ019_-.');
    const ids = fc
      .string({ unit: characters, minLength: 1, maxLength: 40 })
      .filter((id) => /^[A-Za-z0-9]/.test(id));
    fc.assert(
      fc.property(ids, fc.option(ids), (documentId, blockId) => {
        const address = { documentId: documentId as DocumentId, blockId: blockId as BlockId | null };
        const parsed = parseAddress(formatAddress(address));
        expect(parsed).toEqual(address);
        expect(sameAddress(parsed, address)).toBe(true);
      }),
    );
  });

  it('never makes reading throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(['empty', 'address', 'unreadable']).toContain(readHash(`#/d/${hash}`).kind);
      }),
    );
  });
});

describe('a hash', () => {
  it('is empty, an address or unreadable', () => {
    expect(readHash('')).toEqual({ kind: 'empty' });
    expect(readHash('#/')).toEqual({ kind: 'empty' });
    expect(readHash('#/d/doc').kind).toBe('address');
    expect(readHash('#/nowhere')).toEqual({ kind: 'unreadable', hash: '#/nowhere' });
  });
});
