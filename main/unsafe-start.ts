/**
 * Ends a start without Chromium's sandbox, with a sentence. The start script of an AppImage adds the switch by itself
 * where the kernel forbids the sandbox; what the user can do then stands in resources/packages/linux.txt.
 */
import type { App, Dialog } from 'electron';
import { shellText } from './text-zh.ts';

/** Resolves when the user has read it and the program is ending. */
export async function sayNoSandbox({
  app,
  dialog,
}: {
  readonly app: Pick<App, 'whenReady' | 'exit'>;
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
}): Promise<void> {
  // Earlier, Linux would show no dialog.
  await app.whenReady();
  dialog.showErrorBox(shellText.productName, shellText.noSandbox);
  app.exit(1);
}
