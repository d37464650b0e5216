/**
 * What the stories of the export start from: two documents with marks and notes, a free note, an author with a name,
 * put into the page's own database; and hands for the export dialog.
 */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import type { GazetteDocument } from '../../renderer/core/gazette/model.ts';
import { exportingText } from '../../renderer/text-zh/exporting.ts';
import type { Session } from '../support/browser/session.ts';
import { expect } from './fixture.ts';
import { LIGHTING } from './reading.ts';

export const OTHER = '2018-08--nzbf-2018-10';
export const WORDS = { duty: '主、次干道两厢', funding: '照明设施', other: '' };
export const AUTHOR = '00000000-0000-4000-8000-000000000900';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const base = {
  created: '2024-05-17T01:02:03.004Z',
  modified: '2024-05-17T01:02:03.004Z',
  author: AUTHOR,
  revision: 1,
  deleted: null,
  tags: [] as string[],
  sessionId: null,
};

export interface SeededRow {
  readonly table: 'marks' | 'notes' | 'authors';
  readonly row: object;
}

/** The rows of the stories: in the first document a mark 职责 with #照明 and a note and a mark 资金; 职责 in the other. */
export async function storyRows(session: Session): Promise<readonly SeededRow[]> {
  const [lighting, other] = await Promise.all([LIGHTING.id, OTHER].map((id) => fetchDocument(session, id)));
  if (lighting === undefined || other === undefined) throw new Error('the corpus has both documents');
  const inOther = other.blocks
    .find(({ kind, text }) => kind === 'paragraph' && text.length > 20)
    ?.text.slice(0, 12);
  const noteOnFirst = {
    ...base,
    id: uuid(11),
    target: { kind: 'mark', id: uuid(1) },
    markdown: '# 办法\n**照办**\n- 一',
  };
  const free = { ...base, id: uuid(12), target: { kind: 'free', title: '学习会' }, markdown: '下周三' };
  return [
    { table: 'authors', row: { id: AUTHOR, name: '李明', unit: '财政局' } },
    { table: 'marks', row: markRow(lighting, uuid(1), WORDS.duty, { colour: 'duty', tags: ['照明'] }) },
    { table: 'marks', row: markRow(lighting, uuid(2), WORDS.funding, { colour: 'funding' }) },
    { table: 'marks', row: markRow(other, uuid(3), inOther ?? '', { colour: 'duty' }) },
    { table: 'notes', row: noteOnFirst },
    { table: 'notes', row: free },
  ];
}

/** A further free note, as if it had been written since. */
export function laterNote(markdown: string): SeededRow {
  return {
    table: 'notes',
    row: { ...base, id: uuid(13), target: { kind: 'free', title: '后来' }, markdown },
  };
}

async function fetchDocument(session: Session, id: string): Promise<GazetteDocument> {
  const response = await fetch(`${session.origin}/corpus/documents/${id}.json`);
  return (await response.json()) as GazetteDocument;
}

function markRow(document: GazetteDocument, id: string, exact: string, fields: object): object {
  const block = document.blocks.find(({ kind, text }) => kind === 'paragraph' && text.includes(exact));
  if (block === undefined || exact === '') throw new Error(`${document.id} does not print ${exact}`);
  const start = block.text.indexOf(exact);
  const end = start + exact.length;
  const context = {
    prefix: block.text.slice(Math.max(0, start - 32), start),
    suffix: block.text.slice(end, end + 32),
  };
  const segments = [{ blockId: block.id, start, end, exact, ...context }];
  return { ...base, id, documentId: document.id, segments, style: 'fill', ...fields };
}

/** Puts rows into the database of the open page, and loads the page anew. */
export async function seed(session: Session, rows: readonly SeededRow[]): Promise<Page> {
  const page = await session.open();
  // The program opens in the room in which it was left.
  await expect(
    page
      .getByRole('textbox', { name: '按标题或文号筛选' })
      .or(page.getByRole('button', { name: exportingText.open })),
  ).toBeVisible();
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('gazette-notes');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction(['marks', 'notes', 'authors'], 'readwrite');
    for (const { table, row } of given) writing.objectStore(table).put(row);
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, rows);
  return session.open();
}

/** As in a browser that cannot write into files: everything is a download. */
export async function withoutSaveDialog(session: Session): Promise<void> {
  await session.context.addInitScript(() => {
    Object.defineProperty(window, 'showOpenFilePicker', { value: undefined });
  });
}

/** A dialog for opening whose user always chooses this file of the browser's private disk, which is a real one. */
export async function withOpenDialog(session: Session, name: string): Promise<void> {
  await session.context.addInitScript((chosen) => {
    const picker = async () => {
      const disk = await navigator.storage.getDirectory();
      return [await disk.getFileHandle(chosen, { create: true })];
    };
    Object.defineProperty(window, 'showOpenFilePicker', { value: picker });
  }, name);
}

/** The text of a file of the private disk; one that is given is written first. */
export async function fileOnDisk(page: Page, name: string, text: string | null = null): Promise<string> {
  const bytes = await page.evaluate(
    async ([file, content]) => {
      const disk = await navigator.storage.getDirectory();
      const handle = await disk.getFileHandle(file ?? '', { create: content !== null });
      if (content !== null && content !== undefined) {
        const writable = await handle.createWritable();
        await writable.write(content);
        await writable.close();
      }
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    },
    [name, text],
  );
  return Buffer.from(bytes).toString('utf8');
}

/** Opens the dialog from the room 批注. */
export async function openExport(page: Page): Promise<Locator> {
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: exportingText.open }).click();
  const dialog = page.getByRole('dialog', { name: exportingText.title });
  await expect(dialog.getByText(/将导出|没有符合的/)).toBeVisible();
  return dialog;
}

/** Ticks the values of a field, or unticks them. */
export async function choose(
  page: Page,
  field: keyof typeof exportingText.fields,
  ...values: readonly (string | RegExp)[]
): Promise<void> {
  const label = exportingText.fields[field];
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(` ${label}$`) })
    .click();
  const list = page.getByRole('listbox', { name: label });
  for (const value of values) await list.getByRole('option', { name: value }).click();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
}

export async function pressExport(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: exportingText.run, exact: true }).click();
}

/** Presses the button that updates a file that is there. */
export async function pressUpdate(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: exportingText.update }).click();
}

/** Exports, and what was downloaded. */
export async function downloaded(
  dialog: Locator,
  press = pressExport,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading: Promise<Download> = dialog.page().waitForEvent('download');
  await press(dialog);
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
