/** Finds the printings of one document in several issues: the same 发文字号 over the same title. */
import type { DocumentId, GazetteDocument } from './model.ts';

/** The documents with `sameAs` filled in, in the same order; each lists those of other issues, in that order. */
export function linkPrintings(documents: readonly GazetteDocument[]): readonly GazetteDocument[] {
  const printings = new Map<string, GazetteDocument[]>();
  for (const document of documents) {
    const key = printingKey(document);
    if (key === null) continue;
    const known = printings.get(key);
    if (known) known.push(document);
    else printings.set(key, [document]);
  }
  return documents.map((document) => ({ ...document, sameAs: otherPrintings(document, printings) }));
}

function otherPrintings(
  document: GazetteDocument,
  printings: ReadonlyMap<string, readonly GazetteDocument[]>,
): readonly DocumentId[] {
  const key = printingKey(document);
  const all = key === null ? [] : (printings.get(key) ?? []);
  return all.filter((other) => other.issueId !== document.issueId).map((other) => other.id);
}

/** Number and title without blanks and bracket forms; null for a document without number. */
function printingKey(document: GazetteDocument): string | null {
  if (document.docNumber === null) return null;
  const about = document.title.replace(/^.*?关于/u, '关于');
  return `${document.docNumber} ${about}`.replace(/[\s[\]〔〕［］【】（）()《》〈〉<>]/gu, '');
}
