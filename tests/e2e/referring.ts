/**
 * What the stories about references share: the built corpus as the core reads it, documents that are served with other
 * words, and what a reader sees of links and cards.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { libraryOf } from '../../renderer/core/cite/references/library.ts';
import type { CorpusIndex, GazetteDocument } from '../../renderer/core/gazette/model.ts';
import type { Session } from '../support/browser/session.ts';
import { ROOT } from '../support/project.ts';
import { expect } from './fixture.ts';

export interface BuiltCorpus {
  readonly index: CorpusIndex;
  readonly documents: readonly GazetteDocument[];
  readonly library: ReturnType<typeof libraryOf>;
}

export function builtCorpus(): BuiltCorpus {
  const index = readJson('index.json') as CorpusIndex;
  const ids = index.issues.flatMap(({ documents }) => documents.map(({ id }) => id));
  return { index, documents: ids.map(documentOf), library: libraryOf(index) };
}

export function documentOf(id: string): GazetteDocument {
  return readJson(`documents/${id}.json`) as GazetteDocument;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'resources/corpus', path), 'utf8'));
}

/** Serves a document with these words in some of its blocks, to pages and workers. To be called before it is read. */
export async function serveSaying(
  session: Session,
  id: string,
  says: Readonly<Record<string, string>>,
): Promise<void> {
  const document = documentOf(id);
  const blocks = document.blocks.map((block) => ({ ...block, text: says[block.id] ?? block.text }));
  expect(blocks.filter((block, at) => block.text !== document.blocks[at]?.text)).toHaveLength(
    Object.keys(says).length,
  );
  await session.context.route(`**/corpus/documents/${id}.json`, (route) =>
    route.fulfill({ json: { ...document, blocks } }),
  );
}

/** The links of these words in a block, in printed order. */
export function linkIn(within: Page | Locator, blockId: string, words: string): Locator {
  return within.locator(`[data-block-id="${blockId}"]`).getByRole('link', { name: words, exact: true });
}

/** The one card. */
export function card(page: Page): Locator {
  return page.locator('[data-reference-card]');
}

/** Opens a document and waits until its references are drawn. */
export async function openReferring(session: Session, id: string, blockId = ''): Promise<Page> {
  const page = await session.open(`#/d/${id}${blockId === '' ? '' : `/${blockId}`}`);
  await expect(page.locator('[data-reference]').first()).toBeAttached();
  return page;
}

/** What is on the clipboard; to be allowed for the session first. */
export async function clipboardText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

export async function allowClipboard(session: Session): Promise<void> {
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: session.origin });
}
