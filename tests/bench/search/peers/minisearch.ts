/**
 * MiniSearch as its documentation advises for scripts without blanks: a tokenizer of one's own, one for texts and one
 * for queries, here of grams; terms combined by AND, neither prefix nor fuzzy. It gives all results by itself.
 */
import MiniSearch from 'minisearch';
import { askedGrams, indexedGrams } from './grams.ts';
import type { Peer } from './peer.ts';

export const minisearch: Peer = (texts) => {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: indexedGrams,
    processTerm: (term) => term,
    searchOptions: { tokenize: askedGrams, combineWith: 'AND', prefix: false, fuzzy: false },
  });
  index.addAll(texts.map(({ folded }, id) => ({ id, text: folded })));
  return ({ folded }) => index.search(folded).map(({ id }) => id as number);
};
