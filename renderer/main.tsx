/**
 * The composition root: styles, memory, address bar, keyboard, then the interface with its rooms.
 * The only file that knows everything.
 */
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { corpus } from './data/corpus/corpus.ts';
import { recoverUnsaved } from './data/records/unsaved-notes.ts';
import { detectKeeping } from './platform/browser-keeping.ts';
import { detectPlatform } from './platform/detect.ts';
import { afterPaint } from './state/after-paint.ts';
import { say } from './state/annotating/annotating.ts';
import { listenToKeyboard } from './state/commands/keyboard.ts';
import { followWindowWidth } from './state/layout/layout-width.ts';
import { recallAppearance, startRemembering } from './state/layout/remembered.ts';
import { warmUpNotes } from './state/notes/warm-up.ts';
import { readHash } from './state/panes/address.ts';
import { followAddressBar } from './state/panes/address-bar.ts';
import { activeTab, documentOf, type View } from './state/panes/model.ts';
import { usePanes } from './state/panes/panes.ts';
import { resumeAt, startAt } from './state/panes/start.ts';
import { followPresses } from './state/panes/where.ts';
import { choosePlatform } from './state/platform.ts';
import { startCorpusCheck } from './state/review/corpus-check.ts';
import { startSafety } from './state/safety/safety.ts';
import { checkForLoss, startKeeping } from './state/safety-copy/start.ts';
import { joinDesktop } from './state/shell/desktop.ts';
import { notesText } from './text-zh/notes.ts';
import { Frame } from './ui/frame/Frame.tsx';
import { keepAppearancePainted } from './ui/frame/paint-appearance.ts';
import { LibraryPanel } from './ui/library/LibraryPanel.tsx';
import { ColourNamesProvider } from './ui/notes/colours/colour-names.tsx';
import { DocumentNotes } from './ui/notes/DocumentNotes.tsx';
import { NotesNotice } from './ui/notes/NotesNotice.tsx';
import { NotesPanel } from './ui/notes/NotesPanel.tsx';
import { CorpusChangeNotice } from './ui/notes/review/CorpusChangeNotice.tsx';
import { AuthorNamesProvider } from './ui/people/author-names.tsx';
import { PersonChooser } from './ui/people/PersonChooser.tsx';
import { LossScreen } from './ui/recovery/LossScreen.tsx';
import { RecoveryScreen } from './ui/recovery/RecoveryScreen.tsx';
import { SearchPanel } from './ui/search/SearchPanel.tsx';
import { startSearch } from './ui/search/start-search.ts';
import { BackupReminder } from './ui/settings/backup/BackupReminder.tsx';
import { SettingsPanel } from './ui/settings/SettingsPanel.tsx';
import { Boundary } from './ui/shared/Boundary.tsx';
import { fetchRenderer } from './ui/shared/markdown/MarkdownView.tsx';

/** How long the first paint waits for the stored layout, in ms. Without it the panels would jump. */
const LAYOUT_PATIENCE_MS = 300;

const platform = detectPlatform(window);
const keeping = detectKeeping(window);
choosePlatform(platform);
startSafety(platform);
recallAppearance();
keepAppearancePainted();
listenToKeyboard();
followPresses();
const address = readHash(window.location.hash);
// Asked for now, so that it is there when the first component wants it; failures are shown by whoever asks again.
void corpus.index();
if (address.kind === 'view') fetchDocument(address.view);
// What an earlier page could only put aside while it closed becomes notes again.
void checkForLoss(keeping)
  .then(() => recoverUnsaved())
  .then((count) => {
    if (count > 0) say(notesText.recovered(count), 'done', false);
  });

const remembered = startRemembering().then((leftOpen) => {
  resumeAt(address, leftOpen);
  fetchDocument(activeTab(usePanes.getState().area)?.view);
});

void Promise.race([remembered, rest(LAYOUT_PATIENCE_MS)]).then(() => {
  startAt(address);
  followAddressBar();
  followWindowWidth();
  start();
  startSearch();
  startCorpusCheck();
  void warmUpNotes();
  void startKeeping(keeping);
  afterPaint(fetchRenderer);
  afterPaint(() => joinDesktop(platform.desktopShell));
});

/** Brings the text that will be shown first, while everything else is still being set up. */
function fetchDocument(view: View | undefined): void {
  const documentId = documentOf(view);
  if (documentId !== null) void corpus.document(documentId);
}

function start(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <Boundary>
        <ColourNamesProvider>
          <AuthorNamesProvider>
            <Frame
              rooms={{
                library: LibraryPanel,
                search: SearchPanel,
                notes: NotesPanel,
                settings: SettingsPanel,
              }}
              notes={DocumentNotes}
            >
              <NotesNotice />
              <CorpusChangeNotice />
              <BackupReminder />
              <PersonChooser />
              <RecoveryScreen />
              <LossScreen />
            </Frame>
          </AuthorNamesProvider>
        </ColourNamesProvider>
      </Boundary>
    </StrictMode>,
  );
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
