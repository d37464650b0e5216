/** The mark's colour as a button that offers the other five. */
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { COLOUR_IDS, type ColourId } from '../../core/annotation/model.ts';
import { notesText } from '../../text-zh/notes.ts';
import { ColourChip } from './ColourChip.tsx';
import styles from './ColourMenu.module.css';

export interface ColourMenuProps {
  readonly colour: ColourId;
  readonly onChange: (colour: ColourId) => void;
}

export function ColourMenu({ colour, onChange }: ColourMenuProps) {
  const label = notesText.panel.recolour;
  return (
    <MenuTrigger>
      <Button
        className={styles.trigger ?? ''}
        aria-label={notesText.panel.recolourFrom(notesText.colours[colour])}
      >
        <ColourChip colour={colour} />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          selectionMode="single"
          selectedKeys={[colour]}
          onAction={(key) => {
            const chosen = COLOUR_IDS.find((each) => each === key);
            if (chosen !== undefined && chosen !== colour) onChange(chosen);
          }}
        >
          {COLOUR_IDS.map((each) => (
            <MenuItem key={each} id={each} className={styles.item ?? ''} textValue={notesText.colours[each]}>
              <ColourChip colour={each} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
