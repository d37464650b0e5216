/** The steps from a note's Markdown to what is drawn; the last one lets nothing through that the schema does not name. */
import type { Options } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { remarkEverything } from '../../../core/annotation/markdown/everything.ts';
import { GFM_OPTIONS } from '../../../core/annotation/markdown/parse.ts';
import { NOTE_SCHEMA } from './schema.ts';

export const NOTE_PIPELINE: Pick<Options, 'remarkPlugins' | 'rehypePlugins'> = {
  remarkPlugins: [[remarkGfm, GFM_OPTIONS], remarkEverything],
  rehypePlugins: [[rehypeSanitize, NOTE_SCHEMA]],
};
