/**
 * Clauses as running text names them: 第五条, 第三条第一款第（二）项, 第七、八、九、十条, 第三条至第五条, and lists of all
 * these. Owns the grammar; whose clauses they are is sentence.ts's business.
 *
 * Every clause that has words of its own is one, so that a link leads to one clause: 第七 · 八 · 九 · 十条 are four.
 * What a range leaves out has no words, so a range is one with several places.
 */
import { formatNumeral, parseNumeral } from '../../text/numerals.ts';

export interface NamedClause {
  readonly start: number;
  readonly end: number;
  /** In the grammar of clause-query.ts; several for a range. */
  readonly places: readonly string[];
}

export interface ClauseList {
  readonly start: number;
  readonly end: number;
  /** At least one. */
  readonly clauses: readonly NamedClause[];
  /** The unit that the first clause begins with. */
  readonly unit: string;
}

const NUMERAL = '[0-9０-９]{1,4}|[〇零一二两三四五六七八九十百千]{1,9}';
const ELEMENT = `(?:[（(]\\s*(?:${NUMERAL})\\s*[）)]|${NUMERAL})`;
/** Not 条 of 条件, 项 of 项目, 目 of 目标. */
const UNIT =
  `条之(?:${NUMERAL})|部分|编(?![制号写辑外办委])|章(?!程)|节(?![点课目日能约水])|条(?![例件款])|款(?![项式物])` +
  '|项(?![目次])|目(?![标录前的])';
const RANGE = '至|到|-|－|—|–|~|～';
const JOIN = `\\s*(?:、|和|以及|及|与|或者|或|${RANGE})\\s*`;
/** No list that is written is longer; and none is tried further. */
const GROUP = new RegExp(`第\\s*${ELEMENT}(?:${JOIN}第?${ELEMENT}){0,40}\\s*(?:${UNIT})`, 'yu');
const FURTHER_GROUP = new RegExp(`第?${ELEMENT}(?:${JOIN}第?${ELEMENT}){0,40}\\s*(?:${UNIT})`, 'yu');
const JOINED = new RegExp(JOIN, 'yu');
const LONGEST_RANGE = 200;

const RANKS = ['编', '部分', '章', '节', '条', '款', '项', '目'];

/** Every list of clauses in reading order. Linear. */
export function clauseLists(text: string): readonly ClauseList[] {
  const lists: ClauseList[] = [];
  for (let at = text.indexOf('第'); at >= 0; ) {
    const list = readClauseList(text, at);
    if (list !== null) lists.push(list);
    at = text.indexOf('第', list?.end ?? at + 1);
  }
  return lists;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly rank: number;
  readonly elements: readonly {
    readonly start: number;
    readonly end: number;
    readonly numbers: readonly string[];
  }[];
}

