/**
 * How a block is set on the page: the form of its label as 公文 are printed, and its text cut into label, heading
 * and rest. The pieces joined are the text again; nothing is added, dropped or trimmed.
 */
import type { Block } from '../gazette/model.ts';

/**
 * `chapter` 第一章 · `section` 第一节 · `article` 第一条 · `first` 一、 · `second` （一） · `third` 1. ·
 * `fourth` （1） · `other`: anything else that is printed as a label.
 */
export type LabelForm = 'chapter' | 'section' | 'article' | 'first' | 'second' | 'third' | 'fourth' | 'other';

const HAN = '[〇○零一二三四五六七八九十百千]+';
const FORMS: readonly (readonly [RegExp, LabelForm])[] = [
  [/^第.+[编章]$/, 'chapter'],
  [/^第.+节$/, 'section'],
  [/^第.+条$/, 'article'],
  [new RegExp(`^${HAN}[、.．]?$`), 'first'],
  [new RegExp(`^[（(]${HAN}[）)]$`), 'second'],
  [/^[（(]\s*[\dl]+\s*[）)]$/, 'fourth'],
];
/** 1, 1.1, 7.2 .1: the depth is the count of the numbers. */
const DECIMAL = /^\d+(?:\s*[.．]\s*\d+)*\s*[.．、]?$/;

/**
 * The form of a block's label; null if it has none. Decimal labels take the form of their depth in the numbering
 * (1 总则 as 一、, 1.1 as （一）), except a single number with a mark under another label, which is an item.
 */
export function labelFormOf(block: Block): LabelForm | null {
  if (block.label === null) return null;
  const label = block.label.trim();
  const known = FORMS.find(([pattern]) => pattern.test(label));
  if (known !== undefined) return known[1];
  return DECIMAL.test(label) ? decimalForm(label, block.level) : 'other';
}

function decimalForm(label: string, level: number | null): LabelForm {
  const depth = label.split(/[.．]/).filter((step) => /\d/.test(step)).length;
  if (depth === 1) return level === 1 ? 'first' : 'third';
  return depth === 2 ? 'second' : 'third';
}

export interface TextPiece {
  readonly kind: 'plain' | 'label' | 'heading';
  readonly text: string;
}

/** The text of a block in pieces, none of them empty. The label and the heading stay plain where they are not found. */
export function piecesOf(block: Block): readonly TextPiece[] {
  const { text, label, heading } = block;
  const blank = text.length - text.trimStart().length;
  const labelEnd = label !== null && text.startsWith(label, blank) ? blank + label.length : blank;
  const headingStart = labelEnd + leadingBlanks(text.slice(labelEnd));
  const headingEnd =
    heading !== null && text.startsWith(heading, headingStart) ? headingStart + heading.length : headingStart;
  const pieces: TextPiece[] = [
    { kind: 'plain', text: text.slice(0, blank) },
    { kind: 'label', text: text.slice(blank, labelEnd) },
    { kind: 'plain', text: text.slice(labelEnd, headingStart) },
    { kind: 'heading', text: text.slice(headingStart, headingEnd) },
    { kind: 'plain', text: text.slice(headingEnd) },
  ];
  return pieces.filter((piece) => piece.text !== '');
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}
