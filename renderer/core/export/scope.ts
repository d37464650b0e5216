/** Which records an export of one document takes. The whole collection needs no choosing. */
import type { Mark, Note } from '../annotation/model.ts';
import type { DocumentId } from '../gazette/model.ts';
import type { Records } from './entries.ts';

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
