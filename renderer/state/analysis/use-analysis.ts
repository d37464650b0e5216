/** A task's result as React sees it: asked for, there, or failed. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AnalysisFailure, AnalysisTask, ResultOf } from '../../core/analysis/protocol.ts';
import type { Result } from '../../core/result.ts';
import { analysis } from './analysis.ts';

export type Analysed<Value> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: AnalysisFailure; readonly retry: () => void };

const ASKING = { kind: 'asking' } as const;

/** Asks once for each task, by what it says; null asks nothing. Keeps its identity while nothing changes. */
export function useAnalysis<Task extends AnalysisTask>(task: Task | null): Analysed<ResultOf<Task>> {
  const key = task === null ? null : JSON.stringify(task);
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<{
    readonly key: string;
    readonly attempt: number;
    readonly result: Result<ResultOf<Task>, AnalysisFailure>;
  } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    void analysis.run(JSON.parse(key) as Task).then((result) => {
      if (wanted) setTold({ key, attempt, result });
    });
    return () => {
      wanted = false;
    };
  }, [key, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(() => {
    if (told === null || told.key !== key || told.attempt !== attempt) return ASKING;
    const { result } = told;
    return result.ok
      ? { kind: 'ready', value: result.value }
      : { kind: 'failed', failure: result.error, retry };
  }, [told, key, attempt, retry]);
}
