/**
 * What the room 批注 needs is made ready while the page has nothing else to do: all records in memory, their texts
 * folded, their order by place. And the 回收站 is cleaned of what has stayed its time. Nothing waits for it.
 */
import { recordsOf } from '../../core/notes/entries.ts';
import { filterEntries, NO_FILTER, valuesOf } from '../../core/notes/filter.ts';
import { foldedText } from '../../core/notes/words.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { type AllRecords, allRecords } from '../../data/records/all-records/all-records.ts';
import { learnReadingOrders, useReadingOrders } from './reading-orders.ts';
import { libraryOrder, roomByPlace, roomEntries } from './room-order.ts';
import { purgeExpired } from './trash.ts';

/** Entries looked at in one go: a few milliseconds on a slow machine. */
const SLICE = 200;
/** A page that is never at rest gets to it all the same, in ms. */
const PATIENCE_MS = 5_000;

/** Resolves when everything is ready, or the database turned out not to be usable. */
export async function warmUpNotes(): Promise<void> {
  await idle();
  const records = await firstRecords();
  if (records === null) return;
  await purgeExpired(records);
  const entries = roomEntries(records);
  for (let start = 0; start < entries.length; start += SLICE) {
    await idle();
    for (const entry of entries.slice(start, start + SLICE)) {
      valuesOf(entry);
      recordsOf(entry).forEach(foldedText);
    }
  }
  await learnReadingOrders(entries.flatMap(({ documentId }) => documentId ?? []));
  const library = await corpus.index();
  await idle();
  const documents = libraryOrder(library.ok ? library.value : null);
  const ordered = roomByPlace(entries, documents, useReadingOrders.getState().orders);
  await idle();
  // What comes of it is thrown away: a function that has run through once runs faster.
  filterEntries(ordered, NO_FILTER, { colour: (colour) => colour, title: () => null });
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
