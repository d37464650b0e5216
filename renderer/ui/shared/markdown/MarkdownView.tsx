/** A note's Markdown as it is read. Until the renderer has come, and that once, the text stands there as typed. */
import { lateModule } from '../late-module.ts';
import styles from './MarkdownView.module.css';

const renderer = lateModule(() => import('./RenderedMarkdown.tsx'));

/** Fetches the renderer, so that it is there when the first note is shown. */
export function fetchRenderer(): void {
  void renderer.fetch();
}

export function MarkdownView({ markdown }: { readonly markdown: string }) {
  const module = renderer.use();
  if (module === null) return <p className={styles.plain}>{markdown}</p>;
  return <module.RenderedMarkdown markdown={markdown} />;
}
