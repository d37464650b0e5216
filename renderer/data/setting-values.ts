/**
 * The settings this program keeps: their names, types and defaults, and what may be believed of a stored value.
 * Storing them is `settings.ts`'s.
 */
import * as v from 'valibot';
import type { BlockId, DocumentId } from '../core/gazette/model.ts';

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

export interface SettingValues {
  readonly appearance: Appearance;
  readonly layout: Layout;
  /** Documents opened last, newest first. */
  readonly recent: readonly DocumentId[];
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
  recent: [],
};

const numberWithin = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

const nonEmpty = <Id extends string>() => v.custom<Id>((input) => typeof input === 'string' && input !== '');

const SCHEMAS: { readonly [Key in SettingKey]: v.GenericSchema<unknown, SettingValues[Key]> } = {
  appearance: v.object({
    theme: v.picklist(['white', 'eyecare', 'dark', 'contrast']),
    fontSize: numberWithin(14, 32),
    lineHeight: numberWithin(1.2, 3),
    measure: numberWithin(20, 60),
  }),
  layout: v.record(v.string(), v.union([v.number(), v.boolean(), v.string()])),
  recent: v.array(nonEmpty<DocumentId>()),
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
