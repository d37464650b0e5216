/** Gazettes of governments that the seeds do not hold, laid out in other ways, each as a reader sees it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block, GazetteDocument, IssueId } from '../../../../renderer/core/gazette/model.ts';
import { type ParsedIssue, parseGazette } from '../../../../renderer/core/gazette/parse.ts';
import type { ForeignDocument } from '../../../fixtures/gazette/foreign/expectation.ts';
import { FOREIGN_GAZETTES } from '../../../fixtures/gazette/foreign.ts';

function read(file: string): string {
  return readFileSync(new URL(`../../../fixtures/gazette/foreign/${file}`, import.meta.url), 'utf8');
}

function parse(text: string): ParsedIssue {
  const id = 'x-0123456789ab' as IssueId;
  return parseGazette(text, { id, title: '', year: null, number: null, sourceFile: 'any.txt' });
}

function linesOf(block: Block): readonly number[] {
  return [...new Set(block.source.map((span) => span.line))];
}

function outlineOf(document: GazetteDocument): readonly string[] {
  const byId = new Map(document.blocks.map((block) => [block.id, block]));
  return document.blocks.map((block) => {
    const parent = block.parent === null ? undefined : byId.get(block.parent);
    return [
      linesOf(block).join('+'),
      block.level === null ? block.kind : `${block.kind} ${block.level}`,
      ...(block.label === null ? [] : [block.label]),
      ...(block.heading === null ? [] : [`《${block.heading}》`]),
      ...(parent ? [`in ${parent.label} ${linesOf(parent)[0]}`] : []),
    ].join(' | ');
  });
}

function seen(document: GazetteDocument): ForeignDocument {
  const { title, docNumber, registrationNumber, issuer, addressees, date, speaker, kind, form } = document;
  return {
    lines: [document.startLine, document.endLine],
    ...{ title, docNumber, registrationNumber, issuer, addressees, date, speaker, kind, form },
    effective: document.effective?.quote ?? null,
    parts: document.parts.map(
      (part) => `${part.role} ${part.startLine}–${part.endLine} ${part.label ?? '-'} ${part.title ?? '-'}`,
    ),
    outline: outlineOf(document),
  };
}

describe.each(FOREIGN_GAZETTES.map((each) => [each.file, each] as const))('%s', (file, expected) => {
  const text = read(file);
  const parsed = parse(text);

  test('has its documents, no more and no fewer', () => {
    const places = (lines: readonly (readonly number[])[]) => lines.map((each) => each.join('–'));
    expect(places(parsed.documents.map((each) => [each.startLine, each.endLine]))).toEqual(
      places(expected.documents.map((each) => each.lines)),
    );
  });

  test.each(expected.documents.map((each) => [`${each.lines[0]} ${each.title}`, each] as const))(
    '%s has every field and block as printed',
    (_name, document) => {
      const found = parsed.documents.find((each) => each.startLine === document.lines[0]);
      expect(found && seen(found)).toEqual(document);
    },
  );

  test('has exactly the artifacts a reader sees', () => {
    expect(parsed.artifacts.map(({ line, kind }) => `${line} ${kind}`)).toEqual(expected.artifacts);
  });

  test('reads the same with other line ends and with blank lines', () => {
    const structure = (variant: string) =>
      parse(variant).documents.map((each) =>
        each.blocks.map(({ id, text: own, parent }) => [id, own, parent]),
      );
    expect(structure(text.replaceAll('\n', '\r\n'))).toEqual(structure(text));
    expect(structure(text.replaceAll('\n', '\n\n'))).toEqual(structure(text));
    expect(structure(text.replace(/\n+/g, '\n'))).toEqual(structure(text));
  });
});
