/** The heading of one part of a long page, to which a list of links can lead. */
import styles from './SectionTitle.module.css';

export interface SectionTitleProps {
  /** What {@link goToSection} asks for. */
  readonly section: string;
  readonly children: string;
}

export function SectionTitle({ section, children }: SectionTitleProps) {
  return (
    <h2 className={styles.title} data-section={section} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** Brings a part of the page to the top and the focus to its heading; nothing if the page does not have it. */
export function goToSection(page: HTMLElement, section: string): void {
  const title = page.querySelector<HTMLElement>(`[data-section="${section}"]`);
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'start' });
}
