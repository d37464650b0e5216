/** A theme of the reader's own words: typed, added to the list and shown at once. */
import { useId, useState } from 'react';
import { MOST_REPORT_THEMES } from '../../data/settings/setting-values.ts';
import { addReportTheme, type ThemeAddition } from '../../state/reports.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { PlusIcon } from '../shared/Icons.tsx';
import { TextField } from '../shared/TextField.tsx';
import styles from './OwnThemeForm.module.css';

export interface OwnThemeFormProps {
  /** A theme was added, or was there already: its id. */
  readonly onAdded: (id: string) => void;
}

/** Connects itself to the kept themes. */
export function OwnThemeForm({ onAdded }: OwnThemeFormProps) {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<ThemeAddition | null>(null);
  const hintId = useId();
  const add = async () => {
    const addition = await addReportTheme(typed);
    setAnswer(addition);
    if (addition.kind !== 'added' && addition.kind !== 'known') return;
    setTyped('');
    onAdded(addition.theme.id);
  };
  const refused = answer === null ? null : refusal(answer);
  return (
    <div className={styles.form}>
      <div className={styles.line}>
        <TextField
          label={reportsText.own.label}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setAnswer(null);
          }}
          placeholder={reportsText.own.placeholder}
          isInvalid={refused !== null}
          describedBy={hintId}
          onSubmit={() => void add()}
        />
        <IconButton icon={<PlusIcon />} label={reportsText.own.add} onPress={() => void add()} />
      </div>
      <p
        id={hintId}
        className={styles.hint}
        data-refused={refused !== null}
        data-answer={answer !== null}
        role="status"
      >
        {refused ?? (answer === null ? reportsText.own.hint : acceptance(answer))}
      </p>
    </div>
  );
}

/** Why nothing was added; null if something was, or was there. */
function refusal(answer: ThemeAddition): string | null {
  switch (answer.kind) {
    case 'blank':
      return reportsText.own.blank;
    case 'full':
      return reportsText.own.full(MOST_REPORT_THEMES);
    case 'failed':
      return reportsText.own.failed;
    case 'added':
    case 'known':
      return null;
  }
}

function acceptance(answer: ThemeAddition): string {
  if (answer.kind === 'added') return reportsText.own.added(answer.theme.name);
  return answer.kind === 'known' ? reportsText.own.known(answer.theme.name) : reportsText.own.hint;
}
