/**
 * The probe's `export`: `{marks, notes, notesAs?}` in, Markdown out, by the function that the program exports with.
 * `notesAs` is `text` (as typed, if it is left out) or `markdown` (formatting kept).
 * Records have the shape of core/annotation/model.ts; what an export does not read (instants, author, revision …)
 * may be left out.
 */
import * as v from 'valibot';
import { COLOUR_IDS, type Mark, type Note } from '../../../renderer/core/annotation/model.ts';
import { documentIdsOf } from '../../../renderer/core/export/entries.ts';
import { exportMarkdown } from '../../../renderer/core/export/markdown.ts';
import { notesText } from '../../../renderer/text-zh/notes.ts';
import { type ProbeCorpus, ProbeError } from './corpus.ts';

const NEVER = '1970-01-01T00:00:00.000Z';

const base = {
  id: v.pipe(v.string(), v.nonEmpty()),
  created: v.optional(v.string(), NEVER),
  modified: v.optional(v.string(), NEVER),
  author: v.optional(v.string(), ''),
  revision: v.optional(v.number(), 1),
  deleted: v.optional(v.nullable(v.string()), null),
  tags: v.optional(v.array(v.string()), []),
  sessionId: v.optional(v.nullable(v.string()), null),
};

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const mark = v.object({
  ...base,
  documentId: v.string(),
  segments: v.pipe(
    v.array(
      v.object({
        blockId: v.string(),
        start: offset,
        end: offset,
        exact: v.string(),
        // What was not recorded is not empty: an empty prefix says that the quote opens its block.
        prefix: v.optional(v.nullable(v.string()), null),
        suffix: v.optional(v.nullable(v.string()), null),
      }),
    ),
    v.nonEmpty(),
  ),
  colour: v.picklist(COLOUR_IDS),
  style: v.optional(v.picklist(['fill', 'underline']), 'fill'),
});

const note = v.object({
  ...base,
  target: v.variant('kind', [
    v.object({ kind: v.literal('mark'), id: v.string() }),
    v.object({ kind: v.literal('block'), documentId: v.string(), blockId: v.string() }),
    v.object({ kind: v.literal('document'), documentId: v.string() }),
    v.object({ kind: v.literal('free'), title: v.string() }),
  ]),
  markdown: v.string(),
});

const records = v.pipe(
  v.unknown(),
  v.check((input) => isObject(input) && ('marks' in input || 'notes' in input), 'neither is there'),
  v.object({
    marks: v.optional(v.array(mark), []),
    notes: v.optional(v.array(note), []),
    notesAs: v.optional(v.picklist(['text', 'markdown']), 'text'),
  }),
);

/** The Markdown of the given records, or a {@link ProbeError} that names the first value that does not fit. */
export function exportNotes(input: unknown, corpus: Pick<ProbeCorpus, 'document'>): string {
  const parsed = v.safeParse(records, input);
  if (!parsed.success) throw new ProbeError(sentenceFor(parsed.issues[0]));
  const marks = parsed.output.marks as readonly unknown[] as readonly Mark[];
  const notes = parsed.output.notes as readonly unknown[] as readonly Note[];
  const documents = documentIdsOf({ marks, notes }).flatMap((id) => corpus.document(id) ?? []);
  const { notesAs } = parsed.output;
  return exportMarkdown({ documents, marks, notes, notesAs, colourNames: notesText.colours });
}

function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null;
}

function sentenceFor(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  const where = place === null ? '' : ` at ${place}`;
  return `export expects {"marks": […], "notes": […]}${where}: ${issue.message}.`;
}
