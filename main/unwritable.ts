/** Ends a start whose data folder cannot be written, with a sentence: a program that cannot keep a note must not open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Dialog } from 'electron';
import type { DataPlace } from './places.ts';
import { shellText } from './text-zh.ts';

/** What is said, with what is safe and what to do. */
export function unwritableSentence({ kind, folder }: DataPlace, error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return shellText.dataUnwritable[kind](
    folder,
    shellText.unwritableCauses[code] ?? shellText.otherUnwritable,
  );
}

/** Resolves when the user has read it and the program is ending. */
export async function sayUnwritable(
  { app, dialog }: { readonly app: App; readonly dialog: Pick<Dialog, 'showErrorBox'> },
  place: DataPlace,
  error: Error,
): Promise<void> {
  // Even for a dialog Chromium wants a folder of its own.
  const spare = mkdtempSync(join(tmpdir(), 'gazette-reader-'));
  process.once('exit', () => rmSync(spare, { recursive: true, force: true }));
  app.setPath('userData', spare);
  // Earlier, Linux would show no dialog.
  await app.whenReady();
  dialog.showErrorBox(shellText.productName, unwritableSentence(place, error));
  app.exit(1);
}
