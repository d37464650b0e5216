/**
 * Puts the appearance on the page: the theme as data-theme of <html>, the numbers as the --reader-* properties that
 * tokens.css names.
 */
import { type Appearance, useAppearance } from '../../state/layout/appearance.ts';

/** Paints now and after every change, until the returned function is called. */
export function keepAppearancePainted(): () => void {
  paint(useAppearance.getState());
  return useAppearance.subscribe(paint);
}

function paint({ theme, fontSize, lineHeight, measure }: Appearance): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = theme;
  style.setProperty('--reader-size', `${fontSize}px`);
  style.setProperty('--reader-line', String(lineHeight));
  style.setProperty('--reader-measure', String(measure));
}
