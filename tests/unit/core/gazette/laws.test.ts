/**
 * The two laws of the parser on every seed and on texts mutated at random: nothing lost and nothing invented; ids
 * unique, and every block's text the pieces of its source.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IssueId } from '../../../../renderer/core/gazette/model.ts';
import { type ParsedIssue, parseGazette } from '../../../../renderer/core/gazette/parse.ts';
import { readSeed, SEEDS } from '../../../fixtures/gazette/seeds.ts';

const SOURCE = {
  id: 'x-0123456789ab' as IssueId,
  title: '',
  year: null,
  number: null,
  sourceFile: 'any.txt',
};

/** Every non-blank character of the text by line and offset, counted down by blocks and artifacts. */
function expectNothingLost(text: string, parsed: ParsedIssue): void {
  const lines = text.split(/\r\n|\n|\r/);
  const claimed = lines.map((line) => new Uint8Array(line.length));
  const claim = (span: { line: number; start: number; end: number }): string => {
    const taken = claimed[span.line - 1];
    if (!taken || span.start >= span.end || span.end > taken.length)
      throw new Error(`no such span: ${JSON.stringify(span)}`);
    for (let at = span.start; at < span.end; at += 1) taken[at] = (taken[at] ?? 0) + 1;
    return (lines[span.line - 1] ?? '').slice(span.start, span.end);
  };
  for (const document of parsed.documents) {
    for (const block of document.blocks) {
      const pieces = block.source.map(claim);
      if (pieces.join('') !== block.text) throw new Error(`${block.id}: text is not its source`);
    }
  }
  for (const artifact of parsed.artifacts) {
    if (claim(artifact) !== artifact.text)
      throw new Error(`artifact in line ${artifact.line} is not its source`);
  }
  for (const [number, line] of lines.entries()) {
    for (let at = 0; at < line.length; at += 1) {
      const times = claimed[number]?.[at] ?? 0;
      const wanted = /\s/.test(line.charAt(at)) ? times <= 1 : times === 1;
      if (!wanted)
        throw new Error(
          `line ${number + 1}, offset ${at}: claimed ${times} times in ${JSON.stringify(line.slice(0, 60))}`,
        );
    }
  }
}

function expectSound(parsed: ParsedIssue): void {
  const documentIds = parsed.documents.map((document) => document.id);
  expect(new Set(documentIds).size).toBe(documentIds.length);
  for (const document of parsed.documents) {
    const byId = new Map(document.blocks.map((block) => [block.id, block]));
    expect(byId.size).toBe(document.blocks.length);
    for (const block of document.blocks) {
      expect(block.id).toMatch(/^[a-z0-9_-]+$/);
      const parent = block.parent === null ? null : byId.get(block.parent);
      if (block.parent !== null) expect(parent?.label ?? null).not.toBeNull();
      if (block.label !== null) expect(block.level).toBe(1 + (parent?.level ?? 0));
      else expect(block.level).toBeNull();
      expect(document.parts.map((part) => part.id)).toContain(block.part);
    }
  }
}

describe('the laws of the parser', () => {
  test.each(SEEDS.map((seed) => seed.sourceFile))('hold on %s', (file) => {
    const text = readSeed(file);
    const parsed = parseGazette(text, SOURCE);
    expectNothingLost(text, parsed);
    expectSound(parsed);
  });

  const lines = SEEDS.flatMap((seed) => readSeed(seed.sourceFile).split('\n'));
  const stretch = fc
    .tuple(fc.nat(lines.length - 1), fc.integer({ min: 1, max: 160 }))
    .map(([from, length]) => lines.slice(from, from + length));
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      ' ',
      '（',
      '（）',
      '1',
      '1.',
      '第',
      '第一条',
      '一、',
      '附件',
      '附件1',
      '**',
      '《',
      '[bookmark: x]',
      '2022年1月1日',
      '各单位：',
      '\u3000',
      '\u0000',
      '〔2022〕1号',
      '某政发[2022]1号',
      '……',
      '①',
      '7.2 .1',
      '（l）',
    ),
  );
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('double' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('split' as const), at: fc.nat(), offset: fc.nat() }),
    fc.record({ kind: fc.constant('join' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: garbage }),
    fc.record({ kind: fc.constant('truncate' as const), at: fc.nat(), offset: fc.nat() }),
  );
  type Mutation = typeof mutation extends fc.Arbitrary<infer Kind> ? Kind : never;

  function mutate(source: readonly string[], change: Mutation): string[] {
    const at = source.length === 0 ? 0 : change.at % source.length;
    const line = source[at] ?? '';
    const offset = 'offset' in change ? change.offset % (line.length + 1) : 0;
    const [before, after] = [source.slice(0, at), source.slice(at + 1)];
    switch (change.kind) {
      case 'drop':
        return [...before, ...after];
      case 'double':
        return [...before, line, line, ...after];
      case 'split':
        return [...before, line.slice(0, offset), line.slice(offset), ...after];
      case 'join':
        return [...before, line + (after[0] ?? ''), ...after.slice(1)];
      case 'insert':
        return [...before, change.text, line, ...after];
      case 'truncate':
        return [...before, line.slice(0, offset)];
      default:
        throw new Error('unknown mutation');
    }
  }

  test('hold on mutated texts', () => {
    fc.assert(
      fc.property(
        stretch,
        fc.array(mutation, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (source, changes, end) => {
          const text = changes.reduce<readonly string[]>(mutate, source).join(end);
          const parsed = parseGazette(text, SOURCE);
          expectNothingLost(text, parsed);
          expectSound(parsed);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('hold on any text at all', () => {
    fc.assert(
      fc.property(fc.array(garbage, { maxLength: 30 }), (source) => {
        const text = source.join('\n');
        const parsed = parseGazette(text, SOURCE);
        expectNothingLost(text, parsed);
        expectSound(parsed);
      }),
      { numRuns: 800 },
    );
  });
});
