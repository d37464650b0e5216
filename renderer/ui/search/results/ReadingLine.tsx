/**
 * How the query was read, in one plain line where that needs saying, with the way to have it read otherwise; and the
 * names whose pinyin was typed, to be searched instead.
 */
import type { NameSuggestion, Reading, SearchOutcome } from '../../../core/search/outcome.ts';
import { shortened } from '../../../core/text/shortened.ts';
import { readingText } from '../../../text-zh/search.ts';
import { Button } from '../../shared/Button.tsx';
import styles from './ReadingLine.module.css';

export interface ReadingLineProps {
  readonly outcome: SearchOutcome;
  /** Words apart, or as they stand. */
  readonly onWish: (wish: 'auto' | 'words') => void;
  /** A suggested name is to be searched. */
  readonly onSuggestion: (text: string) => void;
}

/** More would push the results out of sight. */
const MOST_SUGGESTIONS = 8;
const MOST_NAMES = 3;

export function ReadingLine({ outcome, onWish, onSuggestion }: ReadingLineProps) {
  const { ask, suggestions } = outcome;
  const sentence = sentenceOf(outcome);
  const other = otherWish(outcome);
  return (
    <div className={styles.reading} role="status">
      {sentence === null && other === null ? null : (
        <p className={styles.line} data-near={isNear(outcome)}>
          {sentence}
          {other === null ? null : (
            <Button variant="quiet" onPress={() => onWish(other.wish)}>
              {other.words}
            </Button>
          )}
        </p>
      )}
      {suggestions.length === 0 ? null : (
        <Suggestions
          suggestions={suggestions.filter(({ text }) => text !== ask.query)}
          onSuggestion={onSuggestion}
        />
      )}
    </div>
  );
}

interface SuggestionsProps {
  readonly suggestions: readonly NameSuggestion[];
  readonly onSuggestion: (text: string) => void;
}

function Suggestions({ suggestions, onSuggestion }: SuggestionsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className={styles.suggestions} role="group" aria-label={readingText.suggestions}>
      <span className={styles.label}>{readingText.suggestions}</span>
      {suggestions.slice(0, MOST_SUGGESTIONS).map(({ text, name }) => (
        <Button
          key={`${text} ${name}`}
          label={readingText.suggestion(text, name)}
          onPress={() => onSuggestion(text)}
        >
          <span className={styles.name}>{text}</span>
        </Button>
      ))}
    </div>
  );
}

/** Null where the results speak for themselves. */
function sentenceOf({ ask, reading }: SearchOutcome): string | null {
  switch (reading.kind) {
    case 'blank':
      return null;
    case 'literal':
      return reading.hasWords ? readingText.literal : null;
    case 'words':
      if (reading.onlyExcluded) return readingText.onlyExcluded;
      return ask.wish === 'words' ? readingText.apart : null;
    case 'unfinished':
      return readingText.unfinished[reading.field];
    case 'notYear':
      return readingText.notYear(shortened(reading.typed));
    case 'pinyin':
      return readingText.pinyin(reading.names.slice(0, MOST_NAMES), reading.names.length > MOST_NAMES);
    default:
      return readingText[reading.kind];
  }
}

/** The other way to read the query, if there is one. */
function otherWish({ ask, reading }: SearchOutcome) {
  if (ask.wish === 'words') return { wish: 'auto', words: readingText.toLiteral } as const;
  return reading.kind === 'literal' && reading.hasWords
    ? ({ wish: 'words', words: readingText.toWords } as const)
    : null;
}

/** Whether what is shown is not quite what was asked. */
function isNear({ reading }: SearchOutcome): boolean {
  return (
    reading.kind === 'character' ||
    reading.kind === 'scattered' ||
    reading.kind === 'most' ||
    isIncomplete(reading)
  );
}

/** Whether the query cannot find anything as it is: the line says what is wrong with it. */
export function isIncomplete(reading: Reading): boolean {
  return (
    reading.kind === 'unfinished' ||
    reading.kind === 'notYear' ||
    (reading.kind === 'words' && reading.onlyExcluded)
  );
}
