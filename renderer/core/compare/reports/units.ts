/**
 * The units and measure words that reports count with. A measure (元, 亩, %) has a size of its own; a counter (个, 家,
 * 户) says what kind of thing is counted and can stand before it (13个工业项目).
 */

export interface Unit {
  /** The one spelling under which units are compared: ％ and % are one, 个 and 家 are two. */
  readonly name: string;
  readonly kind: 'measure' | 'counter';
}

const MEASURES =
  '个百分点 百分点 % ‰ 倍 元 美元 欧元 港元 日元 英镑 亩 公顷 平方公里 平方千米 平方米 ㎡ 公里 千米 米 厘米 毫米 立方米 m³ 立方 ' +
  '吨 蒸吨 公斤 千克 斤 克 千瓦时 千瓦 兆瓦 度 微克/立方米 毫克/升 岁 年 个月 天 小时 分钟 个工作日 工作日';
const COUNTERS =
  '个 家 户 人 人次 户次 名 位 项 项次 件 件次 起 条 处 座 所 套 间 栋 幢 台 台套 辆 辆次 艘 架 盏 口 眼 头 羽 只 株 棵 尾 ' +
  '场 场次 次 批 批次 班次 车次 对 篇 部 册 宗 例 份 张 门 支 类 枚 块 片 标准箱';

const SAME: ReadonlyMap<string, string> = new Map([
  ['个百分点', '百分点'],
  ['千米', '公里'],
  ['平方千米', '平方公里'],
  ['㎡', '平方米'],
  ['m³', '立方米'],
  ['立方', '立方米'],
  ['方', '立方米'],
  ['千克', '公斤'],
  ['个工作日', '工作日'],
]);

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...MEASURES.split(' ').map((printed) => [printed, unitOf(printed, 'measure')] as const),
  ...COUNTERS.split(' ').map((printed) => [printed, unitOf(printed, 'counter')] as const),
]);

/** 元/村, 元/人: money for each of something. */
const RATE = '元/[\\u4e00-\\u9fa5]{1,3}';
/** 147万方 of earth or water; not 三方面, 方案. */
const CUBIC = '方(?![面案式位向针])';

/** The units as alternatives of a regular expression, the longest first. */
export const UNIT_PATTERN = [RATE, CUBIC]
  .concat([...UNITS.keys()].sort((one, other) => other.length - one.length))
  .join('|');

/** The unit printed as `printed` (％ already %); what is no known unit is a measure of that name. */
export function unitNamed(printed: string): Unit {
  return UNITS.get(printed) ?? unitOf(printed, 'measure');
}

/** Whether a number of this unit is a rate when something grows by it. */
export function isRate(name: string | null): boolean {
  return name !== null && ['%', '‰', '倍', '番'].includes(name);
}

function unitOf(printed: string, kind: Unit['kind']): Unit {
  return { name: SAME.get(printed) ?? printed, kind };
}
