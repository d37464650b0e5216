/**
 * A note's Markdown, rendered. Loaded when the first note is shown (MarkdownView.tsx), since the parser is larger than
 * anything the first screen needs.
 */
import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { markdownText } from '../../../text-zh/markdown.ts';
import { MarkdownLink } from './MarkdownLink.tsx';
import { NOTE_PIPELINE } from './pipeline.ts';
import styles from './RenderedMarkdown.module.css';

/** Headings of a note are none of the page: its outline would change with what users type. */
function heading(level: number) {
  return ({ children }: { readonly children?: ReactNode }) => (
    <p className={styles.heading} data-level={level}>
      {children}
    </p>
  );
}

const COMPONENTS: Components = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  a: ({ href, children }) => <MarkdownLink address={href ?? ''}>{children}</MarkdownLink>,
  input: ({ checked }) => (
    <span className={styles.box} role="img" aria-label={checked ? markdownText.done : markdownText.open}>
      {checked ? '☑' : '☐'}
    </span>
  ),
};

export function RenderedMarkdown({ markdown }: { readonly markdown: string }) {
  return (
    <div className={styles.markdown}>
      <Markdown {...NOTE_PIPELINE} components={COMPONENTS}>
        {markdown}
      </Markdown>
    </div>
  );
}
