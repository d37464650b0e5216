/** Says that some stored records cannot be read, and that nothing was done to them. */
import type { DamagedRow } from '../../data/database/rows.ts';
import { notesText } from '../../text-zh/notes.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';

export function DamagedNotice({ rows }: { readonly rows: readonly DamagedRow[] }) {
  if (rows.length === 0) return null;
  const detail = rows.map(({ table, key, reason }) => notesText.damagedDetail(table, key, reason)).join('\n');
  return <ErrorNotice words={notesText.damaged(rows.length)} detail={detail} />;
}
