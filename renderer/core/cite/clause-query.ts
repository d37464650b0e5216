/**
 * What someone types to go to a clause, read into steps: 12, 十二, 第十二条第一款, 三（二）, 1.1.1, 附件3 二.
 * Owns the grammar of typed places, which takes in every place that place.ts writes; find-clause.ts looks it up.
 */
import { halfWidthDigits, parseNumeral } from '../text/numerals.ts';

/** One level of a typed place. `number` is null where the text is no numeral. */
export type ClauseStep =
  /** 附件3; `text` is empty where no number follows. */
  | { readonly kind: 'attachment'; readonly text: string; readonly number: number | null }
  /** 第十二条, 第（一）项, 第4.1节 and their like; `unit` is 条, 款, 项 … */
  | UnitStep
  /** （一）, （l） */
  | { readonly kind: 'bracketed'; readonly text: string; readonly number: number | null }
  /** 4.1.1 */
  | { readonly kind: 'decimal'; readonly text: string }
  /** 12, 十二, 三、; ① has no number, so that it is found as it is printed. */
  | { readonly kind: 'number'; readonly text: string; readonly number: number | null }
  /** 开头 and 结尾 */
  | { readonly kind: 'side'; readonly side: '开头' | '结尾' };

export interface UnitStep {
  readonly kind: 'unit';
  readonly unit: string;
  readonly text: string;
  readonly number: number | null;
  /** Typed as 第（一）项: meant for a label in brackets alone. */
  readonly bracketed: boolean;
}

type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray) => ClauseStep];

const NUMERAL = '(?:[0-9]+(?:\\.[0-9]+)*|[〇○零一二两三四五六七八九十百千]+|[①-⑳])';
const UNIT = '编|章|节|条|款|项|目|部分|段';

/** Tried in this order at each place of the typed text. */
const READERS: readonly Reader[] = [
  [
    new RegExp(`附件\\s*(${NUMERAL})?[:：]?(?:《.*》)?`, 'y'),
    ([, text = '']) => ({ kind: 'attachment', text, number: parseNumeral(text) }),
  ],
  [
    new RegExp(`第?(${NUMERAL})条之(${NUMERAL})`, 'y'),
    ([, article, inserted]) => ({ ...unitStep('', '条'), text: `第${article}条之${inserted}` }),
  ],
  [
    new RegExp(`第?(?:（([^）]+)）|(${NUMERAL}))(${UNIT})`, 'y'),
    ([, inner, bare, unit]) => ({
      ...unitStep(inner ?? bare ?? '', unit ?? ''),
      bracketed: inner !== undefined,
    }),
  ],
  [/（([^）]+)）/y, ([, text = '']) => ({ kind: 'bracketed', text, number: parseNumeral(text) })],
  [/第?([0-9]+(?:\.[0-9]+)+)/y, ([, text = '']) => ({ kind: 'decimal', text })],
  [
    new RegExp(`第?(${NUMERAL})`, 'y'),
    ([, text = '']) => ({ kind: 'number', text, number: parseNumeral(text) }),
  ],
  [/开头|结尾/y, ([side]) => ({ kind: 'side', side: side === '结尾' ? '结尾' : '开头' })],
];

const SEPARATOR = /[\s、.，,的·/-]+/y;
/** Longer than any place: text that was pasted by mistake. */
const MAX_LENGTH = 200;

/** The steps of a typed place, outermost first; null if any of it cannot be read, or nothing was typed. */
export function readClauseQuery(typed: string): readonly ClauseStep[] | null {
  const text = normalised(typed);
  if (text === '' || text.length > MAX_LENGTH) return null;
  const steps: ClauseStep[] = [];
  for (let at = 0; at < text.length; ) {
    const separator = matchAt(SEPARATOR, text, at);
    if (separator !== null) {
      at += separator[0].length;
      continue;
    }
    const found = firstMatch(text, at);
    if (found === null) return null;
    steps.push(found.step);
    at = found.end;
  }
  return steps.length === 0 ? null : steps;
}

function normalised(typed: string): string {
  return halfWidthDigits(typed.trim())
    .replace(/[(]/g, '（')
    .replace(/[)]/g, '）')
    .replace(/．/g, '.')
    .replace(/（\s+/g, '（')
    .replace(/\s+）/g, '）');
}

function firstMatch(text: string, at: number): { step: ClauseStep; end: number } | null {
  for (const [pattern, read] of READERS) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return { step: read(match), end: at + match[0].length };
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function unitStep(text: string, unit: string): UnitStep {
  return { kind: 'unit', unit, text, number: parseNumeral(text), bracketed: false };
}
