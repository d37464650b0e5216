/** Puts rows into the notes database of a page that has opened it, as if they had been there for long. */
import type { Page } from '@playwright/test';

const CHUNK = 2_000;

/** Adds the rows to a table of `gazette-notes`. The page notices them at its next load. */
export async function seedTable(page: Page, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await page.evaluate(putRows, { table, rows: rows.slice(from, from + CHUNK) });
  }
}

/** Runs in the page. */
function putRows({
  table,
  rows,
}: {
  readonly table: string;
  readonly rows: readonly object[];
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gazette-notes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(table, 'readwrite');
      for (const row of rows) transaction.objectStore(table).put(row);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
