/**
 * Labels: what stands before a heading or a paragraph to number it (第五条, （一）, 1., 7.2 .1, 一、).
 * Recognises them by shape and reads their number; whether a label numbers anything here is for the tree to say.
 */
import { parseNumeral } from '../text/numerals.ts';

export type LabelStyle =
  | 'book' // 第一编
  | 'chapter' // 第一章
  | 'division' // 第一节
  | 'article' // 第一条
  | 'clause' // 一、 一.
  | 'item' // （一）
  | 'decimal' // 1.1, 7.2 .1, and the 1. or 1 above them
  | 'point' // 1. 1、 1．
  | 'subpoint' // （1）
  | 'halfpoint' // 1）
  | 'circled'; // ①

export interface Label {
  readonly style: LabelStyle;
  /** As printed, with its mark and inner blanks: `7.2 .1`. */
  readonly printed: string;
  /** One number; for `decimal` its components, for 第五条之一 two. */
  readonly numbers: readonly number[];
  /** UTF-16 offset in the line where the labelled text begins, blanks skipped; the length if nothing follows. */
  readonly textStart: number;
}

const HAN_NUMERAL = '[一二三四五六七八九十百千零〇○]{1,7}';
const DIGITS = '[0-9０-９]{1,3}';

const STRUCTURES: readonly (readonly [LabelStyle, string])[] = [
  ['book', '编'],
  ['chapter', '章'],
  ['division', '节'],
  ['article', '条'],
];

const PATTERNS: readonly (readonly [LabelStyle, RegExp])[] = [
  ['clause', new RegExp(`^(${HAN_NUMERAL})\\s*[、.．]`, 'u')],
  ['item', new RegExp(`^[（(]\\s*(${HAN_NUMERAL})\\s*[）)]、?`, 'u')],
  ['subpoint', /^[（(]\s*([0-9０-９]{1,3}|[lI])\s*[）)]、?/u],
  ['halfpoint', /^([0-9０-９]{1,3})[）)]/u],
  ['point', new RegExp(`^(${DIGITS})\\s*[.．、](?![0-9０-９])`, 'u')],
];

const STRUCTURE = new RegExp(`^第\\s*(${HAN_NUMERAL}|${DIGITS})\\s*([编章节条])(?:之(${HAN_NUMERAL}))?`, 'u');
const DECIMAL = new RegExp(`^${DIGITS}(?:\\s{0,2}[.．]\\s{0,2}${DIGITS}){1,5}[.．、]?`, 'u');
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The label at the start of a line without outer blanks, or null. Constant time. */
export function readLabel(line: string): Label | null {
  return readStructure(line) ?? readDecimal(line) ?? readSimple(line) ?? readCircled(line);
}

/**
 * A number that stands bare before its heading (`1 总 则`, `3监测预警`), which only its sub-numbers below can
 * show to be a label; null if the line does not open so.
 */
export function readBareNumber(line: string): Label | null {
  const match = /^([0-9０-９]{1,2})(?=\s*\p{Script=Han})/u.exec(line);
  const number = match?.[1] ? parseNumeral(match[1]) : null;
  if (!match || number === null) return null;
  return label('decimal', line, match[0].length, [number]);
}

function readStructure(line: string): Label | null {
  const match = STRUCTURE.exec(line);
  if (!match?.[1]) return null;
  const style = STRUCTURES.find(([, sign]) => sign === match[2])?.[0];
  const number = parseNumeral(match[1]);
  if (!style || number === null || !standsFree(line, match[0].length)) return null;
  const sub = match[3] ? parseNumeral(match[3]) : null;
  return label(style, line, match[0].length, sub === null ? [number] : [number, sub]);
}

/** 第三十一条规定 continues a sentence; a label is followed by a blank, by nothing, or by its text without 的/规定. */
function standsFree(line: string, end: number): boolean {
  return !/^(?:第|至|到|和|及|与|、|，|。|；|）|规定|的|所|之规定|中)/u.test(line.slice(end, end + 4));
}

function readDecimal(line: string): Label | null {
  const match = DECIMAL.exec(line);
  if (!match) return null;
  const numbers = match[0].match(/[0-9０-９]+/gu)?.map((digits) => parseNumeral(digits) ?? Number.NaN) ?? [];
  const follows = line.slice(match[0].length);
  // 1.45亿元, 9.92万: a quantity; 3.5% likewise.
  if (numbers.length < 2 || numbers.some(Number.isNaN) || isQuantity(follows)) return null;
  return label('decimal', line, match[0].length, numbers);
}

function isQuantity(follows: string): boolean {
  return /^(?:[0-9０-９%％‰℃㎡亿元亩吨倍]|万(?!里)|千(?:米|瓦|克)|公(?:里|斤|顷)|[平立]方|个百分点|[-—~～至]\s*[0-9])/u.test(
    follows,
  );
}

function readSimple(line: string): Label | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (!match?.[1]) continue;
    const number = /^[lI]$/u.test(match[1]) ? 1 : parseNumeral(match[1]);
    if (number !== null) return label(style, line, match[0].length, [number]);
  }
  return null;
}

function readCircled(line: string): Label | null {
  const number = CIRCLED.indexOf(line.charAt(0)) + 1;
  return line !== '' && number > 0 ? label('circled', line, 1, [number]) : null;
}

function label(style: LabelStyle, line: string, length: number, numbers: readonly number[]): Label {
  const blanks = /^\s*/u.exec(line.slice(length))?.[0].length ?? 0;
  return { style, printed: line.slice(0, length), numbers, textStart: length + blanks };
}
