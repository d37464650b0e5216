/** The safety copy and the recovery screen as the stories use them: a made-up desktop, a database that is lost. */
import type { Page } from '@playwright/test';
import { valueOfText } from '../../renderer/core/backup/value-text.ts';
import { recoveryText } from '../../renderer/text-zh/recovery.ts';
import { safetyText } from '../../renderer/text-zh/safety.ts';
import { FakeDesktop } from '../support/browser/fake-desktop.ts';
import type { Session } from '../support/browser/session.ts';
import { expect } from './fixture.ts';
import { LIGHTING } from './reading.ts';
import { LIGHTING_ADDRESS, OLD_STAMPS, writeNote } from './storing.ts';

const { situations } = recoveryText;

/** Why a full disk takes no copy. */
export const FULL = { code: 'full', reason: '磁盘空间不足。' } as const;

/** A row as the second version of the database had it. */
export const OLD_NOTE = {
  ...OLD_STAMPS,
  id: '00000000-0000-4000-8000-000000000001',
  target: { kind: 'document', documentId: LIGHTING.id },
  markdown: '第二版写下的批注',
};

export async function withDesktop({ context }: Session): Promise<FakeDesktop> {
  const desktop = new FakeDesktop();
  await desktop.install(context);
  return desktop;
}

/** The program with a note that lies in both places. */
export async function openWithNote(session: Session, text: string): Promise<Page> {
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, text);
  await expectSaved(page);
  return page;
}

/** What was saved lies in both places, and is said to. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(safetyText.good)).toBeVisible();
  await expect(page.getByText(/^批注已保存 \d\d:\d\d$/)).toBeVisible();
}

/** A page of the origin that is not the program; it names an icon, else Chromium would ask for one. */
export async function leaveProgram({ page, origin }: Session): Promise<Page> {
  const empty = `${origin}/empty.html`;
  const body = '<!doctype html><link rel="icon" href="data:,">';
  await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(empty);
  return page;
}

/** Deletes the database while no page of the program holds it, as a cleaning program would. */
export async function deleteDatabase(session: Session): Promise<void> {
  const page = await leaveProgram(session);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('gazette-notes');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

/** The texts of notes in the entries of the copy, in order, each once. */
export function handedOver({ copy }: FakeDesktop): readonly unknown[] {
  const rows = copy.entries.flatMap(({ text }) => {
    const entry = valueOfText(text)?.value as {
      writes: readonly { table: string; row: { markdown: string } }[];
    };
    return entry.writes.flatMap(({ table, row }) => (table === 'notes' ? [row.markdown] : []));
  });
  return rows.filter((markdown, index) => markdown !== rows[index - 1]);
}

/** An entry of the copy that sets a setting. */
export function settingEntry(key: string, value: number): string {
  const at = '2024-05-17T01:02:03.004Z';
  return JSON.stringify({ at, writes: [{ table: 'settings', key, row: { key, value, modified: at } }] });
}

/** The recovery screen over a lost database. */
export const screen = (page: Page) => page.getByRole('alertdialog', { name: situations.lost.title });
