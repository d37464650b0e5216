/**
 * First step of a scale: writes the varied corpus, draws the queries from it and asks the oracle what they must find.
 * Arguments: folder of the built corpus, how many times, how many queries, folder of the scale.
 */
import { readCorpus } from '../../../support/probe/corpus.ts';
import { sayAlive, sayResult, stepArguments } from '../child.ts';
import { BenchFolder } from '../folder.ts';
import { oracleOf } from '../oracle.ts';
import { drawQueries } from '../queries.ts';
import { variedCorpus } from '../variation.ts';

/** What was prepared; `expected` counts the paragraphs that all queries together must find. */
export interface Prepared {
  readonly paragraphs: number;
  readonly chars: number;
  readonly queries: number;
  readonly expected: number;
  /** Queries that say a number which may be written otherwise. */
  readonly withEqualNumbers: number;
}

const [corpus = '', times, count, target = ''] = stepArguments(4);
const folder = new BenchFolder(target);
folder.writeCorpus(variedCorpus(readCorpus(corpus), Number(times)));
sayAlive();
const texts = folder.texts();
const queries = drawQueries(texts, Number(count));
const oracle = oracleOf(texts);
const expected = queries.map((query) => {
  sayAlive();
  return oracle(query);
});
folder.writeQuestions(queries, expected);
sayResult({
  paragraphs: texts.length,
  chars: texts.reduce((sum, text) => sum + text.length, 0),
  queries: queries.length,
  expected: expected.reduce((sum, { literal }) => sum + literal.length, 0),
  withEqualNumbers: expected.filter(({ equal }) => equal.length > 0).length,
} satisfies Prepared);
