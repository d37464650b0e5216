/** The list of cited works as the reader wants it: filtered by what he typed, in his order. Pure. */
import type { CitedWork } from '../../core/cite/references/cited-works.ts';
import { fold } from '../../core/text/fold.ts';

/** `count`: the most cited first; `name`: as a Chinese dictionary orders them, works without a title last. */
export type WorkOrder = 'count' | 'name';

const collator = new Intl.Collator('zh-CN', { numeric: true });

/**
 * The works whose name has every one of the words, however brackets and widths are typed. Equal counts keep the order
 * in which they came. Linear, and n log n by name.
 */
export function viewWorks(
  works: readonly CitedWork[],
  { words, order }: { readonly words: string; readonly order: WorkOrder },
): readonly CitedWork[] {
  const wanted = words.split(/\s+/).map(plain);
  const left = works.filter(({ name }) => {
    const letters = plain(name);
    return wanted.every((word) => letters.includes(word));
  });
  return order === 'count' ? [...left].sort((a, b) => b.count - a.count) : [...left].sort(byName);
}

function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function byName(a: CitedWork, b: CitedWork): number {
  if ((a.title === null) !== (b.title === null)) return a.title === null ? 1 : -1;
  return collator.compare(a.title ?? a.name, b.title ?? b.name);
}
