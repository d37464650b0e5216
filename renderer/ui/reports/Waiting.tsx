/** A quiet line in the place of what is being fetched or computed. */
import styles from './Waiting.module.css';

/** Said only if it takes long enough to be asked about. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <p className={styles.waiting} role="status">
      {words}
    </p>
  );
}
