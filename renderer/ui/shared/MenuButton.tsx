/** A button with a drawing that opens a list of orders, each with its shortcut where it has one. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Hint } from './Hint.tsx';
import iconButton from './IconButton.module.css';
import styles from './MenuButton.module.css';

export interface MenuOrder {
  readonly id: string;
  readonly name: string;
  readonly run: () => void;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
}

export interface MenuButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly orders: readonly MenuOrder[];
}

export function MenuButton({ icon, label, orders }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Hint text={label}>
        <Button className={iconButton.button ?? ''} aria-label={label}>
          {icon}
        </Button>
      </Hint>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <OrderMenu label={label} orders={orders} />
      </Popover>
    </MenuTrigger>
  );
}

/** The list alone, to stand in a popover. */
export function OrderMenu({ label, orders }: Pick<MenuButtonProps, 'label' | 'orders'>) {
  return (
    <Menu
      className={styles.menu ?? ''}
      aria-label={label}
      disabledKeys={orders.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)}
      onAction={(key) => orders.find(({ id }) => id === key)?.run()}
    >
      {orders.map(({ id, name, shortcut }) => (
        <MenuItem key={id} id={id} className={styles.item ?? ''} textValue={name}>
          <span>{name}</span>
          {shortcut === undefined ? null : <kbd className={styles.key}>{shortcut}</kbd>}
        </MenuItem>
      ))}
    </Menu>
  );
}
