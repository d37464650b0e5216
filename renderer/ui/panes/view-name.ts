/** What a view is called: in tabs, in the title of the window, to screen readers. */
import type { CorpusIndex, DocumentId } from '../../core/gazette/model.ts';
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import type { View } from '../../state/panes/model.ts';
import { panesText } from '../../text-zh/panes.ts';

/** The name of a view; a document that the library does not know is called by its id. */
export function useViewName(view: View): string {
  const index = useCorpusIndex();
  const titleOf = (id: DocumentId) => (index.kind === 'ready' ? (shortTitle(index.value, id) ?? id) : '');
  switch (view.kind) {
    case 'document':
      return titleOf(view.documentId) || panesText.opening;
    case 'comparison':
      return panesText.comparison(titleOf(view.a), titleOf(view.b));
    case 'reports':
      return panesText.reports;
    case 'unreadable':
      return panesText.unreadable;
  }
}

/**
 * What tells a document from its neighbours in few characters: the title of what it issues where there is one, else
 * its own title. Null for an unknown document.
 */
export function shortTitle(index: CorpusIndex, id: DocumentId): string | null {
  const found = index.issues.flatMap(({ documents }) => documents).find((document) => document.id === id);
  if (found === undefined) return null;
  return found.parts.find(({ role, title }) => role === 'enclosed' && title !== null)?.title ?? found.title;
}
