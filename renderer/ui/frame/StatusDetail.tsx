/** One state in the status bar: a few words, and behind them the whole sentence and what can be done about it. */
import { type ReactNode, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../shared/Button.tsx';
import menu from '../shared/MenuButton.module.css';
import styles from './StatusDetail.module.css';

export interface StatusDetailProps {
  readonly words: string;
  readonly detail: string;
  readonly icon?: ReactNode;
  readonly tone?: 'plain' | 'good' | 'warning';
  /** What can be done about it. */
  readonly action?: { readonly name: string; readonly run: () => Promise<unknown> };
}

export function StatusDetail({ words, detail, icon, tone = 'plain', action }: StatusDetailProps) {
  const [isOpen, setOpen] = useState(false);
  const title = useId();
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className={styles.state ?? ''} data-tone={tone}>
        {icon}
        {words}
      </AriaButton>
      <Popover className={menu.popover ?? ''} placement="top start" aria-labelledby={title}>
        <div className={styles.detail}>
          <h2 id={title} className={styles.title}>
            {words}
          </h2>
          <p>{detail}</p>
          {action === undefined ? null : <Action {...action} onDone={() => setOpen(false)} />}
        </div>
      </Popover>
    </DialogTrigger>
  );
}

interface ActionProps extends NonNullable<StatusDetailProps['action']> {
  readonly onDone: () => void;
}

function Action({ name, run, onDone }: ActionProps) {
  const [isRunning, setRunning] = useState(false);
  const press = async () => {
    setRunning(true);
    await run();
    onDone();
  };
  return (
    <div>
      <Button variant="primary" autoFocus onPress={() => void press()} isPending={isRunning}>
        {name}
      </Button>
    </div>
  );
}
