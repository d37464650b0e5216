/**
 * What must not matter to the parser: the file's name, its line ends, blank lines, a running header more, the
 * company of another issue; and that ids follow structure, not words or neighbours.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GazetteDocument, IssueId } from '../../../../renderer/core/gazette/model.ts';
import { parseGazette } from '../../../../renderer/core/gazette/parse.ts';
import { readSeed, SEEDS } from '../../../fixtures/gazette/seeds.ts';

function parse(text: string, sourceFile = 'a.txt') {
  return parseGazette(text, {
    id: 'x-0123456789ab' as IssueId,
    title: '',
    year: null,
    number: null,
    sourceFile,
  });
}

/** A document without its places in the file: what must stay the same when only lines move. */
function structure(document: GazetteDocument) {
  const {
    sourceFile: _file,
    startLine: _start,
    endLine: _end,
    parts,
    blocks,
    sameAs: _same,
    id: _id,
    ...metadata
  } = document;
  return {
    ...metadata,
    parts: parts.map(({ startLine: _from, endLine: _to, ...part }) => part),
    blocks: blocks.map(({ source: _source, ...block }) => block),
  };
}

const texts = SEEDS.map((seed) => [seed.sourceFile, readSeed(seed.sourceFile)] as const);
const HEADERS = [
  '某某政报2019.3',
  '某某县人民政府公报 2021年第3期',
  '- 12 -',
  '县政府文件          某某政报2018.4',
];

describe.each(texts)('%s', (_file, text) => {
  const expected = parse(text).documents.map(structure);

  test('parses the same under another name', () => {
    expect(parse(text, 'renamed.txt').documents.map(structure)).toEqual(expected);
  });

  test('parses the same with CRLF, with a BOM and with blank lines anywhere', () => {
    for (const variant of [
      text.replaceAll('\n', '\r\n'),
      `\uFEFF${text}`,
      text.replaceAll('\n', '\n\n'),
      `\n\n${text}\n\n\n`,
      text.replace(/\n+/g, '\n'),
    ]) {
      expect(parse(variant).documents.map(structure)).toEqual(expected);
    }
  });

  test('parses the same with running headers put between any lines', () => {
    const lines = text.split('\n');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines.length), fc.constantFrom(...HEADERS)), { minLength: 1, maxLength: 8 }),
        (inserted) => {
          const changed = [...lines];
          for (const [at, header] of inserted) changed.splice(at, 0, header);
          const parsed = parse(changed.join('\n'));
          expect(parsed.documents.map(structure)).toEqual(expected);
          expect(parsed.artifacts.filter((artifact) => HEADERS.includes(artifact.text)).length).toBe(
            inserted.length,
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  test('keeps the other documents when one is taken out', () => {
    const whole = parse(text);
    const lines = text.split('\n');
    for (const removed of whole.documents) {
      if (whole.documents.length === 1) continue;
      const rest = [...lines.slice(0, removed.startLine - 1), ...lines.slice(removed.endLine)].join('\n');
      const kept = whole.documents.filter((document) => document !== removed);
      expect(parse(rest).documents.map((document) => document.id)).toEqual(
        kept.map((document) => document.id),
      );
      expect(parse(rest).documents.map(structure)).toEqual(kept.map(structure));
    }
  });

  test('gives the same ids to changed words', () => {
    const reworded = text.replaceAll('加强', '强化').replaceAll('照明', '灯光').replaceAll('群众', '百姓');
    const ids = (documents: readonly GazetteDocument[]) =>
      documents.map((document) => document.blocks.map((block) => block.id));
    expect(ids(parse(reworded).documents)).toEqual(ids(parse(text).documents));
  });
});

describe('two issues in one file', () => {
  const pairs = texts.flatMap(([first], at) =>
    texts.filter((_, other) => other !== at).map(([second]) => [first, second] as const),
  );

  test.each(pairs)('%s and %s give the union of their documents', (first, second) => {
    const one = readSeed(first);
    const two = readSeed(second);
    const joined = parse(`${one}\n${two}`).documents.map(structure);
    expect(joined).toEqual([...parse(one).documents, ...parse(two).documents].map(structure));
  });
});
