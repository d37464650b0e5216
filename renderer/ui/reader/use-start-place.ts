/**
 * Where a document begins to be read in a tab: where the tab says, else where the document was left last, asked once
 * when it is opened. A database that does not answer soon is not waited for: the text matters more than the place.
 */
import { useEffect, useState } from 'react';
import type { DocumentId } from '../../core/gazette/model.ts';
import { placeNow, recallPlace } from '../../state/layout/remembered.ts';
import type { Place } from '../../state/panes/place.ts';

export type StartPlace =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly place: Place | null };

const PATIENCE_MS = 600;

/** To be used in a component that is mounted anew for each document. `known` is the tab's own place, if it has one. */
export function useStartPlace(documentId: DocumentId, known: Place | null): StartPlace {
  const [start, setStart] = useState<StartPlace>(() => {
    const place = known ?? placeNow(documentId);
    return place === undefined ? { kind: 'asking' } : { kind: 'known', place };
  });
  const isAsked = start.kind === 'asking';
  useEffect(() => {
    if (!isAsked) return;
    let wanted = true;
    const answer = (place: Place | null) => {
      if (wanted) setStart({ kind: 'known', place });
      wanted = false;
    };
    void recallPlace(documentId).then(answer);
    const timer = setTimeout(() => answer(null), PATIENCE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [documentId, isAsked]);
  return start;
}
