/** The order of documents in whatever is exported. */
import type { GazetteDocument } from '../gazette/model.ts';

/** Issues in order, then the line a document begins on. Issue ids sort by year and number. */
export function inLibraryOrder(a: GazetteDocument, b: GazetteDocument): number {
  if (a.issueId !== b.issueId) return a.issueId < b.issueId ? -1 : 1;
  return a.startLine - b.startLine || (a.id < b.id ? -1 : 1);
}
