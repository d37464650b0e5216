/**
 * Titles that are printed over several blocks. A title typed or pasted whole stands in no single block; where nothing
 * else holds the phrase, the documents whose title blocks hold it together are found by it.
 */
import type { GazetteDocument } from '../../gazette/model.ts';
import type { Range } from '../../text/fold.ts';
import type { CorpusTexts, TextEntry } from '../corpus-texts.ts';
import type { Needle } from '../query.ts';
import type { Match } from './match.ts';

export interface TitleHit {
  readonly entry: TextEntry;
  readonly match: Match;
}

/** For each document at most one: the first title block that the phrase reaches, with its share of the phrase. */
export function titleHits(texts: CorpusTexts, phrase: Needle): readonly TitleHit[] {
  const titles = new Map<GazetteDocument, TextEntry[]>();
  for (const entry of texts.issues.flatMap((issue) => issue.entries)) {
    if (entry.block.kind !== 'title') continue;
    const known = titles.get(entry.document);
    if (known === undefined) titles.set(entry.document, [entry]);
    else known.push(entry);
  }
  return [...titles.values()].flatMap((entries) => titleHit(entries, phrase) ?? []);
}

function titleHit(entries: readonly TextEntry[], phrase: Needle): TitleHit | null {
  const from = entries
    .map(({ text }) => text.folded)
    .join('')
    .indexOf(phrase.folded);
  if (from < 0) return null;
  let offset = from;
  for (const entry of entries) {
    const { length } = entry.text.folded;
    const range: Range | null =
      offset < length
        ? entry.text.toSourceRange(offset, Math.min(length, offset + phrase.folded.length))
        : null;
    if (range !== null) {
      return { entry, match: { kind: 'phrase', findings: [{ needle: phrase, ranges: [range] }] } };
    }
    offset -= length;
    if (offset < 0) return null;
  }
  return null;
}
