/**
 * A number between bounds: a slider with a smaller and a larger button at its ends.
 */
import { Label } from 'react-aria-components/Label';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { settingsText } from '../../text-zh/settings.ts';
import { IconButton } from './IconButton.tsx';
import { MinusIcon, PlusIcon } from './Icons.tsx';
import styles from './Stepper.module.css';

export interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: { readonly least: number; readonly most: number; readonly step: number };
  /** The value in words, shown beside the label. */
  readonly words: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** Controlled; its caller brings values to the step. */
export function Stepper({ label, value, bounds, words, onChange }: StepperProps) {
  const { least, most, step } = bounds;
  return (
    <Slider
      className={styles.stepper ?? ''}
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      onChange={onChange}
    >
      <div className={styles.head}>
        <Label className={styles.label ?? ''}>{label}</Label>
        <span className={styles.words}>{words(value)}</span>
      </div>
      <div className={styles.body}>
        <IconButton
          icon={<MinusIcon />}
          label={settingsText.less(label)}
          isDisabled={value <= least}
          onPress={() => onChange(value - step)}
        />
        <SliderTrack className={styles.track ?? ''}>
          <SliderThumb className={styles.thumb ?? ''} />
        </SliderTrack>
        <IconButton
          icon={<PlusIcon />}
          label={settingsText.more(label)}
          isDisabled={value >= most}
          onPress={() => onChange(value + step)}
        />
      </div>
    </Slider>
  );
}
