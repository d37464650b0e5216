/** What is typed as a name or a tag, brought into one line. What counts as the same name is fold.ts's business. */

const LINE_BREAKS_AND_BLANKS = /[\s\p{Cc}]+/gu;
/** Characters that turn the direction of what stands after them. */
const DIRECTIONS = /\p{Bidi_Control}/gu;

/** The text without blanks at its ends, every stretch of blanks, line breaks and control characters as one blank. */
export function oneLine(typed: string): string {
  return typed.replace(DIRECTIONS, '').replace(LINE_BREAKS_AND_BLANKS, ' ').trim();
}

/** How many characters somebody would count: code points, so that an Ext-B character is one. Linear. */
export function countCharacters(text: string): number {
  return [...text].length;
}
