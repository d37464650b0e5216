/** What marks are made with unless something else is asked for: colour and style as used last. Kept by remembered.ts. */
import { create } from 'zustand';
import { DEFAULT_SETTINGS, type Pen } from '../../data/settings/setting-values.ts';

export const usePen = create<Pen>()(() => DEFAULT_SETTINGS.pen);

/** Takes another colour or style from now on. */
export function takePen(change: Partial<Pen>): void {
  const pen = { ...usePen.getState(), ...change };
  const { colour, style } = usePen.getState();
  if (pen.colour !== colour || pen.style !== style) usePen.setState(pen);
}
