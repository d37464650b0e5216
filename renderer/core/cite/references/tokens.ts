/**
 * The words of a paragraph that may be part of a reference, in reading order and without overlaps: titles first, since
 * what stands inside one is part of its name, then numbers, then the rest. What they add up to is sentence.ts's business.
 */
import { type NamedAttachment, namedAttachments } from './attachments.ts';
import { type ClauseList, clauseLists } from './clause-lists.ts';
import { type NamedSection, namedSections } from './decimals.ts';
import { type PrintedNumber, printedNumbers } from './numbers.ts';
import { pointers, type RelativePointer, type SelfPointer } from './pointers.ts';
import { type MarkedTitle, markedTitles } from './titles.ts';

export type Token =
  | (MarkedTitle & { readonly kind: 'title' })
  | (PrintedNumber & { readonly kind: 'number' })
  | (ClauseList & { readonly kind: 'clauses' })
  | (NamedSection & { readonly kind: 'section' })
  | (NamedAttachment & { readonly kind: 'attachment' })
  | SelfPointer
  | RelativePointer;

/** Offsets are UTF-16. Linear but for the sorting. */
export function tokensOf(text: string): readonly Token[] {
  const byRank: readonly (readonly Token[])[] = [
    markedTitles(text).map((title) => ({ ...title, kind: 'title' })),
    printedNumbers(text).map((number) => ({ ...number, kind: 'number' })),
    pointers(text),
    namedSections(text).map((section) => ({ ...section, kind: 'section' })),
    clauseLists(text).map((list) => ({ ...list, kind: 'clauses' })),
    namedAttachments(text).map((attachment) => ({ ...attachment, kind: 'attachment' })),
  ];
  return byRank.reduce(merged, []);
}

/** Both lists in order, without those of the second that overlap one of the first. */
function merged(first: readonly Token[], second: readonly Token[]): readonly Token[] {
  const free: Token[] = [];
  let next = 0;
  for (const token of second) {
    while ((first[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    const start = first[next]?.start ?? Number.POSITIVE_INFINITY;
    if (token.end <= start && token.start >= (free.at(-1)?.end ?? 0)) free.push(token);
  }
  return [...first, ...free].sort((a, b) => a.start - b.start);
}
