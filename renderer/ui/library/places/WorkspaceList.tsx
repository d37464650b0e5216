/** The workspaces: keep what is open under a name, open one, replace or delete it. */
import { useState } from 'react';
import type { Workspace } from '../../../data/settings/setting-values.ts';
import { useSetting } from '../../../data/settings/settings.ts';
import { tabsOf } from '../../../state/panes/area.ts';
import { panesOf } from '../../../state/panes/model.ts';
import { usePanes } from '../../../state/panes/panes.ts';
import { parseArea } from '../../../state/panes/restore.ts';
import { openWorkspace, removeWorkspace, saveWorkspace } from '../../../state/panes/workspaces.ts';
import { workspacesText } from '../../../text-zh/bookmarks.ts';
import { Button } from '../../shared/Button.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { TrashIcon } from '../../shared/Icons.tsx';
import { TextField } from '../../shared/TextField.tsx';
import styles from './PlaceList.module.css';

/** Connects itself. */
export function WorkspaceList() {
  const workspaces = useSetting('workspaces') ?? [];
  return (
    <section className={styles.places} aria-label={workspacesText.list}>
      <SaveForm known={workspaces} />
      {workspaces.length === 0 ? (
        <EmptyState title={workspacesText.empty} hint={workspacesText.emptyHint} />
      ) : (
        <ul className={styles.list}>
          {workspaces.map((workspace) => (
            <Item key={workspace.name} workspace={workspace} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SaveForm({ known }: { readonly known: readonly Workspace[] }) {
  const [name, setName] = useState('');
  const isEmpty = usePanes(({ area }) => tabsOf(area).length === 0);
  const isKnown = known.some((each) => each.name === name.trim());
  const isDisabled = isEmpty || name.trim() === '';
  const save = () => {
    if (isDisabled) return;
    void saveWorkspace(name);
    setName('');
  };
  return (
    <div className={styles.form}>
      <TextField
        label={workspacesText.name}
        hideLabel
        placeholder={workspacesText.namePlaceholder}
        value={name}
        onChange={setName}
        onSubmit={save}
      />
      <Button onPress={save} isDisabled={isDisabled}>
        {isKnown ? workspacesText.replace : workspacesText.save}
      </Button>
      <p className={styles.hint}>{workspacesText.hint}</p>
    </div>
  );
}

function Item({ workspace }: { readonly workspace: Workspace }) {
  const { name, area } = workspace;
  const restored = parseArea(area);
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.go}
        title={workspacesText.open(name)}
        onClick={() => openWorkspace(workspace)}
      >
        <b className={styles.place}>{name}</b>
        {restored === null ? null : (
          <span className={styles.words}>
            {workspacesText.panes(panesOf(restored.root).length, tabsOf(restored).length)}
          </span>
        )}
      </button>
      <IconButton
        icon={<TrashIcon />}
        label={workspacesText.remove(name)}
        onPress={() => void removeWorkspace(name)}
      />
    </li>
  );
}
