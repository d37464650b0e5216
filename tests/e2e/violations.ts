/** What axe says of a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** Fails with the rules that a state of the page breaks, and the first places that break each. */
export async function expectNoViolation(page: Page, state: string): Promise<void> {
  // A block that lights up for a moment has no lasting colour.
  await expect(page.locator('[data-flash]')).toHaveCount(0);
  // The mode without frames: there are none, and it needs no second page for each look.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(passes.length, `rules that applied: ${state}`).toBeGreaterThan(10);
  const found = violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${places.join(' | ')}`;
  });
  expect(found, state).toEqual([]);
}
