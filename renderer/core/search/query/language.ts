/**
 * The query language, forgiving: blanks part words that must all occur, "…" is exact, -词 excludes, 或 / OR joins its
 * neighbours, and 标题: 发文机关: 文号: 年份: 文种: narrow to documents. Every string has a meaning; what is no
 * operator where it stands is text.
 */
import { fold } from '../../text/fold.ts';
import { readDocNumber } from './doc-number.ts';
import { type Term, termOf } from './term.ts';

export type FilterField = 'title' | 'issuer' | 'docNumber' | 'year' | 'kind';

export interface Filter {
  readonly field: FilterField;
  /** As typed; a document passes by any of them. */
  readonly values: readonly string[];
  readonly isExcluded: boolean;
}

export interface WordsQuery {
  /** A paragraph must hold of each of these lists at least one term. */
  readonly required: readonly (readonly Term[])[];
  /** A paragraph must hold none of them. */
  readonly excluded: readonly Term[];
  readonly filters: readonly Filter[];
}

type Token =
  | { readonly kind: 'term'; readonly term: Term; readonly isExcluded: boolean }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'or'; readonly word: Term };

const PREFIX = /^(\p{Script=Han}{2,4})[:：∶︰]\s*/u;
const UNFINISHED = /(?<!\S)(\P{L}?)(\p{Script=Han}{2,4})[:：∶︰]\s*$/u;
const FIELDS: Readonly<Record<string, FilterField>> = {
  标题: 'title',
  发文机关: 'issuer',
  文号: 'docNumber',
  年份: 'year',
  文种: 'kind',
};
const OR = new Set(['或', '或者', 'or', '|']);
const MOST_TOKENS = 400;
/** 清政办发 2022 年 第 10 号 */
const MOST_NUMBER_WORDS = 6;

/** Reads any string; linear. What comes after some hundred words is not read. */
export function parseWords(typed: string): WordsQuery {
  const required: Term[][] = [];
  const excluded: Term[] = [];
  const filters: Filter[] = [];
  let joins = false;
  for (const token of resolveOrs(tokenize(typed))) {
    if (token.kind === 'or') {
      joins = true;
      continue;
    }
    if (token.kind === 'filter') addFilter(filters, token.filter, joins);
    else if (token.isExcluded) excluded.push(token.term);
    else if (joins) required.at(-1)?.push(token.term);
    else required.push([token.term]);
    joins = false;
  }
  return { required: withoutRepeats(required), excluded, filters };
}

/** A prefix that still lacks its word. */
export interface Unfinished {
  readonly field: FilterField;
  /** What is typed before it. */
  readonly before: string;
}

/** The prefix at the end of what is typed; null if it ends otherwise. */
export function unfinishedFilter(typed: string): Unfinished | null {
  const [ending, dash = '', name = ''] = UNFINISHED.exec(typed) ?? [];
  const field = FIELDS[fold(name)];
  if (ending === undefined || field === undefined || (dash !== '' && fold(dash) !== '-')) return null;
  return { field, before: typed.slice(0, typed.length - ending.length).trim() };
}

function addFilter(filters: Filter[], filter: Filter, joins: boolean): void {
  const last = joins ? filters.pop() : undefined;
  filters.push(last === undefined ? filter : { ...last, values: [...last.values, ...filter.values] });
}

/** Whether the string says no more than one plain term. */
export function isPlain(typed: string): boolean {
  const [first, ...others] = resolveOrs(tokenize(typed.trim()));
  return (
    others.length === 0 && (first === undefined || (isWanted(first) && first.term.text === typed.trim()))
  );
}

