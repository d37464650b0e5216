/**
 * A whole document as sheets of paper, one per part, in its scroll container. Draws every block once and keeps the
 * reading place; title, breadcrumb and notices stand around it, marks are painted by the marks layer.
 */
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Reference } from '../../core/cite/references/model.ts';
import type { GazetteDocument, Part } from '../../core/gazette/model.ts';
import { subtitlesOf } from '../../core/outline/subtitles.ts';
import { partName } from '../../core/outline/wording.ts';
import { useFocusRequest } from '../../state/layout/layout.ts';
import { activeTab, type PaneId, type TabId } from '../../state/panes/model.ts';
import { type Reveal, usePanes } from '../../state/panes/panes.ts';
import type { Place } from '../../state/panes/place.ts';
import { useReferences } from '../../state/references.ts';
import { readerText } from '../../text-zh/reader.ts';
import { OpenMenu } from '../panes/OpenMenu.tsx';
import { usePaneLabel } from '../panes/pane-label.ts';
import { BlockView } from './Block.tsx';
import styles from './DocumentView.module.css';
import { useFindLayer } from './find/use-find-layer.ts';
import { headingLevels } from './heading-levels.ts';
import { useMarkLayer } from './marks/use-mark-layer.tsx';
import { type NumberedReference, referencesByBlock } from './references/linked-pieces.ts';
import { useReferenceLayer } from './references/use-reference-layer.tsx';
import { createMatchPainter } from './search-highlight.ts';
import { viewDrawn } from './step/drawn-views.ts';
import { useDocumentScroll } from './use-document-scroll.ts';
import { usePointing } from './use-pointing.ts';

export interface DocumentViewProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly document: GazetteDocument;
  /** Where it was left; null: at its beginning. */
  readonly start: Place | null;
  readonly reveal: Reveal | null;
  /** Told whether the block of the latest wish exists. Must keep its identity. */
  readonly onReveal: (found: boolean) => void;
}

/** The text of a document, to be mounted anew for another document. */
export function DocumentView(props: DocumentViewProps) {
  const { pane, tabId, document, start, reveal, onReveal } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const painter = useMemo(createMatchPainter, []);
  const keeper = useDocumentScroll(scroll, {
    tabId,
    documentId: document.id,
    start,
    reveal,
    onReveal,
    painter,
  });
  usePointing(scroll, tabId, document.id);
  useFindLayer(scroll, { tabId, keeper, painter });
  const { request } = useFocusRequest();
  useEffect(() => {
    if (request?.target !== 'text') return;
    if (activeTab(usePanes.getState().area)?.id === tabId) scroll.current?.focus({ preventScroll: true });
  }, [request, tabId]);
  useEffect(() => (scroll.current === null ? undefined : viewDrawn(tabId, scroll.current)), [tabId]);
  const label = usePaneLabel(readerText.textLabel(document.title), tabId);
  const references = useReferences(document);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawing the references parts the text that was painted on
  useLayoutEffect(() => {
    if (scroll.current !== null) painter.repaint(scroll.current);
  }, [painter, references]);
  const selectionBar = useMarkLayer(scroll, { tabId, document, drawn: references });
  const { card, openerAt } = useReferenceLayer(scroll, { pane, tabId, document, references });
  return (
    <>
      <OpenMenu openerAt={openerAt}>
        <section
          className={styles.desk}
          ref={scroll}
          data-reader-scroll=""
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
          tabIndex={0}
          aria-label={label}
        >
          <Sheets document={document} references={references} />
        </section>
      </OpenMenu>
      {selectionBar}
      {card}
    </>
  );
}

interface SheetsProps {
  readonly document: GazetteDocument;
  readonly references: readonly Reference[];
}

const NO_REFERENCES: readonly NumberedReference[] = [];

const Sheets = memo(function Sheets({ document, references }: SheetsProps) {
  const levels = useMemo(() => headingLevels(document), [document]);
  const subtitles = useMemo(() => subtitlesOf(document), [document]);
  const links = useMemo(() => referencesByBlock(references), [references]);
  return (
    <article className={styles.sheets}>
      {document.parts.map((part) => (
        // A group: a landmark for every part of every pane would be no help to find one's way.
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div
          key={part.id}
          role="group"
          className={styles.sheet}
          data-role={part.role}
          aria-label={nameOf(part)}
        >
          {document.blocks
            .filter((block) => block.part === part.id)
            .map((block) => (
              <BlockView
                key={block.id}
                block={block}
                headingLevel={levels.get(block.id) ?? null}
                isSubtitle={subtitles.has(block.id)}
                references={links.get(block.id) ?? NO_REFERENCES}
              />
            ))}
        </div>
      ))}
    </article>
  );
});

function nameOf(part: Part): string {
  const role = readerText.parts[part.role];
  const name = partName(part);
  return name === null ? role : readerText.partLabel(role, name);
}
