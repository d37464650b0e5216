/** The filter by date: since when and until when, of making or of changing, with ready spans and what each would show. */
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { NoteEntry } from '../../../../core/notes/entries.ts';
import { countWithin } from '../../../../core/notes/filter.ts';
import { systemClock } from '../../../../data/clock.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import { Button } from '../../../shared/Button.tsx';
import choice from '../../../shared/Choice.module.css';
import { Choice } from '../../../shared/Choice.tsx';
import { ChevronDownIcon } from '../../../shared/Icons.tsx';
import menu from '../../../shared/MenuButton.module.css';
import styles from './DateFilter.module.css';
import { type ChosenDates, FIRST_DAY, isTurned, LAST_DAY, lastDays, NO_DATES, spanOf } from './dates.ts';

const words = notesRoomText.dates;
const KINDS = ['modified', 'created'] as const;
const SPANS = [
  ['today', 1],
  ['week', 7],
  ['month', 30],
] as const;

export interface DateFilterProps {
  readonly chosen: ChosenDates;
  /** What all other filters let through. */
  readonly entries: readonly NoteEntry[];
  readonly onChoose: (chosen: ChosenDates) => void;
}

export function DateFilter(props: DateFilterProps) {
  const { from, to } = props.chosen;
  const summary = words.span(from || null, to || null);
  return (
    <div className={choice.choice}>
      <span className={choice.label} aria-hidden="true">
        {words.label}
      </span>
      <DialogTrigger>
        <AriaButton className={choice.button ?? ''} aria-label={`${words.label} ${summary}`}>
          <span className={choice.value}>{summary}</span>
          <ChevronDownIcon size={16} />
        </AriaButton>
        <Popover className={menu.popover ?? ''} placement="bottom start">
          <Dialog className={styles.dialog ?? ''} aria-label={words.title}>
            {({ close }) => <DateForm {...props} onClose={close} />}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function DateForm({
  chosen,
  entries,
  onChoose,
  onClose,
}: DateFilterProps & { readonly onClose: () => void }) {
  return (
    <>
      <Choice
        label={words.of}
        options={KINDS.map((each) => ({ id: each, words: words.kinds[each] }))}
        selected={chosen.of}
        onSelect={(id) => onChoose({ ...chosen, of: KINDS.find((each) => each === id) ?? 'modified' })}
      />
      <div className={styles.ready}>
        {SPANS.map(([name, days]) => {
          const span = { ...chosen, ...lastDays(systemClock.now(), days) };
          const dates = spanOf(span);
          return (
            <Button key={name} onPress={() => onChoose(span)}>
              {words.day(words.days[name], dates === null ? 0 : countWithin(entries, dates))}
            </Button>
          );
        })}
      </div>
      <div className={styles.days}>
        <Day label={words.from} value={chosen.from} onChange={(from) => onChoose({ ...chosen, from })} />
        <Day label={words.to} value={chosen.to} onChange={(to) => onChoose({ ...chosen, to })} />
      </div>
      {isTurned(chosen) ? (
        <p className={styles.problem} role="alert">
          {words.turned}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button onPress={() => onChoose({ ...NO_DATES, of: chosen.of })}>{words.clear}</Button>
        <Button variant="primary" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className={styles.day}>
      <span className={styles.label}>{label}</span>
      <input
        className={styles.field}
        type="date"
        value={value}
        min={FIRST_DAY}
        max={LAST_DAY}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
