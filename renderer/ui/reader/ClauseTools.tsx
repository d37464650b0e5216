/**
 * What can be done with 本条, the clause being read or pointed at: bookmark it, mark it, copy it with its citation, quote it in a note, find
 * in the document.
 */
import type { BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import { useBookmarks } from '../../data/records/bookmarks.ts';
import { toggleClauseMark } from '../../state/annotating/clause-marks.ts';
import { quoteClause } from '../../state/annotating/quoting.ts';
import { copyClause } from '../../state/citing.ts';
import { commandOf, shortcutOf } from '../../state/commands/commands.ts';
import { bookmarkOn, toggleBookmark } from '../../state/panes/bookmarks.ts';
import type { PaneId, TabId } from '../../state/panes/model.ts';
import { activatePane } from '../../state/panes/panes.ts';
import { clauseIn, useOfClause } from '../../state/panes/place.ts';
import { bookmarksText } from '../../text-zh/bookmarks.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { BookmarkIcon, CopyIcon, MarkIcon, QuoteIcon, SearchIcon } from '../shared/Icons.tsx';
import styles from './ClauseTools.module.css';

export interface ClauseToolsProps {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly document: GazetteDocument;
}

/** Stands at the end of the line that names the clause. */
export function ClauseTools({ pane, tabId, document }: ClauseToolsProps) {
  const reading = { tabId, documentId: document.id };
  const isPlaced = useOfClause(reading, (blockId) => blockId !== null);
  const live = useBookmarks();
  const bookmarks = live.kind === 'ready' ? live.value.bookmarks : [];
  const isMarked = useOfClause(
    reading,
    (blockId) => blockId !== null && bookmarkOn(bookmarks, document, blockId) !== null,
  );
  /** Does something with 本条 when the button is pressed. */
  const onClause = (order: (blockId: BlockId) => Promise<unknown>) => () => {
    const clause = clauseIn(reading);
    if (clause !== null) void order(clause);
  };
  return (
    <div className={styles.tools}>
      <IconButton
        icon={<BookmarkIcon isFilled={isMarked} />}
        label={isMarked ? bookmarksText.remove : bookmarksText.set}
        shortcut={shortcutOf('bookmark')}
        isDisabled={!isPlaced || live.kind !== 'ready'}
        onPress={onClause((blockId) => toggleBookmark(bookmarks, document, blockId))}
      />
      <IconButton
        icon={<MarkIcon />}
        label={commandOf('markClause').name}
        shortcut={shortcutOf('markClause')}
        isDisabled={!isPlaced || live.kind !== 'ready'}
        onPress={onClause((blockId) => toggleClauseMark(document, blockId))}
      />
      <IconButton
        icon={<CopyIcon />}
        label={commandOf('copyClause').name}
        shortcut={shortcutOf('copyClause')}
        isDisabled={!isPlaced}
        onPress={onClause((blockId) => copyClause(document, blockId))}
      />
      <IconButton
        icon={<QuoteIcon />}
        label={commandOf('quoteClause').name}
        shortcut={shortcutOf('quoteClause')}
        isDisabled={!isPlaced}
        onPress={onClause((blockId) => quoteClause(document, blockId))}
      />
      <span className={styles.find}>
        <IconButton
          icon={<SearchIcon />}
          label={commandOf('find').name}
          shortcut={shortcutOf('find')}
          onPress={() => {
            activatePane(pane);
            commandOf('find').run();
          }}
        />
      </span>
    </div>
  );
}
