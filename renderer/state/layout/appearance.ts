/**
 * How the program looks: theme, size, line height and width of the reading page. Owns the values and what is allowed;
 * ui/frame/paint-appearance.ts paints them, state/layout/remembered.ts keeps them.
 */
import { create } from 'zustand';
import { type Appearance, DEFAULT_SETTINGS } from '../../data/settings/setting-values.ts';

export type { Appearance } from '../../data/settings/setting-values.ts';

export type Theme = Appearance['theme'];
export const THEMES: readonly Theme[] = ['white', 'eyecare', 'dark', 'contrast'];

export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export const APPEARANCE_BOUNDS: Readonly<Record<'fontSize' | 'lineHeight' | 'measure', Bounds>> = {
  fontSize: { least: 14, most: 32, step: 1 },
  lineHeight: { least: 1.4, most: 2.4, step: 0.1 },
  measure: { least: 20, most: 40, step: 2 },
};

export const DEFAULT_APPEARANCE: Appearance = DEFAULT_SETTINGS.appearance;

export const useAppearance = create<Appearance>()(() => DEFAULT_APPEARANCE);

/** Changes some of it; numbers out of bounds are brought to the nearest allowed. */
export function changeAppearance(change: Partial<Appearance>): void {
  useAppearance.setState(parseAppearance({ ...useAppearance.getState(), ...change }));
}

/** Makes the body text larger or smaller by one step of size. */
export function stepFontSize(direction: 1 | -1): void {
  const { fontSize } = useAppearance.getState();
  changeAppearance({ fontSize: fontSize + direction * APPEARANCE_BOUNDS.fontSize.step });
}

/** An appearance from an untrusted value: what is not understood is the default, numbers are brought into bounds. */
export function parseAppearance(value: unknown): Appearance {
  const stored: Partial<Record<keyof Appearance, unknown>> =
    typeof value === 'object' && value !== null ? value : {};
  return {
    theme: THEMES.find((theme) => theme === stored.theme) ?? DEFAULT_APPEARANCE.theme,
    fontSize: bounded('fontSize', stored.fontSize),
    lineHeight: bounded('lineHeight', stored.lineHeight),
    measure: bounded('measure', stored.measure),
  };
}

function bounded(name: keyof typeof APPEARANCE_BOUNDS, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_APPEARANCE[name];
  const { least, most, step } = APPEARANCE_BOUNDS[name];
  const steps = Math.round((Math.min(most, Math.max(least, value)) - least) / step);
  // Rounded, so that 1.4 + 4 × 0.1 is 1.8 and equal values compare equal.
  return Math.min(most, Math.round((least + steps * step) * 100) / 100);
}
