/**
 * Attachments as texts name them: 附件1, 附件1、2, 附件一至附件三, （附件）, and the items of a list of attachments.
 * Owns the words; which part is meant is parts.ts's business.
 */
import { parseNumeral } from '../../text/numerals.ts';

export interface NamedAttachment {
  readonly start: number;
  readonly end: number;
  /** 附件, 附表, 附录 or 附图. */
  readonly noun: string;
  /** null: no number is printed. Several for a range. */
  readonly numbers: readonly (number | null)[];
  /** What a list of attachments calls it; null in running text. */
  readonly title: string | null;
}

const NUMERAL = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const WITH_NUMBER = new RegExp(
  `(附件|附表|附录|附图)\\s*(${NUMERAL})(?![0-9０-９年月日]|[.．][0-9０-９])`,
  'gu',
);
const FURTHER = new RegExp(
  `\\s*(、|和|及|与|至|到|-|－|—|–|~|～)\\s*(?:附件)?\\s*(${NUMERAL})(?![0-9０-９年月日个份页项条%％亿万.．])`,
  'yu',
);
const RANGE = /[至到\-－—–~～]/u;
/** 附件 alone is a common noun but where it is pointed at. */
const WITHOUT_NUMBER =
  /(?<=见|按|照|参照|（|\()附件(?=[）)。，；,;、]|$|所列|规定|中|的(?:规定|要求))|(?<=详见|参见)附件(?!\s*[0-9０-９一二三四五六七八九十])/gu;

/** Every attachment that running text names, in reading order, none overlapping. Linear. */
export function namedAttachments(text: string): readonly NamedAttachment[] {
  const bare = [...text.matchAll(WITHOUT_NUMBER)].map(({ 0: noun, index }) => ({
    start: index,
    end: index + noun.length,
    noun,
    numbers: [null],
    title: null,
  }));
  return [...numbered(text), ...bare].sort((a, b) => a.start - b.start);
}

function numbered(text: string): readonly NamedAttachment[] {
  const found: NamedAttachment[] = [];
  for (const { 0: words, 1: noun = '', 2: numeral = '', index } of text.matchAll(WITH_NUMBER)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    found.push({
      start: index,
      end: index + words.length,
      noun,
      numbers: [parseNumeral(numeral)],
      title: null,
    });
    addFurther(text, found, noun);
  }
  return found;
}

/** 、2 and -3 behind 附件1. */
function addFurther(text: string, found: NamedAttachment[], noun: string): void {
  for (;;) {
    const last = found.at(-1);
    if (last === undefined) return;
    FURTHER.lastIndex = last.end;
    const match = FURTHER.exec(text);
    if (match === null) return;
    const [words, join = '', numeral = ''] = match;
    const number = parseNumeral(numeral);
    const end = last.end + words.length;
    if (RANGE.test(join))
      found.splice(-1, 1, { ...last, end, numbers: span(last.numbers[0] ?? null, number) });
    else
      found.push({
        start: end - words.trimStart().slice(join.length).trimStart().length,
        end,
        noun,
        numbers: [number],
        title: null,
      });
  }
}

function span(from: number | null, to: number | null): readonly (number | null)[] {
  if (from === null || to === null || to <= from) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const LIST_HEAD = /^\s*附件\s*[:：]?\s*/u;
const ITEM = /(?:^|(?<=[\s；;。]))([0-9０-９]{1,2})\s*[.．、]\s*(?![0-9０-９])/gu;

/** The items of a list of attachments; the first takes the words 附件： before it along. */
export function attachmentItems(text: string): readonly NamedAttachment[] {
  const head = LIST_HEAD.exec(text)?.[0].length ?? 0;
  const starts = [...text.slice(head).matchAll(ITEM)].map(({ 0: mark, 1: numeral = '', index }) => ({
    start: index + head,
    from: index + head + mark.length,
    numbers: [parseNumeral(numeral)],
  }));
  const items = starts[0]?.start === head ? starts : [{ start: head, from: head, numbers: [null] }];
  return items
    .map(({ start, from, numbers }, index) => {
      const printed = text.slice(0, items[index + 1]?.start ?? text.length);
      const end = printed.length - trailing(printed);
      const title = printed.slice(from, end);
      return { start: index === 0 ? leading(text) : start, end, noun: '附件', numbers, title };
    })
    .filter(({ title }) => title !== '');
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

/** Length of the blanks and closing marks at the end. */
function trailing(printed: string): number {
  return printed.length - printed.replace(/[\s；;。，,]+$/u, '').length;
}
