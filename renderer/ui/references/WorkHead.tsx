/**
 * A cited work: its name, which opens it where the library has it, whether it does, and the copying of its name.
 */
import type { CitedWork } from '../../core/cite/references/cited-works.ts';
import { copyName } from '../../state/citing.ts';
import type { Where } from '../../state/panes/area.ts';
import { openTarget } from '../../state/panes/follow-reference.ts';
import { whereFor } from '../../state/panes/where.ts';
import { referencesText } from '../../text-zh/references.ts';
import { OpenMenu } from '../panes/OpenMenu.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { CopyIcon } from '../shared/Icons.tsx';
import styles from './WorkHead.module.css';

const { works: words } = referencesText;

export function WorkHead({ work }: { readonly work: CitedWork }) {
  const [target] = work.targets;
  const open = (where: Where) => {
    if (target !== undefined) void openTarget(target, [], { where });
  };
  return (
    <div className={styles.head}>
      {target === undefined ? (
        <span className={styles.name}>{work.name}</span>
      ) : (
        <OpenMenu openerAt={() => open}>
          <button
            type="button"
            className={styles.open}
            aria-label={referencesText.document.open(work.name)}
            onClick={(event) => open(whereFor(event))}
          >
            {work.name}
          </button>
        </OpenMenu>
      )}
      <IconButton
        icon={<CopyIcon />}
        label={words.copy(work.name)}
        onPress={() => void copyName(work.name)}
      />
    </div>
  );
}
