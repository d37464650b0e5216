/** What a reader's hands do in the room 批注, and a small set of marks and notes for it to show. */
import type { Locator, Page } from '@playwright/test';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { notesRoomText } from '../../renderer/text-zh/notes-room.ts';
import { ASKED_KEY } from '../../renderer/ui/people/start-question.ts';
import type { Session } from '../support/browser/session.ts';
import { type NoteRows, seedNotes, uuid } from '../support/notes/many-notes.ts';
import { expect } from './fixture.ts';
import { LIGHTING } from './reading.ts';

/** 政府工作报告 of 2018, which stands before the lighting rules in the library. */
export const REPORT = '2018-08--report-1';

const BASE = {
  created: '2024-01-02T04:00:00.000Z',
  modified: '2024-01-02T04:00:00.000Z',
  author: uuid(1),
  revision: 1,
  deleted: null,
  tags: [] as string[],
  sessionId: null,
};

function segment(blockId: string, exact: string, start: number) {
  return { blockId, start, end: start + exact.length, exact, prefix: '', suffix: '' };
}

/** Three marks on 第十三条 and 第二十条 of the lighting rules, and notes of every kind; two authors. */
export const SOME: NoteRows = {
  authors: [
    { id: uuid(1), name: '王建国', unit: '规划办' },
    { id: uuid(2), name: '李红', unit: '' },
  ],
  marks: [
    {
      ...BASE,
      id: uuid(101),
      documentId: LIGHTING.id,
      segments: [segment('enc_1__art_20', '节能方式', 21)],
      colour: 'funding',
      style: 'fill',
      tags: ['资金'],
      modified: '2024-05-05T04:00:00.000Z',
    },
    {
      ...BASE,
      id: uuid(102),
      documentId: LIGHTING.id,
      segments: [segment('enc_1__art_13', '应当设置亮化设施', 16)],
      colour: 'duty',
      style: 'fill',
      author: uuid(2),
    },
    {
      ...BASE,
      id: uuid(103),
      documentId: LIGHTING.id,
      segments: [segment('enc_1__art_3', '县城照明', 5)],
      colour: 'question',
      style: 'fill',
    },
  ],
  notes: [
    {
      ...BASE,
      id: uuid(201),
      target: { kind: 'mark', id: uuid(102) },
      markdown: '由村镇办牵头',
      tags: ['镇级'],
    },
    {
      ...BASE,
      id: uuid(202),
      target: { kind: 'document', documentId: REPORT },
      markdown: '与上年口径不同',
      modified: '2024-06-06T04:00:00.000Z',
    },
    {
      ...BASE,
      id: uuid(203),
      target: { kind: 'free', title: '消防专题' },
      markdown: '一\n二\n三\n四\n五\n最后一行',
    },
    {
      ...BASE,
      id: uuid(204),
      target: { kind: 'block', documentId: LIGHTING.id, blockId: 'enc_1__art_13' },
      markdown: '条款上的批注',
    },
  ],
};

/** Opens the program with these rows in its database, and the room 批注 in it. */
export async function openRoom(session: Session, rows: Partial<NoteRows> = SOME): Promise<Page> {
  const page = await openWith(session, rows);
  await page.keyboard.press('Alt+3');
  return page;
}

/** Opens the program with these rows in its database. */
export async function openWith(session: Session, rows: object): Promise<Page> {
  const first = await session.open();
  await expect(first.getByRole('listbox').first()).toBeVisible();
  // The window has seen that nobody is to be asked who writes: else it asks among the people of the rows.
  await expect.poll(() => first.evaluate((key) => sessionStorage.getItem(key), ASKED_KEY)).not.toBeNull();
  await seedNotes(first, rows);
  return session.open();
}

export function room(page: Page): Locator {
  return page.getByRole('region', { name: frameText.sideLabel(frameText.rooms.notes) });
}

export function list(page: Page): Locator {
  return page.getByRole('listbox', { name: notesRoomText.list });
}

/** The row of an entry or document by words in it. */
export function row(page: Page, words: string | RegExp): Locator {
  return list(page).getByRole('option').filter({ hasText: words });
}

/** What the room says it shows. */
export function summary(page: Page): Locator {
  return page.locator('[data-summary]');
}

/** The rows in the page, each by its first words that tell it apart. */
export async function rowWords(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const texts = await list(page).getByRole('option').allInnerTexts();
  return texts.map((text) => words.find((each) => text.includes(each)) ?? text);
}

/** Ticks the box of a row. */
export async function tick(of: Locator, held: 'Shift' | null = null): Promise<void> {
  await of.locator('[data-select]').click(held === null ? {} : { modifiers: [held] });
}

/** Opens the filters and chooses a value of one of them. */
export async function choose(page: Page, facet: string, value: string | RegExp): Promise<void> {
  const toggle = room(page).getByRole('button', { name: /^筛选/ });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await room(page)
    .getByRole('group', { name: notesRoomText.filters })
    .getByRole('button', { name: new RegExp(facet) })
    .click();
  await page.locator('[data-trigger="Select"] [role="option"]').filter({ hasText: value }).click();
  await page.keyboard.press('Escape');
}
