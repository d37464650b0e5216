/**
 * What the printed label of a block says: which system it numbers in and with what.
 * Owns the reading of one label; how labels combine to a place is place.ts's business.
 * Blanks inside a label and half-width brackets are layout and fall away, the numbering itself stays as
 * printed even where it is wrong.
 */
import { halfWidthDigits, parseNumeral } from '../text/numerals.ts';

/** 编, 章, 节 and 条 are printed with their unit: 第十三条. */
export type LabelUnit = '编' | '章' | '节' | '条';

export type Label =
  | { readonly kind: 'unit'; readonly unit: LabelUnit; readonly text: string; readonly number: number | null }
  /** 一、 */
  | { readonly kind: 'ideographic'; readonly text: string; readonly number: number }
  /** （一） （1） （l）; `text` is what stands between the brackets. */
  | { readonly kind: 'bracketed'; readonly text: string; readonly number: number | null }
  /** 1. 1、 1） 1 */
  | { readonly kind: 'arabic'; readonly text: string; readonly number: number }
  /** 7.2.1; `text` has neither blanks nor a closing dot. */
  | { readonly kind: 'decimal'; readonly text: string; readonly number: null }
  /** Anything else: ①, A. */
  | { readonly kind: 'other'; readonly text: string; readonly number: number | null };

const UNIT = /^第(.+)([编章节条])(之.+)?$/;
const BRACKETED = /^[（([]([^）)\]]+)[）)\]][、.:：]?$/;
const DECIMAL = /^\d+(?:\.\d+)+$/;
/** The mark behind a bare number; 1） has its bracket there. */
const CLOSING_MARK = /[、.,，:：)）]+$/;
const CIRCLED_ONE = 0x2460;

/** Reads a printed label. Blanks of any kind and the closing mark do not matter; never fails. */
export function readLabel(printed: string): Label {
  const text = halfWidthDigits(printed).replace(/\s/g, '').replace(/．/g, '.');
  const unit = UNIT.exec(text);
  if (unit !== null) return unitLabel(text, unit);
  const bracketed = BRACKETED.exec(text)?.[1];
  if (bracketed !== undefined) {
    return { kind: 'bracketed', text: bracketed, number: parseNumeral(bracketed) };
  }
  return bareLabel(text.replace(CLOSING_MARK, ''));
}

function unitLabel(text: string, match: RegExpExecArray): Label {
  const number = match[3] === undefined ? parseNumeral(match[1] ?? '') : null;
  return { kind: 'unit', unit: match[2] as LabelUnit, text, number };
}

function bareLabel(text: string): Label {
  if (DECIMAL.test(text)) return { kind: 'decimal', text, number: null };
  const number = parseNumeral(text);
  if (number === null) return { kind: 'other', text, number: circledNumber(text) };
  return { kind: /^\d/.test(text) ? 'arabic' : 'ideographic', text, number };
}

/** 1–20 for ① to ⑳, else null. */
function circledNumber(text: string): number | null {
  const offset = (text.codePointAt(0) ?? 0) - CIRCLED_ONE;
  return text.length === 1 && offset >= 0 && offset < 20 ? offset + 1 : null;
}
