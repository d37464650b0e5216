/** The button that opens the export dialog. What the dialog needs is fetched when it is first opened. */
import { lazy, Suspense, useState } from 'react';
import { exportingText } from '../../text-zh/exporting.ts';
import { Button } from '../shared/Button.tsx';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

export function ExportButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{exportingText.open}</Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
