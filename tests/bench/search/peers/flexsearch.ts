/**
 * FlexSearch as its documentation advises where one tokenizes oneself: an `encode` function of one's own, here of
 * grams, with the tokenizer `strict`; its Charset.CJK cuts into single characters, of which each query would ask for
 * up to thirty of the commonest. Resolution 1 (its preset `memory`), since it only refines the order and costs time;
 * the limit of 100 results is raised. It gives texts and queries to one function, so queries are marked.
 */
import { Index } from 'flexsearch';
import { askedGrams, indexedGrams } from './grams.ts';
import type { Peer } from './peer.ts';

/** Folded text holds no line feed. */
const QUERY_MARK = '\n';

export const flexsearch: Peer = (texts) => {
  const index = new Index({
    tokenize: 'strict',
    resolution: 1,
    encode: (text) => (text.startsWith(QUERY_MARK) ? askedGrams(text.slice(1)) : indexedGrams(text)),
  });
  texts.forEach(({ folded }, id) => {
    index.add(id, folded);
  });
  const limit = Math.max(1, texts.length);
  return ({ folded }) => index.search(QUERY_MARK + folded, { limit }) as number[];
};
