/**
 * Marks and notes as a W3C AnnotationPage in printed order. Notes on a mark are bodies of its annotation; notes that
 * hang on no document have no target and are no annotations: they travel in a file of their own (loose-notes.ts).
 */
import { createResolver } from '../../anchor/resolve.ts';
import type { Author, AuthorId, Mark, Note, RecordId } from '../../annotation/model.ts';
import type { DocumentId, GazetteDocument } from '../../gazette/model.ts';
import { inLibraryOrder } from '../document-order.ts';
import { documentIdsOf, type Entry, entriesOf, type Records, unplacedEntries } from '../entries.ts';
import { digest } from '../files/digest.ts';
import type { Annotation, AnnotationPage, CommentBody, Person, TagBody, Target } from './model.ts';
import { type SearchedDocument, targetOfNote, targetsOfMark } from './targets.ts';

export interface AnnotationInput extends Records {
  /** The documents that the records belong to; others may be among them. */
  readonly documents: readonly GazetteDocument[];
  /** Who wrote; left out, the file names nobody. */
  readonly authors?: ReadonlyMap<AuthorId, Author>;
}

/** The living records on documents. The page's id is made of its annotations: the same ones give the same page. */
export function annotationPage(input: AnnotationInput): AnnotationPage {
  const known = [...input.documents].sort(inLibraryOrder);
  const knownIds = new Set(known.map(({ id }) => id));
  const items = [
    ...known.flatMap((document) => annotationsOf(document, input)),
    ...documentIdsOf(input)
      .filter((id) => !knownIds.has(id))
      .flatMap((id) => unplacedAnnotations(id, input)),
  ];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: uuidOf(JSON.stringify(items)),
    type: 'AnnotationPage',
    items,
  };
}

/** A page, or what else travels beside it, as the text of a file. */
export function jsonFile(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Null where there are no authors to be named, or this one has no name. */
export function personOf(id: AuthorId, authors: AnnotationInput['authors']): Person | null {
  const name = authors?.get(id)?.name.trim() ?? '';
  return name === '' ? null : { id: urn(id), type: 'Person', name };
}

/** The address of a record. */
export function urn(id: RecordId | AuthorId): string {
  return `urn:uuid:${id.toLowerCase()}`;
}

function annotationsOf(document: GazetteDocument, input: AnnotationInput): readonly Annotation[] {
  const place: SearchedDocument = { document, resolve: createResolver(document) };
  return entriesOf(document, input).map((entry) => annotation(entry, targets(entry, place), input));
}

function unplacedAnnotations(id: DocumentId, input: AnnotationInput): readonly Annotation[] {
  return unplacedEntries(id, input).map((entry) => annotation(entry, targets(entry, null), input));
}

function targets({ records: [record] }: Entry, place: SearchedDocument | null): readonly Target[] {
  if ('segments' in record) return targetsOfMark(record, place);
  const target = targetOfNote(record.target);
  return target === null ? [] : [target];
}

function annotation(
  { records, tags }: Entry,
  target: readonly Target[],
  { authors }: AnnotationInput,
): Annotation {
  const [record] = records;
  const notes = records.filter((each): each is Note => 'markdown' in each);
  const comments = notes
    .filter(({ markdown }) => markdown.trim() !== '')
    .map((note) => comment(note, authors));
  const body = [...comments, ...tags.map(tagBody)];
  return {
    id: urn(record.id),
    type: 'Annotation',
    motivation: comments.length === 0 ? 'highlighting' : 'commenting',
    ...authored(record, authors),
    ...(body.length === 0 ? {} : { body }),
    target,
  };
}

function comment(note: Note, authors: AnnotationInput['authors']): CommentBody {
  return {
    id: urn(note.id),
    type: 'TextualBody',
    purpose: 'commenting',
    format: 'text/markdown',
    value: note.markdown,
    ...authored(note, authors),
  };
}

function tagBody(value: string): TagBody {
  return { type: 'TextualBody', purpose: 'tagging', value };
}

function authored(
  { author, created, modified }: Mark | Note,
  authors: AnnotationInput['authors'],
): Pick<Annotation, 'creator' | 'created' | 'modified'> {
  const creator = personOf(author, authors);
  return { ...(creator === null ? {} : { creator }), created, modified };
}

/** A UUID of version 8 (RFC 9562: made by a rule of one's own) for this content. */
function uuidOf(content: string): string {
  const hex = digest(content);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
