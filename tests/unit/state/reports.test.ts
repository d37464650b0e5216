import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { customTheme } from '../../../renderer/core/compare/reports/themes.ts';
import type { DocumentId } from '../../../renderer/core/gazette/model.ts';
import { notesConnection } from '../../../renderer/data/database/connection.ts';
import { MOST_REPORT_THEMES } from '../../../renderer/data/settings/setting-values.ts';
import { readSetting, saveSetting } from '../../../renderer/data/settings/settings.ts';
import { useAnnotating } from '../../../renderer/state/annotating/annotating.ts';
import type { TabId } from '../../../renderer/state/panes/model.ts';
import {
  addReportTheme,
  noteReportsPlace,
  pairOf,
  removeReportTheme,
  reportsPlaceIn,
} from '../../../renderer/state/reports.ts';
import { reportsText } from '../../../renderer/text-zh/reports.ts';
import { corpusOf } from '../core/search/corpus-fixture.ts';

const stored = () => readSetting('reportThemes');

beforeEach(async () => {
  await notesConnection.open();
  for (const table of notesConnection.database.tables) await table.clear();
});

describe('an own theme', () => {
  it('is kept behind the others, its words once and with single blanks', async () => {
    await addReportTheme('增长(');
    expect(await addReportTheme(' 油茶 　烟叶 油茶')).toEqual({
      kind: 'added',
      theme: customTheme('油茶 烟叶'),
    });
    expect(await stored()).toEqual(['增长(', '油茶 烟叶']);
  });

  it('is kept once, though it is written another way', async () => {
    await addReportTheme('GDP');
    expect(await addReportTheme('ｇｄｐ')).toMatchObject({ kind: 'known' });
    expect(await stored()).toEqual(['GDP']);
  });

  it('is none without a word', async () => {
    for (const typed of ['', ' 　', '\u200b']) expect(await addReportTheme(typed)).toEqual({ kind: 'blank' });
    expect(await stored()).toEqual([]);
  });

  it('is refused where there are as many as may be kept', async () => {
    const many = Array.from({ length: MOST_REPORT_THEMES }, (_, index) => `词${index}`);
    await saveSetting('reportThemes', many.slice(1));
    expect(await addReportTheme('词0')).toMatchObject({ kind: 'added' });
    expect(await addReportTheme('油茶')).toEqual({ kind: 'full' });
    expect(await stored()).toHaveLength(MOST_REPORT_THEMES);
  });

  it('is not lost when two are added at once', async () => {
    await Promise.all([addReportTheme('油茶'), addReportTheme('烟叶')]);
    expect(await stored()).toEqual(['油茶', '烟叶']);
  });

  it('is removed alone, and that is said', async () => {
    await saveSetting('reportThemes', ['油茶', '烟叶']);
    expect(await removeReportTheme({ id: customTheme('油茶')?.id ?? '', name: '油茶' })).toBe(true);
    expect(await stored()).toEqual(['烟叶']);
    expect(useAnnotating.getState().notice?.text).toBe(reportsText.own.removed('油茶'));
  });
});

describe('where the reader was in a comparison', () => {
  it('is told for the tab, and its beginning for a tab where he was not', () => {
    noteReportsPlace('t1' as TabId, { themeId: 'health', scrollTop: 120 });
    expect(reportsPlaceIn('t1' as TabId)).toEqual({ themeId: 'health', scrollTop: 120 });
    expect(reportsPlaceIn('t2' as TabId)).toEqual({ themeId: null, scrollTop: 0 });
  });
});

describe('the pair of the report that is read', () => {
  it('is sought in every issue', () => {
    const { index } = corpusOf([
      [{ id: 'b', title: '政府工作报告', blocks: [] }],
      [{ id: 'a', title: '政府工作报告', blocks: [] }],
    ]);
    const reports = {
      ...index,
      issues: index.issues.map((issue) => ({
        ...issue,
        documents: issue.documents.map((each) => ({ ...each, kind: '报告' })),
      })),
    };
    const pair = { a: 'a' as DocumentId, b: 'b' as DocumentId };
    expect(pairOf(reports, pair.a)).toEqual(pair);
    expect(pairOf(index, pair.a)).toBeNull();
  });
});
