/**
 * Text that would run as a program in a careless page, pasted into a note: rendered as a preview and afterwards, it runs
 * nothing, asks for nothing and changes nothing of the page. Requests, refusals of the content policy and errors are
 * counted over the whole story by the fixture.
 */
import type { Page } from '@playwright/test';
import { noteWritingText } from '../../renderer/text-zh/note-writing.ts';
import { INJECTIONS } from '../fixtures/markdown/injections.ts';
import { expect, test } from './fixture.ts';
import { beginNote, noteText, openLighting, saved, storedNotes } from './noting.ts';

interface Seen {
  readonly forbidden: readonly string[];
  readonly ran: number;
  readonly address: string;
}

const ELEMENTS =
  'div p br strong em del code pre blockquote hr ul ol li span table thead tbody tr th td a button'.split(
    ' ',
  );
const ATTRIBUTES = /^(?:class|href|start|value|type|role|aria-label|draggable|data-level)$/;
const INTO_THE_LIBRARY = /^#\/d\/[\w.-]+(?:\/[\w.-]+)?$/;

/** Every element and attribute of rendered notes that should not be there, and whether anything ran. */
async function look(page: Page): Promise<Seen> {
  const found = await page.evaluate(() => {
    const inNotes = document.querySelectorAll('[data-note-text] *, section[aria-label="预览"] *');
    return {
      elements: Array.from(inNotes, ({ localName }) => localName),
      attributes: Array.from(inNotes).flatMap((element) =>
        Array.from(element.attributes, ({ name, value }) => ({ name, value })),
      ),
      ran: Reflect.get(window, 'pwnedCount') as number,
      address: location.href,
    };
  });
  const elements = found.elements.filter((name) => !ELEMENTS.includes(name));
  const attributes = found.attributes
    .filter(({ name, value }) => !ATTRIBUTES.test(name) || (name === 'href' && !INTO_THE_LIBRARY.test(value)))
    .map(({ name, value }) => `${name}=${value}`);
  expect(found.elements.length).toBeGreaterThan(0);
  return { forbidden: [...elements, ...attributes], ran: found.ran, address: found.address };
}

test('scripts in notes run nothing, while they are written and when they are read', async ({ session }) => {
  await session.context.addInitScript(() => {
    Reflect.set(window, 'pwnedCount', 0);
    Reflect.set(window, 'pwned', () =>
      Reflect.set(window, 'pwnedCount', (Reflect.get(window, 'pwnedCount') as number) + 1),
    );
  });
  const page = await openLighting(session);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const field = await beginNote(page);
  const address = page.url();
  const preview = page.getByRole('region', { name: noteWritingText.previewLabel });
  for (const [name, markdown] of Object.entries(INJECTIONS)) {
    // Only a note with a look of its own is previewed.
    await field.fill(`**开头**\n\n${markdown}\n\n末尾`);
    await expect(preview.getByText('末尾').last(), name).toBeVisible();
    expect(await look(page), name).toEqual({ forbidden: [], ran: 0, address });
  }
  const all = Object.values(INJECTIONS).join('\n\n---\n\n');
  await field.fill(all);
  await saved(page);
  await expect.poll(() => storedNotes(page)).toEqual([await field.inputValue()]);
  await page.locator('[data-reader-scroll]').click({ position: { x: 4, y: 4 } });
  await expect(noteText(page)).toBeVisible();
  for (const link of await noteText(page).getByText('点这里').all()) {
    await link.click();
    await expect(field.or(noteText(page))).toBeVisible();
    if (await field.isVisible())
      await page.locator('[data-reader-scroll]').click({ position: { x: 4, y: 4 } });
  }
  expect(await look(page)).toEqual({ forbidden: [], ran: 0, address });
  expect(dialogs).toEqual([]);
  expect(session.context.pages()).toHaveLength(1);
});
