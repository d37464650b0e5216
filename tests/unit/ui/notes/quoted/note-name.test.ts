import { describe, expect, it } from 'vitest';
import type { Mark, Note, NoteTarget } from '../../../../../renderer/core/annotation/model.ts';
import type { BlockId, DocumentId } from '../../../../../renderer/core/gazette/model.ts';
import { noteWritingText } from '../../../../../renderer/text-zh/note-writing.ts';
import { noteName } from '../../../../../renderer/ui/notes/quoted/note-name.ts';
import { at, documentOf } from '../../../core/cite/document-fixture.ts';
import { recordId } from '../../../data/notes-fixture.ts';

const { names, quoted, free } = noteWritingText;
const document = documentOf({}, [
  { id: 'enc_1', role: 'enclosed', blocks: 'art_5 | paragraph | 第五条 | 第五条 甲' },
]);
const OTHER = 'other' as DocumentId;
const TITLES = new Map([[OTHER, '某县消防规定']]);

function named(target: NoteTarget, mark: Mark | null = null): string {
  return noteName({ note: { target } as Note, mark }, document, TITLES);
}

function markOn(documentId: DocumentId, blockId: BlockId): Mark {
  return { documentId, segments: [{ blockId }] } as unknown as Mark;
}

describe('what a note is called', () => {
  it.each<readonly [string, NoteTarget, Mark | null, string]>([
    ['a free one', { kind: 'free', title: '照明' }, null, names.free('照明')],
    ['a free one without a title', { kind: 'free', title: ' ' }, null, names.free(free.untitled)],
    [
      'one on a clause here',
      { kind: 'block', documentId: document.id, blockId: at('art_5') },
      null,
      names.here('第五条'),
    ],
    [
      'one on the document',
      { kind: 'document', documentId: document.id },
      null,
      names.here(quoted.wholeDocument),
    ],
    ['one elsewhere', { kind: 'document', documentId: OTHER }, null, names.elsewhere('某县消防规定')],
    [
      'one in a document that is gone',
      { kind: 'document', documentId: 'x' as DocumentId },
      null,
      names.unknown,
    ],
    [
      'one on a mark here',
      { kind: 'mark', id: recordId(1) },
      markOn(document.id, at('art_5')),
      names.here('第五条'),
    ],
    [
      'one on a mark elsewhere',
      { kind: 'mark', id: recordId(1) },
      markOn(OTHER, at('b')),
      names.elsewhere('某县消防规定'),
    ],
    ['one whose mark is gone', { kind: 'mark', id: recordId(1) }, null, names.unknown],
  ])('%s', (_, target, mark, name) => {
    expect(named(target, mark)).toBe(name);
  });
});
