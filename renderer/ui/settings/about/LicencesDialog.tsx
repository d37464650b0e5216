/** The licences of the packages in the program, each with its text folded. Read when the dialog opens. */
import { useEffect, useState } from 'react';
import { type Licence, loadLicences } from '../../../data/about/licences.ts';
import { aboutText } from '../../../text-zh/about.ts';
import { Button } from '../../shared/Button.tsx';
import { DialogFoot, DialogHint, DialogTitle, DialogWindow } from '../../shared/DialogWindow.tsx';
import styles from './LicencesDialog.module.css';

const { licences: words } = aboutText;

export interface LicencesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function LicencesDialog({ isOpen, onClose }: LicencesDialogProps) {
  return (
    <DialogWindow isOpen={isOpen} size="tall" onClose={onClose}>
      <DialogTitle>{words.title}</DialogTitle>
      <Licences />
      <DialogFoot>
        <Button onPress={onClose}>{words.close}</Button>
      </DialogFoot>
    </DialogWindow>
  );
}

function Licences() {
  const [licences, setLicences] = useState<readonly Licence[] | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void loadLicences().then((loaded) => {
      if (wanted) setLicences(loaded);
    });
    return () => {
      wanted = false;
    };
  }, []);
  if (licences === undefined) return <DialogHint>{words.loading}</DialogHint>;
  if (licences === null) return <DialogHint>{words.failed}</DialogHint>;
  return (
    <>
      <DialogHint>{words.hint(licences.length)}</DialogHint>
      <ul className={styles.list}>
        {licences.map(({ name, version, identifier, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>{words.entry(name, version, identifier ?? words.unnamed)}</summary>
              <pre className={styles.text}>{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
