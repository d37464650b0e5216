/** Paragraphs are joined over line ends exactly where a reader joins them. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../renderer/core/gazette/model.ts';
import { parseGazette } from '../../../../renderer/core/gazette/parse.ts';
import { EXPECTED_JOINS } from '../../../fixtures/gazette/joins.ts';
import { readSeed, SEEDS } from '../../../fixtures/gazette/seeds.ts';

function linesOf(block: Block): readonly number[] {
  return [...new Set(block.source.map((span) => span.line))];
}

const blocksByFile = new Map(
  SEEDS.map((seed) => {
    const { documents } = parseGazette(readSeed(seed.sourceFile), seed);
    return [seed.sourceFile, documents.flatMap((document) => document.blocks)] as const;
  }),
);

describe.each(EXPECTED_JOINS.map((each) => [each.file, each] as const))('%s', (file, expected) => {
  const blocks = blocksByFile.get(file) ?? [];
  const place = (lines: readonly number[]) => `${file}:${lines.join('+')}`;

  test('every paragraph that runs over a line end is one block, and no other', () => {
    const joined = blocks.filter((block) => block.kind !== 'title' && linesOf(block).length > 1);
    expect(joined.map((block) => place(linesOf(block)))).toEqual(expected.joined.map(place));
  });

  test.each(expected.separate)('line %i starts a block of its own', (line) => {
    const starts = blocks.filter((block) => linesOf(block)[0] === line);
    expect(starts.length, `${file}:${line}: no block starts here`).toBeGreaterThan(0);
  });
});
