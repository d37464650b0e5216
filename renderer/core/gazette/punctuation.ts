/**
 * How a printed line ends: whether its sentence is complete there or was cut by the page.
 * Judges one line's characters only; what a cut line is joined to is decided in `paragraphs.ts`.
 */

const CLOSERS = /[”’」』"'）)】》〉\]]$/u;
const TERMINAL = /[。！？；：!?;:…]$/u;
const OPENERS = '（(【《〈“「『〔［';
const CLOSING = '）)】》〉”」』〕］';
/** A closing bracket group this long is a note of its own after the sentence, not a word in it. */
const NOTE_LENGTH = 10;

/** True if a paragraph may end here: a full stop, or a closing bracket or quotation mark after one. */
export function endsComplete(text: string): boolean {
  if (!TERMINAL.test(text) && !CLOSERS.test(text)) return false;
  if (!isBalanced(text)) return false;
  let rest = text;
  for (let turns = 0; turns < 6; turns += 1) {
    if (TERMINAL.test(rest)) return true;
    if (!CLOSERS.test(rest)) return false;
    if (endsWithNote(rest)) return true;
    rest = rest.slice(0, -1).trimEnd();
  }
  return false;
}

/** A trailing bracketed note such as （…牵头，…配合）; a citation in brackets （…〔2022〕5号） is no note. */
function endsWithNote(text: string): boolean {
  if (!/[）)]$/u.test(text)) return false;
  const open = matchingOpen(text);
  if (open < 0) return false;
  const note = text.slice(open + 1, -1);
  return note.length >= NOTE_LENGTH && !/[〔［[]\d{4}[\]］〕]\s*\d+\s*号$/u.test(note);
}

/** Offset of the bracket that the last character closes, or -1. */
function matchingOpen(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at);
    if (/[）)]/u.test(sign)) depth += 1;
    if (/[（(]/u.test(sign)) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** False if a bracket or quotation mark opened in the text is still open at its end. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isIdeograph(text.charCodeAt(at))) continue;
    const sign = text.charAt(at);
    if (OPENERS.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
  }
  return depth === 0;
}

/** Nearly all of a text: passed over at once where only its marks matter. */
function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** True if the whole text is one bracketed note: （责任单位：…）, （国发〔2022〕5号）. */
export function isBracketedNote(text: string): boolean {
  return /^[（(]/u.test(text) && /[）)]$/u.test(text) && matchingOpen(text) === 0;
}

/** True if the text holds a mark that ends or divides a sentence: no heading has one inside. */
export function hasSentenceMark(text: string): boolean {
  return /[。；！？;!?]/u.test(text);
}
