/**
 * Orama with a tokenizer of one's own, as its documentation advises for Chinese (its Mandarin one cuts words and
 * misses what it cuts otherwise), and `threshold: 0`: all terms must occur. Its terms match as prefixes, so single
 * characters need no terms of their own but for the last of a paragraph. Not `exact`: that asks for blanks or Latin
 * around the query. The limit of 10 results is raised.
 */
import { create, insertMultiple, search } from '@orama/orama';
import { askedGrams } from './grams.ts';
import type { Peer } from './peer.ts';

const BATCH = 1000;

export const orama: Peer = async (texts) => {
  const index = create({
    schema: { text: 'string' } as const,
    components: {
      tokenizer: {
        language: 'chinese',
        normalizationCache: new Map(),
        // Orama names the field only when it indexes.
        tokenize: (text, _language, field) =>
          field === undefined || text.length < 2 ? askedGrams(text) : [...askedGrams(text), text.slice(-1)],
      },
    },
  });
  await insertMultiple(
    index,
    texts.map(({ folded }, id) => ({ id: String(id), text: folded })),
    BATCH,
  );
  return async ({ folded }) => {
    const { hits } = await search(index, { term: folded, threshold: 0, tolerance: 0, limit: texts.length });
    return hits.map(({ id }) => Number(id));
  };
};
