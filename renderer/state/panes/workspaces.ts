/**
 * 工作区: reading areas under names. Kept as a setting; one that was overwritten or deleted can be put back. What of a
 * stored area can be believed is panes/restore.ts's.
 */
import type { SettingValues, Workspace } from '../../data/settings/setting-values.ts';
import { readSetting, saveSetting } from '../../data/settings/settings.ts';
import { workspacesText } from '../../text-zh/bookmarks.ts';
import { say } from '../annotating/annotating.ts';
import { areaNow, putArea } from './panes.ts';
import { parseArea } from './restore.ts';

/** Keeps what is open now under a name, in the place of what was kept under it. */
export async function saveWorkspace(name: string): Promise<void> {
  const trimmed = name.trim();
  if (trimmed === '') return;
  const isDone = await change((known) => [
    { name: trimmed, area: areaNow() },
    ...known.filter((each) => each.name !== trimmed),
  ]);
  if (isDone) say(workspacesText.saved(trimmed), 'done', false);
}

export async function removeWorkspace(name: string): Promise<void> {
  const isDone = await change((known) => known.filter((each) => each.name !== name));
  if (isDone) say(workspacesText.removed(name), 'done', false);
}

/** Puts a workspace in the place of what is open; an unusable one changes nothing. */
export function openWorkspace({ name, area }: Workspace): void {
  const restored = parseArea(area);
  if (restored === null) say(workspacesText.unusable(name), 'failed', false);
  else putArea(restored);
}

let last: Promise<unknown> = Promise.resolve();

/** Changes of one window happen one after the other. False (and said so) if it could not be stored. */
function change(next: (known: SettingValues['workspaces']) => SettingValues['workspaces']): Promise<boolean> {
  const write = async (): Promise<boolean> => {
    const result = await saveSetting('workspaces', next(await readSetting('workspaces')));
    if (!result.ok) say(workspacesText.failed, 'failed', false);
    return result.ok;
  };
  const turn = last.then(write);
  last = turn.catch(() => null);
  return turn;
}
