/** A name in one line: in full where it fits, else the short one, cut at its end where even that is too long. */
import styles from './FittingName.module.css';

export interface FittingNameProps {
  readonly full: string;
  readonly short: string;
}

/** The text is the full name, whichever is seen. Whoever shows it says it in a tooltip. */
export function FittingName({ full, short }: FittingNameProps) {
  return (
    <span className={styles.name} data-short={short}>
      <span className={styles.full}>{full}</span>
    </span>
  );
}
