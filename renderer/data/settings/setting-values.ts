/**
 * The settings this program keeps: their names, types and defaults, and what may be believed of a stored value.
 * Storing them is `settings.ts`'s.
 */
import * as v from 'valibot';
import { believedNames, type Renamed } from '../../core/annotation/colour-names.ts';
import {
  type AuthorId,
  COLOUR_IDS,
  type ColourId,
  type Instant,
  MARK_STYLES,
  type MarkStyle,
} from '../../core/annotation/model.ts';
import { AUTHORS_SHOWN, type AuthorsShown } from '../../core/annotation/people.ts';
import { customTheme } from '../../core/compare/reports/themes.ts';
import type { BlockId, DocumentId } from '../../core/gazette/model.ts';
import type { FacetChoice } from '../../core/search/facets/facets.ts';

export interface Appearance {
  readonly theme: 'white' | 'eyecare' | 'dark' | 'contrast';
  /** Pixels, 14–32. */
  readonly fontSize: number;
  /** Multiple of the font size, 1.2–3. */
  readonly lineHeight: number;
  /** Longest line, in characters, 20–60. */
  readonly measure: number;
}

/** Sizes and open panels of the frame, by names the frame chooses. */
export type Layout = Readonly<Record<string, number | boolean | string>>;

/** A search that the user keeps. */
export interface SavedSearch {
  /** As the list shows it; never empty. */
  readonly name: string;
  /** As typed; never blank. */
  readonly query: string;
  readonly choice: FacetChoice;
}

/** A reading area under a name (工作区). */
export interface Workspace {
  /** As the list shows it; never blank, each once. */
  readonly name: string;
  /** Read by state/panes/restore.ts alone, which believes of it what it can. */
  readonly area: unknown;
}

/** How many queries the history keeps. */
export const MOST_QUERIES = 30;
/** How many themes of his own a reader keeps: every one of them costs time whenever two reports are compared. */
export const MOST_REPORT_THEMES = 40;

/** What marks are made with unless something else is asked for. */
export interface Pen {
  readonly colour: ColourId;
  readonly style: MarkStyle;
}

export interface SettingValues {
  readonly appearance: Appearance;
  readonly layout: Layout;
  /** The reading area as it was left, in the form of {@link Workspace.area}; null before the first time. */
  readonly panes: unknown;
  /** Newest first. */
  readonly workspaces: readonly Workspace[];
  /** Documents opened last, newest first. */
  readonly recent: readonly DocumentId[];
  /** Queries that were used, as typed, each once, newest first; at most {@link MOST_QUERIES}. */
  readonly searchHistory: readonly string[];
  /** Newest first. */
  readonly savedSearches: readonly SavedSearch[];
  /** The reader's own themes for work reports, as typed, each once, oldest first; at most {@link MOST_REPORT_THEMES}. */
  readonly reportThemes: readonly string[];
  /** Who writes now; null before the first record. `commit.ts` stamps records with it. */
  readonly author: AuthorId | null;
  readonly authorsShown: AuthorsShown;
  /** The colours that the user named; the others go by their own names. */
  readonly colourNames: Renamed;
  /** As used last. */
  readonly pen: Pen;
  /** The corpus in which all marks and bookmarks were resolved last; null before the first time. */
  readonly corpusHash: string | null;
  /** The moment whose state the newest backup file saved here holds; null before the first one. */
  readonly lastBackup: Instant | null;
}

export type SettingKey = keyof SettingValues;

/** Where a document was left. `offset`: the share (0–1) of the block's height above the reading line. */
export interface Position {
  readonly blockId: BlockId;
  readonly offset: number;
}

export const DEFAULT_SETTINGS: SettingValues = {
  appearance: { theme: 'white', fontSize: 18, lineHeight: 1.8, measure: 40 },
  layout: {},
  panes: null,
  workspaces: [],
  recent: [],
  searchHistory: [],
  savedSearches: [],
  reportThemes: [],
  author: null,
  authorsShown: 'several',
  colourNames: {},
  pen: { colour: 'keypoint', style: 'fill' },
  corpusHash: null,
  lastBackup: null,
};

/** What is true of this computer alone, and is not restored from a backup. */
export const LOCAL_SETTINGS: ReadonlySet<string> = new Set<SettingKey>(['lastBackup']);

const numberWithin = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

const nonEmpty = <Id extends string>() => v.custom<Id>((input) => typeof input === 'string' && input !== '');

const notBlank = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== ''),
);

/** A facet that an older program did not know is not chosen. */
const chosenValues = v.optional(v.array(v.string()), []);
const savedSearch: v.GenericSchema<unknown, SavedSearch> = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  query: notBlank,
  choice: v.object({ year: chosenValues, issue: chosenValues, kind: chosenValues, issuer: chosenValues }),
});

const workspace: v.GenericSchema<unknown, Workspace> = v.object({ name: notBlank, area: v.unknown() });

/** The entries that can be believed: one that cannot must not cost the user the others. */
function listOf<Entry>(entry: v.GenericSchema<unknown, Entry>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((entries) =>
      entries.flatMap((each) => {
        const result = v.safeParse(entry, each);
        return result.success ? [result.output] : [];
      }),
    ),
  );
}

/** Words that differ only in what folding makes equal are one theme; those without a word are none. */
function oncePerTheme(themes: readonly string[]): readonly string[] {
  const byId = new Map<string, string>();
  for (const typed of themes) {
    const id = customTheme(typed)?.id;
    if (id !== undefined && !byId.has(id)) byId.set(id, typed);
  }
  return [...byId.values()];
}

const SCHEMAS: { readonly [Key in SettingKey]: v.GenericSchema<unknown, SettingValues[Key]> } = {
  appearance: v.object({
    theme: v.picklist(['white', 'eyecare', 'dark', 'contrast']),
    fontSize: numberWithin(14, 32),
    lineHeight: numberWithin(1.2, 3),
    measure: numberWithin(20, 60),
  }),
  layout: v.record(v.string(), v.union([v.number(), v.boolean(), v.string()])),
  panes: v.unknown(),
  workspaces: listOf(workspace),
  recent: v.array(nonEmpty<DocumentId>()),
  searchHistory: v.pipe(
    listOf(notBlank),
    v.transform((queries) => [...new Set(queries)].slice(0, MOST_QUERIES)),
  ),
  savedSearches: listOf(savedSearch),
  reportThemes: v.pipe(
    listOf(v.string()),
    v.transform((themes) => oncePerTheme(themes).slice(0, MOST_REPORT_THEMES)),
  ),
  author: v.nullable(nonEmpty<AuthorId>()),
  authorsShown: v.picklist(AUTHORS_SHOWN),
  colourNames: v.pipe(v.record(v.string(), v.unknown()), v.transform(believedNames)),
  pen: v.object({ colour: v.picklist(COLOUR_IDS), style: v.picklist(MARK_STYLES) }),
  corpusHash: v.nullable(v.string()),
  lastBackup: v.nullable(
    v.custom<Instant>((input) => typeof input === 'string' && !Number.isNaN(Date.parse(input))),
  ),
};

const position = v.object({ blockId: nonEmpty<BlockId>(), offset: v.pipe(v.number(), v.finite()) });

/** The stored value if it can be believed, else the default. */
export function parseSetting<Key extends SettingKey>(key: Key, stored: unknown): SettingValues[Key] {
  const schema: v.GenericSchema<unknown, SettingValues[Key]> = SCHEMAS[key];
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS[key];
}

/** Null if the stored value is no position. */
export function parsePosition(stored: unknown): Position | null {
  const result = v.safeParse(position, stored);
  return result.success ? result.output : null;
}
