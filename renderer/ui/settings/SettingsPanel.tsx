/**
 * The room 设置: theme, size, line height and width of the text, at once visible in the open document and in a sample;
 * who writes, what the colours are called, backup and restoring, where the notes lie; the list of keyboard shortcuts,
 * and 关于.
 */

import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { COMMANDS } from '../../state/commands/commands.ts';
import { formatShortcut } from '../../state/commands/shortcut.ts';
import {
  APPEARANCE_BOUNDS,
  changeAppearance,
  DEFAULT_APPEARANCE,
  THEMES,
  type Theme,
  useAppearance,
} from '../../state/layout/appearance.ts';
import { settingsText } from '../../text-zh/settings.ts';
import { ColourNamesForm } from '../notes/colours/ColourNamesForm.tsx';
import { PeopleSettings } from '../people/PeopleSettings.tsx';
import { Button } from '../shared/Button.tsx';
import { Stepper } from '../shared/Stepper.tsx';
import { AboutSection } from './about/AboutSection.tsx';
import { BackupSection } from './backup/BackupSection.tsx';
import { KeepingSection } from './keeping/KeepingSection.tsx';
import styles from './SettingsPanel.module.css';

/** Connects itself; fills its panel. */
export function SettingsPanel() {
  const appearance = useAppearance();
  return (
    <div className={styles.settings}>
      <ThemeChoice theme={appearance.theme} />
      <Stepper
        label={settingsText.sizeLabel}
        value={appearance.fontSize}
        bounds={APPEARANCE_BOUNDS.fontSize}
        words={settingsText.size}
        onChange={(fontSize) => changeAppearance({ fontSize })}
      />
      <Stepper
        label={settingsText.lineLabel}
        value={appearance.lineHeight}
        bounds={APPEARANCE_BOUNDS.lineHeight}
        words={settingsText.line}
        onChange={(lineHeight) => changeAppearance({ lineHeight })}
      />
      <Stepper
        label={settingsText.measureLabel}
        value={appearance.measure}
        bounds={APPEARANCE_BOUNDS.measure}
        words={settingsText.measure}
        onChange={(measure) => changeAppearance({ measure })}
      />
      <Sample />
      <Button onPress={() => changeAppearance(DEFAULT_APPEARANCE)}>{settingsText.reset}</Button>
      <PeopleSettings />
      <ColourNamesForm />
      <BackupSection />
      <KeepingSection />
      <Shortcuts />
      <AboutSection />
    </div>
  );
}

function ThemeChoice({ theme }: { readonly theme: Theme }) {
  return (
    <RadioGroup
      className={styles.themes ?? ''}
      value={theme}
      onChange={(value) => {
        const chosen = THEMES.find((each) => each === value);
        if (chosen !== undefined) changeAppearance({ theme: chosen });
      }}
    >
      <Label className={styles.label ?? ''}>{settingsText.themeLabel}</Label>
      <div className={styles.cards}>
        {THEMES.map((each) => (
          <Radio key={each} value={each} className={styles.card ?? ''}>
            <span className={styles.themeName}>{settingsText.themes[each]}</span>
            <span className={styles.themeHint}>{settingsText.themeHints[each]}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function Sample() {
  return (
    <figure className={styles.sample} aria-label={settingsText.previewLabel}>
      <p className={styles.sampleTitle}>{settingsText.previewTitle}</p>
      <p className={styles.sampleText}>
        <b>{settingsText.previewLabelText}</b>
        {settingsText.previewText}
      </p>
    </figure>
  );
}

function Shortcuts() {
  return (
    <section>
      <h2 className={styles.label}>{settingsText.keysTitle}</h2>
      <dl className={styles.keys}>
        {COMMANDS.map(({ id, name, shortcut }) =>
          shortcut === null ? null : (
            <div key={id} className={styles.key}>
              <dt>{name}</dt>
              <dd>
                <kbd>{formatShortcut(shortcut)}</kbd>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
