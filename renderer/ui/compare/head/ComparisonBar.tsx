/** What can be done with a comparison: choose what is shown, go from difference to difference, export it. */
import { Switch } from 'react-aria-components/Switch';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { CATEGORIES, type Category } from '../../../core/compare/view/lens.ts';
import type { Stop } from '../../../core/compare/view/stops.ts';
import { changeLens, useChoices } from '../../../state/comparing/choices.ts';
import {
  COMPARISON_FORMS,
  type ComparisonForm,
  changeLayout,
  useLayout,
} from '../../../state/layout/layout.ts';
import { compareText } from '../../../text-zh/compare.ts';
import type { Compared } from '../compared.ts';
import styles from './ComparisonBar.module.css';
import { ExportButton } from './ExportButton.tsx';
import { StopWalk } from './StopWalk.tsx';

export interface ComparisonBarProps {
  readonly compared: Compared;
  readonly stops: readonly Stop[];
  /** Too narrow for two columns; there is nothing to choose then. */
  readonly isNarrow: boolean;
  /** Without room for the words of every button. */
  readonly isShort: boolean;
}

export function ComparisonBar({ compared, stops, isNarrow, isShort }: ComparisonBarProps) {
  const { choicesKey } = compared;
  const { lens } = useChoices(choicesKey);
  return (
    <div className={styles.bar}>
      <CategoryFilter compared={compared} />
      <StopWalk choicesKey={choicesKey} stops={stops} />
      {isNarrow ? null : <FormChoice />}
      <Switch
        className={styles.switch ?? ''}
        isSelected={lens.withSigns}
        onChange={(withSigns) => changeLens(choicesKey, { withSigns })}
      >
        <span className={styles.track} aria-hidden="true" />
        {compareText.signs}
      </Switch>
      {isNarrow ? null : <ExportButton compared={compared} isShort={isShort} />}
    </div>
  );
}

/** One kind alone; pressed again, all of them. */
function CategoryFilter({ compared }: { readonly compared: Compared }) {
  const { choicesKey, comparison } = compared;
  const { lens } = useChoices(choicesKey);
  return (
    <ToggleButtonGroup
      className={styles.group ?? ''}
      aria-label={compareText.filters}
      selectionMode="single"
      selectedKeys={lens.only === null ? [] : [lens.only]}
      onSelectionChange={(keys) => changeLens(choicesKey, { only: chosen(keys, CATEGORIES) })}
    >
      {CATEGORIES.map((category) => (
        <ToggleButton key={category} id={category} className={styles.choice ?? ''} data-category={category}>
          {compareText.filter(compareText.categories[category], comparison.counts[category])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function FormChoice() {
  const form = useLayout(({ comparisonForm }) => comparisonForm);
  return (
    <ToggleButtonGroup
      className={styles.group ?? ''}
      aria-label={compareText.form}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[form]}
      onSelectionChange={(keys) => changeLayout({ comparisonForm: chosen(keys, COMPARISON_FORMS) ?? form })}
    >
      {COMPARISON_FORMS.map((each) => (
        <ToggleButton key={each} id={each} className={styles.choice ?? ''}>
          {compareText.forms[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** The value among those of a choice that is selected; null if none is. */
function chosen<Value extends Category | ComparisonForm>(
  keys: Iterable<string | number>,
  values: readonly Value[],
): Value | null {
  const selected = new Set(keys);
  return values.find((value) => selected.has(value)) ?? null;
}
