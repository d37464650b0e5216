/** What a file of several documents' notes is called: all, or by what was chosen, so that two choices do not meet. */
import type { Author, AuthorId, ColourId } from '../../core/annotation/model.ts';
import { officialNumber } from '../../core/cite/document-name.ts';
import { type ExportScope, isEverything } from '../../core/export/scope.ts';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { exportText } from '../../text-zh/export.ts';

export interface Names {
  readonly colourNames: Readonly<Record<ColourId, string>>;
  readonly authors: ReadonlyMap<AuthorId, Author>;
}

/** Null where one document was chosen and nothing else: the file is called after it. */
export function exportTitle(
  scope: ExportScope,
  documents: readonly GazetteDocument[],
  names: Names,
): string | null {
  if (isEverything(scope)) return exportText.allNotes;
  const others = chosenWords(scope, names);
  const [document] = documents;
  if (scope.documents.size === 1 && document !== undefined) {
    if (others.length === 0 && scope.authors.size === 0) return null;
    return exportText.someNotesOf([nameOf(document), ...others].join(exportText.tagSeparator));
  }
  const several = scope.documents.size === 0 ? [] : [exportText.someDocuments(scope.documents.size)];
  const chosen = [...others, ...several];
  return chosen.length === 0
    ? exportText.someNotes
    : exportText.someNotesOf(chosen.join(exportText.tagSeparator));
}

/** What was chosen besides documents, in words; null if nothing was. */
export function narrowingOf(scope: ExportScope, names: Names): string | null {
  const words = chosenWords(scope, names);
  if (words.length > 0) return words.join(exportText.tagSeparator);
  return scope.authors.size === 0 ? null : exportText.someNotes;
}

/** Authors without a name have no word. */
function chosenWords(scope: ExportScope, { colourNames, authors }: Names): readonly string[] {
  return [
    ...[...scope.colours].map((colour) => colourNames[colour]),
    ...scope.tags,
    ...[...scope.authors].flatMap((id) => authors.get(id)?.name || []),
  ];
}

function nameOf({ docNumber, title }: GazetteDocument): string {
  return docNumber === null ? title : officialNumber(docNumber);
}
