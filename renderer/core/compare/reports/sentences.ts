/**
 * A report cut into sentences, each with its place in the print and the headings it stands under.
 * Cut at 。！？； outside brackets and quotes: items joined by ； face each other better one by one, and none of
 * them needs what stands before it. What a sentence says is figures.ts's and themes.ts's business.
 */
import type { Block, BlockId, GazetteDocument } from '../../gazette/model.ts';
import { ancestorsOf, lookUpBlocks } from '../../outline/lookup.ts';
import { nestingOf } from './nesting.ts';

export interface ReportSentence {
  readonly blockId: BlockId;
  /** UTF-16 offsets in `Block.text`, end exclusive; `text` is exactly that slice. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Headings of the labelled blocks around it, outermost first, and of its own block. */
  readonly headings: readonly string[];
  /** The short sentence that opens its passage and names the matter (加强生态保护。), itself included; null if none. */
  readonly topic: string | null;
}

const ENDS = '。！？；!?;';
/** What goes on after a quoted sentence belongs to the sentence around it: “…。”的精神. */
const GOES_ON = /[的，、：；。！？,:;!?—]/;
const CLOSING = /^[”’》）)」]*/;
/** A topic sentence has one short statement and counts nothing. */
const TOPIC = /^[^，：；,:;\d０-９]{4,18}。$/;

/** The sentences of a document's paragraphs, in reading order. Linear in its text. */
export function sentencesOf(document: GazetteDocument): readonly ReportSentence[] {
  const lookup = lookUpBlocks(document);
  return document.blocks
    .filter((block) => block.kind === 'paragraph')
    .flatMap((block) => {
      const above = [...ancestorsOf(lookup, block), block];
      return sentencesOfBlock(
        block,
        above.flatMap(({ heading }) => heading ?? []),
      );
    });
}

function sentencesOfBlock(block: Block, headings: readonly string[]): readonly ReportSentence[] {
  const spans = sentenceSpans(block.text, bodyStart(block));
  let topic: string | null = null;
  return spans.map(([start, end], index) => {
    const text = block.text.slice(start, end);
    const isFirst = index === 0 || block.text.charAt((spans[index - 1]?.[1] ?? 1) - 1) === '。';
    if (isFirst && TOPIC.test(text) && index + 1 < spans.length) topic = text;
    return { blockId: block.id, start, end, text, headings, topic };
  });
}

/** Where a block's own words begin: behind its label and the heading that runs into them. */
function bodyStart({ text, label, heading }: Block): number {
  let offset = 0;
  for (const head of [label, heading]) {
    if (head === null || !text.startsWith(head, offset)) continue;
    offset = skipBlanks(text, offset + head.length);
  }
  const mark = heading === null || offset === 0 ? null : /^[。：:.．]\s*/.exec(text.slice(offset));
  return offset + (mark?.[0].length ?? 0);
}

function sentenceSpans(text: string, from: number): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  const { depthAt } = nestingOf(text);
  let start = from;
  for (let offset = from; offset < text.length; offset += 1) {
    const end = endAfter(text, offset, depthAt(offset));
    if (end === null) continue;
    spans.push([start, end]);
    start = end;
    offset = end - 1;
  }
  spans.push([start, text.length]);
  return spans.map((span) => trimmed(text, span)).filter(([first, last]) => first < last);
}

/** The offset behind a sentence end at `offset`, closing marks taken along; null if no sentence ends there. */
function endAfter(text: string, offset: number, depth: number): number | null {
  if (!ENDS.includes(text.charAt(offset))) return null;
  const closers = CLOSING.exec(text.slice(offset + 1))?.[0].length ?? 0;
  const end = offset + 1 + closers;
  if (depth === 0) return end;
  return closers < depth || GOES_ON.test(text.charAt(end)) ? null : end;
}

function trimmed(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const slice = text.slice(start, end);
  const first = skipBlanks(text, start);
  return [Math.min(first, end), start + slice.trimEnd().length];
}

function skipBlanks(text: string, offset: number): number {
  return offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
}
