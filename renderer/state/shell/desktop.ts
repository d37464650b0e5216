/** Joins the page to the desktop around it, where there is one. */
import type { DesktopShell } from '../../platform/platform.ts';
import { fieldsOf, keepMenuTrue, runFromMenu } from './menu.ts';
import { followOpenedBackups } from './opened-backup.ts';

/** For as long as the page lives. Null: the browser shell, which has neither. */
export function joinDesktop(shell: DesktopShell | null): void {
  if (shell === null) return;
  keepMenuTrue(shell);
  const fields = fieldsOf(document);
  shell.onCommand((id) => runFromMenu(id, fields));
  followOpenedBackups(shell);
}
