/** A note's Markdown as it is read. Until the renderer has been loaded, and that once, the text stands there as typed. */
import { lazy, Suspense } from 'react';
import styles from './MarkdownView.module.css';

const Rendered = lazy(async () => ({
  default: (await import('./RenderedMarkdown.tsx')).RenderedMarkdown,
}));

export function MarkdownView({ markdown }: { readonly markdown: string }) {
  return (
    <Suspense fallback={<p className={styles.plain}>{markdown}</p>}>
      <Rendered markdown={markdown} />
    </Suspense>
  );
}
