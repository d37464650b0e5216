/** Places by their document, the documents in the order of their first place. Pure. */
import type { CitationPlace } from '../../core/cite/references/cited-works.ts';
import type { DocumentId } from '../../core/gazette/model.ts';

export interface PlaceGroup {
  readonly documentId: DocumentId;
  readonly places: readonly CitationPlace[];
}

export function groupPlaces(places: readonly CitationPlace[]): readonly PlaceGroup[] {
  const groups = new Map<DocumentId, CitationPlace[]>();
  for (const place of places) {
    const group = groups.get(place.documentId);
    if (group === undefined) groups.set(place.documentId, [place]);
    else group.push(place);
  }
  return Array.from(groups, ([documentId, group]) => ({ documentId, places: group }));
}
