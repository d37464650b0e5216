/**
 * Words that point from where they stand: 本办法, 该条例 (the law named before), 前款, 前两条, 本章. Owns which words
 * these are and which only look like them (基本制度, 目前条件, 本项目); where they lead is relative-places.ts's business.
 */
import { parseNumeral } from '../../text/numerals.ts';
import type { RelativeUnit } from './model.ts';

export interface SelfPointer {
  readonly kind: 'self';
  readonly start: number;
  readonly end: number;
  /** 办法 of 本实施办法. */
  readonly noun: string;
  /** 该办法, 上述办法: the law that was named before, not the text itself. */
  readonly isOther: boolean;
}

export interface RelativePointer {
  readonly kind: 'relative';
  readonly start: number;
  readonly end: number;
  readonly unit: RelativeUnit;
  /** 0 for 本条, 1 for 前条, 2 for 前两条. */
  readonly back: number;
}

const NOUN =
  '办法|意见|方案|预案|规定|规则|细则|要点|通知|条例(?!外)|章程|决定|通告|公告|制度|规程|规范|标准|计划|规划|纲要|指南|守则|准则|公约|法';
const MODIFIER = '(?:实施|暂行|试行|操作|管理|监督|监管|工作|应急|总体|行动|具体|专项|若干|补充)';
/** 资本, 日本, 版本 …: the 本 belongs to the word before. */
const OWN = '(?<![基根成资日文版样课书剧副正标原])本';
const SELF = new RegExp(
  `(?:${OWN}|(该|同|上述|前述))${MODIFIER}{0,3}(${NOUN})(?![院人官庭治书稿箱栏局员者化性]|规划局|单列|动作|定代表|律)`,
  'gu',
);

/** 三条建议 and 前款产品 count or describe things. */
const THINGS =
  '(?!路|线|道|河|街|船|渠|沟|生产|高速|铁路|公路|航线|意见|建议|措施|经验|信息|新闻|消息|产品|软件|手机|车)';
const PROVISION = '(?=规定|所|第|的|情形|行为|以外|之|[，。；：、,;:）)]|$)';
const UNITS = `条(?![例件款约文幅])${THINGS}|款(?![项式物])${THINGS}|项(?![目次])${PROVISION}|章(?![程节])|节(?![点课目日能约水])`;
const RELATIVE = new RegExp(
  `(?:${OWN}|(?<![目当之以提此生先事眼日年月支])(前)([一二两三四五六七八九十0-9]{0,2})|(?<![以网马线路])(上)([一二两三]?))(${UNITS})`,
  'gu',
);

/** Every pointer in reading order, none overlapping. Linear. */
export function pointers(text: string): readonly (SelfPointer | RelativePointer)[] {
  return [...selfPointers(text), ...relativePointers(text)].sort((a, b) => a.start - b.start);
}

function selfPointers(text: string): readonly SelfPointer[] {
  return [...text.matchAll(SELF)].map(({ 0: words, 1: other, 2: noun = '', index }) => ({
    kind: 'self',
    start: index,
    end: index + words.length,
    noun,
    isOther: other !== undefined,
  }));
}

function relativePointers(text: string): readonly RelativePointer[] {
  return [...text.matchAll(RELATIVE)].map((match) => {
    const [words, before, count = '', above, countAbove = '', unit] = match;
    const back =
      before === undefined && above === undefined
        ? 0
        : (parseNumeral((count + countAbove).replace('两', '二')) ?? 1);
    return {
      kind: 'relative',
      start: match.index,
      end: match.index + words.length,
      unit: unit as RelativeUnit,
      back,
    };
  });
}
