/** 快捷键 in the room 设置: those of all commands, and those that count while text is selected. */
import type { ColourId } from '../../core/annotation/model.ts';
import { COMMANDS } from '../../state/commands/commands.ts';
import { formatShortcut } from '../../state/commands/shortcut.ts';
import { citingText } from '../../text-zh/citing.ts';
import { markingText } from '../../text-zh/marking.ts';
import { noteWritingText } from '../../text-zh/note-writing.ts';
import { notesText } from '../../text-zh/notes.ts';
import { settingsText } from '../../text-zh/settings.ts';
import { useColourNames } from '../notes/colours/colour-names.tsx';
import { type MarkOrder, SELECTION_KEYS } from '../reader/marks/mark-keys.ts';
import { SectionTitle } from '../shared/SectionTitle.tsx';
import section from './Section.module.css';
import styles from './Shortcuts.module.css';

/** Connects itself. */
export function Shortcuts() {
  const names = useColourNames();
  return (
    <section className={section.section}>
      <SectionTitle section="keys">{settingsText.keysTitle}</SectionTitle>
      <h3 className={section.subtitle}>{settingsText.selectionKeys}</h3>
      <Keys keys={SELECTION_KEYS.map(({ key, order }) => [nameOf(order, names), key])} />
      <h3 className={section.subtitle}>{settingsText.commandKeys}</h3>
      <Keys
        keys={COMMANDS.flatMap(({ name, shortcut }) =>
          shortcut === null ? [] : [[name, formatShortcut(shortcut)] as const],
        )}
      />
    </section>
  );
}

function Keys({ keys }: { readonly keys: readonly (readonly [name: string, key: string])[] }) {
  return (
    <dl className={styles.keys}>
      {keys.map(([name, key]) => (
        <div key={key} className={styles.key}>
          <dt>{name}</dt>
          <dd>
            <kbd>{key}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function nameOf(order: MarkOrder, names: Readonly<Record<ColourId, string>>): string {
  switch (order.kind) {
    case 'mark':
      return settingsText.markKey(names[order.colour]);
    case 'style':
      return markingText.styles.underline;
    case 'note':
      return notesText.bar.note;
    case 'cite':
      return citingText.copy;
    case 'quote':
      return noteWritingText.quoting.button;
  }
}
