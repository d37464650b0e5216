/** Finding in one opened document, as its pane shows it: the bar, or while that is closed a note at each step. */
import { type RefObject, useEffect } from 'react';
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { drawDocument, useFinding } from '../../../state/finding/finding.ts';
import type { TabId } from '../../../state/panes/model.ts';
import { FindBar } from './FindBar.tsx';
import { FindNote } from './FindNote.tsx';

export interface DocumentFindProps {
  readonly tabId: TabId;
  readonly document: GazetteDocument;
  /** The pane that draws the document's text. */
  readonly pane: RefObject<HTMLElement | null>;
}

/** As long as it is mounted the document can be searched by the commands. */
export function DocumentFind({ tabId, document, pane }: DocumentFindProps) {
  useEffect(() => drawDocument(tabId, document), [tabId, document]);
  const finding = useFinding(tabId);
  if (finding?.isOpen === true) return <FindBar tabId={tabId} finding={finding} pane={pane} />;
  return <FindNote finding={finding} />;
}
