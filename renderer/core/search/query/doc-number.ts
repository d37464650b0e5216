/**
 * The 文号 (发文字号) as a key: 南政办发[2018]11号 and the many ways in which people type it. Reading and comparing;
 * which documents carry one is the caller's business.
 */
import { fold } from '../../text/fold.ts';
import { parseNumeral } from '../../text/numerals.ts';

export interface DocNumber {
  /** Folded 机关代字 (清政办发) or a beginning of it; empty if none was typed. */
  readonly agency: string;
  readonly year: number;
  readonly number: number;
}

const PRINTED = /^(\p{Script=Han}{1,16})\(([0-9]{4})\)第?([0-9]{1,5})号$/u;
const TYPED =
  /^(\p{Script=Han}{0,16}?) ?(?:[(《"'] ?([0-9]{4}) ?[)》"']|([0-9]{4})(?: ?(年))?)([ -]?) ?第? ?([0-9]{1,5}) ?(号)?$/u;
/** A year that is spelled out, and a number before 号. */
const SPELLED = /[〇零一二三四五六七八九]{4}(?= ?年)|[一二三四五六七八九十百千]{1,9}(?= ?号$)/gu;

/** No 文号 is typed longer, in UTF-16 units. */
const LONGEST = 60;

/** The number that a document prints; null for anything else. */
export function parseDocNumber(printed: string): DocNumber | null {
  const match = PRINTED.exec(fold(printed));
  return match === null ? null : { agency: match[1] ?? '', year: Number(match[2]), number: Number(match[3]) };
}

/**
 * The number that somebody types: any brackets or none, blanks, with or without 号 and agency. null if what is typed
 * cannot be one. 2022年10号 is one, 2022 10 alone is not.
 */
export function readDocNumber(typed: string): DocNumber | null {
  if (typed.length > LONGEST) return null;
  const folded = typed.trim().split(/\s+/u).map(fold).join(' ');
  const match = TYPED.exec(folded.replace(SPELLED, (numeral) => String(parseNumeral(numeral) ?? numeral)));
  if (match === null) return null;
  const [, agency = '', bracketed, bare, nian, gap, number, hao] = match;
  const isNamed = agency !== '' && (gap !== '' || hao !== undefined);
  const isDated = nian !== undefined && hao !== undefined;
  if (bracketed === undefined && !isNamed && !isDated) return null;
  return { agency, year: Number(bracketed ?? bare), number: Number(number) };
}

/** Whether a printed number is the one that was typed: 清政办 stands for 清政办发, 清政发 does not. */
export function isDocNumber(printed: DocNumber, typed: DocNumber): boolean {
  return (
    printed.year === typed.year && printed.number === typed.number && printed.agency.startsWith(typed.agency)
  );
}

/** As it is folded wherever it is printed or cited: 清政办发(2022)10号. */
export function foldedDocNumber({ agency, year, number }: DocNumber): string {
  return `${agency}(${year})${number}号`;
}
