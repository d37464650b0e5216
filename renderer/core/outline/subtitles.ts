/**
 * Which lines of a title block are a subtitle (2022年3月23日在…会议上): printed with the title, no part of it.
 */
import type { BlockId, GazetteDocument } from '../gazette/model.ts';

/** The title blocks whose words stand neither in the document's title nor in their part's. Blanks do not count. */
export function subtitlesOf(document: GazetteDocument): ReadonlySet<BlockId> {
  const partTitles = new Map(document.parts.map((part) => [part.id, part.title ?? '']));
  const subtitles = document.blocks.filter((block) => {
    if (block.kind !== 'title') return false;
    const titles = withoutBlanks(`${document.title}\n${partTitles.get(block.part) ?? ''}`);
    return !titles.includes(withoutBlanks(block.text));
  });
  return new Set(subtitles.map((block) => block.id));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}
