/**
 * What the room 批注 needs is made ready while the page has nothing else to do: all records in memory, their texts
 * folded, the order of their clauses. And the 回收站 is cleaned of what has stayed its time. Nothing waits for it.
 */
import { entriesOf, recordsOf } from '../../core/notes/entries.ts';
import { foldedText } from '../../core/notes/words.ts';
import { type AllRecords, allRecords } from '../../data/all-records/all-records.ts';
import { learnReadingOrders } from './reading-orders.ts';
import { purgeExpired } from './trash.ts';

/** Records whose text is folded in one go: a few milliseconds on a slow machine. */
const SLICE = 200;
/** A page that is never at rest gets to it all the same, in ms. */
const PATIENCE_MS = 5_000;

/** Resolves when everything is ready, or the database turned out not to be usable. */
export async function warmUpNotes(): Promise<void> {
  await idle();
  const records = await firstRecords();
  if (records === null) return;
  await purgeExpired(records);
  const entries = entriesOf(records);
  const all = entries.flatMap(recordsOf);
  for (let start = 0; start < all.length; start += SLICE) {
    await idle();
    all.slice(start, start + SLICE).forEach(foldedText);
  }
  await learnReadingOrders(entries.flatMap(({ documentId }) => documentId ?? []));
}

/** Null if they cannot be read. The store reads on and follows every change once somebody has asked. */
function firstRecords(): Promise<AllRecords | null> {
  return new Promise((resolve) => {
    const look = () => {
      const live = allRecords.current();
      if (live.kind === 'loading') return;
      stop();
      resolve(live.kind === 'ready' ? live.value : null);
    };
    const stop = allRecords.subscribe(look);
    look();
  });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}
