/**
 * The name of a mark's colour on its ground, or over its line where the mark is underlined: the colour is never said
 * by colour alone.
 */
import type { ColourId, MarkStyle } from '../../core/annotation/model.ts';
import styles from './ColourChip.module.css';
import { useColourNames } from './colours/colour-names.tsx';

export interface ColourChipProps {
  readonly colour: ColourId;
  readonly style?: MarkStyle;
}

export function ColourChip({ colour, style = 'fill' }: ColourChipProps) {
  const names = useColourNames();
  return (
    <span className={styles.chip} data-colour={colour} data-style={style}>
      {names[colour]}
    </span>
  );
}
