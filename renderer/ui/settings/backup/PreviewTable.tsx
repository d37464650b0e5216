/** How many marks, notes, bookmarks and authors of a backup are new, the same or other here. */
import { type Comparison, countCases } from '../../../data/backup/comparison.ts';
import { RECORD_TABLES } from '../../../data/commit/change.ts';
import { backupText } from '../../../text-zh/backup.ts';
import styles from './PreviewTable.module.css';
import { type PreviewCounts, previewCounts } from './preview-counts.ts';

const { preview: words } = backupText;
const COLUMNS = ['new', 'same', 'changed', 'deleted', 'conflict'] as const;

/** Tables of which the backup holds nothing are left out. */
export function PreviewTable({ comparison }: { readonly comparison: Comparison }) {
  const cases = countCases(comparison.records);
  const { added, changed, same } = comparison.authors;
  const rows: readonly (readonly [keyof typeof words.rows, PreviewCounts])[] = [
    ...RECORD_TABLES.map((table) => [table, previewCounts(cases[table])] as const),
    ['authors', { new: added.length, same, changed: changed.length, deleted: 0, conflict: 0 }],
  ];
  const filled = rows.filter(([, counts]) => COLUMNS.some((column) => counts[column] > 0));
  return (
    <table className={styles.table} aria-label={words.tableLabel}>
      <thead>
        <tr>
          <td />
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {filled.map(([table, counts]) => (
          <Row key={table} name={words.rows[table]} counts={counts} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ name, counts }: { readonly name: string; readonly counts: PreviewCounts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td key={column} data-nothing={counts[column] === 0}>
          {counts[column]}
        </td>
      ))}
    </tr>
  );
}
