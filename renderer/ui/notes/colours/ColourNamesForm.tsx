/**
 * The part of 设置 where the six colours get other names. A name is taken when its field is left or Enter is pressed;
 * one that is refused stays in its field with the sentence why.
 */
import { useId, useState } from 'react';
import { COLOUR_IDS, type ColourId } from '../../../core/annotation/model.ts';
import { oneLine } from '../../../core/text/one-line.ts';
import {
  giveColourName,
  OWN_COLOUR_NAMES,
  resetColourNames,
} from '../../../state/annotating/colour-names.ts';
import { markingText } from '../../../text-zh/marking.ts';
import { Button } from '../../shared/Button.tsx';
import { SectionTitle } from '../../shared/SectionTitle.tsx';
import { ColourChip } from '../ColourChip.tsx';
import styles from './ColourNamesForm.module.css';
import { useColourNames } from './colour-names.tsx';

const words = markingText.names;

/** What was said of the last renaming. */
interface Answer {
  readonly colour: ColourId | null;
  readonly text: string;
  readonly isRefused: boolean;
}

/** Connects itself. */
export function ColourNamesForm() {
  const names = useColourNames();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const answerId = useId();
  const rename = async (colour: ColourId, typed: string) => {
    const refusal = await giveColourName(colour, typed);
    setAnswer({ colour, text: refusal ?? words.renamed(oneLine(typed)), isRefused: refusal !== null });
    return refusal === null;
  };
  const reset = async () => {
    const refusal = await resetColourNames();
    setAnswer({ colour: null, text: refusal ?? words.wereReset, isRefused: refusal !== null });
  };
  return (
    <section className={styles.form}>
      <SectionTitle section="colours">{words.title}</SectionTitle>
      <p className={styles.hint}>{words.hint}</p>
      <ul className={styles.list}>
        {COLOUR_IDS.map((colour) => (
          <NameField
            key={colour}
            colour={colour}
            name={names[colour]}
            refusedBy={answer?.isRefused && answer.colour === colour ? answerId : null}
            onRename={rename}
          />
        ))}
      </ul>
      <p id={answerId} className={styles.answer} data-refused={answer?.isRefused ?? false} role="status">
        {answer?.text}
      </p>
      <Button onPress={() => void reset()}>{words.reset}</Button>
    </section>
  );
}

interface NameFieldProps {
  readonly colour: ColourId;
  readonly name: string;
  /** Id of the sentence why the name typed was refused; null while it was not. */
  readonly refusedBy: string | null;
  /** False if it was refused. */
  readonly onRename: (colour: ColourId, typed: string) => Promise<boolean>;
}

function NameField({ colour, name, refusedBy, onRename }: NameFieldProps) {
  const [typed, setTyped] = useState(name);
  const [known, setKnown] = useState(name);
  if (name !== known) {
    setKnown(name);
    // A name given elsewhere comes into the field, unless something else is being typed there.
    if (typed === known || oneLine(typed) === name) setTyped(name);
  }
  const leave = () => {
    if (typed !== name) void onRename(colour, typed);
  };
  return (
    <li className={styles.row}>
      <ColourChip colour={colour} />
      <input
        className={styles.input}
        aria-label={words.nameOf(OWN_COLOUR_NAMES[colour])}
        aria-invalid={refusedBy !== null}
        aria-describedby={refusedBy ?? undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
        onKeyDown={({ key, nativeEvent }) => {
          if (nativeEvent.isComposing) return;
          if (key === 'Enter') leave();
          if (key === 'Escape') setTyped(name);
        }}
        spellCheck={false}
        autoComplete="off"
      />
    </li>
  );
}
