/**
 * The room 设置: backup and restoring, where the notes lie; theme, size, line height and width of the text, at once
 * visible in the open document and in a sample; who writes, what the colours are called; the list of keyboard
 * shortcuts, and 关于. A list of its parts leads to their headings.
 */
import { useRef } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useAuthors, usePresentAuthor } from '../../data/records/authors.ts';
import {
  APPEARANCE_BOUNDS,
  changeAppearance,
  DEFAULT_APPEARANCE,
  THEMES,
  type Theme,
  useAppearance,
} from '../../state/layout/appearance.ts';
import { useSafety } from '../../state/safety/safety.ts';
import { useKeeping } from '../../state/safety-copy/keeping.ts';
import { aboutText } from '../../text-zh/about.ts';
import { backupText } from '../../text-zh/backup.ts';
import { keepingText } from '../../text-zh/keeping.ts';
import { markingText } from '../../text-zh/marking.ts';
import { peopleText } from '../../text-zh/people.ts';
import { settingsText } from '../../text-zh/settings.ts';
import { ColourNamesForm } from '../notes/colours/ColourNamesForm.tsx';
import { PeopleSettings } from '../people/PeopleSettings.tsx';
import { Button } from '../shared/Button.tsx';
import { goToSection, SectionTitle } from '../shared/SectionTitle.tsx';
import { Stepper } from '../shared/Stepper.tsx';
import { AboutSection } from './about/AboutSection.tsx';
import { BackupSection } from './backup/BackupSection.tsx';
import { KeepingSection } from './keeping/KeepingSection.tsx';
import styles from './SettingsPanel.module.css';
import { Shortcuts } from './Shortcuts.tsx';

/** Connects itself; fills its panel. */
export function SettingsPanel() {
  const content = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.settings}>
      <Parts onGo={(section) => content.current !== null && goToSection(content.current, section)} />
      <div className={styles.content} ref={content}>
        <BackupSection />
        <KeepingSection />
        <Appearance />
        <PeopleSettings />
        <ColourNamesForm />
        <Shortcuts />
        <AboutSection />
      </div>
    </div>
  );
}

/** Stands above what scrolls, so that each part is one press away. */
function Parts({ onGo }: { readonly onGo: (section: string) => void }) {
  const hasPeople = [useAuthors().kind, usePresentAuthor().kind].every((kind) => kind === 'ready');
  const hasSafety = useSafety(({ status }) => status.kind !== 'none');
  const hasKeeping = useKeeping().address !== null || hasSafety;
  const parts = [
    ['backup', backupText.title],
    ...(hasKeeping ? [['keeping', keepingText.title]] : []),
    ['appearance', settingsText.appearanceTitle],
    ...(hasPeople ? [['people', peopleText.title]] : []),
    ['colours', markingText.names.title],
    ['keys', settingsText.keysTitle],
    ['about', aboutText.title],
  ] as const;
  return (
    <nav className={styles.parts} aria-label={settingsText.partsLabel}>
      {parts.map(([section = '', title = '']) => (
        <button key={section} type="button" data-begin="" onClick={() => onGo(section)}>
          {title}
        </button>
      ))}
    </nav>
  );
}

function Appearance() {
  const appearance = useAppearance();
  return (
    <section className={styles.appearance}>
      <SectionTitle section="appearance">{settingsText.appearanceTitle}</SectionTitle>
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
    </section>
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
