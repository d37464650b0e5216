/**
 * A free-standing note (专题) while it is written: its title is the first line of one text, what follows is its
 * Markdown. So title and body are saved, taken back and rescued together, by what handles the text of every note.
 */
import type { NoteTarget } from './model.ts';

export interface FreeNote {
  /** Without line ends; may be blank. */
  readonly title: string;
  readonly markdown: string;
}

/** The one text; empty if both are. Line ends in the title become blanks. */
export function freeText({ title, markdown }: FreeNote): string {
  if (title === '' && markdown === '') return '';
  return `${title.replace(/[\r\n]+/g, ' ')}\n${markdown}`;
}

/** {@link freeText} read back. */
export function freeNoteOf(text: string): FreeNote {
  const end = text.indexOf('\n');
  return end < 0
    ? { title: text, markdown: '' }
    : { title: text.slice(0, end), markdown: text.slice(end + 1) };
}

/** What a note on the target becomes with this text: of a free one the first line is the title. */
export function noteOf(
  target: NoteTarget,
  text: string,
): { readonly target: NoteTarget; readonly markdown: string } {
  if (target.kind !== 'free') return { target, markdown: text };
  const { title, markdown } = freeNoteOf(text);
  return { target: { kind: 'free', title }, markdown };
}

/** The text in which a stored note is edited; {@link noteOf} reads it back. */
export function textOf(target: NoteTarget, markdown: string): string {
  return target.kind === 'free' ? freeText({ title: target.title, markdown }) : markdown;
}
