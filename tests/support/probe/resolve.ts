/**
 * The probe's `resolve`: a selector and a document in, where its words stand now out, by the function that the program
 * places marks with. A selector is a stored segment; all but `exact` may be missing or null.
 */
import * as v from 'valibot';
import type { Selector } from '../../../renderer/core/anchor/match/selector.ts';
import { resolve } from '../../../renderer/core/anchor/resolve.ts';
import { type ProbeCorpus, ProbeError } from './corpus.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const unknown = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);

const input = v.object({
  documentId: v.string(),
  selector: v.pipe(
    v.object({
      blockId: unknown(v.string()),
      start: unknown(offset),
      end: unknown(offset),
      exact: v.pipe(v.string(), v.nonEmpty()),
      prefix: unknown(v.string()),
      suffix: unknown(v.string()),
    }),
    v.check(({ start, end }) => start === null || end === null || start <= end, 'it ends before it starts'),
  ),
});

/** `{state, blockId, start, end}`; throws a {@link ProbeError} for an unknown document or other input. */
export function resolveSelector(given: unknown, corpus: Pick<ProbeCorpus, 'document'>): unknown {
  const parsed = v.safeParse(input, given);
  if (!parsed.success) throw new ProbeError(sentenceFor(parsed.issues[0]));
  const { documentId, selector } = parsed.output;
  const document = corpus.document(documentId);
  if (document === null) throw new ProbeError(`The corpus has no document ${JSON.stringify(documentId)}.`);
  const { state, blockId, start, end } = resolve(selector as Selector, document);
  return { state, blockId, start, end };
}

function sentenceFor(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  const where = place === null ? '' : ` at ${place}`;
  const reason = issue.message.replaceAll(/\s+/g, ' ');
  return `resolve expects {"selector": {"exact": "…"}, "documentId": "…"}${where}: ${reason}.`;
}
