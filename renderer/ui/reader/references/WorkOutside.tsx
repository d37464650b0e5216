/** What the card says of a law or document that the library does not have: its name, to be copied. */
import { nameOfWork } from '../../../core/cite/references/cited-works.ts';
import type { Work } from '../../../core/cite/references/model.ts';
import { copyName } from '../../../state/citing.ts';
import { referencesText } from '../../../text-zh/references.ts';
import { Button } from '../../shared/Button.tsx';
import styles from './ReferenceCard.module.css';

const { card: words } = referencesText;

export function WorkOutside({ work }: { readonly work: Work }) {
  const name = nameOfWork(work);
  return (
    <div className={styles.section}>
      <p className={styles.citation}>
        <span className={styles.outside}>{words.outside}</span>
        {name}
      </p>
      <p className={styles.facts}>{words.outsideWhy}</p>
      <div className={styles.orders}>
        <Button onPress={() => void copyName(name)}>{words.copyName}</Button>
      </div>
    </div>
  );
}
