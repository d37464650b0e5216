import { expect, it } from 'vitest';
import type { ReferenceTarget } from '../../../../../renderer/core/cite/references/model.ts';
import type { DocumentId } from '../../../../../renderer/core/gazette/model.ts';
import { lookOf } from '../../../../../renderer/ui/reader/references/reference-look.ts';

const target: ReferenceTarget = { documentId: 'd' as DocumentId, partId: null, blockId: null };

it('tells a reference that leads nowhere in its own document from one that leads out', () => {
  expect(lookOf({ kind: 'internal', targets: [target] })).toBe('internal');
  expect(lookOf({ kind: 'internal', targets: [] })).toBe('missing');
  expect(lookOf({ kind: 'library', targets: [target] })).toBe('library');
  expect(lookOf({ kind: 'external', targets: [] })).toBe('external');
});