/** The list that begins at an offset; null if none does. */
export function readClauseList(text: string, start: number): ClauseList | null {
  const first = readGroup(text, start, GROUP);
  if (first === null) return null;
  const reader = new ListReader(first);
  for (;;) {
    const below = skip(text, reader.end);
    const next = readGroup(text, below, /^[（(]/u.test(text.slice(below, below + 1)) ? FURTHER_GROUP : GROUP);
    if (next !== null && reader.deepen(next)) continue;
    const joined = matchAt(JOINED, text, reader.end);
    const further = joined && readGroup(text, reader.end + joined.length, FURTHER_GROUP);
    if (!further || !reader.append(further, isRange(joined))) break;
  }
  return { start, end: reader.end, clauses: reader.clauses, unit: first.unit };
}

interface Step {
  readonly rank: number;
  readonly text: string;
}

/** Past 的 of 第三条的第一款. */
function skip(text: string, at: number): number {
  return text.startsWith('的第', at) ? at + 1 : at;
}

class ListReader {
  clauses: NamedClause[] = [];
  /** The steps to the last clause that was read, with their ranks. */
  #path: readonly Step[] = [];
  end = 0;

  constructor(first: Group) {
    this.#push(first, [], first.start);
  }

  /** 第一款 right behind 第三条: takes the last clause further down; false if it is no smaller unit. */
  deepen(group: Group): boolean {
    const last = this.clauses.at(-1);
    if (last === undefined || last.places.length !== 1) return false;
    if (group.rank <= (this.#path.at(-1)?.rank ?? 0)) return false;
    this.clauses.pop();
    this.#push(group, this.#path, last.start);
    return true;
  }

  /** A further clause, or the end of a range; false where a range ends in another unit. */
  append(group: Group, range: boolean): boolean {
    const prefix = this.#path.filter(({ rank }) => rank < group.rank);
    const last = this.clauses.at(-1);
    if (!range) {
      this.#push(group, prefix, group.start);
      return true;
    }
    const to = group.elements[0];
    const from = this.#path.at(-1);
    if (last === undefined || from?.rank !== group.rank || group.elements.length !== 1 || to === undefined)
      return false;
    this.clauses.pop();
    const numbers = expand(numeralOf(from.text), to.numbers[0] ?? '');
    this.#push({ ...group, elements: [{ start: last.start, end: to.end, numbers }] }, prefix, last.start);
    return true;
  }

  #push(group: Group, prefix: readonly Step[], start: number): void {
    const above = prefix.map(({ text }) => text).join('');
    group.elements.forEach((element, index) => {
      this.clauses.push({
        start: index === 0 ? start : element.start,
        end: element.end,
        places: element.numbers.map((number) => `${above}第${number}${group.unit}`),
      });
    });
    const last = group.elements.at(-1)?.numbers.at(-1) ?? '';
    this.#path = [...prefix, { rank: group.rank, text: `第${last}${group.unit}` }];
    this.end = group.end;
  }
}

function readGroup(text: string, at: number, pattern: RegExp): Group | null {
  const printed = matchAt(pattern, text, at);
  if (printed === null) return null;
  const unit = new RegExp(`(?:${UNIT})$`, 'u').exec(printed)?.[0] ?? '';
  const rank = RANKS.indexOf(unit.startsWith('条') ? '条' : unit);
  const end = at + printed.length;
  return { start: at, end, unit, rank, elements: elementsOf(printed, at, end) };
}

function elementsOf(printed: string, at: number, end: number): Group['elements'] {
  const parts = [...printed.matchAll(new RegExp(`第?\\s*(${ELEMENT})`, 'gu'))];
  const elements: { start: number; end: number; numbers: readonly string[] }[] = [];
  parts.forEach((part, index) => {
    // 之一 of 第二十一条之一 stands behind the unit and is part of it.
    if (index > 0 && printed.slice(0, part.index).endsWith('之')) return;
    const number = bracketed(part[1] ?? '');
    const before = elements.at(-1);
    const range = before !== undefined && isRange(printed.slice(before.end - at, part.index));
    const span = { start: at + part.index, end: at + part.index + part[0].length };
    if (!range || before === undefined) elements.push({ ...span, numbers: [number] });
    else
      elements.splice(-1, 1, {
        start: before.start,
        end: span.end,
        numbers: expand(before.numbers[0] ?? '', number),
      });
  });
  const last = elements.at(-1);
  if (last !== undefined) elements.splice(-1, 1, { ...last, end });
  return elements;
}

function bracketed(element: string): string {
  return element.replace(/\s/gu, '').replace('(', '（').replace(')', '）');
}

function isRange(between: string): boolean {
  return new RegExp(`(?:${RANGE})`, 'u').test(between);
}

/** 三 and 五: 三, 四, 五. The two ends alone where they do not run upwards or run too far. */
function expand(from: string, to: string): readonly string[] {
  const brackets = from.startsWith('（');
  const [first, last] = [countOf(from), countOf(to)];
  if (!first || !last || last <= first || last - first > LONGEST_RANGE) return [from, to];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const numeral = formatNumeral(first + index);
    return brackets ? `（${numeral}）` : numeral;
  });
}

function countOf(number: string): number | null {
  return parseNumeral(number.replace(/[（）]/gu, ''));
}

function numeralOf(step: string): string {
  return new RegExp(ELEMENT, 'u').exec(step)?.[0] ?? '';
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
