/** What can be done with a pane as a whole: go back and forward in it, split it, close it. */
import { commandOf, shortcutOf } from '../../state/commands/commands.ts';
import { canSplit } from '../../state/panes/area.ts';
import { currentTab, documentOf, type PaneId, paneOf, panesOf } from '../../state/panes/model.ts';
import { activatePane, closePane, usePanes } from '../../state/panes/panes.ts';
import { useStep } from '../../state/panes/step.ts';
import { compareText } from '../../text-zh/compare.ts';
import { panesText } from '../../text-zh/panes.ts';
import { useReportsOrder } from '../reports/use-reports-order.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { BackIcon, ForwardIcon, MoreIcon, SplitIcon, StepIcon } from '../shared/Icons.tsx';
import { MenuButton, type MenuOrder } from '../shared/MenuButton.tsx';
import styles from './PaneTools.module.css';

/** Switches reading in step on and off; pressed in the two panes that are locked. */
function StepToggle({ pane }: { readonly pane: PaneId }) {
  const isLocked = useStep(({ panes }) => panes?.includes(pane) ?? false);
  return (
    <IconButton
      icon={<StepIcon />}
      label={commandOf('step').name}
      shortcut={shortcutOf('step')}
      isOn={isLocked}
      onPress={() => {
        activatePane(pane);
        if (commandOf('step').isEnabled()) commandOf('step').run();
      }}
    />
  );
}

/** Connects itself to the pane of this id. */
export function PaneTools({ pane }: { readonly pane: PaneId }) {
  const tab = usePanes(({ area }) => currentTab(paneOf(area, pane)));
  const hasRoom = usePanes(({ area }) => canSplit(area));
  const total = usePanes(({ area }) => panesOf(area.root).length);
  const inPane = (id: 'back' | 'forward' | 'splitRow' | 'splitColumn' | 'compare' | 'closeTab') => () => {
    activatePane(pane);
    commandOf(id).run();
  };
  const canBack = (tab?.past.length ?? 0) > 0;
  const canForward = (tab?.future.length ?? 0) > 0;
  const orders: readonly MenuOrder[] = [
    {
      id: 'back',
      name: commandOf('back').name,
      shortcut: shortcutOf('back'),
      isDisabled: !canBack,
      run: inPane('back'),
    },
    {
      id: 'forward',
      name: commandOf('forward').name,
      shortcut: shortcutOf('forward'),
      isDisabled: !canForward,
      run: inPane('forward'),
    },
    {
      id: 'splitRow',
      name: panesText.splitRow,
      shortcut: shortcutOf('splitRow'),
      isDisabled: !hasRoom,
      run: inPane('splitRow'),
    },
    {
      id: 'splitColumn',
      name: panesText.splitColumn,
      shortcut: shortcutOf('splitColumn'),
      isDisabled: !hasRoom,
      run: inPane('splitColumn'),
    },
    useReportsOrder(pane),
    {
      id: 'compare',
      name: compareText.choose.order,
      shortcut: shortcutOf('compare'),
      isDisabled: documentOf(tab?.view) === null,
      run: inPane('compare'),
    },
    {
      id: 'closeTab',
      name: commandOf('closeTab').name,
      shortcut: shortcutOf('closeTab'),
      isDisabled: tab === null,
      run: inPane('closeTab'),
    },
    { id: 'closePane', name: panesText.closePane, isDisabled: total === 1, run: () => closePane(pane) },
  ];
  return (
    <div className={styles.tools}>
      <span className={styles.spare}>
        <IconButton
          icon={<BackIcon />}
          label={commandOf('back').name}
          shortcut={shortcutOf('back')}
          isDisabled={!canBack}
          onPress={inPane('back')}
        />
        <IconButton
          icon={<ForwardIcon />}
          label={commandOf('forward').name}
          shortcut={shortcutOf('forward')}
          isDisabled={!canForward}
          onPress={inPane('forward')}
        />
      </span>
      {total > 1 ? <StepToggle pane={pane} /> : null}
      <span className={styles.spare}>
        <IconButton
          icon={<SplitIcon />}
          label={hasRoom ? panesText.splitRow : panesText.noRoom}
          shortcut={shortcutOf('splitRow')}
          isDisabled={!hasRoom}
          onPress={inPane('splitRow')}
        />
      </span>
      <MenuButton icon={<MoreIcon />} label={panesText.more} orders={orders} />
    </div>
  );
}
