/** What the list of themes offers: every change at once, the reader's own themes, and those that come with the program. Pure. */
import type { FigureChange } from '../../core/compare/reports/changes.ts';
import type { ReportComparison, ThemeComparison } from '../../core/compare/reports/compare-reports.ts';
import { customTheme } from '../../core/compare/reports/themes.ts';
import { reportsText } from '../../text-zh/reports.ts';

export type ThemeEntry =
  | {
      readonly kind: 'all';
      readonly id: string;
      readonly name: string;
      readonly changes: readonly FigureChange[];
    }
  | {
      readonly kind: 'theme';
      readonly id: string;
      readonly name: string;
      readonly isOwn: boolean;
      readonly found: ThemeComparison;
    }
  /** One of the reader's own that is still looked for. */
  | { readonly kind: 'searching'; readonly id: string; readonly name: string };

const ALL_ID = 'all';

/** The entries in the order of the list. `own`: the reader's themes as they are now, which the comparison may not know yet. */
export function entriesOf(comparison: ReportComparison, own: readonly string[]): readonly ThemeEntry[] {
  const ownThemes = own.flatMap((typed) => customTheme(typed) ?? []);
  const known = new Map(comparison.themes.map((found) => [found.theme.id, found]));
  return [
    { kind: 'all', id: ALL_ID, name: reportsText.all, changes: comparison.changes },
    ...ownThemes.map(({ id, name }): ThemeEntry => {
      const found = known.get(id);
      return found === undefined
        ? { kind: 'searching', id, name }
        : { kind: 'theme', id, name, isOwn: true, found };
    }),
    ...comparison.themes
      .filter(({ theme }) => !isCustom(theme.id))
      .map((found): ThemeEntry => {
        const { id, name } = found.theme;
        return { kind: 'theme', id, name, isOwn: false, found };
      }),
  ];
}

/** What is shown before anything is chosen: the changes if there are any, else the first theme with a sentence. */
export function firstChoice(entries: readonly ThemeEntry[]): ThemeEntry {
  const filled = entries.find((entry) =>
    entry.kind === 'all' ? entry.changes.length > 0 : entry.kind === 'theme' && !isEmpty(entry.found),
  );
  const chosen = filled ?? entries[0];
  if (chosen === undefined) throw new Error('a list of themes has at least one entry');
  return chosen;
}

/** Whether neither report speaks of a theme. */
export function isEmpty({ a, b }: Pick<ThemeComparison, 'a' | 'b'>): boolean {
  return a.length === 0 && b.length === 0;
}

/** A theme that was taken away stays in the comparison until the next one is there. */
function isCustom(id: string): boolean {
  return id.startsWith('custom:');
}
