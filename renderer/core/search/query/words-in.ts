/**
 * The words of a text, as terms: for readings that take apart what was typed as one.
 */
import { type Term, termOf } from './term.ts';

/** UTF-16 units that are cut into words; no reading needs more. */
const LONGEST = 400;

/** A spelled number without what it counts is no word. */
const NUMBER = /^[〇零一二三四五六七八九十百千]+$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Each once, in their order. Characters that the segmenter leaves alone (营|商) make a word with their neighbours. */
export function wordsIn(text: string): readonly Term[] {
  const words: string[] = [];
  let alone = '';
  for (const { segment, isWordLike } of segmenter.segment(text.slice(0, LONGEST))) {
    const isAlone = isWordLike === true && [...segment].length === 1;
    alone = isAlone ? alone + segment : keep(words, alone);
    if (isWordLike === true && !isAlone) words.push(segment);
  }
  keep(words, alone);
  return [...new Set(words)].filter((word) => !NUMBER.test(word)).flatMap((word) => termOf(word) ?? []);
}

/** Keeps characters that stood alone if they are several; gives the empty string for those to come. */
function keep(words: string[], alone: string): '' {
  if ([...alone].length > 1) words.push(alone);
  return '';
}
