/**
 * The short words by which a block or a part is named in the outline and the breadcrumb.
 * Shortening only; the text itself is never changed.
 */
import type { Block, Part } from '../gazette/model.ts';

/** Characters (UTF-16) of a clause's first words, at most. */
const MAX_WORDS = 22;
/** Where first words may end early without sounding cut off. */
const PAUSE = /[，。；：,;:！？、]/;
const SHORTEST = 6;
const OPENING = '（(《〈“‘〔[';
const CLOSING = '）)》〉”’〕]';

/** The text of a block behind its label, without the blanks around it. */
function textAfterLabel(block: Block): string {
  const { label, text } = block;
  const trimmed = text.trimStart();
  return (label !== null && trimmed.startsWith(label) ? trimmed.slice(label.length) : trimmed).trim();
}

/** The heading of a block, else its first words, ended at a pause or by `…`; empty if it has no text. */
export function firstWords(block: Block): string {
  if (block.heading !== null) return block.heading;
  const text = textAfterLabel(block);
  const pause = firstPause(text);
  if (pause !== null) return text.slice(0, pause);
  if (text.length <= MAX_WORDS) return text.replace(/[。；：，]$/, '');
  return `${cutAtCodePoint(text, MAX_WORDS)}…`;
}

/** The name of a part where parts are told apart: `附件1 工作台账`, the title alone, or null if it prints neither. */
export function partName(part: Part): string | null {
  const words = [part.label, part.title].filter((word) => word !== null && word !== '');
  return words.length === 0 ? null : words.join(' ');
}

/** Where the first words may end: at a pause outside brackets and quotation marks; null if none comes in time. */
function firstPause(text: string): number | null {
  let depth = 0;
  for (let at = 0; at <= MAX_WORDS && at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
    else if (depth <= 0 && at >= SHORTEST && PAUSE.test(character)) return at;
  }
  return null;
}

function cutAtCodePoint(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length);
}
