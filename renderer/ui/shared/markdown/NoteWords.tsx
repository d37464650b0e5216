/** A note in a list: its words without the signs of Markdown. Until the reader of Markdown has come, as it was typed. */
import { lateModule } from '../late-module.ts';

const reader = lateModule(() => import('../../../core/annotation/markdown/plain.ts'));

export function NoteWords({ markdown }: { readonly markdown: string }) {
  return reader.use()?.plainNote(markdown) ?? markdown;
}
