/**
 * A query that names a document by words of its head (title, number, date, year), perhaps with a clause behind them:
 * 2022年政府工作报告, 县城照明管理办法 第十三条. For what no paragraph holds by itself.
 */
import { findClause } from '../../cite/find-clause.ts';
import type { Block, GazetteDocument } from '../../gazette/model.ts';
import { fold, type Range } from '../../text/fold.ts';
import type { SearchContext } from '../context.ts';
import type { IssueTexts, TextEntry } from '../corpus-texts.ts';
import { mergedRanges } from '../hits/merged-ranges.ts';
import { holdsTerm } from '../hits/occurrences.ts';
import { type RankedHit, TIER } from '../hits/ranking.ts';
import type { Term } from '../query/term.ts';
import { wordsIn } from '../query/words-in.ts';

const CLAUSE = /第[0-9一二三四五六七八九十百千零〇]{1,9}条(?:第[^条]{1,8})?$/u;
/** The clause before what it is a clause of. */
const CLAUSE_FIRST = /^(第[0-9一二三四五六七八九十百千零〇]{1,9}条\S*) (.+)$/u;
const LONGEST = 120;

/** What was typed, as head and clause. */
interface Wanted {
  readonly words: readonly Term[];
  /** null: the document itself. */
  readonly clause: string | null;
}

/** One hit for each document whose head holds all words: the clause named, else a title block. [] if there is none. */
export function headerHits(context: SearchContext, typed: string): readonly RankedHit[] {
  const wanted = wantedIn(typed);
  if (wanted === null) return [];
  return context.texts.issues.flatMap((issue) =>
    documentsOf(issue).flatMap(([document, entries]) => {
      const header = headerOf(document, issue);
      const isMeant = wanted.words.every(({ folded, equals }) =>
        [folded, ...equals].some((form) => header.includes(form)),
      );
      return isMeant ? (hitIn(document, entries, wanted) ?? []) : [];
    }),
  );
}

/** null unless there are words that can name a document. */
function wantedIn(typed: string): Wanted | null {
  if (typed.length > LONGEST) return null;
  const compact = typed.replace(/\s+/gu, ' ').replace(CLAUSE_FIRST, '$2 $1');
  const clause = CLAUSE.exec(compact.replaceAll(' ', ''))?.[0] ?? null;
  const head = clause === null ? compact : compact.slice(0, compact.lastIndexOf('第')).trim();
  const words = wordsIn(head);
  return words.length === 0 || (words.length === 1 && clause === null) ? null : { words, clause };
}

function documentsOf({ entries }: IssueTexts): readonly [GazetteDocument, readonly TextEntry[]][] {
  const documents = new Map<GazetteDocument, TextEntry[]>();
  for (const entry of entries) {
    const known = documents.get(entry.document);
    if (known === undefined) documents.set(entry.document, [entry]);
    else known.push(entry);
  }
  return [...documents];
}

function headerOf(document: GazetteDocument, issue: IssueTexts): string {
  const { title, parts, docNumber, date, kind, speaker } = document;
  const [year, month, day] = (date ?? String(issue.year ?? '')).split('-').map(Number);
  const dated = `${year}年${month === undefined ? '' : `${month}月${day}日`}`;
  return fold([title, ...parts.map((part) => part.title), docNumber, dated, kind, speaker].join('\n'));
}

function hitIn(
  document: GazetteDocument,
  entries: readonly TextEntry[],
  { words, clause }: Wanted,
): RankedHit | null {
  const blockId = clause === null ? null : findClause(document, clause, null);
  if (clause !== null && blockId === null) return null;
  const entry =
    blockId === null ? titleOf(entries, words) : entries.find(({ block }) => block.id === blockId);
  if (entry === undefined) return null;
  const ranges = blockId === null ? mergedRanges(entry.text, words) : labelRange(entry.block);
  return { entry, tier: TIER.titleWords, weight: 0, ranges };
}

/** A clause was asked for by its label. */
function labelRange({ label, text }: Block): readonly Range[] {
  const start = label === null ? -1 : text.indexOf(label);
  return label === null || start < 0 ? [] : [[start, start + label.length]];
}

/** The title block that holds most of the words, the first of equals. */
function titleOf(entries: readonly TextEntry[], words: readonly Term[]): TextEntry | undefined {
  const held = ({ text }: TextEntry): number => words.filter((word) => holdsTerm(text, word)).length;
  const titles = entries.filter(({ block }) => block.kind === 'title');
  const most = Math.max(...titles.map(held));
  return titles.find((entry) => held(entry) === most);
}
