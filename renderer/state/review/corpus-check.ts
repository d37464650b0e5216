/**
 * Notices at the start that the corpus is another than the one in which marks and bookmarks were resolved last, resolves
 * all of them anew and tells the counts once. Nothing stored is changed by it but the name of the corpus.
 */
import { countStates, type StateCounts } from '../../core/anchor/review.ts';
import type { Bookmark, Mark } from '../../core/annotation/model.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { loadBookmarks } from '../../data/records/bookmarks.ts';
import { loadAllRecords } from '../../data/records/records.ts';
import { readSetting, saveSetting } from '../../data/settings/settings.ts';
import { afterPaint } from '../after-paint.ts';
import type { Placer } from './placing.ts';
import { placer, useReview } from './review.ts';

/** What the check reads and writes. */
export interface CheckParts {
  /** Of the corpus at hand; null if it cannot be read. */
  readonly hash: () => Promise<string | null>;
  readonly remembered: () => Promise<string | null>;
  readonly remember: (hash: string) => Promise<unknown>;
  /** Null if the database cannot be read. */
  readonly records: () => Promise<{
    readonly marks: readonly Mark[];
    readonly bookmarks: readonly Bookmark[];
  } | null>;
  readonly placer: Placer;
}

/**
 * The counts to be told: where the corpus is known to be another, or something waits that an earlier program did not
 * tell. Null: there is nothing to tell, or too little could be read; then the next start tries again.
 */
export async function checkCorpus(parts: CheckParts): Promise<StateCounts | null> {
  const [hash, remembered] = await Promise.all([parts.hash(), parts.remembered()]);
  if (hash === null || hash === remembered) return null;
  const records = await parts.records();
  if (records === null) return null;
  const { marks, bookmarks, unread } = await parts.placer.place(records.marks, records.bookmarks);
  if (unread.length > 0) return null;
  await parts.remember(hash);
  const counts = countStates([...marks.map(({ state }) => state), ...bookmarks]);
  const total = marks.length + bookmarks.length;
  const isWorthTelling = total > 0 && (remembered !== null || counts.exact < total);
  return isWorthTelling ? counts : null;
}

/** {@link checkCorpus} of this window, once the first text is on the screen. */
export function startCorpusCheck(): void {
  afterPaint(() => {
    // Nothing was stored then, and the next start tries again; that the database fails is told by its connection.
    check().catch((error: unknown) => console.error(error));
  });
}

async function check(): Promise<void> {
  const told = await checkCorpus({
    hash: async () => {
      const index = await corpus.index();
      return index.ok ? index.value.hash : null;
    },
    remembered: () => readSetting('corpusHash'),
    remember: (hash) => saveSetting('corpusHash', hash),
    records: allRecords,
    placer,
  });
  if (told !== null) useReview.setState({ told });
}

async function allRecords(): ReturnType<CheckParts['records']> {
  const [records, bookmarks] = await Promise.all([loadAllRecords(), loadBookmarks()]);
  if (!records.ok || !bookmarks.ok) return null;
  return { marks: records.value.marks, bookmarks: bookmarks.value.bookmarks };
}
