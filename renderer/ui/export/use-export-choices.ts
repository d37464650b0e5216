/** What was chosen in the export dialog, and what that makes of the records as they are now. */
import { useMemo, useState } from 'react';
import type { Author } from '../../core/annotation/model.ts';
import { documentIdsOf } from '../../core/export/entries.ts';
import {
  EVERYTHING,
  type ExportScope,
  inScope,
  isEverything,
  type ScopeField,
  scopeCounts,
} from '../../core/export/scope.ts';
import type { CorpusIndex, DocumentId } from '../../core/gazette/model.ts';
import { useCorpusIndex } from '../../data/corpus/use-corpus.ts';
import type { UnavailableReason } from '../../data/database/connection.ts';
import { useAuthors } from '../../data/records/authors.ts';
import { type Records, useAllRecords } from '../../data/records/records.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ExportRequest } from '../../state/exporting/exporting.ts';
import { useActiveDocument } from '../../state/panes/panes.ts';
import { platform } from '../../state/platform.ts';
import { useColourNames } from '../notes/colours/colour-names.tsx';
import { type ScopeOptions, scopeOptions } from './scope-options.ts';

export type ExportChoices =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason }
  | {
      readonly kind: 'ready';
      readonly request: ExportRequest;
      readonly change: (choices: Partial<Omit<ExportRequest, 'scope'>>) => void;
      readonly options: ScopeOptions;
      readonly selected: Readonly<Record<ScopeField, readonly string[]>>;
      readonly choose: (field: ScopeField, values: readonly string[]) => void;
      /** Null where everything is chosen already. */
      readonly clear: (() => void) | null;
      /** What is in scope. */
      readonly counts: { readonly documents: number; readonly marks: number; readonly notes: number };
      /** The document in view, if it has anything to export; else null. */
      readonly openDocument: DocumentId | null;
      /** Whether anybody has a name to be shown. */
      readonly hasNames: boolean;
      readonly shell: Platform['shell'];
    };

const FIRST: ExportRequest = { scope: EVERYTHING, form: 'markdown', notesAs: 'markdown', withAuthors: true };
const NOBODY: readonly Author[] = [];
const NOTHING: Pick<Records, 'marks' | 'notes'> = { marks: [], notes: [] };

export function useExportChoices(): ExportChoices {
  const [request, setRequest] = useState(FIRST);
  const live = useAllRecords();
  const people = useAuthors();
  const corpus = useCorpusIndex();
  const open = useActiveDocument();
  const records = live.kind === 'ready' ? live.value : NOTHING;
  const authors = people.kind === 'ready' ? people.value : NOBODY;
  const index = corpus.kind === 'ready' ? corpus.value : null;
  const facts = useFacts(request.scope, records, { index, authors });
  if (live.kind !== 'ready') return live;
  const { scope } = request;
  const setScope = (next: ExportScope) => setRequest({ ...request, scope: next });
  return {
    kind: 'ready',
    request,
    change: (choices) => setRequest({ ...request, ...choices }),
    ...facts,
    selected: {
      documents: [...scope.documents],
      colours: [...scope.colours],
      tags: [...scope.tags],
      authors: [...scope.authors],
    },
    choose: (field, values) => setScope({ ...scope, [field]: new Set(values) }),
    clear: isEverything(scope) ? null : () => setScope(EVERYTHING),
    openDocument: facts.options.documents.some(({ id }) => id === open) ? open : null,
    hasNames: authors.some(({ name }) => name.trim() !== ''),
    shell: platform().shell,
  };
}

/** Linear in the records; nothing is reckoned again until they or the scope change. */
function useFacts(
  scope: ExportScope,
  records: Pick<Records, 'marks' | 'notes'>,
  { index, authors }: { readonly index: CorpusIndex | null; readonly authors: readonly Author[] },
) {
  const colourNames = useColourNames();
  const options = useMemo(
    () => scopeOptions(scopeCounts(scope, records), { index, authors, colourNames }),
    [scope, records, index, authors, colourNames],
  );
  const counts = useMemo(() => {
    const chosen = inScope(scope, records);
    const documents = documentIdsOf(chosen).length;
    return { documents, marks: chosen.marks.length, notes: chosen.notes.length };
  }, [scope, records]);
  return { options, counts };
}
