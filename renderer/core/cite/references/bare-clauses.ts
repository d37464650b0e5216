/**
 * What sets a clause that stands for itself (第三条, 第一项) apart from things that are counted with the same words:
 * 第一条高速公路, 第一项工作.
 */
import type { ClauseList } from './clause-lists.ts';

const THING =
  /^(?:路|线|道|河|街|船|渠|沟|腿|裤|鱼|心|生产线|高速|铁路|公路|航线|地铁|隧道|战线|意见|建议|措施|经验|标语|政策|新闻|消息|信息|短信)/u;
const ENDS = /^(?:[、，。；：,;:）)]|和|及|与|或|至|规定|所|的|情形|行为|之一|以外|除外|另有|外|中|内|$)/u;
const SURE = /^的?规定|^所[列称指]/u;

/** Whether the words behind clauses say that provisions are meant: 第九条的规定, 第三项所列. */
export function isSurelyClause(after: string): boolean {
  return SURE.test(after);
}

/** Whether clauses may be provisions of any text, by the words behind them. */
export function mayBeClause(list: ClauseList, after: string): boolean {
  if (list.unit.startsWith('条')) return !THING.test(after);
  return isBracketed(list) || ENDS.test(after);
}

/** 第（一）项 counts nothing but provisions. */
export function isBracketed({ clauses }: ClauseList): boolean {
  return clauses[0]?.places[0]?.startsWith('第（') ?? false;
}
