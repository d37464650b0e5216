/** One sentence on a comparison; or that nothing of what was asked for is in it, with the way back to all of it. */
import { type Verdict, verdictOf } from '../../../core/compare/view/verdict.ts';
import { changeLens, useChoices } from '../../../state/comparing/choices.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { Button } from '../../shared/Button.tsx';
import type { Compared } from '../compared.ts';
import styles from './VerdictLine.module.css';

export interface VerdictLineProps {
  readonly compared: Compared;
  readonly hasRows: boolean;
}

export function VerdictLine({ compared, hasRows }: VerdictLineProps) {
  const { choicesKey, comparison } = compared;
  const { only, withSigns } = useChoices(choicesKey).lens;
  const verdict = verdictOf(comparison);
  return (
    <div className={styles.verdict} data-kind={verdict.kind} role="status">
      <p>
        {hasRows || only === null
          ? sentenceOn(verdict, withSigns)
          : compareText.nothingOf(compareText.categories[only])}
      </p>
      {only === null ? null : (
        <Button variant="quiet" onPress={() => changeLens(choicesKey, { only: null })}>
          {compareText.showAll}
        </Button>
      )}
    </div>
  );
}

function sentenceOn(verdict: Verdict, withSigns: boolean): string {
  const { verdicts } = compareText;
  switch (verdict.kind) {
    case 'identical':
      return verdicts.identical;
    case 'unrelated':
      return verdicts.unrelated;
    case 'sameWords':
      return verdicts.sameWords(verdict.signs);
    case 'distant':
      return verdicts.distant(verdict.paired);
    case 'different': {
      const { whole, words, signs } = verdict;
      if (signs === 0) return verdicts.different(whole, words);
      return withSigns
        ? verdicts.differentShown(whole, words, signs)
        : verdicts.differentWithSigns(whole, words, signs);
    }
  }
}
