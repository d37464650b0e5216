/** Exports a comparison as a Markdown file, and says what came of it. The text itself is core/export's. */
import { type ComparisonExport, comparisonFileName, exportComparison } from '../../core/export/comparison.ts';
import type { Platform } from '../../platform/platform.ts';
import { compareText } from '../../text-zh/compare.ts';
import { say } from '../annotating/annotating.ts';
import type { ExportReport } from '../exporting/report.ts';
import { platform } from '../platform.ts';

/** Offers the file to the reader. Never rejects. */
export async function exportComparisonFile(input: ComparisonExport): Promise<void> {
  const { text, tone } = await saveComparison(input, platform());
  say(text, tone, false);
}

/** {@link exportComparisonFile} to a given machine, without saying it. */
export async function saveComparison(
  input: ComparisonExport,
  machine: Pick<Platform, 'saveFile' | 'shell'>,
): Promise<ExportReport> {
  const saved = await machine.saveFile({
    name: comparisonFileName(input),
    mime: 'text/markdown',
    text: exportComparison(input),
  });
  if (saved.ok) {
    const { name } = saved.value;
    const sentence = machine.shell === 'desktop' ? compareText.exported(name) : compareText.downloaded(name);
    return { tone: 'done', text: sentence };
  }
  if (saved.error.code === 'cancelled') return { tone: 'failed', text: compareText.exportCancelled };
  return { tone: 'failed', text: compareText.exportFailed(saved.error.reason) };
}
