/**
 * Titles that a document names: 《…》 in its own title and cover, items of its attachment list. They tell which
 * title-like lines further down open its enclosed texts and attachments.
 */

/** The titles between 《 and 》 in a text (nested ones stay inside), without blanks. */
export function quotedTitles(text: string): readonly string[] {
  const plainText = text.replace(/\s/gu, '');
  const titles: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of plainText.matchAll(/[《》]/gu)) {
    if (match[0] === '《') {
      if (depth === 0) from = match.index + 1;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) titles.push(plainText.slice(from, match.index));
    }
  }
  return titles;
}

/** True if two printed titles name the same text: equal but for blanks, brackets, 的 and a trailing （试行）. */
export function sameTitle(a: string, b: string): boolean {
  return plain(a) === plain(b) && plain(a) !== '';
}

function plain(title: string): string {
  return title
    .replace(/\s/gu, '')
    .replace(/^(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[.．、]/u, '')
    .replace(/[（(](?:试行|暂行|草案|修订稿?|第.批)[）)]$/u, '')
    .replace(/[《》〈〉<>的]/gu, '');
}
