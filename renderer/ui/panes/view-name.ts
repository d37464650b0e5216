/** What a view is called: in tabs, in the title of the window, to screen readers; and in few characters. */
import type { CorpusIndex, DocumentId } from '../../core/gazette/model.ts';
import { type ShortNames, shortNames, titleOfText } from '../../core/outline/short-name.ts';
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import type { View } from '../../state/panes/model.ts';
import { panesText } from '../../text-zh/panes.ts';

/** The name of a view; a document that the library does not know is called by its id. */
export function useViewName(view: View): string {
  const index = useCorpusIndex();
  return viewName(view, (id) => (index.kind === 'ready' ? (shortTitle(index.value, id) ?? id) : ''));
}

/** The name of a view where there is little room. */
export function useShortViewName(view: View): string {
  const shortName = useShortName();
  return viewName(view, (id) => shortName(id) ?? '');
}

/** Tells the short name of a document; null while the library is read, and for a document that it does not know. */
export function useShortName(): (id: DocumentId) => string | null {
  const index = useCorpusIndex();
  return (id) => (index.kind === 'ready' ? (namesOf(index.value).get(id) ?? null) : null);
}

const known = new WeakMap<CorpusIndex, ShortNames>();

function namesOf(index: CorpusIndex): ShortNames {
  const names = known.get(index) ?? shortNames(index);
  known.set(index, names);
  return names;
}

function viewName(view: View, titleOf: (id: DocumentId) => string): string {
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
  return titleOfText(found);
}
