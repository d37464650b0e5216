/**
 * A comparison as Markdown: the two documents with their citations, the counts, then every clause that differs, as
 * printed in both, with its citation, and what differs in it. Owns what is written and in which order; every printed
 * character is written by plain-text.ts and is read back.
 */
import { compareText, comparisonExportText as words } from '../../text-zh/compare.ts';
import { blockIndexOf } from '../cite/block-index.ts';
import { cite, citeBlocks } from '../cite/cite.ts';
import { officialNumber } from '../cite/document-name.ts';
import type { Comparison, Difference, Pair, Stretch } from '../compare/model.ts';
import { clauseName } from '../compare/view/clause-name.ts';
import { CATEGORIES, isQuiet, type Lens, shownDifferences } from '../compare/view/lens.ts';
import { type Verdict, verdictOf } from '../compare/view/verdict.ts';
import type { BlockId, GazetteDocument } from '../gazette/model.ts';
import { markdownFileName } from './file-name.ts';
import { frontMatter } from './front-matter.ts';
import { headingLine, plainTextLine, plainTextLines } from './plain-text.ts';

/** A compared document, and the name of the issue that prints it. */
export interface ComparedDocument {
  readonly document: GazetteDocument;
  /** Null if it is not known. */
  readonly issueTitle: string | null;
}

export interface ComparisonExport extends Pick<Lens, 'withSigns'> {
  readonly a: ComparedDocument;
  readonly b: ComparedDocument;
  readonly comparison: Comparison;
}

/** One Markdown block: lines without empty ones around them. */
type MarkdownBlock = readonly string[];
type Side = 'a' | 'b';

/** Characters of one document's name in a file name. */
const MOST_NAME = 34;

/** The Markdown file, LF line ends, a line end last. Clauses in the order of the comparison. */
export function exportComparison(input: ComparisonExport): string {
  const { a, b, comparison } = input;
  const title = words.title(shortName(a, b), shortName(b, a));
  const changed = comparison.pairs.filter((pair) => !isQuiet(pair, input));
  const blocks = [
    frontMatter(title, [a.document, b.document]),
    [headingLine(1, title)],
    [sideLine('a', a), sideLine('b', b)],
    [countLine(comparison)],
    ...verdictLines(verdictOf(comparison), input),
    ...changed.flatMap((pair) => pairBlocks(pair, input)),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** `对照 <文号> 与 <文号>.md`, by the rules of file-name.ts; long titles are cut, so that both are in it. */
export function comparisonFileName({ a, b }: Pick<ComparisonExport, 'a' | 'b'>): string {
  const [first, second] = [shortName(a, b), shortName(b, a)].map((name) => [...name].slice(0, MOST_NAME));
  return markdownFileName(words.fileName(first?.join('') ?? '', second?.join('') ?? ''));
}

/** The 文号, else the title; with the issue where that does not tell it from the other. */
function shortName(own: ComparedDocument, other: ComparedDocument): string {
  const name = numberOrTitle(own.document);
  const isShared = name === numberOrTitle(other.document) && own.document.id !== other.document.id;
  return isShared ? `${name}（${own.issueTitle ?? own.document.issueId}）` : name;
}

function numberOrTitle({ docNumber, title }: GazetteDocument): string {
  return docNumber === null ? title : officialNumber(docNumber);
}

function sideLine(side: Side, { document, issueTitle }: ComparedDocument): string {
  const citation = cite(document, null);
  const place = issueTitle === null ? citation : words.printed(citation, issueTitle);
  return `- ${plainTextLine(words.side(compareText.sides[side], place))}`;
}

function countLine({ counts }: Comparison): string {
  const each = CATEGORIES.map((category) => words.count(compareText.categories[category], counts[category]));
  return plainTextLine(each.join(words.countSeparator));
}

function verdictLines(verdict: Verdict, { withSigns }: Pick<Lens, 'withSigns'>): readonly MarkdownBlock[] {
  switch (verdict.kind) {
    case 'identical':
    case 'unrelated':
      return [[compareText.verdicts[verdict.kind]]];
    case 'sameWords':
      return [[compareText.verdicts.sameWords(verdict.signs)]];
    case 'distant':
      return [];
    case 'different':
      return withSigns || verdict.signs === 0 ? [] : [[words.signsLeftOut(verdict.signs)]];
  }
}

function pairBlocks(pair: Pair, input: ComparisonExport): readonly MarkdownBlock[] {
  const shown = shownDifferences(pair, input).map(({ difference }) => difference);
  return [
    [headingLine(2, words.side(compareText.kinds[pair.kind], headingOf(pair, input)))],
    ...quotation('a', pair.a, input),
    ...quotation('b', pair.b, input),
    ...changeList(
      words.changedWords,
      shown.filter(({ kind }) => kind === 'words'),
      input,
    ),
    ...changeList(
      words.changedSigns,
      shown.filter(({ kind }) => kind !== 'words'),
      input,
    ),
  ];
}

function headingOf({ kind, a, b }: Pair, input: ComparisonExport): string {
  const [first, second] = [nameOf(input.a, a), nameOf(input.b, b)];
  if (first === '' || second === '') return first + second;
  return kind === 'moved' || first !== second ? words.moved(first, second) : second;
}

function nameOf({ document }: ComparedDocument, blockIds: readonly BlockId[]): string {
  const [first] = blockIds;
  return first === undefined ? '' : clauseName(document, first);
}

/** The blocks of one side as printed, their citation as the last paragraph; nothing where there are none. */
function quotation(
  side: Side,
  blockIds: readonly BlockId[],
  input: ComparisonExport,
): readonly MarkdownBlock[] {
  if (blockIds.length === 0) return [];
  const { document } = input[side];
  const { byId } = blockIndexOf(document);
  const printed = blockIds.map((id) => plainTextLines(byId.get(id)?.text ?? ''));
  const paragraphs = [...printed.filter(({ length }) => length > 0), [citation(document, blockIds)]];
  const lines = paragraphs.flatMap((paragraph, at) => (at === 0 ? paragraph : ['', ...paragraph]));
  return [
    [words.quoteLabel(compareText.sides[side])],
    lines.map((line) => (line === '' ? '>' : `> ${line}`)),
  ];
}

function citation(document: GazetteDocument, blockIds: readonly BlockId[]): string {
  return plainTextLine(citeBlocks(document, blockIds));
}

/** One item for each difference: what both print there. */
function changeList(
  label: string,
  differences: readonly Difference[],
  input: ComparisonExport,
): readonly MarkdownBlock[] {
  if (differences.length === 0) return [];
  const items = differences.flatMap(({ a, b }) =>
    itemLines(words.change(quoted(input.a, a), quoted(input.b, b))),
  );
  return [[label], items];
}

function quoted({ document }: ComparedDocument, { blockId, start, end }: Stretch): string {
  const printed = blockIndexOf(document).byId.get(blockId)?.text.slice(start, end) ?? '';
  return printed === '' ? words.nothing : words.quoted(printed);
}

/** A list item; further lines of it are indented. */
function itemLines(text: string): readonly string[] {
  return plainTextLines(text).map((line, at) => (at === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}
