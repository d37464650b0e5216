/** The traps of the printed texts: each block and artifact as a reader sees it. */
import { describe, expect, test } from 'vitest';
import type { Artifact, Block } from '../../../../renderer/core/gazette/model.ts';
import { parseGazette } from '../../../../renderer/core/gazette/parse.ts';
import type { ExpectedArtifact, ExpectedBlock, Trap } from '../../../fixtures/gazette/expectation.ts';
import { readSeed, SEEDS } from '../../../fixtures/gazette/seeds.ts';
import { TRAPS } from '../../../fixtures/gazette/traps.ts';

interface Parsed {
  readonly blocks: readonly Block[];
  readonly artifacts: readonly Artifact[];
  /** By block and not by id: ids are unique in their document only. */
  readonly parentOf: ReadonlyMap<Block, Block>;
}

function parse(sourceFile: string): Parsed {
  const seed = SEEDS.find((each) => each.sourceFile === sourceFile);
  if (seed === undefined) throw new Error(`no seed ${sourceFile}`);
  const { documents, artifacts } = parseGazette(readSeed(sourceFile), seed);
  const parentOf = new Map<Block, Block>();
  for (const { blocks } of documents) {
    const byId = new Map(blocks.map((block) => [block.id, block]));
    for (const block of blocks) {
      const parent = block.parent === null ? undefined : byId.get(block.parent);
      if (parent !== undefined) parentOf.set(block, parent);
    }
  }
  return { blocks: documents.flatMap((document) => document.blocks), artifacts, parentOf };
}

const parsedByFile = new Map(SEEDS.map(({ sourceFile }) => [sourceFile, parse(sourceFile)]));

function parsed(file: string): Parsed {
  const found = parsedByFile.get(file);
  if (found === undefined) throw new Error(`no seed ${file}`);
  return found;
}

function linesOf(block: Block): readonly number[] {
  return [...new Set(block.source.map((span) => span.line))];
}

/** The block that starts on the expected line; where two do, the one with the expected kind. */
function find(expected: ExpectedBlock, file: string): Block {
  const here = parsed(file).blocks.filter((block) => linesOf(block)[0] === expected.line);
  const match = here.find((block) => block.kind === expected.kind) ?? here[0];
  if (match === undefined) throw new Error(`${file}:${expected.line}: no block starts here`);
  return match;
}

function placeOf(owner: Block | undefined): readonly [string, number] | null {
  return owner === undefined ? null : [owner.label ?? '(none)', owner.source[0]?.line ?? 0];
}

/** The block reduced to what the expectation names, in the expectation's own shape. */
function seen(block: Block, expected: ExpectedBlock, file: string): ExpectedBlock {
  const owner = parsed(file).parentOf.get(block);
  const { starts, ends } = expected;
  return {
    line: expected.line,
    kind: block.kind,
    ...(expected.lines === undefined ? {} : { lines: linesOf(block) }),
    ...(expected.label === undefined ? {} : { label: block.label }),
    ...(expected.heading === undefined ? {} : { heading: block.heading }),
    ...(expected.level === undefined ? {} : { level: block.level }),
    ...(expected.parent === undefined ? {} : { parent: placeOf(owner) }),
    ...(starts === undefined ? {} : { starts: block.text.trim().slice(0, starts.length) }),
    ...(ends === undefined ? {} : { ends: block.text.trim().slice(-ends.length) }),
  };
}

/** Artifacts without the blanks that a running header is spaced with. */
function artifactsIn({ file, lines: [from, to], artifacts = [] }: Trap): readonly ExpectedArtifact[] {
  const inside = parsed(file).artifacts.filter((each) => from <= each.line && each.line <= to);
  return inside.map(({ line, kind, text, start }, at) => ({
    line,
    kind,
    text: text.replaceAll(/\s/g, ''),
    ...(artifacts[at]?.start === undefined ? {} : { start }),
  }));
}

const withoutBlanks = (artifact: ExpectedArtifact): ExpectedArtifact => ({
  ...artifact,
  text: artifact.text.replaceAll(/\s/g, ''),
});

describe.each(TRAPS.map((trap) => [`${trap.file}:${trap.lines.join('–')} ${trap.name}`, trap] as const))(
  '%s',
  (_place, trap) => {
    test.each(trap.blocks.map((block) => [`${trap.file}:${block.line}`, block] as const))(
      '%s is the block a reader sees',
      (place, expected) => {
        const block = find(expected, trap.file);
        expect(seen(block, expected, trap.file), `${place}: ${trap.why}`).toEqual(expected);
      },
    );

    test('holds exactly the artifacts a reader sees', () => {
      const expected = (trap.artifacts ?? []).map(withoutBlanks);
      expect(artifactsIn(trap), `${trap.file}:${trap.lines.join('–')}`).toEqual(expected);
    });
  },
);
