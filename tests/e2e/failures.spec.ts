/**
 * What must never be a white page: addresses that lead nowhere, corpus files that are damaged or gone, a database that
 * does not open. Each says in Chinese what happened, what is safe and what to do, and the rest of the program works.
 */
import type { Page } from '@playwright/test';
import { databaseText, errorActions, errorText } from '../../renderer/text-zh/errors.ts';
import { libraryText } from '../../renderer/text-zh/library.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING, openFromLibrary, paragraph } from './reading.ts';

interface Words {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

async function expectWords(page: Page, { what, safe, next }: Words): Promise<void> {
  for (const sentence of [what, safe, next]) await expect(page.getByText(sentence).first()).toBeVisible();
}

test('an address of an unknown document says so and leads back to the library', async ({
  session,
  provoked,
}) => {
  provoked.push(/404 .*no-such-document\.json/);
  const page = await session.open('#/d/no-such-document');
  await expectWords(page, errorText.unknownDocument);
  // Also where another part of the library is shown.
  await page.getByRole('tab', { name: libraryText.tabs.bookmarks }).click();
  await page.getByRole('button', { name: errorActions.toLibrary }).click();
  const documents = page.getByRole('listbox', { name: libraryText.documents });
  await expect(documents).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(documents.getByRole('option').first()).toBeFocused();
  await openFromLibrary(page, LIGHTING.docNumber);
  await expect(paragraph(page, '第十三条')).toBeAttached();
});

test('an address of an unknown clause opens the document and says so', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING.id}/enc_9__art_99`);
  await expect(page.getByText(readerText.unknownBlock)).toBeVisible();
  await expect(paragraph(page, '第十三条')).toBeAttached();
});

for (const address of ['#/d/', '#/d/%E0%A4%A', '#/x', '#/d/a/b/c', '#/d/..%2f..%2findex/a'])
  test(`the unreadable address ${address} is no white page`, async ({ session, provoked }) => {
    const page = await session.open(address);
    await expect(page.getByRole('listbox', { name: '文库文件' })).toBeVisible();
    await expect(page.getByRole('main')).not.toBeEmpty();
    // Whether such an address is asked for at all is the program's choice.
    if (session.observations.errors.length > 0) provoked.push(/404|403/);
  });

for (const [damage, body] of [
  ['cut off', '{"id":"2018'],
  ['of another shape', '{"blocks":[{"text":1}]}'],
  ['empty', ''],
])
  test(`a document file that is ${damage} says so, and the others can be read`, async ({ session }) => {
    await session.context.route(`**/corpus/documents/${LIGHTING.id}.json`, (route) =>
      route.fulfill({ body: body ?? '' }),
    );
    const page = await session.open(`#/d/${LIGHTING.id}`);
    await expectWords(page, errorText.documentDamaged);
    await openFromLibrary(page, '南政办发[2018]12号');
    await expect(page.locator('[data-block-text]').first()).toBeVisible();
  });

test('a document file that is gone says so, and a second try reads it', async ({ session, provoked }) => {
  provoked.push(/404/);
  await session.context.route(`**/corpus/documents/${LIGHTING.id}.json`, (route) =>
    route.fulfill({ status: 404 }),
  );
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await expectWords(page, errorText.documentMissing);
  await session.context.unroute(`**/corpus/documents/${LIGHTING.id}.json`);
  await page.getByRole('main').getByRole('button', { name: errorActions.retry }).click();
  await expect(paragraph(page, '第十三条')).toBeAttached();
});

test('a library index that is damaged says so', async ({ session }) => {
  await session.context.route('**/corpus/index.json', (route) => route.fulfill({ body: '{"issues":' }));
  const page = await session.open();
  await expectWords(page, errorText.indexDamaged);
});

test('a notes database that does not open says so, and documents can be read', async ({ session }) => {
  await session.context.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      if (name === 'gazette-notes') throw new DOMException('refused by the test', 'UnknownError');
      return open.call(this, name, version);
    };
  });
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await expectWords(page, databaseText.failed);
  await expect(paragraph(page, '第十三条')).toBeAttached();
});
