/** 关于 in the room 设置: name and version of the program, the library it reads, what is new, and the licences. */
import { useState } from 'react';
import { version } from '../../../../package.json';
import { useCorpusIndex } from '../../../data/corpus/use-corpus.ts';
import { aboutText } from '../../../text-zh/about.ts';
import { changesText } from '../../../text-zh/changes.ts';
import { Button } from '../../shared/Button.tsx';
import { SectionTitle } from '../../shared/SectionTitle.tsx';
import section from '../Section.module.css';
import styles from './AboutSection.module.css';
import { LicencesDialog } from './LicencesDialog.tsx';

/** So many characters of the library's hash tell two libraries apart. */
const HASH_SHOWN = 12;

/** Connects itself. */
export function AboutSection() {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={section.section}>
      <SectionTitle section="about">{aboutText.title}</SectionTitle>
      <p>
        <b>{aboutText.product}</b> {aboutText.version(version)}
      </p>
      <CorpusLine />
      <details>
        <summary className={styles.summary}>{aboutText.changes}</summary>
        {changesText.map((change) => (
          <div key={change.version}>
            <h3 className={styles.version}>{aboutText.changesOf(change.version)}</h3>
            <ul className={styles.lines}>
              {change.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </details>
      <p className={section.quiet}>{aboutText.licence}</p>
      <div>
        <Button onPress={() => setOpen(true)}>{aboutText.licences.open}</Button>
      </div>
      <LicencesDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}

function CorpusLine() {
  const index = useCorpusIndex();
  if (index.kind === 'loading') return <p className={section.quiet}>{aboutText.corpusLoading}</p>;
  if (index.kind === 'failed') return <p className={section.quiet}>{aboutText.corpusFailed}</p>;
  const { hash, issues } = index.value;
  const documents = issues.reduce((sum, issue) => sum + issue.documents.length, 0);
  return (
    <p>
      {aboutText.corpus(issues.length, documents)}
      <span className={section.quiet}>{aboutText.corpusHash(hash.slice(0, HASH_SHOWN))}</span>
    </p>
  );
}
