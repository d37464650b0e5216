import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../../../renderer/core/export/table/csv.ts';

/** A reader after RFC 4180, which takes the one apostrophe away that csv.ts says. */
function readCsv(file: string): readonly (readonly string[])[] {
  expect(file.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  cell.lastIndex = 1;
  while (cell.lastIndex < file.length) {
    const match = cell.exec(file);
    if (match === null) throw new Error('no RFC 4180');
    const raw = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
    row.push(raw.replace(/^'/, ''));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cells = fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠\'",;\r\n\t 甲a1《》𠮷') });

describe('csvText', () => {
  it('begins with a byte order mark and ends records with CRLF', () => {
    expect(
      csvText([
        ['甲', '乙'],
        ['1', ''],
      ]),
    ).toBe('\uFEFF甲,乙\r\n1,\r\n');
  });

  it('reads back cell by cell, character by character', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 4 })), (rows) => {
        expect(readCsv(csvText(rows))).toEqual(rows);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ["'", "''"],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a=1', 'a=1'],
    ['—', '—'],
    ['第一条', '第一条'],
    ['甲"乙"', '"甲""乙"""'],
    ['甲,乙', '"甲,乙"'],
    ['甲\n乙', '"甲\n乙"'],
  ])('writes %j as %j', (text, cell) => {
    expect(csvText([[text]])).toBe(`\uFEFF${cell}\r\n`);
  });

  it('lets no cell begin as a formula does', () => {
    fc.assert(
      fc.property(cells, (text) => {
        expect(csvText([[text]])).not.toMatch(/^\uFEFF"?\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
});
