/** The analysis worker of one page. What is done is core/analysis'; this file only joins it to messages and files. */
import { createAnalyser } from '../core/analysis/analyser.ts';
import { type AnalysisReply, parseAnalysisRequest } from '../core/analysis/protocol.ts';
import { createCorpus } from '../data/corpus/corpus.ts';
import { analysisCorpus } from './analysis-corpus.ts';

/** Set by the first request: the page has one folder. */
let base = '';
const corpus = createCorpus((path) => fetch(new URL(path, base)));
const analyser = createAnalyser(analysisCorpus(corpus));

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = parseAnalysisRequest(event.data);
  if (request === null) return;
  base = request.base;
  void analyser.run(request.task).then((result) => {
    if (!result.ok) corpus.retry();
    const reply: AnalysisReply = { id: request.id, result };
    self.postMessage(reply);
  });
});
