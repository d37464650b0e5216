/**
 * Keeps the native menu true, and carries out what is chosen in it. The menu is sent again only when something in it
 * has changed, and not at once: scrolling changes the panes several times a second, but hardly ever a command.
 */
import type { DesktopShell } from '../../platform/platform.ts';
import { COMMANDS, ENABLING_STORES } from '../commands/commands.ts';
import { isTextField } from '../commands/keyboard.ts';
import { menuModel } from './menu-model.ts';

/** After a change the menu is looked at this much later, in ms, however much changes meanwhile. */
const REST_MS = 150;

/** The text field that has the focus, if one has. */
export interface TextFields {
  readonly hasFocus: () => boolean;
  /** Takes back typing, or does it again. */
  readonly edit: (commandId: string) => void;
}

/** Sends the menu now and after changes, until the returned function is called. */
export function keepMenuTrue({ showMenu }: Pick<DesktopShell, 'showMenu'>): () => void {
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = async () => {
    timer = null;
    const model = menuModel();
    const text = JSON.stringify(model);
    if (text === shown) return;
    shown = text;
    if (!(await showMenu(model)) && shown === text) shown = '';
  };
  const wait = () => {
    timer ??= setTimeout(() => void look(), REST_MS);
  };
  const stops = ENABLING_STORES.map((store) => store.subscribe(wait));
  void look();
  return () => {
    for (const stop of stops) stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Carries out a command of the menu. One that is not known, or cannot run by now, is ignored. */
export function runFromMenu(id: string, fields: TextFields): void {
  const command = COMMANDS.find((each) => each.id === id);
  if (command === undefined) return;
  if (command.yieldsToTextField && fields.hasFocus()) fields.edit(command.id);
  else if (command.isEnabled()) command.run();
}

/** Those of a page. */
export function fieldsOf(page: Pick<Document, 'activeElement' | 'execCommand'>): TextFields {
  return {
    hasFocus: () => isTextField(page.activeElement),
    // Of old standing, and the only way to a field's own undo; the ids are its names.
    edit: (commandId) => void page.execCommand(commandId),
  };
}
