/** What stands in the page's own database, read and written behind the program's back, and notes written by hand. */
import type { Locator, Page } from '@playwright/test';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { expect } from './fixture.ts';
import { dragOver, LIGHTING, paragraph } from './reading.ts';

/** The clause that the stories mark, the words they mark in it, and its place in words. */
export const MARKED = { beginning: '（一）主、次干道', words: '主、次干道两厢', place: '第十三条第（一）项' };

/** What earlier versions of the database stamped on each record. */
export const OLD_STAMPS = {
  created: '2024-05-17T01:02:03.004Z',
  modified: '2024-05-17T01:02:03.004Z',
  author: '00000000-0000-4000-8000-000000000009',
  revision: 3,
  deleted: null,
  tags: [],
  sessionId: null,
};

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table of `gazette-notes`. */
export function storedRows(page: Page, table: string): Promise<readonly Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('gazette-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  );
}

/** Keeps `gazette-notes` busy from now on, as a slow disk does: what the page asks of it waits until the page goes. */
export function keepDatabaseBusy(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gazette-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite');
          const ask = () => {
            writing.objectStore('settings').count().onsuccess = ask;
            resolve();
          };
          ask();
        };
      }),
  );
}

export interface DatabaseContent {
  /** As IndexedDB counts; Dexie's times ten. */
  readonly version: number;
  /** The key path of each store. */
  readonly stores: Readonly<Record<string, string>>;
  /** The key paths that are indexed, by store. */
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

/** Creates `gazette-notes` as some other release of the program left it. */
export function createDatabase(page: Page, content: DatabaseContent): Promise<void> {
  return page.evaluate(
    ({ version, stores, indexes = {}, rows }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gazette-notes', version);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          for (const [name, keyPath] of Object.entries(stores)) {
            const store = opening.result.createObjectStore(name, { keyPath });
            for (const path of indexes[name] ?? []) store.createIndex(path, path);
            for (const row of rows[name] ?? []) store.add(row);
          }
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    content,
  );
}

/** Changes every row of a table as another program would, raising its revision by so much. */
export function changeRows(page: Page, table: string, fields: Row, raise: number): Promise<void> {
  return page.evaluate(
    ({ name, change, by }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gazette-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(name, 'readwrite');
          const rows = writing.objectStore(name);
          const reading = rows.getAll();
          reading.onsuccess = () => {
            for (const row of reading.result) rows.put({ ...row, ...change, revision: row.revision + by });
          };
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    { name: table, change: fields, by: raise },
  );
}

/** The texts of the notes that are not deleted. */
export async function livingNotes(page: Page): Promise<readonly unknown[]> {
  const rows = await storedRows(page, 'notes');
  return rows.filter(({ deleted }) => deleted === null).map(({ markdown }) => markdown);
}

/** The field of the note on the marked words. */
export function noteField(page: Page): Locator {
  return page.getByRole('textbox', { name: `${notesText.panel.noteLabel}（${MARKED.place}）` });
}

/** Opens the lighting rules, marks the words and writes a note on them, until it is stored. */
export async function writeNote(page: Page, text: string): Promise<void> {
  await dragOver(paragraph(page, MARKED.beginning), MARKED.words);
  await page.keyboard.press('n');
  await noteField(page).fill(text);
  await expect.poll(() => livingNotes(page)).toContain(text);
}

/** The document of the stories. */
export const LIGHTING_ADDRESS = `#/d/${LIGHTING.id}`;
