/**
 * The lines of one part with what each is by itself: its label, and whether it can be part of a paragraph at all.
 * Settles the labels that only their neighbours explain: `1.` or a bare `1` above `1.1` is a decimal, not a point.
 */
import { type Label, readBareNumber, readLabel } from './labels.ts';
import { isDateLine, isOfficeHolder, isOrgan, isSignedDate, opensAttachmentList } from './signs.ts';
import type { SourceLine } from './source-lines.ts';

export type LineKind = 'text' | 'responsible' | 'signature' | 'date' | 'attachmentList';

export interface PartLine extends SourceLine {
  readonly label: Label | null;
  readonly kind: LineKind;
}

/** Classifies the lines of a part, in order. Linear. */
export function readPartLines(lines: readonly SourceLine[]): readonly PartLine[] {
  const kinds = lineKinds(lines);
  const labels = settleLabels(lines.map((line, at) => (kinds[at] === 'text' ? line.text : '')));
  return lines.map((line, at) => ({ ...line, kind: kinds[at] ?? 'text', label: labels[at] ?? null }));
}

function lineKinds(lines: readonly SourceLine[]): readonly LineKind[] {
  const kinds: LineKind[] = [];
  for (const [at, { text }] of lines.entries()) {
    const before = kinds[at - 1];
    if (opensAttachmentList(text) || (before === 'attachmentList' && isListItem(text)))
      kinds.push('attachmentList');
    else if (isSignedDate(text) || ((isOrgan(text) || isOfficeHolder(text)) && signs(lines, at)))
      kinds.push('signature');
    else if (isDateLine(text) && (before === 'signature' || at === lines.length - 1)) kinds.push('date');
    else if (/^(?:责任|牵头|配合|主管|承办|协办)(?:单位|部门)[：:]/u.test(text)) kinds.push('responsible');
    else kinds.push('text');
  }
  return kinds;
}

function isListItem(text: string): boolean {
  return (
    /^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[.．、]/u.test(text) &&
    text.length <= 80 &&
    !/[。；]/u.test(text)
  );
}

/** An organ's name signs if a date or the end follows, with at most other organs between. */
function signs(lines: readonly SourceLine[], at: number): boolean {
  for (let next = at + 1; next < Math.min(lines.length, at + 6); next += 1) {
    const { text } = lines[next] ?? { text: '' };
    if (isDateLine(text) || isSignedDate(text)) return true;
    if (!isOrgan(text) && !isOfficeHolder(text)) return false;
  }
  return at + 1 >= lines.length && isOrgan(lines[at]?.text ?? '');
}

function settleLabels(texts: readonly string[]): readonly (Label | null)[] {
  const labels = texts.map((text) => readLabel(text));
  let next: Label | null = null;
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const candidate = labels[at] ?? readBareNumber(texts[at] ?? '');
    const heads =
      next?.style === 'decimal' && next.numbers.length === 2 && next.numbers[0] === candidate?.numbers[0];
    if (
      candidate?.numbers.length === 1 &&
      heads &&
      (candidate.style === 'point' || candidate.style === 'decimal')
    ) {
      labels[at] = { ...candidate, style: 'decimal' };
    }
    next = labels[at] ?? next;
  }
  return continueTopLevel(labels);
}

/** A last chapter without sections (`9.附则`) is told by the number it follows, unless a list of points runs there. */
function continueTopLevel(labels: readonly (Label | null)[]): readonly (Label | null)[] {
  let top = 0;
  let previous: Label | null = null;
  return labels.map((label) => {
    const follows = label?.style === 'point' && top > 0 && label.numbers[0] === top + 1;
    const inPoints = previous?.style === 'point' && previous.numbers[0] === top;
    const settled: Label | null = label && follows && !inPoints ? { ...label, style: 'decimal' } : label;
    if (settled?.style === 'decimal') top = settled.numbers[0] ?? top;
    previous = settled ?? previous;
    return settled;
  });
}
