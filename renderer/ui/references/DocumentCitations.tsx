/**
 * The tab 引用 beside the text: what the open document cites, with the places in it, and where others cite it.
 * Connects itself to the analysis, which reads the whole corpus for it.
 */
import { useMemo } from 'react';
import type { DocumentCitations as Citations, CitedWork } from '../../core/cite/references/cited-works.ts';
import type { GazetteDocument } from '../../core/gazette/model.ts';
import { useAnalysis } from '../../state/analysis/use-analysis.ts';
import { errorActions } from '../../text-zh/errors.ts';
import { referencesText } from '../../text-zh/references.ts';
import { Button } from '../shared/Button.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { CitationPlaces, PlacesOf } from './CitationPlaces.tsx';
import styles from './DocumentCitations.module.css';
import { WorkHead } from './WorkHead.tsx';

const { document: words } = referencesText;

export function DocumentCitations({ document }: { readonly document: GazetteDocument }) {
  const analysed = useAnalysis({ kind: 'citations', documentId: document.id });
  if (analysed.kind === 'asking') {
    return (
      <p className={styles.asking} role="status">
        {words.asking}
      </p>
    );
  }
  if (analysed.kind === 'failed') {
    return (
      <ErrorNotice words={referencesText.failed} detail={analysed.failure.detail}>
        <Button variant="primary" onPress={analysed.retry}>
          {errorActions.retry}
        </Button>
      </ErrorNotice>
    );
  }
  return <Listed document={document} citations={analysed.value} />;
}

interface ListedProps {
  readonly document: GazetteDocument;
  readonly citations: Citations;
}

function Listed({ document, citations: { cites, citedBy } }: ListedProps) {
  const inside = useMemo(() => cites.filter(({ targets }) => targets.length > 0), [cites]);
  const outside = useMemo(() => cites.filter(({ targets }) => targets.length === 0), [cites]);
  return (
    <section className={styles.citations} aria-label={words.label}>
      <h3 className={styles.section}>{words.cites(cites.length)}</h3>
      {cites.length === 0 ? <p className={styles.none}>{words.citesNothing}</p> : null}
      <Works title={words.library} works={inside} document={document} />
      <Works title={words.outside} works={outside} document={document} />
      <h3 className={styles.section}>{words.citedBy(citedBy.length)}</h3>
      {citedBy.length === 0 ? <p className={styles.none}>{words.citedByNobody}</p> : null}
      <CitationPlaces places={citedBy} />
    </section>
  );
}

interface WorksProps {
  readonly title: string;
  readonly works: readonly CitedWork[];
  readonly document: GazetteDocument;
}

function Works({ title, works, document }: WorksProps) {
  if (works.length === 0) return null;
  return (
    <>
      <h4 className={styles.group}>{title}</h4>
      <ul>
        {works.map((work) => (
          <li key={work.key} className={styles.work}>
            <div className={styles.head}>
              <WorkHead work={work} />
            </div>
            <PlacesOf document={document} places={work.places} />
          </li>
        ))}
      </ul>
    </>
  );
}
