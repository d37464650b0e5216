/**
 * How a report states a figure: as done or as planned, and over what time or on what footing. Two figures of one
 * subject are comparable only if both agree: a target is no result, half a year no year, 年均 no year's growth.
 */
import type { ReportSentence } from './sentences.ts';

export type Mood = 'result' | 'plan';

const DONE_HEADING = /回顾|总结|成绩|成就|完成情况|进展|取得/;
const PLAN_HEADING =
  /目标|安排|任务|思路|部署|打算|计划|要求|举措|规划|展望|预期|下一步|今后|重点工作|工作重点/;
const PLAN_WORDS = /力争|确保|争取|预期目标|年内|计划到|努力实现|今年要|将达/;

const SPANS =
  /上半年|下半年|前?[一二三四]季度|\d{1,2}[-—–~至]\d{1,2}月|[三五十]年来|过去[三五十]年|[“"]?十[一二三四五六七八九]五[”"]?(?:规划)?(?:期间|时期)/g;
const FOOTINGS = /年均|月均|日均|平均|累计|同口径|可比口径|可比价|不变价|名义/g;
const FIVE_YEARS =
  /[三五十]年来|过去[三五十]年|[三五十]年(?:工作|回顾)|十[一二三四五六七八九]五[”"]?(?:规划)?(?:期间|时期)/;
/** Another year than the report's, whatever that is: 比2015年, 到2025年. */
const OTHER_YEAR = /[比较到](?:19|20)\d\d年/g;
const YEAR = /(?:19|20)\d\d(?=年)/g;

/** Whether a sentence tells what was done or what is meant to be done: by its headings, else by its words. */
export function moodOf({ headings, text }: Pick<ReportSentence, 'headings' | 'text'>): Mood {
  for (const heading of headings) {
    if (DONE_HEADING.test(heading)) return 'result';
    if (PLAN_HEADING.test(heading)) return 'plan';
  }
  return PLAN_WORDS.test(text) ? 'plan' : 'result';
}

/**
 * Over what time and on what footing a figure that ends at `end` is stated; '' for the year the report speaks of.
 * Years are counted from the year in the headings (2020年 in a review of 2021 is -1), so that two reports agree; where
 * the headings print none, only 比2015年 and 到2025年 count, as printed.
 */
export function basisOf({ headings, text }: Pick<ReportSentence, 'headings' | 'text'>, end: number): string {
  const before = text.slice(0, end);
  const clause = before.slice(before.search(/[^，；：,;:]*$/));
  const words = [
    ...(headings.join('').match(FIVE_YEARS)?.slice(0, 1) ?? []),
    ...(before.match(SPANS) ?? []),
    ...(clause.match(FOOTINGS) ?? []),
    ...yearsFrom(headings, before),
  ];
  return [...new Set(words)].sort().join(' ');
}

function yearsFrom(headings: readonly string[], before: string): readonly string[] {
  const own = headings.flatMap((heading) => heading.match(YEAR) ?? [])[0];
  const years = before.match(YEAR) ?? [];
  if (own === undefined) return before.match(OTHER_YEAR) ?? [];
  return years
    .map((year) => Number(year) - Number(own))
    .flatMap((shift) => (shift === 0 ? [] : [String(shift)]));
}
