/** The analysis in the page itself, loaded where no worker works. */
import { createAnalyser } from '../../core/analysis/analyser.ts';
import type { AnalysisResult, AnalysisTask } from '../../core/analysis/protocol.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { analysisCorpus } from '../../worker/analysis-corpus.ts';

const analyser = createAnalyser(analysisCorpus(corpus));

export function runInPage(task: AnalysisTask): Promise<AnalysisResult> {
  return analyser.run(task);
}
