/**
 * The entries of all records in the two orders of the room 批注, worked out once for the same records: the room finds
 * ready what was prepared while the page was at rest.
 */
import type { CorpusIndex, DocumentId } from '../../core/gazette/model.ts';
import { lastResult } from '../../core/last-result.ts';
import { entriesOf } from '../../core/notes/entries.ts';
import { orderByPlace, orderByTime } from '../../core/notes/order.ts';

/** {@link entriesOf} of the last records asked for. */
export const roomEntries = lastResult(entriesOf);
/** {@link orderByPlace} of the last arguments asked for. */
export const roomByPlace = lastResult(orderByPlace);
/** {@link orderByTime} of the last entries asked for. */
export const roomByTime = lastResult(orderByTime);

/** The documents in the order of the library; none while it is read, or cannot be. */
export const libraryOrder = lastResult((library: CorpusIndex | null): readonly DocumentId[] =>
  (library?.issues ?? []).flatMap(({ documents }) => documents.map(({ id }) => id)),
);
