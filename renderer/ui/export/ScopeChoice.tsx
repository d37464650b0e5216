/** What is exported: any number of documents, colours, tags and authors, each with how much there is of it. */
import { SCOPE_FIELDS } from '../../core/export/scope.ts';
import { exportingText as words } from '../../text-zh/exporting.ts';
import { Button } from '../shared/Button.tsx';
import { MultiChoice } from '../shared/MultiChoice.tsx';
import styles from './ScopeChoice.module.css';
import type { ExportChoices } from './use-export-choices.ts';

export interface ScopeChoiceProps {
  readonly choices: Extract<ExportChoices, { readonly kind: 'ready' }>;
}

export function ScopeChoice({ choices }: ScopeChoiceProps) {
  const { options, selected, choose, openDocument, clear } = choices;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields that are sent
    <div className={styles.scope} role="group" aria-label={words.scope}>
      <div className={styles.head}>
        <h3 className={styles.label}>{words.scope}</h3>
        <p className={styles.hint}>{words.scopeHint}</p>
      </div>
      <div className={styles.fields}>
        {SCOPE_FIELDS.map((field) => (
          <MultiChoice
            key={field}
            label={words.fields[field]}
            options={options[field]}
            selected={selected[field]}
            summary={summaryOf(options[field], selected[field])}
            onSelect={(ids) => choose(field, ids)}
          />
        ))}
      </div>
      <div className={styles.quick}>
        {openDocument === null ? null : (
          <Button onPress={() => choose('documents', [openDocument])}>{words.onlyOpen}</Button>
        )}
        {clear === null ? null : (
          <Button variant="quiet" onPress={clear}>
            {words.clear}
          </Button>
        )}
      </div>
    </div>
  );
}

function summaryOf(
  options: readonly { readonly id: string; readonly words: string }[],
  selected: readonly string[],
): string {
  const [only, ...others] = selected;
  if (only === undefined) return words.all;
  if (others.length > 0) return words.several(selected.length);
  return options.find(({ id }) => id === only)?.words ?? words.several(1);
}
