/** What a reader's hands do in a comparison, and what core computes for the same documents. */
import type { Locator, Page } from '@playwright/test';
import { compareDocuments } from '../../renderer/core/compare/compare.ts';
import type { Comparison, DifferenceKind } from '../../renderer/core/compare/model.ts';
import type { GazetteDocument } from '../../renderer/core/gazette/model.ts';
import { compareText } from '../../renderer/text-zh/compare.ts';
import type { Session } from '../support/browser/session.ts';
import { expect } from './fixture.ts';

export interface Computed {
  readonly a: GazetteDocument;
  readonly b: GazetteDocument;
  readonly comparison: Comparison;
}

/** The comparison of two documents as the program serves them, computed here. */
export async function computed(session: Session, idA: string, idB: string): Promise<Computed> {
  const read = async (id: string) => {
    const response = await session.page.request.get(`${session.origin}/corpus/documents/${id}.json`);
    return (await response.json()) as GazetteDocument;
  };
  const [a, b] = [await read(idA), await read(idB)];
  return { a, b, comparison: compareDocuments(a, b) };
}

export function printed(
  { a, b }: Computed,
  side: 'a' | 'b',
  stretch: { blockId: string; start: number; end: number },
) {
  const { blocks } = side === 'a' ? a : b;
  return blocks.find(({ id }) => id === stretch.blockId)?.text.slice(stretch.start, stretch.end) ?? '';
}

/** The differences of these kinds as printed, in reading order. */
export function differences(of: Computed, kinds: readonly DifferenceKind[]) {
  return of.comparison.pairs.flatMap((pair) =>
    pair.differences
      .filter(({ kind }) => kinds.includes(kind))
      .map((each) => ({ a: printed(of, 'a', each.a), b: printed(of, 'b', each.b) })),
  );
}

/** Opens a comparison by its address and waits for its clauses. */
export async function openComparison(session: Session, idA: string, idB: string): Promise<Page> {
  const page = await session.open(`#/c/${idA}/${idB}`);
  await expectComparison(page);
  return page;
}

/** Waits for the clauses of a comparison that was opened. */
export async function expectComparison(page: Page): Promise<void> {
  await expect(list(page)).toBeVisible({ timeout: 30_000 });
}

export function list(page: Page): Locator {
  return page.getByRole('list', { name: compareText.listLabel });
}

/** The buttons that say how many clauses count as what. */
export async function shownCounts(page: Page): Promise<readonly string[]> {
  return page.getByRole('radiogroup', { name: compareText.filters }).getByRole('radio').allInnerTexts();
}

export function expectedCounts({ comparison: { counts } }: Computed): readonly string[] {
  const { categories, filter } = compareText;
  return (['same', 'changed', 'added', 'removed', 'moved'] as const).map((category) =>
    filter(categories[category], counts[category]),
  );
}

/** What is marked of the difference that is looked at, in either document. */
export async function currentMarks(page: Page): Promise<{ a: string; b: string }> {
  const marked = async (tag: 'del' | 'ins') =>
    (await list(page).locator(`${tag}[data-current]`).allTextContents()).join('');
  return { a: await marked('del'), b: await marked('ins') };
}

export function position(page: Page, at: number, total: number): Locator {
  return page.getByRole('status').filter({ hasText: compareText.positionSpoken(at, total) });
}
