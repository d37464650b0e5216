/**
 * Which key means what while text is selected: 1–6 mark in a colour, U underlines or fills, N marks and opens the
 * note, C copies, Q quotes.
 */
import { COLOUR_IDS, type ColourId } from '../../../core/annotation/model.ts';

export type MarkOrder =
  | { readonly kind: 'mark'; readonly colour: ColourId }
  /** What is marked next is underlined instead of filled, or filled again. */
  | { readonly kind: 'style' }
  | { readonly kind: 'note' }
  /** Copy with the citation. */
  | { readonly kind: 'cite' }
  /** Put into the note that is being written, with the citation. */
  | { readonly kind: 'quote' };

export interface SelectionKey {
  /** As printed on the keyboard. */
  readonly key: string;
  readonly order: MarkOrder;
}

/** All keys that mean something while text is selected, in the order of the bar. */
export const SELECTION_KEYS: readonly SelectionKey[] = [
  ...COLOUR_IDS.map(
    (colour, index): SelectionKey => ({
      key: String(index + 1),
      order: { kind: 'mark', colour },
    }),
  ),
  { key: 'U', order: { kind: 'style' } },
  { key: 'N', order: { kind: 'note' } },
  { key: 'C', order: { kind: 'cite' } },
  { key: 'Q', order: { kind: 'quote' } },
];

/** The part of a keyboard event that decides. */
export type KeyStroke = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode' | 'target'
>;

/** Some input methods report a key they swallowed by this code alone. */
const SWALLOWED_BY_IME = 229;

/** Null for every other key, while an input method composes, and in text fields. */
export function orderOf(stroke: KeyStroke): MarkOrder | null {
  if (stroke.isComposing || stroke.keyCode === SWALLOWED_BY_IME) return null;
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || isTextField(stroke.target)) return null;
  return SELECTION_KEYS.find(({ key }) => key === stroke.key.toUpperCase())?.order ?? null;
}

/** Whether keys typed there are the field's own. */
export function isTextField(target: EventTarget | null): boolean {
  if (target === null || !('closest' in target)) return false;
  return (target as Element).closest('input, textarea, select, [contenteditable="true"]') !== null;
}
