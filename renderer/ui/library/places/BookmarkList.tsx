/**
 * The bookmarks as a list: by document in the library's order, in it in reading order. A press goes to the clause.
 */
import { useMemo } from 'react';
import { createResolver } from '../../../core/anchor/resolve.ts';
import type { Bookmark } from '../../../core/annotation/model.ts';
import { placeOf } from '../../../core/cite/place.ts';
import type { CorpusIndex, GazetteDocument } from '../../../core/gazette/model.ts';
import { useCorpusIndex, useDocument } from '../../../data/corpus/use-corpus.ts';
import { useBookmarks } from '../../../data/records/bookmarks.ts';
import { removeBookmark } from '../../../state/panes/bookmarks.ts';
import { openDocument } from '../../../state/panes/panes.ts';
import { whereFor } from '../../../state/panes/where.ts';
import { bookmarksText } from '../../../text-zh/bookmarks.ts';
import { databaseText } from '../../../text-zh/errors.ts';
import { DamagedNotice } from '../../notes/DamagedNotice.tsx';
import { OpenMenu } from '../../panes/OpenMenu.tsx';
import { EmptyRecords } from '../../recovery/EmptyRecords.tsx';
import { ErrorNotice } from '../../shared/ErrorNotice.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { TrashIcon } from '../../shared/Icons.tsx';
import { type BookmarkGroup, groupBookmarks } from './bookmark-groups.ts';
import styles from './PlaceList.module.css';

/** Connects itself. */
export function BookmarkList() {
  const live = useBookmarks();
  const index = useCorpusIndex();
  const corpusIndex: CorpusIndex | null = index.kind === 'ready' ? index.value : null;
  const groups = useMemo(
    () => (live.kind === 'ready' ? groupBookmarks(live.value.bookmarks, corpusIndex) : []),
    [live, corpusIndex],
  );
  if (live.kind === 'loading') return <p className={styles.loading}>{bookmarksText.loading}</p>;
  if (live.kind === 'unavailable') return <ErrorNotice words={databaseText[live.reason]} />;
  return (
    <section className={styles.places} aria-label={bookmarksText.list}>
      <DamagedNotice rows={live.value.damaged} />
      {groups.length === 0 ? (
        <EmptyRecords title={bookmarksText.empty} hint={bookmarksText.emptyHint} />
      ) : (
        groups.map((group) => <Group key={group.documentId} group={group} />)
      )}
    </section>
  );
}

function Group({ group }: { readonly group: BookmarkGroup }) {
  const { documentId, title, bookmarks } = group;
  const loading = useDocument(documentId);
  const document = loading.kind === 'ready' ? loading.value : null;
  const order = new Map(document?.blocks.map(({ id }, at) => [id, at]));
  const rank = ({ segment }: Bookmark) => order.get(segment.blockId) ?? order.size;
  return (
    <>
      <h3 className={styles.title}>{title ?? bookmarksText.unknownDocument}</h3>
      <ul className={styles.list}>
        {[...bookmarks]
          .sort((a, b) => rank(a) - rank(b))
          .map((bookmark) => (
            <Item key={bookmark.id} bookmark={bookmark} document={document} />
          ))}
      </ul>
    </>
  );
}

interface ItemProps {
  readonly bookmark: Bookmark;
  /** null while it is not read. */
  readonly document: GazetteDocument | null;
}

function Item({ bookmark, document }: ItemProps) {
  const { documentId, segment } = bookmark;
  const found = useMemo(
    () => (document === null ? null : createResolver(document)(segment)),
    [document, segment],
  );
  const blockId = found === null ? segment.blockId : found.blockId;
  const place = document === null || blockId === null ? '' : placeOf(document, blockId);
  const open = (where: Parameters<typeof openDocument>[2]) => openDocument(documentId, blockId, where);
  return (
    <li className={styles.item}>
      <OpenMenu openerAt={() => (where) => open({ where })}>
        <button type="button" className={styles.go} onClick={(event) => open({ where: whereFor(event) })}>
          {place === '' ? null : <b className={styles.place}>{place}</b>}
          <span className={styles.words}>{segment.exact}</span>
          {found?.state === 'lost' ? <span className={styles.lost}>{bookmarksText.lost}</span> : null}
          {found?.state === 'approximate' ? (
            <span className={styles.lost}>{bookmarksText.approximate}</span>
          ) : null}
        </button>
      </OpenMenu>
      <IconButton
        icon={<TrashIcon />}
        label={bookmarksText.removeOne(place === '' ? segment.exact : place)}
        onPress={() => void removeBookmark(bookmark)}
      />
    </li>
  );
}
