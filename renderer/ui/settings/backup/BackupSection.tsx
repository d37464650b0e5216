/**
 * 备份与恢复 in the room 设置: saves a backup, takes a file that was chosen here or opened from the desktop to its
 * preview, and says what became of either.
 */
import { useEffect, useRef, useState } from 'react';
import {
  type Preview,
  type PreviewFailure,
  previewBackup,
  type Restored,
} from '../../../state/backup/restoring.ts';
import { type BackupReport, saveBackup } from '../../../state/backup/saving.ts';
import { useSafety } from '../../../state/safety/safety.ts';
import { takeOpenedBackup, useOpenedBackup } from '../../../state/shell/opened-backup.ts';
import { backupText } from '../../../text-zh/backup.ts';
import { Button } from '../../shared/Button.tsx';
import { ErrorNotice } from '../../shared/ErrorNotice.tsx';
import { PickBackupButton } from '../../shared/PickBackupButton.tsx';
import { SectionTitle } from '../../shared/SectionTitle.tsx';
import styles from '../Section.module.css';
import { RestoreDialog } from './RestoreDialog.tsx';

/** What is going on, or came of it last. */
type Course =
  | { readonly kind: 'rest' }
  | { readonly kind: 'saving' | 'reading' }
  | { readonly kind: 'report'; readonly report: BackupReport }
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: PreviewFailure }
  | { readonly kind: 'notOpened'; readonly reason: string }
  | { readonly kind: 'preview'; readonly preview: Preview };

/** Connects itself. */
export function BackupSection() {
  const [course, setCourse] = useState<Course>({ kind: 'rest' });
  const section = useRef<HTMLElement>(null);
  const opened = useOpenedBackup((state) => state.opened);
  const isBusy = course.kind === 'saving' || course.kind === 'reading';
  const save = async () => {
    setCourse({ kind: 'saving' });
    setCourse({ kind: 'report', report: await saveBackup() });
  };
  const read = async (file: File) => {
    setCourse({ kind: 'reading' });
    setCourse(await courseOf(file));
  };
  // What is previewed is held against the database, which must be whole by then.
  const isWhole = useSafety(({ status }) => status.kind !== 'checking' && status.kind !== 'recovery');
  const isFree = isWhole && !isBusy && course.kind !== 'preview';
  useEffect(() => {
    const taken = opened !== null && isFree ? takeOpenedBackup() : null;
    if (taken === null) return;
    section.current?.scrollIntoView({ block: 'start' });
    if (taken.kind === 'refused') setCourse({ kind: 'notOpened', reason: taken.reason });
    else {
      setCourse({ kind: 'reading' });
      void courseOf(taken.file).then(setCourse);
    }
  }, [opened, isFree]);
  return (
    <section ref={section} className={styles.section}>
      <SectionTitle section="backup">{backupText.title}</SectionTitle>
      <p className={styles.quiet}>{backupText.intro}</p>
      <div className={styles.buttons}>
        <Button onPress={() => void save()} isPending={isBusy}>
          {backupText.save}
        </Button>
        <PickBackupButton onPick={(file) => void read(file)} isPending={isBusy}>
          {backupText.open}
        </PickBackupButton>
      </div>
      <CourseLine course={course} />
      <RestoreDialog
        preview={course.kind === 'preview' ? course.preview : null}
        onClose={(restored) =>
          setCourse(restored === null ? { kind: 'rest' } : { kind: 'restored', restored })
        }
      />
    </section>
  );
}

/** A file becomes a preview, or the reason why not. */
async function courseOf(file: Parameters<typeof previewBackup>[0]): Promise<Course> {
  const preview = await previewBackup(file);
  return preview.ok
    ? { kind: 'preview', preview: preview.value }
    : { kind: 'refused', name: file.name, failure: preview.error };
}

function CourseLine({ course }: { readonly course: Course }) {
  if (course.kind === 'refused') {
    const { failure, name } = course;
    const detail = 'detail' in failure ? failure.detail : undefined;
    const words = backupText.refused(name, backupText.problems[failure.code]);
    return <ErrorNotice words={words} detail={detail} />;
  }
  if (course.kind === 'notOpened') return <ErrorNotice words={backupText.notOpened(course.reason)} />;
  const tone =
    course.kind === 'restored' ? 'done' : course.kind === 'report' ? course.report.tone : undefined;
  return (
    <>
      <p className={styles.line} data-tone={tone} role="status">
        {wordsOf(course)}
      </p>
      {course.kind === 'restored' && course.restored.needsReload ? (
        <div className={styles.buttons}>
          <Button variant="primary" onPress={() => window.location.reload()}>
            {backupText.reload}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function wordsOf(course: Course): string {
  switch (course.kind) {
    case 'report':
      return course.report.text;
    case 'restored': {
      const { needsReload, records } = course.restored;
      return needsReload ? backupText.restoredSettings(records) : backupText.restored(records);
    }
    case 'saving':
      return backupText.saving;
    case 'reading':
      return backupText.reading;
    default:
      return '';
  }
}
