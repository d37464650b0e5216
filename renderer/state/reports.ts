/**
 * 工作报告对照: opening it for a report, the reader's own themes, and where he was in it when he comes back to a tab.
 * How reports are compared is core/compare/reports', the own themes are kept as a setting.
 */
import { type ReportPair, reportPair } from '../core/compare/reports/report-pair.ts';
import { customTheme, type Theme } from '../core/compare/reports/themes.ts';
import type { CorpusIndex, DocumentId } from '../core/gazette/model.ts';
import { corpus } from '../data/corpus/corpus.ts';
import { MOST_REPORT_THEMES } from '../data/settings/setting-values.ts';
import { readSetting, saveSetting } from '../data/settings/settings.ts';
import { reportsText } from '../text-zh/reports.ts';
import { say } from './annotating/annotating.ts';
import { createTurns } from './in-turn.ts';
import type { TabId } from './panes/model.ts';
import { activeReading, type Opening, openView } from './panes/panes.ts';

/** The report with the one to lay beside it; null if it is none or has none. See {@link reportPair}. */
export function pairOf(index: CorpusIndex, id: DocumentId | null): ReportPair | null {
  return reportPair(
    index.issues.flatMap(({ documents }) => documents),
    id,
  );
}

/** Compares the report that is read with its neighbour by year; without an open document, the two latest. */
export async function compareCurrentReport(opening: Opening = {}): Promise<void> {
  const id = activeReading()?.documentId ?? null;
  const index = await corpus.index();
  const pair = index.ok ? pairOf(index.value, id) : null;
  if (pair === null) say(id === null ? reportsText.noPair : reportsText.notThisOne, 'failed', false);
  else openView({ kind: 'reports', ...pair }, opening);
}

/** Changes of one window happen one after the other, so that none is lost. */
const inTurn = createTurns();

/** What became of words that the reader typed as a theme; `known`: there is such a theme already. */
export type ThemeAddition =
  | { readonly kind: 'added' | 'known'; readonly theme: Theme }
  | { readonly kind: 'blank' | 'full' | 'failed' };

/** Keeps a theme of the words typed, at the end of the reader's own. */
export function addReportTheme(typed: string): Promise<ThemeAddition> {
  const theme = customTheme(typed);
  if (theme === null) return Promise.resolve({ kind: 'blank' });
  return inTurn(async () => {
    const known = await readSetting('reportThemes');
    if (known.some((words) => customTheme(words)?.id === theme.id)) return { kind: 'known', theme };
    if (known.length >= MOST_REPORT_THEMES) return { kind: 'full' };
    const result = await saveSetting('reportThemes', [...known, theme.name]);
    return result.ok ? { kind: 'added', theme } : { kind: 'failed' };
  });
}

/** Forgets one of the reader's own themes, and says so; false if it could not be stored. */
export async function removeReportTheme({ id, name }: Pick<Theme, 'id' | 'name'>): Promise<boolean> {
  const isDone = await inTurn(async () => {
    const known = await readSetting('reportThemes');
    const left = known.filter((words) => customTheme(words)?.id !== id);
    return (await saveSetting('reportThemes', left)).ok;
  });
  say(isDone ? reportsText.own.removed(name) : reportsText.own.failed, isDone ? 'done' : 'failed', false);
  return isDone;
}

/** Where a reader was in the comparison of a tab. */
export interface ReportsPlace {
  /** The chosen theme; null before one was chosen. */
  readonly themeId: string | null;
  /** How far its sentences were scrolled, in px. */
  readonly scrollTop: number;
}

const places = new Map<TabId, ReportsPlace>();
const START: ReportsPlace = { themeId: null, scrollTop: 0 };

/** For coming back to a tab (from the clause of a figure, from another tab) in this window. */
export function reportsPlaceIn(tabId: TabId): ReportsPlace {
  return places.get(tabId) ?? START;
}

export function noteReportsPlace(tabId: TabId, place: ReportsPlace): void {
  places.set(tabId, place);
}
