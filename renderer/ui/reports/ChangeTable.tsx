/**
 * What changed in numbers: the figures as both reports print them, each a link to its clause, and beside them what was
 * computed from the two, told apart from what is printed.
 */

import { placeOf } from '../../core/cite/place.ts';
import type { FigureChange } from '../../core/compare/reports/changes.ts';
import { reportsText } from '../../text-zh/reports.ts';
import { differenceWords, figureRemarks, ratioWords } from './amounts.ts';
import styles from './ChangeTable.module.css';
import type { SideName } from './cell-keys.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { useSides } from './sides.ts';

export interface ChangeTableProps {
  readonly changes: readonly FigureChange[];
  /** Said where there are none. */
  readonly none: string;
}

/** To be used below a `SidesContext`. */
export function ChangeTable({ changes, none }: ChangeTableProps) {
  const { a, b } = useSides();
  if (changes.length === 0) return <p className={styles.note}>{none}</p>;
  return (
    <>
      <p className={styles.note}>{reportsText.changesNote}</p>
      <table className={styles.table} aria-label={reportsText.changes}>
        <thead>
          <tr>
            <th scope="col">{reportsText.columns.subject}</th>
            <th scope="col">{a.name}</th>
            <th scope="col">{b.name}</th>
            <th scope="col" className={styles.computed}>
              {reportsText.columns.difference}
            </th>
            <th scope="col" className={styles.computed}>
              {reportsText.columns.ratio}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={keyOf(change)} change={change} />
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{reportsText.ratioNote}</p>
    </>
  );
}

function ChangeRow({ change }: { readonly change: FigureChange }) {
  const ratio = ratioWords(change);
  return (
    <tr>
      <th scope="row" className={styles.subject}>
        {subjectWords(change)}
        <span className={styles.kind}>
          {reportsText.kindOf(reportsText.aspects[change.aspect], reportsText.moods[change.mood])}
        </span>
      </th>
      <Printed side="a" change={change} />
      <Printed side="b" change={change} />
      <td className={styles.computed}>{differenceWords(change)}</td>
      <td className={styles.computed}>
        {ratio ?? (
          <span role="img" aria-label={reportsText.ratio.noneSpoken}>
            {reportsText.ratio.none}
          </span>
        )}
      </td>
    </tr>
  );
}

/** A figure as printed. */
function Printed({ side, change }: { readonly side: SideName; readonly change: FigureChange }) {
  const { document } = useSides()[side];
  const { sentence, figure } = change[side];
  const { before, after } = figureRemarks(figure);
  const { start } = sentence;
  return (
    <td className={styles.printed}>
      {before === '' ? null : <span className={styles.remark}>{before} </span>}
      <PlaceLink
        className={styles.figure}
        target={{ side, blockId: sentence.blockId, range: [start + figure.start, start + figure.end] }}
        title={reportsText.figureHint(placeOf(document, sentence.blockId))}
      >
        {figure.text}
      </PlaceLink>
      {after === '' ? null : <span className={styles.remark}>{after}</span>}
    </td>
  );
}

/** The words of the print; both where they are not the same. */
function subjectWords({ subject, a, b }: FigureChange): string {
  const [one, other] = [a.figure.subject?.text ?? subject, b.figure.subject?.text ?? subject];
  return one === other ? one : reportsText.otherName(one, other);
}

function keyOf({ a, b }: FigureChange): string {
  return [a, b]
    .map(({ sentence, figure }) => `${sentence.blockId} ${sentence.start + figure.start}`)
    .join(' ');
}
