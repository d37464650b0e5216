/** Finding in one opened document, as its pane shows it: the bar, or while that is closed a note at each step. */
import { type RefObject, useEffect } from 'react';
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { drawDocument, useFinding } from '../../../state/finding/finding.ts';
import { FindBar } from './FindBar.tsx';
import { FindNote } from './FindNote.tsx';

export interface DocumentFindProps {
  readonly document: GazetteDocument;
  /** The pane that draws the document's text. */
  readonly pane: RefObject<HTMLElement | null>;
}

/** As long as it is mounted the document can be searched by the commands. */
export function DocumentFind({ document, pane }: DocumentFindProps) {
  useEffect(() => drawDocument(document), [document]);
  const finding = useFinding(document.id);
  if (finding?.isOpen === true) return <FindBar documentId={document.id} finding={finding} pane={pane} />;
  return <FindNote finding={finding} />;
}
