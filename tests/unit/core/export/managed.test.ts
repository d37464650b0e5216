/** The program's block in a file: replaced without touching what is around it, and never where somebody edited it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeExport, sealed } from '../../../../renderer/core/export/managed.ts';
import { exportMarkdown } from '../../../../renderer/core/export/markdown.ts';
import { COLOUR_NAMES, noteOn } from './records.ts';

/** An export with one free note of this text. */
function exported(text: string): string {
  const notes = [noteOn('n1', { kind: 'free', title: '专题' }, text)];
  return sealed(exportMarkdown({ documents: [], marks: [], notes, colourNames: COLOUR_NAMES }));
}

const block = (file: string) => file.slice(file.indexOf('<!--'), file.lastIndexOf('-->') + 3);
const words = fc.string({ unit: fc.constantFrom(...'县甲a1*_<>!-# \n'), maxLength: 30 });
const note = words.map((text) => `批注${text}`);
const crlf = (text: string) => text.replace(/\n/g, '\r\n');

describe('sealed', () => {
  it('puts a digest of the content into the line that begins the block, and changes nothing else', () => {
    const file = exported('一');
    expect(file).toMatch(/\n<!-- zb:begin sum=[0-9a-f]{32} -->\n/);
    expect(exported('一')).toBe(file);
    expect(exported('二').match(/sum=\w+/)?.[0]).not.toBe(file.match(/sum=\w+/)?.[0]);
  });
});

describe('mergeExport', () => {
  it('replaces the block and keeps every character around it, line ends and byte order mark included', () => {
    const around = words.map((text) => (text === '' ? '' : `${text}\n`));
    fc.assert(
      fc.property(
        around,
        words,
        note,
        note,
        fc.boolean(),
        fc.boolean(),
        (before, after, old, next, bom, isCrlf) => {
          const ends = isCrlf ? crlf : (text: string) => text;
          const [head, tail] = [(bom ? '\uFEFF' : '') + ends(before), ends(after === '' ? '' : `\n${after}`)];
          const existing = head + ends(block(exported(old))) + tail;
          expect(mergeExport(existing, exported(next))).toEqual({
            kind: 'over',
            text: head + ends(block(exported(next))) + tail,
          });
        },
      ),
    );
  });

  it('gives the same bytes when the same is exported again', () => {
    const file = exported('一');
    expect(mergeExport(file, file)).toEqual({ kind: 'over', text: file });
  });

  it('fills an empty file', () => {
    expect(mergeExport('', exported('一'))).toEqual({ kind: 'over', text: exported('一') });
    expect(mergeExport('\uFEFF', exported('一'))).toEqual({ kind: 'over', text: `\uFEFF${exported('一')}` });
  });

  it('leaves a file alone if anything inside the block was changed', () => {
    const change = fc.record({ at: fc.nat(), remove: fc.nat(3), insert: words });
    fc.assert(
      fc.property(note, note, change, fc.boolean(), (old, next, { at, remove, insert }, isCrlf) => {
        const file = exported(old);
        const start = file.indexOf('-->') + 4;
        const end = file.lastIndexOf('<!-- zb:end');
        const place = start + (at % (end - start));
        const inside = file.slice(start, place) + insert + file.slice(Math.min(end, place + remove), end);
        fc.pre(inside !== file.slice(start, end) && old !== next && inside.endsWith('\n'));
        const edited = file.slice(0, start) + inside + file.slice(end);
        expect(mergeExport(isCrlf ? crlf(edited) : edited, exported(next))).toEqual({
          kind: 'beside',
          reason: 'edited',
        });
      }),
    );
  });

  it('takes a file without a digest for edited, unless it says the same as the new export', () => {
    const former = exported('一').replace(/ sum=\w+/, '');
    expect(mergeExport(former, exported('二'))).toEqual({ kind: 'beside', reason: 'unsealed' });
    expect(mergeExport(`我的话\n${former}`, exported('一'))).toEqual({
      kind: 'over',
      text: `我的话\n${exported('一')}`,
    });
  });

  const file = exported('一');
  const begin = file.match(/<!-- zb:begin.*-->/)?.[0] ?? '';
  const end = '<!-- zb:end -->';
  it.each([
    ['no end', file.replace(end, '')],
    ['no beginning', file.replace(begin, '')],
    ['the block twice', file + block(file)],
    ['the end twice', `${file}\n${end}\n`],
    ['the two reversed', file.replace(begin, 'x').replace(end, begin).replace('x', end)],
    ['a marker of his own behind the block', `${file}\n${begin}\n`],
  ])('leaves a file alone whose markers are broken: %s', (_name, broken) => {
    expect(mergeExport(broken, exported('二'))).toEqual({ kind: 'beside', reason: 'broken' });
  });

  it.each(['', '# 我的笔记\n', `引用 ${end}，不在行首\n`])(
    'leaves a file alone that is no export: %j',
    (text) => {
      expect(mergeExport(`正文\n${text}`, exported('一'))).toEqual({ kind: 'beside', reason: 'foreign' });
    },
  );

  it('knows its block by the digest, whatever lines a note in it holds', () => {
    const code = `\`\`\`\n${end}\n${begin}\n\`\`\``;
    const holding = (text: string) => {
      const notes = [noteOn('n1', { kind: 'free', title: '专题' }, text)];
      const naming = { colourNames: COLOUR_NAMES, notesAs: 'markdown' } as const;
      return sealed(exportMarkdown({ documents: [], marks: [], notes, ...naming }));
    };
    expect(holding(code).split('\n')).toContain(begin);
    expect(mergeExport(`前\n${holding(code)}后`, exported('二'))).toMatchObject({
      kind: 'over',
      text: expect.stringMatching(/^前\n[\s\S]*二[\s\S]*后$/),
    });
    expect(mergeExport(holding(code).replace('专题', '专 题'), exported('二')).kind).toBe('beside');
    expect(mergeExport(exported('二'), holding(code))).toEqual({ kind: 'over', text: holding(code) });
  });
});
