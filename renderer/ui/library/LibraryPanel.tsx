/**
 * The room 文库: its documents, and what they cite, and the ways back into them that the reader made: bookmarks
 * and workspaces.
 */
import { type ComponentType, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useFocusRequest } from '../../state/layout/layout.ts';
import { libraryText } from '../../text-zh/library.ts';
import { WorkList } from '../references/WorkList.tsx';
import { Catalogue } from './Catalogue.tsx';
import styles from './LibraryPanel.module.css';
import { BookmarkList } from './places/BookmarkList.tsx';
import { WorkspaceList } from './places/WorkspaceList.tsx';

const TABS = ['documents', 'bookmarks', 'works', 'workspaces'] as const;
type LibraryTab = (typeof TABS)[number];

const CONTENTS: Readonly<Record<LibraryTab, ComponentType>> = {
  documents: Catalogue,
  bookmarks: BookmarkList,
  works: WorkList,
  workspaces: WorkspaceList,
};

/** Fills its panel. */
export function LibraryPanel() {
  const [shown, setShown] = useState<LibraryTab>('documents');
  const { request } = useFocusRequest();
  const [followed, setFollowed] = useState(request);
  if (followed !== request) {
    setFollowed(request);
    if (request?.target === 'documents') setShown('documents');
  }
  return (
    <Tabs
      className={styles.panel ?? ''}
      selectedKey={shown}
      onSelectionChange={(key) => setShown(TABS.find((tab) => tab === key) ?? 'documents')}
    >
      <TabList className={styles.tabs ?? ''} aria-label={libraryText.tabsLabel}>
        {TABS.map((tab) => (
          <Tab key={tab} id={tab} className={styles.tab ?? ''}>
            {libraryText.tabs[tab]}
          </Tab>
        ))}
      </TabList>
      {TABS.map((tab) => {
        const Content = CONTENTS[tab];
        return (
          <TabPanel key={tab} id={tab} className={styles.content ?? ''}>
            <Content />
          </TabPanel>
        );
      })}
    </Tabs>
  );
}
