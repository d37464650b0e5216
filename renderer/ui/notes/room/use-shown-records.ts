/** All records, as they were when the room was last to be seen: a room that is hidden has nothing to draw anew. */
import { useState } from 'react';
import type { Live } from '../../../data/database/live.ts';
import type { AllRecords } from '../../../data/records/all-records/all-records.ts';
import { useAllRecords } from '../../../data/records/records.ts';
import { useLayout } from '../../../state/layout/layout.ts';

export function useShownRecords(): Live<AllRecords> {
  const live = useAllRecords();
  const isShown = useLayout(({ room, sideOpen }) => room === 'notes' && sideOpen);
  const [kept, setKept] = useState(live);
  if (isShown && kept !== live) setKept(live);
  return isShown ? live : kept;
}
