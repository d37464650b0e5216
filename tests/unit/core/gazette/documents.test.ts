/** The metadata of all 29 documents, compared field by field with what a reader wrote down. */
import { describe, expect, test } from 'vitest';
import type { GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { parseGazette } from '../../../../renderer/core/gazette/parse.ts';
import { EXPECTED_DOCUMENTS } from '../../../fixtures/gazette/documents.ts';
import type { ExpectedDocument } from '../../../fixtures/gazette/expectation.ts';
import { readSeed, SEEDS } from '../../../fixtures/gazette/seeds.ts';

const parsed = new Map(
  SEEDS.map((seed) => [seed.sourceFile, parseGazette(readSeed(seed.sourceFile), seed)] as const),
);

function documentsOf(file: string): readonly GazetteDocument[] {
  const outcome = parsed.get(file);
  if (outcome === undefined) throw new Error(`no seed ${file}`);
  return outcome.documents;
}

/** The document that holds the line on which the expected one starts. */
function found(expected: ExpectedDocument): GazetteDocument {
  const match = documentsOf(expected.file).find(
    (each) => each.startLine <= expected.startLine && expected.startLine <= each.endLine,
  );
  if (match === undefined) throw new Error(`${expected.file}:${expected.startLine}: no document here`);
  return match;
}

function metadata(document: GazetteDocument): ExpectedDocument {
  const { sourceFile, startLine, endLine, title, docNumber, registrationNumber, issuer } = document;
  const { addressees, date, speaker, kind, form, effective } = document;
  return {
    file: sourceFile,
    startLine,
    endLine,
    title,
    docNumber,
    registrationNumber,
    issuer,
    addressees,
    date,
    speaker,
    kind,
    form,
    effectiveQuote: effective?.quote ?? null,
    parts: document.parts.map((part) => ({
      role: part.role,
      label: part.label,
      title: part.title,
      startLine: part.startLine,
      endLine: part.endLine,
    })),
  };
}

describe('the documents of the seeds', () => {
  test.each(SEEDS.map((seed) => seed.sourceFile))('%s has its documents in printed order', (file) => {
    const expected = EXPECTED_DOCUMENTS.filter((each) => each.file === file);
    const lines = (all: readonly { startLine: number; endLine: number }[]) =>
      all.map((each) => `${file}:${each.startLine}–${each.endLine}`);
    expect(lines(documentsOf(file))).toEqual(lines(expected));
  });

  test.each(EXPECTED_DOCUMENTS.map((each) => [`${each.file}:${each.startLine}`, each] as const))(
    '%s has every field as printed',
    (_place, expected) => {
      expect(metadata(found(expected))).toEqual(expected);
    },
  );

  test('the effective quote lies verbatim in the block it names', () => {
    for (const expected of EXPECTED_DOCUMENTS.filter((each) => each.effectiveQuote !== null)) {
      const document = found(expected);
      const block = document.blocks.find((each) => each.id === document.effective?.blockId);
      expect(block?.text, `${expected.file}:${expected.startLine}`).toContain(expected.effectiveQuote);
    }
  });
});