function tokenize(typed: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = typed.trimStart();
  while (rest !== '' && tokens.length < MOST_TOKENS) {
    const [token, length] = readToken(rest);
    if (token !== null) tokens.push(token);
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}

/** The token at the start of `text`, and how many units it takes; null for a stretch that folds to nothing. */
function readToken(text: string): readonly [Token | null, length: number] {
  const dash = firstCharacter(text);
  const isExcluded = fold(dash) === '-' && /^\S/u.test(text.slice(dash.length));
  const start = isExcluded ? dash.length : 0;
  const prefix = PREFIX.exec(text.slice(start));
  const field = FIELDS[fold(prefix?.[1] ?? '')];
  const valueStart = start + (prefix?.[0].length ?? 0);
  if (field !== undefined && valueStart < text.length) {
    const value = (field === 'docNumber' ? readNumber : readValue)(text.slice(valueStart));
    const filter: Filter = { field, values: [value.text], isExcluded };
    return [{ kind: 'filter', filter }, valueStart + value.length];
  }
  const { text: word, length, isQuoted } = readValue(text.slice(start));
  const term = termOf(isQuoted ? word : withoutStrayBrackets(word), { exact: isQuoted });
  if (term === null) return [null, start + length];
  if (!isExcluded && !isQuoted && OR.has(term.folded)) return [{ kind: 'or', word: term }, length];
  return [{ kind: 'term', term, isExcluded }, start + length];
}

/** Brackets around several words mean nothing here; those inside one word are its text. */
function withoutStrayBrackets(word: string): string {
  const folded = fold(word);
  if (folded.startsWith('(') && !folded.includes(')')) return word.slice(1);
  return folded.endsWith(')') && !folded.includes('(') ? word.slice(0, -1) : word;
}

interface Value {
  readonly text: string;
  /** Units of the source that it takes, quotation marks included. */
  readonly length: number;
  readonly isQuoted: boolean;
}

/** As much as still reads as a 文号, blanks included; else one word. */
function readNumber(text: string): Value {
  const words = text.split(/(\s+)/u).slice(0, 2 * MOST_NUMBER_WORDS - 1);
  // Every other piece is the blank between two words.
  for (let count = words.length - ((words.length + 1) % 2); count > 1; count -= 2) {
    const value = words.slice(0, count).join('');
    if (readDocNumber(value) !== null) return { text: value, length: value.length, isQuoted: false };
  }
  return readValue(text);
}

/** Up to the closing quotation mark, or the end, if one opens it; else up to the next blank. */
function readValue(text: string): Value {
  const opening = firstCharacter(text);
  if (fold(opening) === '"') {
    let end = opening.length;
    for (const character of text.slice(opening.length)) {
      if (fold(character) === '"') {
        const inside = text.slice(opening.length, end);
        return { text: inside, length: end + character.length, isQuoted: true };
      }
      end += character.length;
    }
    return { text: text.slice(opening.length), length: text.length, isQuoted: true };
  }
  const word = /^\S+/u.exec(text)?.[0] ?? '';
  return { text: word, length: word.length, isQuoted: false };
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

/** An 或 joins only two terms or two filters of one field; else it is a word like any other. */
function resolveOrs(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'or') return token;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const joins = (isWanted(before) && isWanted(after)) || areAlternatives(before, after);
    return joins ? token : { kind: 'term', term: token.word, isExcluded: false };
  });
}

function areAlternatives(one: Token | undefined, other: Token | undefined): boolean {
  if (one?.kind !== 'filter' || other?.kind !== 'filter') return false;
  return one.filter.field === other.filter.field && !one.filter.isExcluded && !other.filter.isExcluded;
}

function isWanted(token: Token | undefined): token is Extract<Token, { kind: 'term' }> {
  return token?.kind === 'term' && !token.isExcluded;
}

/** Of a term that is asked for twice the stricter one stays. */
function withoutRepeats(groups: readonly (readonly Term[])[]): readonly (readonly Term[])[] {
  const kept = new Map<string, readonly Term[]>();
  for (const group of groups) {
    const key = group.map(({ folded }) => folded).join('\n');
    const known = kept.get(key);
    if (known === undefined || formsOf(group) < formsOf(known)) kept.set(key, group);
  }
  return [...kept.values()];
}

function formsOf(group: readonly Term[]): number {
  return group.reduce((sum, { equals }) => sum + equals.length, 0);
}
