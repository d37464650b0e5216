/** The mark's colour as a button that offers the other five, and where it can be chosen the style. */
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { COLOUR_IDS, type ColourId, MARK_STYLES, type MarkStyle } from '../../core/annotation/model.ts';
import { markingText } from '../../text-zh/marking.ts';
import { notesText } from '../../text-zh/notes.ts';
import { ColourChip } from './ColourChip.tsx';
import styles from './ColourMenu.module.css';
import { useColourNames } from './colours/colour-names.tsx';

export interface ColourMenuProps {
  readonly colour: ColourId;
  readonly onChange: (colour: ColourId) => void;
  readonly style: MarkStyle;
  readonly onStyle: (style: MarkStyle) => void;
}

export function ColourMenu({ colour, onChange, style, onStyle }: ColourMenuProps) {
  const names = useColourNames();
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ''} aria-label={notesText.panel.recolourFrom(names[colour])}>
        <ColourChip colour={colour} style={style} />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Menu
          className={styles.menu ?? ''}
          aria-label={notesText.panel.recolour}
          onAction={(key) => {
            const chosen = COLOUR_IDS.find((each) => each === key);
            if (chosen !== undefined && chosen !== colour) onChange(chosen);
            const look = MARK_STYLES.find((each) => each === key);
            if (look !== undefined && look !== style) onStyle(look);
          }}
        >
          <Colours colour={colour} style={style} />
          <Styles style={style} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Colours({ colour, style }: Pick<ColourMenuProps, 'colour' | 'style'>) {
  const names = useColourNames();
  return (
    <MenuSection
      className={styles.colours ?? ''}
      aria-label={markingText.colourLabel}
      selectionMode="single"
      selectedKeys={[colour]}
    >
      {COLOUR_IDS.map((each) => (
        <MenuItem key={each} id={each} className={styles.item ?? ''} textValue={names[each]}>
          <ColourChip colour={each} style={style} />
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function Styles({ style }: Pick<ColourMenuProps, 'style'>) {
  return (
    <MenuSection
      className={styles.styles ?? ''}
      aria-label={markingText.styleLabel}
      selectionMode="single"
      selectedKeys={[style]}
    >
      {MARK_STYLES.map((each) => (
        <MenuItem key={each} id={each} className={styles.item ?? ''} textValue={markingText.styles[each]}>
          {markingText.styles[each]}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
