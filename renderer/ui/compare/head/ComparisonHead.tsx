/** The two documents of a comparison by name, 甲 above the left column and 乙 above the right, and 对调 between them. */
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { useCorpusIndex } from '../../../data/corpus/use-corpus.ts';
import { paneOf, panesOf } from '../../../state/panes/model.ts';
import { openView, usePanes } from '../../../state/panes/panes.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { formatDate } from '../../../text-zh/library.ts';
import { PaneTools } from '../../panes/PaneTools.tsx';
import { shortTitle, useShortName } from '../../panes/view-name.ts';
import { FittingName } from '../../shared/FittingName.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { SwapIcon } from '../../shared/Icons.tsx';
import type { Compared } from '../compared.ts';
import { PlaceLink } from '../list/PlaceLink.tsx';
import styles from './ComparisonHead.module.css';
import { ExportButton } from './ExportButton.tsx';

export interface ComparisonHeadProps {
  readonly compared: Compared;
  /** The names stand one below the other, each in one line. */
  readonly isNarrow: boolean;
}

export function ComparisonHead({ compared, isNarrow }: ComparisonHeadProps) {
  const { pane, a, b } = compared;
  const isAlone = usePanes(
    ({ area }) => panesOf(area.root).length === 1 && paneOf(area, pane)?.tabs.length === 1,
  );
  return (
    <header className={styles.head} data-narrow={isNarrow}>
      <h1 className={styles.unseen}>{compareText.paneTitle(a.title, b.title)}</h1>
      <Named compared={compared} side="a" />
      <IconButton
        icon={<SwapIcon />}
        label={compareText.swap}
        onPress={() => openView({ kind: 'comparison', a: b.id, b: a.id }, { from: pane })}
      />
      <Named compared={compared} side="b" />
      {isNarrow ? <ExportButton compared={compared} isShort /> : null}
      {isAlone ? <PaneTools pane={pane} /> : null}
    </header>
  );
}

function Named({ compared, side }: { readonly compared: Compared; readonly side: 'a' | 'b' }) {
  const document = compared[side];
  const index = useCorpusIndex();
  const title = (index.kind === 'ready' ? shortTitle(index.value, document.id) : null) ?? document.title;
  const short = useShortName()(document.id) ?? title;
  const issue =
    index.kind === 'ready' ? index.value.issues.find(({ id }) => id === document.issueId)?.title : undefined;
  // Of two printings the issue alone tells which is which; where there is little room it must be what is seen.
  const isShared = compared.a.docNumber === compared.b.docNumber;
  const facts = [document.docNumber, issue ?? null, dateOf(document)];
  const shown = (isShared ? [facts[1], facts[0], facts[2]] : facts).flatMap((fact) => fact ?? []);
  return (
    <div className={styles.named} data-side={side}>
      <span className={styles.side}>{compareText.sides[side]}</span>
      <div className={styles.words}>
        <PlaceLink
          pane={compared.pane}
          documentId={document.id}
          blockId={null}
          label={compareText.openDocument(compareText.sides[side], title)}
        >
          <FittingName full={title} short={short} />
        </PlaceLink>
        <p className={styles.facts}>
          {shown.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
    </div>
  );
}

function dateOf({ date }: GazetteDocument): string | null {
  return date === null ? null : formatDate(date);
}
