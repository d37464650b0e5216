/** What a user's hands do with notes: begin one on a clause, type as an input method types, read what it says. */
import type { Locator, Page } from '@playwright/test';
import { notesText } from '../../renderer/text-zh/notes.ts';
import type { Session } from '../support/browser/session.ts';
import { expect } from './fixture.ts';
import { dragOver, LIGHTING, openFromLibrary, paragraph } from './reading.ts';

export const WORDS = '主、次干道两厢主要建（构）筑物';
export const ITEM = '第十三条第（一）项';
export const CITATION = `《衡南县县城照明管理办法》（南政办发〔2018〕11号）${ITEM}`;

/** The paragraph that has {@link WORDS}. */
export function item(page: Page): Locator {
  return paragraph(page, '（一）主、次干道');
}

/** The field of the note that is being written beside the text. */
export function noteField(page: Page): Locator {
  return page.getByRole('textbox', { name: notesText.panel.noteLabel });
}

/** What a note that is not being written says. */
export function noteText(page: Page): Locator {
  return page.locator('[data-note-text]');
}

/** Opens the lighting rules with the list of their notes beside them. */
export async function openLighting(session: Session): Promise<Page> {
  const page = await session.open();
  await openFromLibrary(page, LIGHTING.docNumber);
  await expect(item(page)).toBeVisible();
  return page;
}

/** Marks {@link WORDS} and puts the cursor into an empty note on them. */
export async function beginNote(page: Page): Promise<Locator> {
  await dragOver(item(page), WORDS);
  await page.keyboard.press('n');
  await expect(noteField(page)).toBeFocused();
  return noteField(page);
}

/** Waits until all that was typed is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(notesText.saving.pending, { exact: true })).toHaveCount(0);
  await expect(page.getByText(notesText.saving.saved, { exact: true }).first()).toBeVisible();
}

/** The Markdown of all living notes, as the database has it. */
export function storedNotes(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('gazette-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('notes').objectStore('notes').getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            opening.result.close();
            const living = asking.result.filter((note: { deleted: unknown }) => note.deleted === null);
            resolve(living.map((note: { markdown: string }) => note.markdown));
          };
        };
      }),
  );
}

export interface InputMethod {
  /** Shows the letters typed so far, as composed and not yet chosen. */
  readonly compose: (...steps: readonly string[]) => Promise<void>;
  /** Takes the characters chosen in the place of the letters. */
  readonly choose: (characters: string) => Promise<void>;
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const keys = await page.context().newCDPSession(page);
  return {
    compose: async (...steps) => {
      for (const text of steps) {
        const { length } = text;
        await keys.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      }
    },
    choose: async (text) => {
      await keys.send('Input.insertText', { text });
    },
  };
}
