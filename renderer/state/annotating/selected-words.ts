/** What is selected in the text of a document, for what stands beside the text; the views of documents tell it. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Segment } from '../../core/annotation/model.ts';
import type { DocumentId } from '../../core/gazette/model.ts';

export interface SelectedWords {
  readonly documentId: DocumentId;
  /** Never empty; in reading order. */
  readonly segments: readonly Segment[];
}

const useSelected = create<{ readonly words: SelectedWords | null }>()(() => ({ words: null }));

/** The words selected now; null if there are none. */
export function selectedWords(): SelectedWords | null {
  return useSelected.getState().words;
}

/** Tells what is selected in one view of a document; null: nothing. Must keep its identity as long as it is the same. */
export function useTellSelected(documentId: DocumentId, segments: readonly Segment[] | null): void {
  useEffect(() => {
    if (segments === null) return;
    const words = { documentId, segments };
    useSelected.setState({ words });
    return () => {
      // Another view may have told of its own since.
      if (selectedWords() === words) useSelected.setState({ words: null });
    };
  }, [documentId, segments]);
}
