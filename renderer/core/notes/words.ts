/**
 * Whether an entry of the room 批注 contains what was typed, folded as the search folds. The folded text of a record is
 * worked out once: records are never changed in place.
 */
import type { ColourId } from '../annotation/model.ts';
import type { DocumentId } from '../gazette/model.ts';
import { fold } from '../text/fold.ts';
import { type EntryRecord, type NoteEntry, recordsOf } from './entries.ts';

/** What the interface calls colours and documents; it may be typed too. */
export interface EntryNames {
  readonly colour: (colour: ColourId) => string;
  /** Null for a document that the library does not have. */
  readonly title: (documentId: DocumentId) => string | null;
}

/** No folded text holds it, so nothing is found across two texts. */
const BETWEEN = '\n';

const folded = new WeakMap<EntryRecord, string>();

/** Quotation, or Markdown and title of a free note, and tags; folded. */
export function foldedText(record: EntryRecord): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const text = textsOf(record).map(fold).join(BETWEEN);
  folded.set(record, text);
  return text;
}

/**
 * A test for entries: each of the words (parted by blanks) must stand in one of its records, in the name of its colour
 * or in the title of its document. Everything passes for blank words.
 */
export function createWordsTest(typed: string, names: EntryNames): (entry: NoteEntry) => boolean {
  const words = typed
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  const tests = words.map((word) => createWordTest(word, names));
  return (entry) => tests.every((test) => test(entry));
}

function createWordTest(word: string, names: EntryNames): (entry: NoteEntry) => boolean {
  const inColour = remembering((colour: ColourId) => fold(names.colour(colour)).includes(word));
  const inTitle = remembering((id: DocumentId) => fold(names.title(id) ?? '').includes(word));
  return (entry) =>
    (entry.mark !== null && inColour(entry.mark.colour)) ||
    (entry.documentId !== null && inTitle(entry.documentId)) ||
    recordsOf(entry).some((record) => foldedText(record).includes(word));
}

/** Colours and documents are few, entries many. */
function remembering<Key>(work: (key: Key) => boolean): (key: Key) => boolean {
  const known = new Map<Key, boolean>();
  return (key) => {
    const result = known.get(key) ?? work(key);
    known.set(key, result);
    return result;
  };
}

function textsOf(record: EntryRecord): readonly string[] {
  if ('segments' in record) return [record.segments.map(({ exact }) => exact).join(' '), ...record.tags];
  const title = record.target.kind === 'free' ? [record.target.title] : [];
  return [...title, record.markdown, ...record.tags];
}
