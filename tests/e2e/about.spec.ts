/** 关于: which program this is, which library it reads, what is new, whose work it contains. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aboutText } from '../../renderer/text-zh/about.ts';
import { changesText } from '../../renderer/text-zh/changes.ts';
import { BUNDLE, ROOT } from '../support/project.ts';
import { expect, test } from './fixture.ts';
import { expectNoViolation } from './violations.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const { hash } = JSON.parse(readFileSync(join(BUNDLE, 'corpus/index.json'), 'utf8')) as { hash: string };

test('the program says its version, its library and what is new', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Alt+4');
  await expect(page.getByText(aboutText.version(version), { exact: false }).first()).toBeVisible();
  await expect(page.getByText(aboutText.corpus(5, 29))).toBeVisible();
  await expect(page.getByText(aboutText.corpusHash(hash.slice(0, 12)))).toBeVisible();
  const line = page.getByText(changesText[0]?.lines[0] ?? '');
  await expect(line).toBeHidden();
  await page.getByText(aboutText.changes).click();
  await expect(line).toBeVisible();
  await expectNoViolation(page, 'about');
});

test('the licences of what the program contains can be read', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: aboutText.licences.open }).click();
  const dialog = page.getByRole('dialog', { name: aboutText.licences.title });
  const entry = dialog.getByText(/^dexie \d/);
  await expect(entry).toBeVisible();
  await expect(dialog.getByText(/^react-dom \d.*MIT/)).toBeVisible();
  const text = entry.locator('xpath=..').locator('pre');
  await expect(text).toBeHidden();
  await entry.click();
  await expect(text).toContainText('Apache License');
  await expectNoViolation(page, 'licences');
  await dialog.getByRole('button', { name: aboutText.licences.close }).click();
  await expect(dialog).toBeHidden();
});
