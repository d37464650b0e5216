/** Tells whether a note has something that is worth a preview. */
import { useDeferredValue, useMemo } from 'react';
import { lateModule } from '../../shared/late-module.ts';

const reader = lateModule(() => import('../../../core/annotation/markdown/as-typed.ts'));

/**
 * Whether the text looks different rendered. Follows the typing without holding it up; false until the reader of Markdown
 * has come.
 */
export function useFormatted(text: string): boolean {
  const read = useDeferredValue(text);
  const module = reader.use(text.trim() !== '');
  return useMemo(() => module !== null && !module.looksAsTyped(read), [module, read]);
}
