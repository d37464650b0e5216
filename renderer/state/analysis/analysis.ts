/** The analysis of this window. */
import { type AnalysisClient, createAnalysisClient } from './client.ts';

export const analysis: AnalysisClient = createAnalysisClient({
  start: () =>
    new Worker(new URL('../../worker/analysis-worker.ts', import.meta.url), {
      type: 'module',
      name: 'analysis',
    }),
  inPage: async (task) => (await import('./in-page.ts')).runInPage(task),
  base: () => new URL('./', document.baseURI).href,
});
