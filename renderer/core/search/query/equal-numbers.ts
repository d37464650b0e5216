/**
 * Numbers that are written in several ways: 第12条 = 第十二条, 2022年 = 二〇二二年 = 二零二二年, Ⅱ级 = 2级 = 二级. They are
 * alternatives of what is asked, never a rewriting of what is printed. Works on folded text, where ○ is 〇 and Ⅱ is ii.
 */
import type { FoldedText } from '../../text/fold.ts';
import { formatNumeral, parseNumeral } from '../../text/numerals.ts';

/** A stretch of a folded term that says a number, and all ways to say it. */
interface Frame {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
}

const COUNT = '[0-9]{1,4}|[一二三四五六七八九十百千两〇零]{1,9}';
const ORDINAL = new RegExp(`第(${COUNT})(?=[条款项章节编篇目部期号次届批])`, 'gu');
const DATE = new RegExp(
  `(?<![0-9〇零一二三四五六七八九])([0-9]{4}|[〇零一二三四五六七八九]{4})年(?:(${COUNT})月(?:(${COUNT})日)?)?`,
  'gu',
);
const GRADE =
  /(?<![a-z0-9〇零一二三四五六七八九十百第])([0-9]{1,2}|[一二三四五六七八九十]{1,3}|[ivx]{1,4})级/gu;
const SCRIPTS = [/[0-9]/u, /[〇零一二三四五六七八九十百千两]/u, /[ivx]/u];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const DIGITS = '〇一二三四五六七八九';
/** Frames beyond these are left as they are written: no sentence needs more, and forms multiply. */
const MOST_FRAMES = 4;

/** The other ways to write a folded term, without the term itself; empty if it holds no such number. Linear. */
export function equalForms(folded: string): readonly string[] {
  const frames = [...ordinals(folded), ...dates(folded), ...grades(folded)]
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_FRAMES);
  let forms: readonly string[] = [''];
  let last = 0;
  for (const { start, end, forms: own } of frames) {
    const before = folded.slice(last, start);
    forms = forms.flatMap((form) => own.map((each) => form + before + each));
    last = end;
  }
  const rest = folded.slice(last);
  return [...new Set(forms.map((form) => form + rest))].filter((form) => form !== folded);
}

/**
 * Whether a form of {@link equalForms} that stands at `offset` says its number as a whole: 2级 is not found in 12级 or
 * 4.2级, and 1级 not in 1级别. A printed blank parts numbers, and so does a change of script: 4.2.1 Ⅳ级 holds Ⅳ级.
 */
export function isWholeNumber(text: Folded, offset: number, form: string): boolean {
  const { folded } = text;
  if (form.endsWith('级') && folded.charAt(offset + form.length) === '别') return false;
  const script = SCRIPTS.find((each) => each.test(form.charAt(0)));
  if (script === undefined || offset === 0) return true;
  if (text.toSource(offset) - text.toSource(offset - 1) > 1) return true;
  const before = folded.charAt(offset - 1);
  return !script.test(before) && !(before === '.' && script.test(folded.charAt(offset - 2)));
}

type Folded = Pick<FoldedText, 'folded' | 'toSource'>;

function ordinals(folded: string): readonly Frame[] {
  return [...folded.matchAll(ORDINAL)].flatMap(({ index, 0: all, 1: numeral = '' }) => {
    const value = parseNumeral(numeral);
    return isWritable(value)
      ? [frame(index, all, [`第${value}`, ...spelledOut(value).map((each) => `第${each}`)])]
      : [];
  });
}

function dates(folded: string): readonly Frame[] {
  return [...folded.matchAll(DATE)].map(({ index, 0: all, 1: year = '', 2: month, 3: day }) => {
    const digits = String(parseNumeral(year)).padStart(4, '0');
    const spelled = digits.replace(/[0-9]/g, (digit) => DIGITS.charAt(Number(digit)));
    const arabic = `${digits}年${counted(month, '月', String)}${counted(day, '日', String)}`;
    const chinese = `年${counted(month, '月', formatNumeral)}${counted(day, '日', formatNumeral)}`;
    return frame(index, all, [arabic, spelled + chinese, spelled.replaceAll('〇', '零') + chinese]);
  });
}

function counted(numeral: string | undefined, unit: string, write: (value: number) => string): string {
  if (numeral === undefined) return '';
  const value = parseNumeral(numeral);
  return (isWritable(value) ? write(value) : numeral) + unit;
}

/** Whether a number can be spelled out. */
function isWritable(value: number | null): value is number {
  return value !== null && value >= 1 && value <= 9999;
}

/** 108 as 一百零八 and 一百〇八. */
function spelledOut(value: number): readonly string[] {
  const numeral = formatNumeral(value);
  return numeral.includes('零') ? [numeral, numeral.replaceAll('零', '〇')] : [numeral];
}

function grades(folded: string): readonly Frame[] {
  return [...folded.matchAll(GRADE)].flatMap(({ index, 0: all, 1: numeral = '' }) => {
    const value = ROMAN.includes(numeral) ? ROMAN.indexOf(numeral) + 1 : (parseNumeral(numeral) ?? 0);
    const roman = ROMAN[value - 1];
    return roman === undefined
      ? []
      : [frame(index, all, [`${value}级`, `${formatNumeral(value)}级`, `${roman}级`])];
  });
}

/** The way it is written is always one of the forms. */
function frame(start: number, written: string, forms: readonly string[]): Frame {
  return { start, end: start + written.length, forms: [...new Set([written, ...forms])] };
}
