/**
 * What the words before a number say of it: the verb (增长, 下降, 达, 占…), its adverbs, its bound.
 * Read from the number backwards, so that what is left over is the subject. Closed lists of official Chinese.
 */

import type { Aspect, Bound, Figure } from './model.ts';
import { isRate } from './units.ts';

export interface Predicate {
  readonly aspect: Aspect;
  readonly direction: Figure['direction'];
  readonly bound: Bound | null;
  /** Whether a verb was found: 增长8% has one, 失业率2.92% none. */
  readonly hasVerb: boolean;
  /** 分别 stands with the verb: subjects and numbers are lists. */
  readonly isParallel: boolean;
  /** 各 or 均 stands with the verb: one number for several subjects. */
  readonly isForEach: boolean;
  /** The whole that a share is of, else null. */
  readonly whole: string | null;
  /** Length of the words before verb and adverbs. */
  readonly subjectLength: number;
}

const UP = '增长|上升|提高|提升|增加|增收|扩大|上涨|回升';
const DOWN = '下降|降低|减少|压减|精简|压缩|回落|缩短|下滑|下跌|缩减|削减|缩小';
const HOLD = '稳定|控制|保持|维持|优化|调整|恢复|发展';

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不低于|不少于|高于|多于|超过|突破|超|逾|至少|(?<![通经])过)$/, 'atLeast'],
  [/(?:不超过|不高于|不大于|不突破|低于|少于|小于|至多)$/, 'atMost'],
  [/(?:大约|约|接近|近|将近)$/, 'about'],
];
const BOUNDS_BEHIND: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:以上|及以上)/, 'atLeast'],
  [/^(?:以内|以下|之内)/, 'atMost'],
  [/^(?:左右|上下)/, 'about'],
];

const PER_TIME = /(?:了|每人)?(?:每年|每月|每亩|每天)?$/;
const GAP =
  /(?:高于|低于|高出|多于|少于|快于|慢于|相差|(?:较|比)(?:全国|全省|全市|全州|平均)[^，]{0,8}?(?:高|低|快|慢)).*$/;
const RATE = new RegExp(`(增速|增幅|涨幅|增长率|降幅)(?:(?:${HOLD})?(?:在|为|达到|达))?$`);
const MOVE = new RegExp(`(?:(${UP})|(${DOWN}))(?:(?:需|要|将)?(?:达到|达))?$`);

const SHARE = new RegExp(
  `占(?![地比])(?<whole>.+?)的?(?:比重|比例|比)?(?:(?:${UP}|${DOWN}|${HOLD})(?:到|至|在|为)|达到|达|为)?$`,
);
const LEVEL = new RegExp(
  `(?:(?:${UP}|${DOWN}|${HOLD})(?:到|至|在|为)|[增升降减]至|达到|达|为|在|完成|实现)$`,
);

const AGO = '(?:(?:比|较|同)(?:上年|去年|上年度|年初|上月|上季度|\\d{4}年)(?:同期|末|底)?(?:水平)?)';
const ADVERBS = new RegExp(
  `(?:同比|环比|同口径|按可比价|可比|名义|实际|分别|各|均|年均|月均|平均|累计|共计|总计|合计|共|${AGO}` +
    '|将|需|要|首次|继续|已|已经|预计|净|约|仅|也|又|再|则|全部|[\\s,，])+$',
);

/** The predicate of a number whose unit is `unit`, from the words `lead` before it. */
export function predicateOf(lead: string, unit: string | null): Predicate {
  const [bound, bare] = boundBefore(lead.trimEnd());
  const verb = verbOf(bare, unit);
  const before = bare.slice(0, verb.start);
  const adverbs = ADVERBS.exec(before)?.[0] ?? '';
  const beside = bare.slice(before.length - adverbs.length);
  return {
    aspect: verb.aspect,
    direction: verb.direction,
    bound,
    hasVerb: verb.found || bound !== null,
    isParallel: beside.includes('分别'),
    isForEach: /(?<![年月日平])[各均]/.test(adverbs),
    whole: verb.whole,
    subjectLength: before.length - adverbs.length,
  };
}

/** 以上, 以内, 左右 behind a number: the bound, and the length of the words. */
export function boundBehind(text: string): readonly [Bound | null, number] {
  for (const [pattern, bound] of BOUNDS_BEHIND) {
    const match = pattern.exec(text);
    if (match !== null) return [bound, match[0].length];
  }
  return [null, 0];
}

function boundBefore(lead: string): readonly [Bound | null, string] {
  for (const [pattern, bound] of BOUNDS) {
    const match = pattern.exec(lead);
    if (match !== null) return [bound, lead.slice(0, match.index)];
  }
  return [null, lead];
}

interface Verb {
  readonly found: boolean;
  /** Where the verb begins; the length of the words if there is none. */
  readonly start: number;
  readonly aspect: Aspect;
  readonly direction: Figure['direction'];
  readonly whole: string | null;
}

function verbOf(words: string, unit: string | null): Verb {
  const text = words.slice(0, PER_TIME.exec(words)?.index ?? words.length);
  const moved = (direction: 'up' | 'down'): Partial<Verb> => ({
    aspect: isRate(unit) ? 'growth' : 'change',
    direction,
  });
  const gap = GAP.exec(text);
  if (gap !== null) return verbAt(gap.index, { aspect: 'gap' });
  const rate = isRate(unit) ? RATE.exec(text) : null;
  if (rate !== null) return verbAt(rate.index, moved(rate[1] === '降幅' ? 'down' : 'up'));
  const move = MOVE.exec(text);
  if (move !== null) return verbAt(move.index, moved(move[1] === undefined ? 'down' : 'up'));
  const share = unit === '%' ? SHARE.exec(text) : null;
  if (share !== null) return verbAt(share.index, { aspect: 'share', whole: share.groups?.whole ?? null });
  const level = LEVEL.exec(text);
  if (level !== null) return verbAt(level.index, unit === '番' ? moved('up') : {});
  return { ...verbAt(words.length, unit === '番' ? moved('up') : {}), found: unit === '番' };
}

function verbAt(start: number, meaning: Partial<Verb>): Verb {
  return { found: true, start, aspect: 'level', direction: null, whole: null, ...meaning };
}
