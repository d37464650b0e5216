import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeNoteOf, freeText, noteOf, textOf } from '../../../../renderer/core/annotation/free-text.ts';
import type { NoteTarget } from '../../../../renderer/core/annotation/model.ts';
import { BLOCK, DOCUMENT } from '../../data/notes-fixture.ts';

const FREE: NoteTarget = { kind: 'free', title: '' };

describe('a free-standing note as one text', () => {
  it('has its title as the first line', () => {
    expect(freeText({ title: '照明管护', markdown: '一、现状\n二、问题' })).toBe(
      '照明管护\n一、现状\n二、问题',
    );
    expect(noteOf(FREE, '照明管护\n一、现状\n二、问题')).toEqual({
      target: { kind: 'free', title: '照明管护' },
      markdown: '一、现状\n二、问题',
    });
  });

  it('is empty where both are, and keeps a title alone and a text alone', () => {
    expect(freeText({ title: '', markdown: '' })).toBe('');
    for (const note of [
      { title: '照明', markdown: '' },
      { title: '', markdown: '\n字' },
    ])
      expect(freeNoteOf(freeText(note))).toEqual(note);
  });

  it('is read back as it was put together', () => {
    const title = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''));
    const markdown = fc.string({ unit: fc.constantFrom('字', '\n', '\r', '#', ' ') });
    fc.assert(
      fc.property(title, markdown, (t, m) => {
        expect(noteOf(FREE, textOf({ kind: 'free', title: t }, m))).toEqual({
          target: { kind: 'free', title: t },
          markdown: m,
        });
      }),
    );
  });

  it('is not what other notes are: their first line is text', () => {
    const target: NoteTarget = { kind: 'block', documentId: DOCUMENT, blockId: BLOCK };
    expect(textOf(target, '甲\n乙')).toBe('甲\n乙');
    expect(noteOf(target, '甲\n乙')).toEqual({ target, markdown: '甲\n乙' });
  });
});
