/** The name of a mark's colour on its ground: the colour is never said by colour alone. */
import type { ColourId } from '../../core/annotation/model.ts';
import { notesText } from '../../text-zh/notes.ts';
import styles from './ColourChip.module.css';

export function ColourChip({ colour }: { readonly colour: ColourId }) {
  return (
    <span className={styles.chip} data-colour={colour}>
      {notesText.colours[colour]}
    </span>
  );
}
