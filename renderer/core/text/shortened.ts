/** What somebody typed or pasted, short enough to be quoted in a sentence. */

const MOST_CHARACTERS = 40;
const MARK = ' … ';

/** The text, or of a long one its beginning and end. Counts code points, so that no character is cut. Linear. */
export function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= MOST_CHARACTERS) return text;
  const half = Math.floor((MOST_CHARACTERS - MARK.length) / 2);
  return characters.slice(0, half).join('') + MARK + characters.slice(-half).join('');
}
