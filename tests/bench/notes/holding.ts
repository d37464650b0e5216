/** Lets the marks come to a text that has long been drawn: a transaction of another page stands before their query. */
import type { Page } from '@playwright/test';

/**
 * Begins to hold the table `marks` of the page's origin; call what it returns to let it go. Nothing is written. The page
 * is another one than that of the program.
 */
export async function holdMarks(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(hold);
  return () => page.evaluate(() => (Reflect.get(window, 'letGo') as () => Promise<void>)());
}

/** Runs in the page. A transaction lives as long as it is asked something. */
function hold(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gazette-notes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('marks', 'readwrite');
      const marks = transaction.objectStore('marks');
      let isHeld = true;
      const ask = () => {
        const asking = marks.get('');
        asking.onsuccess = () => {
          if (isHeld) ask();
          resolve();
        };
      };
      const gone = new Promise<void>((done) => {
        transaction.oncomplete = () => {
          opening.result.close();
          done();
        };
      });
      Reflect.set(window, 'letGo', () => {
        isHeld = false;
        return gone;
      });
      ask();
    };
  });
}
