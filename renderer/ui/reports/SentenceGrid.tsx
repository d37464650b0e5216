/**
 * The sentences of a theme face to face: a grid of two columns, one below the other where the pane is narrow. Arrow keys
 * walk from sentence to sentence, Tab goes on to the links within the one that has the focus.
 */
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { FacingRow } from '../../core/compare/reports/rows.ts';
import type { Theme } from '../../core/compare/reports/themes.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { type CellPlace, cellAfter, cellIn, type SideName } from './cell-keys.ts';
import { SentenceCell } from './SentenceCell.tsx';
import styles from './SentenceGrid.module.css';
import { useSides } from './sides.ts';

export interface SentenceGridProps {
  readonly rows: readonly FacingRow[];
  readonly theme: Theme;
}

const SIDES: readonly SideName[] = ['a', 'b'];

/** To be used below a `SidesContext`, and mounted anew for another theme. */
export function SentenceGrid({ rows, theme }: SentenceGridProps) {
  const { a, b } = useSides();
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<CellPlace>(() => cellIn(rows, 0, 'a') ?? { row: 0, side: 'a' });
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = cellAfter(event.key, current, rows);
    if (next === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cellName(next)}"]`)?.focus();
  };
  const focused = ({ target }: FocusEvent<HTMLElement>) => {
    const [row, side] = target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(' ') ?? [];
    if (row !== undefined && (side === 'a' || side === 'b')) setCurrent({ row: Number(row), side });
  };
  return (
    <table
      ref={grid}
      className={styles.grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid
      role="grid"
      aria-label={reportsText.sentences}
      onKeyDown={keyDown}
      onFocus={focused}
    >
      <thead className={styles.header}>
        <tr>
          <th scope="col">{a.name}</th>
          <th scope="col">{b.name}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={rowKey(row)} className={styles.row}>
            {SIDES.map((side) => (
              <SentenceCell
                key={side}
                side={side}
                sentence={row[side]}
                theme={theme}
                name={cellName({ row: at, side })}
                isCurrent={current.row === at && current.side === side}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellName({ row, side }: CellPlace): string {
  return `${row} ${side}`;
}

function rowKey({ a, b }: FacingRow): string {
  return [a, b]
    .map((sentence) => (sentence === null ? '' : `${sentence.blockId} ${sentence.start}`))
    .join(' ');
}
