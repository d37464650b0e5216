/**
 * The documents as a list in sections: those read last, then the issues in printed order. Arrow keys move, Enter or
 * a press opens.
 */
import { type PointerEvent, useMemo, useRef } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import type { CorpusIndex, DocumentId, DocumentMetadata } from '../../core/gazette/model.ts';
import type { LibraryView } from '../../core/outline/library.ts';
import { useSetting } from '../../data/settings/settings.ts';
import { openComparison } from '../../state/comparing/opening.ts';
import { prepareDocument } from '../../state/layout/remembered.ts';
import { activeReading, openDocument, useIsActiveDocument } from '../../state/panes/panes.ts';
import { whereMeant } from '../../state/panes/where.ts';
import { compareText } from '../../text-zh/compare.ts';
import { formatDate, libraryText } from '../../text-zh/library.ts';
import { type Opener, OpenMenu } from '../panes/OpenMenu.tsx';
import type { MenuOrder } from '../shared/MenuButton.tsx';
import { useBeginAtCurrent } from '../shared/use-begin-at-current.ts';
import styles from './DocumentList.module.css';

export interface DocumentListProps {
  readonly index: CorpusIndex;
  readonly view: LibraryView;
  readonly showRecent: boolean;
}

const MOST_RECENT = 4;
const NOTHING: readonly string[] = [];

interface Section {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly entries: readonly { readonly key: string; readonly document: DocumentMetadata }[];
}

/** Connects itself to the open document and to those read last. */
export function DocumentList({ index, view, showRecent }: DocumentListProps) {
  const begin = useBeginAtCurrent();
  const prepared = useRef<DocumentId | null>(null);
  const recent = useSetting('recent');
  const sections = useMemo(
    () => [...(showRecent ? recentSection(index, recent ?? []) : []), ...issueSections(view)],
    [index, view, showRecent, recent],
  );
  const documentIds = useMemo(
    () =>
      new Map(
        sections.flatMap(({ entries }) => entries.map(({ key, document }) => [key, document.id] as const)),
      ),
    [sections],
  );
  const documentAt = (element: Element) =>
    documentIds.get(element.closest<HTMLElement>('[data-key]')?.dataset.key ?? '');
  const openerAt = (element: Element): Opener | null => {
    const documentId = documentAt(element);
    return documentId === undefined ? null : (where) => openDocument(documentId, null, { where });
  };
  const prepare = ({ target }: PointerEvent) => {
    const documentId = target instanceof Element ? documentAt(target) : undefined;
    if (documentId === undefined || documentId === prepared.current) return;
    prepared.current = documentId;
    prepareDocument(documentId);
  };
  const moreAt = (element: Element): readonly MenuOrder[] => {
    const documentId = documentAt(element);
    const open = activeReading()?.documentId;
    if (documentId === undefined || open === undefined) return [];
    const run = () => openComparison(index, [open, documentId], { where: 'tab' });
    return [{ id: 'compare', name: compareText.choose.withCurrent, run }];
  };
  return (
    <OpenMenu openerAt={openerAt} moreAt={moreAt}>
      <div className={styles.around} onPointerOver={prepare} {...begin}>
        <ListBox
          className={styles.list ?? ''}
          aria-label={libraryText.documents}
          items={sections}
          // A press opens at once, as a selection does, but nothing stays selected: a list draws all its rows anew with
          // each change of its selection.
          selectionMode="single"
          selectedKeys={NOTHING}
          onSelectionChange={(selection) => {
            const [key] = selection === 'all' ? [] : selection;
            const documentId = key === undefined ? undefined : documentIds.get(String(key));
            if (documentId !== undefined) openDocument(documentId, null, { where: whereMeant() });
          }}
        >
          {(section) => (
            <ListBoxSection id={section.id} className={styles.section ?? ''}>
              <Header className={styles.header ?? ''}>
                {section.title}
                <span className={styles.note}>{section.note}</span>
              </Header>
              <Collection items={section.entries}>
                {({ key, document }) => (
                  <ListBoxItem id={key} textValue={document.title} className={styles.item ?? ''}>
                    <Entry document={document} />
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </div>
    </OpenMenu>
  );
}

function Entry({ document }: { readonly document: DocumentMetadata }) {
  const isOpen = useIsActiveDocument(document.id);
  const facts = [document.docNumber, document.date === null ? null : formatDate(document.date)];
  return (
    <div className={styles.entry} aria-current={isOpen ? 'true' : undefined}>
      <span className={styles.title}>{document.title}</span>
      <span className={styles.facts}>
        <span className={styles.kind}>{document.kind}</span>
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
      </span>
    </div>
  );
}

function recentSection(index: CorpusIndex, recent: readonly DocumentId[]): readonly Section[] {
  const all = new Map(
    index.issues.flatMap((issue) => issue.documents.map((document) => [document.id, document])),
  );
  const entries = recent
    .map((id) => all.get(id))
    .filter((document) => document !== undefined)
    .slice(0, MOST_RECENT)
    .map((document) => ({ key: `recent:${document.id}`, document }));
  return entries.length === 0 ? [] : [{ id: 'recent', title: libraryText.recent, note: '', entries }];
}

function issueSections(view: LibraryView): readonly Section[] {
  return view.issues.map(({ issue, documents }) => ({
    id: `issue:${issue.id}`,
    title: issue.title,
    note: libraryText.issueCount(documents.length),
    entries: documents.map((document) => ({ key: document.id, document })),
  }));
}
