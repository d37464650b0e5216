/**
 * Says that an export is no backup. THE ONE PLACE for the button that saves one instead: it stands behind the
 * sentence and calls `saveBackup()` of state/backup, once that is there; until then there is no button.
 */
import { exportingText } from '../../text-zh/exporting.ts';
import styles from './ExportDialog.module.css';

export function NotBackup() {
  return <p className={styles.hint}>{exportingText.notBackup}</p>;
}
