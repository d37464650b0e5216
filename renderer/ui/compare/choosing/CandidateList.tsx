/** The documents that another can be compared with, in groups: other printings, its kind, the rest. */
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import type { Candidate, Candidates } from '../../../core/compare/view/candidates.ts';
import type { DocumentId } from '../../../core/gazette/model.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { formatDate } from '../../../text-zh/library.ts';
import styles from './CandidateList.module.css';

export interface CandidateListProps {
  readonly groups: readonly Candidates[];
  /** The document that is compared. */
  readonly documentId: DocumentId;
  readonly onChoose: (documentId: DocumentId) => void;
}

export function CandidateList({ groups, documentId, onChoose }: CandidateListProps) {
  return (
    // The focus stays in the box above, which chooses; this scrolls for those who do not type.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <div className={styles.scroller} tabIndex={0}>
      <ListBox
        className={styles.list ?? ''}
        aria-label={compareText.choose.list}
        items={groups.map((each) => ({ ...each, id: each.group }))}
        onAction={(key) => onChoose(String(key) as DocumentId)}
        renderEmptyState={() => <p className={styles.nothing}>{compareText.choose.nothing}</p>}
      >
        {({ id, candidates }) => (
          <ListBoxSection id={id} className={styles.section ?? ''}>
            <Header className={styles.header ?? ''}>{groupName(id, candidates)}</Header>
            <Collection items={candidates.map((each) => ({ ...each, id: each.document.id }))}>
              {(candidate) => (
                <ListBoxItem
                  id={candidate.id}
                  textValue={candidate.document.title}
                  className={styles.item ?? ''}
                >
                  <span className={styles.title}>
                    {candidate.document.title}
                    {candidate.id === documentId ? compareText.choose.itself : null}
                  </span>
                  <span className={styles.facts}>{factsOf(candidate).join('　')}</span>
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </div>
  );
}

function groupName(group: Candidates['group'], [first]: readonly Candidate[]): string {
  const { groups, sameKind } = compareText.choose;
  return group === 'kind' ? sameKind(first?.document.kind ?? '') : groups[group];
}

function factsOf({ document: { docNumber, date, kind }, issue }: Candidate): readonly string[] {
  return [docNumber ?? kind, issue.title, date === null ? null : formatDate(date)].flatMap(
    (fact) => fact ?? [],
  );
}
