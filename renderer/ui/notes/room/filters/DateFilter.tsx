/** The filter by date: since when and until when, of making or of changing, with ready spans and what each would show. */
import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { NoteEntry } from '../../../../core/notes/entries.ts';
import { countWithin } from '../../../../core/notes/filter.ts';
import { systemClock } from '../../../../data/commit/clock.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import { Button } from '../../../shared/Button.tsx';
import choice from '../../../shared/Choice.module.css';
import { Choice } from '../../../shared/Choice.tsx';
import { ChevronDownIcon } from '../../../shared/Icons.tsx';
import menu from '../../../shared/MenuButton.module.css';
import { TextField } from '../../../shared/TextField.tsx';
import styles from './DateFilter.module.css';
import { type ChosenDates, isTurned, lastDays, NO_DATES, parseDay, spanOf } from './dates.ts';

const words = notesRoomText.dates;
const KINDS = ['modified', 'created'] as const;
const SIDES = ['from', 'to'] as const;
const HINT = 'notes-date-hint';
const SPANS = [
  ['today', 1],
  ['week', 7],
  ['month', 30],
] as const;

/** As typed. */
type Days = Pick<ChosenDates, 'from' | 'to'>;

export interface DateFilterProps {
  readonly chosen: ChosenDates;
  /** What all other filters let through. */
  readonly entries: readonly NoteEntry[];
  readonly onChoose: (chosen: ChosenDates) => void;
}

export function DateFilter(props: DateFilterProps) {
  const { from, to } = props.chosen;
  const summary = words.span(from || null, to || null);
  const [isOpen, setOpen] = useState(false);
  const title = useId();
  return (
    <div className={choice.choice}>
      <span className={choice.label} aria-hidden="true">
        {words.label}
      </span>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <AriaButton className={choice.button ?? ''} aria-label={`${words.label} ${summary}`}>
          <span className={choice.value}>{summary}</span>
          <ChevronDownIcon size={16} />
        </AriaButton>
        <Popover className={menu.popover ?? ''} placement="bottom start" aria-labelledby={title}>
          <div className={styles.dialog}>
            <p id={title} className={styles.title}>
              {words.title}
            </p>
            <DateForm {...props} onClose={() => setOpen(false)} />
          </div>
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
  const [typed, setTyped] = useState<Days>(chosen);
  const choose = (days: Days) => {
    setTyped(days);
    onChoose({ ...chosen, from: parseDay(days.from) ?? '', to: parseDay(days.to) ?? '' });
  };
  const problem = problemOf(typed, chosen);
  return (
    <>
      <Choice
        label={words.of}
        options={KINDS.map((each) => ({ id: each, words: words.kinds[each] }))}
        selected={chosen.of}
        onSelect={(id) => onChoose({ ...chosen, of: KINDS.find((each) => each === id) ?? 'modified' })}
      />
      <ReadySpans of={chosen.of} entries={entries} onChoose={choose} />
      <div className={styles.days}>
        {SIDES.map((side) => (
          <TextField
            key={side}
            label={words[side]}
            value={typed[side]}
            onChange={(text) => choose({ ...typed, [side]: text })}
            onSubmit={onClose}
            isInvalid={isUnread(typed[side])}
            describedBy={HINT}
          />
        ))}
      </div>
      <p id={HINT} className={styles.hint} data-problem={problem !== null} role="status">
        {problem ?? words.hint}
      </p>
      <div className={styles.actions}>
        <Button onPress={() => choose(NO_DATES)}>{words.clear}</Button>
        <Button variant="primary" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

interface ReadySpansProps {
  readonly of: ChosenDates['of'];
  readonly entries: readonly NoteEntry[];
  readonly onChoose: (days: Days) => void;
}

/** Spans that are chosen with one press, each with what it would show. */
function ReadySpans({ of, entries, onChoose }: ReadySpansProps) {
  return (
    <div className={styles.ready}>
      {SPANS.map(([name, count]) => {
        const days = lastDays(systemClock.now(), count);
        const span = spanOf({ of, ...days });
        return (
          <Button key={name} onPress={() => onChoose(days)}>
            {words.day(words.days[name], span === null ? 0 : countWithin(entries, span))}
          </Button>
        );
      })}
    </div>
  );
}

function isUnread(typed: string): boolean {
  return typed.trim() !== '' && parseDay(typed) === null;
}

/** What is wrong with what was typed; null if nothing is. */
function problemOf(typed: Days, chosen: ChosenDates): string | null {
  const unread = SIDES.map((side) => typed[side]).find(isUnread);
  if (unread !== undefined) return words.unread(unread);
  return isTurned(chosen) ? words.turned : null;
}
