/**
 * Sections named by their decimal label: 见4.2.1, 第7.3节, 本预案7.2.1. Owns what sets such a label apart from a
 * figure (增长8.2%, 3.5:1).
 */
export interface NamedSection {
  readonly start: number;
  readonly end: number;
  /** 7.2.1 */
  readonly place: string;
  /** Whether the words themselves say that a section is meant; else only a section of that label makes it one. */
  readonly isSure: boolean;
}

const LABEL =
  /(第\s*)?([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,5})(?![.．]?[0-9０-９])\s*(节|条款|条(?![例件])|款(?!项)|项(?!目)|部分)?/gu;
const POINTED_AT = /(?:见|按|按照|依照|参照|根据|依据|适用|违反|执行)\s*$/u;
const SEEN = /(?:见|参照)\s*$/u;
const NAMED_BEFORE =
  /(?:》|本\p{Script=Han}{0,6}(?:预案|方案|办法|规定|规则|细则|意见|标准|规范|规程))(?:的|中|之)?\s*$/u;
/** A figure goes on with its unit. */
const FIGURE = /^\s*(?:[%％‰:：∶×*]|\p{Script=Han}*?(?:亿|万|千|百|倍|元|亩|公|吨|个|件|米|度|成))/u;
const ENDS = /^\s*(?:[）)。；，、;,]|$|的|规|所|要|和|及)/u;

/** Every section that is named by a decimal label, in reading order. */
export function namedSections(text: string): readonly NamedSection[] {
  return [...text.matchAll(LABEL)].flatMap((match) => {
    const [words, ordinal, label = '', unit] = match;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const after = text.slice(match.index + words.length, match.index + words.length + 6);
    const isNamed = NAMED_BEFORE.test(before) || (ordinal !== undefined && unit !== undefined);
    const isLong = /[.．].*[.．]/u.test(label);
    const isPointed = isLong
      ? POINTED_AT.test(before) && !FIGURE.test(after)
      : SEEN.test(before) && ENDS.test(after);
    if (!isNamed && !isPointed) return [];
    const end = match.index + words.trimEnd().length;
    return [{ start: match.index, end, place: label, isSure: isNamed || isLong }];
  });
}
