/**
 * The titles by which documents are known: their own, those of their parts, and what these name between title marks.
 * Titles of other texts that are only cited in paragraphs are left out.
 */
import type { GazetteDocument } from '../../gazette/model.ts';

const OPENING = '《〈<';
const CLOSING = '》〉>';
const HAN = /\p{Script=Han}/u;

/** The titles of a document, each as often as it is one (a part often repeats what the cover names). Linear. */
export function titlesOf(document: GazetteDocument): readonly string[] {
  const own = [document.title, ...document.parts.map((part) => part.title ?? '')];
  return own
    .filter(isFirst)
    .flatMap((title) => [title, ...namedIn(title)])
    .filter((title) => HAN.test(title));
}

/** The cover bears the title of its document: that is one title. */
function isFirst(title: string, at: number, titles: readonly string[]): boolean {
  return titles.indexOf(title) === at;
}

/** What stands between title marks, outer before inner; marks that do not pair name nothing. */
function namedIn(title: string): readonly string[] {
  const named: { readonly start: number; readonly text: string }[] = [];
  const open: number[] = [];
  for (let at = 0; at < title.length; at += 1) {
    const character = title.charAt(at);
    if (OPENING.includes(character)) open.push(at + 1);
    if (!CLOSING.includes(character)) continue;
    const start = open.pop();
    if (start !== undefined) named.push({ start, text: title.slice(start, at) });
  }
  return named.sort((a, b) => a.start - b.start).map(({ text }) => text);
}
