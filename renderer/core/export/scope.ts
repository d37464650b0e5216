/**
 * Which marks and notes an export takes: by document, tag, colour and author, and how many each further choice would
 * give. A record is judged by itself, but a note on a mark has the document and the colour of its mark.
 */
import type { AuthorId, ColourId, Mark, Note, RecordId } from '../annotation/model.ts';
import { isSameTag } from '../annotation/tags.ts';
import type { DocumentId } from '../gazette/model.ts';
import type { Records } from './entries.ts';

/** Any of the values within a field, all fields together; an empty field asks for nothing. */
export interface ExportScope {
  readonly documents: ReadonlySet<DocumentId>;
  readonly tags: ReadonlySet<string>;
  readonly colours: ReadonlySet<ColourId>;
  readonly authors: ReadonlySet<AuthorId>;
}

export const EVERYTHING: ExportScope = {
  documents: new Set(),
  tags: new Set(),
  colours: new Set(),
  authors: new Set(),
};

export const SCOPE_FIELDS = ['documents', 'colours', 'tags', 'authors'] as const;
export type ScopeField = (typeof SCOPE_FIELDS)[number];

/** By field and value: how many marks and notes have the value and fit all other fields. */
export type ScopeCounts = { readonly [Field in ScopeField]: ReadonlyMap<string, number> };

type Values = Readonly<Record<ScopeField, readonly string[]>>;

/**
 * The living records in scope, the order kept. A note comes along with its mark. A note in scope whose mark is not
 * brings its mark, so that it keeps its quotation, but none of the mark's other notes. Linear.
 */
export function inScope(scope: ExportScope, records: Records): Records {
  const living = livingOf(records);
  const marksById = byId(living.marks);
  const fits = (record: Mark | Note): boolean =>
    SCOPE_FIELDS.every((field) => fitsField(scope, field, valuesOf(record, marksById)));
  const chosen = new Set(living.marks.filter(fits).map(({ id }) => id));
  const comesAlong = ({ target }: Note): boolean => target.kind === 'mark' && chosen.has(target.id);
  const notes = living.notes.filter((note) => comesAlong(note) || fits(note));
  const carriers = new Set(notes.flatMap(({ target }) => (target.kind === 'mark' ? [target.id] : [])));
  return { marks: living.marks.filter(({ id }) => chosen.has(id) || carriers.has(id)), notes };
}

/** What there is to choose from in each field, and how much of it, the other fields as they are. Linear. */
export function scopeCounts(scope: ExportScope, records: Records): ScopeCounts {
  const living = livingOf(records);
  const marksById = byId(living.marks);
  const counts = { documents: new Map(), colours: new Map(), tags: new Map(), authors: new Map() };
  for (const record of [...living.marks, ...living.notes]) {
    const values = valuesOf(record, marksById);
    const misfits = SCOPE_FIELDS.filter((field) => !fitsField(scope, field, values));
    for (const field of SCOPE_FIELDS) {
      const others = misfits.filter((each) => each !== field).length;
      for (const value of values[field]) add(counts[field], value, others === 0 ? 1 : 0);
    }
  }
  return counts;
}

/** Whether the scope leaves nothing out. */
export function isEverything(scope: ExportScope): boolean {
  return SCOPE_FIELDS.every((field) => scope[field].size === 0);
}

/** The marks and notes of one document, notes on its marks included; the order stays. Free notes belong to none. */
export function recordsOfDocument(documentId: DocumentId, { marks, notes }: Records): Records {
  const own = marks.filter((mark: Mark) => mark.documentId === documentId);
  const markIds = new Set(own.map((mark) => mark.id));
  const belongs = ({ target }: Note): boolean => {
    if (target.kind === 'mark') return markIds.has(target.id);
    return target.kind !== 'free' && target.documentId === documentId;
  };
  return { marks: own, notes: notes.filter(belongs) };
}

function fitsField(scope: ExportScope, field: ScopeField, values: Values): boolean {
  const wanted: ReadonlySet<string> = scope[field];
  if (wanted.size === 0) return true;
  // Tags that differ only in case or width are one.
  if (field === 'tags') return values.tags.some((tag) => [...wanted].some((each) => isSameTag(each, tag)));
  return values[field].some((value) => wanted.has(value));
}

function valuesOf(record: Mark | Note, marksById: ReadonlyMap<RecordId, Mark>): Values {
  const own = { tags: [...new Set(record.tags)].filter((tag) => tag !== ''), authors: [record.author] };
  if ('segments' in record) return { ...own, documents: [record.documentId], colours: [record.colour] };
  const { target } = record;
  if (target.kind === 'free') return { ...own, documents: [], colours: [] };
  if (target.kind !== 'mark') return { ...own, documents: [target.documentId], colours: [] };
  const mark = marksById.get(target.id);
  if (mark === undefined) return { ...own, documents: [], colours: [] };
  return { ...own, documents: [mark.documentId], colours: [mark.colour] };
}

function livingOf({ marks, notes }: Records): Records {
  return {
    marks: marks.filter(({ deleted }) => deleted === null),
    notes: notes.filter(({ deleted }) => deleted === null),
  };
}

function byId(marks: readonly Mark[]): ReadonlyMap<RecordId, Mark> {
  return new Map(marks.map((mark) => [mark.id, mark]));
}

function add(counts: Map<string, number>, value: string, more: number): void {
  counts.set(value, (counts.get(value) ?? 0) + more);
}
