/**
 * What a corpus file must look like before anything of the program believes it: the shapes of core/gazette/model.ts
 * as schemas, and what they cannot say (unique ids, parents and parts that exist, offsets in order).
 * A file is whole or it is damaged; nothing is repaired.
 */
import * as v from 'valibot';
import type { CorpusIndex, GazetteDocument } from '../../core/gazette/model.ts';

/** The only layout of corpus files this program reads. */
export const CORPUS_SCHEMA = 1;

/** The value as parsed, or one sentence (for whoever helps) about the first thing that is wrong with it. */
export type Shape<Value> = { readonly value: Value } | { readonly problem: string };

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const words = v.nullable(v.string());

const span = { line, start: count, end: count };

const part = v.object({
  id,
  role: v.picklist(['cover', 'body', 'enclosed', 'attachment']),
  label: words,
  title: words,
  startLine: line,
  endLine: line,
});

const block = v.object({
  id,
  part: id,
  parent: v.nullable(id),
  kind: v.picklist([
    'title',
    'docNumber',
    'registrationNumber',
    'addressees',
    'heading',
    'paragraph',
    'signature',
    'date',
    'attachmentLabel',
    'attachmentList',
  ]),
  level: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  label: words,
  heading: words,
  text: v.string(),
  source: v.array(v.object(span)),
});

const metadata = {
  id,
  issueId: id,
  sourceFile: v.string(),
  startLine: line,
  endLine: line,
  title: v.string(),
  docNumber: words,
  registrationNumber: words,
  issuer: words,
  addressees: words,
  date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  speaker: words,
  kind: v.string(),
  form: v.string(),
  effective: v.nullable(v.object({ blockId: id, quote: v.string() })),
  sameAs: v.array(id),
  parts: v.pipe(v.array(part), v.minLength(1)),
};

const documentShape = v.object({ ...metadata, blocks: v.pipe(v.array(block), v.minLength(1)) });

const indexShape = v.object({
  schema: v.literal(CORPUS_SCHEMA),
  hash: v.string(),
  issues: v.array(
    v.object({
      id,
      title: v.string(),
      year: v.nullable(v.number()),
      number: v.nullable(v.number()),
      sourceFile: v.string(),
      documents: v.array(v.object(metadata)),
      artifacts: v.array(v.object({ ...span, kind: v.string(), text: v.string() })),
    }),
  ),
});

/** Reads an untrusted value as `index.json`. */
export function parseCorpusIndex(value: unknown): Shape<CorpusIndex> {
  const result = v.safeParse(indexShape, value);
  if (!result.success) return { problem: inWords(result.issues[0]) };
  const ids = result.output.issues.flatMap((issue) => issue.documents.map((document) => document.id));
  const repeated = firstRepeated(ids);
  if (repeated !== null) return { problem: `document ${repeated} is listed twice` };
  // The schemas above check every field of the model; only the brands are asserted.
  return { value: result.output as unknown as CorpusIndex };
}

/** Reads an untrusted value as `documents/<id>.json`. */
export function parseDocument(value: unknown): Shape<GazetteDocument> {
  const result = v.safeParse(documentShape, value);
  if (!result.success) return { problem: inWords(result.issues[0]) };
  const problem = firstBrokenLink(result.output);
  if (problem !== null) return { problem };
  return { value: result.output as unknown as GazetteDocument };
}

function inWords(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`.slice(0, 300);
}

function firstBrokenLink(document: v.InferOutput<typeof documentShape>): string | null {
  const parts = new Set(document.parts.map((each) => each.id));
  const blocks = new Set(document.blocks.map((each) => each.id));
  const repeated = firstRepeated(document.blocks.map((each) => each.id));
  if (repeated !== null) return `block ${repeated} occurs twice`;
  for (const each of document.blocks) {
    if (!parts.has(each.part)) return `block ${each.id} names the unknown part ${each.part}`;
    if (each.parent !== null && !blocks.has(each.parent)) {
      return `block ${each.id} names the unknown parent ${each.parent}`;
    }
  }
  return null;
}

function firstRepeated(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const each of ids) {
    if (seen.has(each)) return each;
    seen.add(each);
  }
  return null;
}
