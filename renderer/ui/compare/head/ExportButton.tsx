/** Writes the comparison to a Markdown file, with the signs if they are shown. */
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { useCorpusIndex } from '../../../data/corpus/use-corpus.ts';
import { useChoices } from '../../../state/comparing/choices.ts';
import { exportComparisonFile } from '../../../state/comparing/exporting.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { Button } from '../../shared/Button.tsx';
import { IconButton } from '../../shared/IconButton.tsx';
import { ExportIcon } from '../../shared/Icons.tsx';
import type { Compared } from '../compared.ts';

export interface ExportButtonProps {
  readonly compared: Compared;
  /** A drawing alone, where there is no room for words. */
  readonly isShort: boolean;
}

export function ExportButton({ compared, isShort }: ExportButtonProps) {
  const { choicesKey, a, b, comparison } = compared;
  const { withSigns } = useChoices(choicesKey).lens;
  const index = useCorpusIndex();
  const issues = index.kind === 'ready' ? index.value.issues : [];
  const side = (document: GazetteDocument) => ({
    document,
    issueTitle: issues.find(({ id }) => id === document.issueId)?.title ?? null,
  });
  const write = () => void exportComparisonFile({ a: side(a), b: side(b), comparison, withSigns });
  return isShort ? (
    <IconButton icon={<ExportIcon />} label={compareText.export} onPress={write} />
  ) : (
    <Button onPress={write}>{compareText.export}</Button>
  );
}
