/** A note in a list: its words without the signs of Markdown. Until the reader of Markdown is loaded, as it was typed. */
import { lazy, Suspense } from 'react';

const Words = lazy(async () => {
  const { plainNote } = await import('../../../core/annotation/markdown/plain.ts');
  return { default: ({ markdown }: NoteWordsProps) => plainNote(markdown) };
});

export interface NoteWordsProps {
  readonly markdown: string;
}

export function NoteWords({ markdown }: NoteWordsProps) {
  return (
    <Suspense fallback={markdown}>
      <Words markdown={markdown} />
    </Suspense>
  );
}
