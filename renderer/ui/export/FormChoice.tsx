/** In which form: files, how notes are written, and whether their authors are named. */
import { Checkbox } from 'react-aria-components/Checkbox';
import { EXPORT_FORMS } from '../../core/export/files/export-files.ts';
import { exportingText as words } from '../../text-zh/exporting.ts';
import styles from './FormChoice.module.css';
import { RadioRows } from './RadioRows.tsx';
import type { ScopeChoiceProps } from './ScopeChoice.tsx';

const WAYS = ['markdown', 'text'] as const;

export function FormChoice({ choices }: ScopeChoiceProps) {
  const { request, change, shell, hasNames } = choices;
  const { form, notesAs, withAuthors } = request;
  const isMarkdown = form === 'markdown' || form === 'markdownEach';
  return (
    <>
      <RadioRows
        label={words.form}
        options={EXPORT_FORMS.map((id) => ({ id, words: words.forms[id], hint: formHint(id, shell) }))}
        selected={form}
        onSelect={(chosen) => change({ form: chosen })}
      />
      {isMarkdown ? (
        <RadioRows
          label={words.notesAs}
          options={WAYS.map((id) => ({ id, words: words.notesAsChoices[id], hint: words.notesAsHints[id] }))}
          selected={notesAs}
          onSelect={(chosen) => change({ notesAs: chosen })}
        />
      ) : null}
      {hasNames ? (
        <Checkbox
          className={styles.check ?? ''}
          isSelected={withAuthors}
          onChange={(chosen) => change({ withAuthors: chosen })}
        >
          <span className={styles.box} aria-hidden="true">
            {withAuthors ? '✓' : ''}
          </span>
          <span>{words.showAuthors}</span>
        </Checkbox>
      ) : null}
    </>
  );
}

function formHint(form: (typeof EXPORT_FORMS)[number], shell: 'desktop' | 'browser'): string {
  const hint = words.formHints[form];
  return typeof hint === 'string' ? hint : hint[shell];
}
