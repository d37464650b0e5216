/**
 * The YAML head of an exported file. Strings are double-quoted, so that no title is read as something else; the list
 * comes last, so that a reader without front matter sees no heading made of it.
 */
import { cite } from '../cite/cite.ts';
import type { GazetteDocument } from '../gazette/model.ts';

/** The lines from `---` to `---`: the title of the file, then what its documents are cited as; without any, its title again. */
export function frontMatter(title: string, documents: readonly GazetteDocument[]): readonly string[] {
  const citations = documents.map((document) => `- ${quoted(cite(document, null))}`);
  const list = citations.length === 0 ? ['aliases:', `- ${quoted(title)}`] : ['documents:', ...citations];
  return ['---', `title: ${quoted(title)}`, ...list, '---'];
}

/** JSON strings are YAML double-quoted strings. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
