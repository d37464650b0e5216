/** The button that gives all selected marks one of the six colours. */
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { COLOUR_IDS, type ColourId } from '../../../../core/annotation/model.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import button from '../../../shared/Button.module.css';
import { ColourChip } from '../../ColourChip.tsx';
import menu from '../../ColourMenu.module.css';
import { useColourNames } from '../../colours/colour-names.tsx';

const words = notesRoomText.bulk;

export interface ColourChoiceProps {
  readonly isDisabled: boolean;
  readonly onChoose: (colour: ColourId) => void;
}

export function ColourChoice({ isDisabled, onChoose }: ColourChoiceProps) {
  const names = useColourNames();
  return (
    <MenuTrigger>
      <AriaButton className={`${button.button} ${button.plain}`} isDisabled={isDisabled}>
        {words.recolour}
      </AriaButton>
      <Popover className={menu.popover ?? ''} placement="top start">
        <Menu
          className={menu.menu ?? ''}
          aria-label={words.recolour}
          onAction={(key) => {
            const chosen = COLOUR_IDS.find((each) => each === key);
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {COLOUR_IDS.map((each) => (
            <MenuItem key={each} id={each} className={menu.item ?? ''} textValue={names[each]}>
              <ColourChip colour={each} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
