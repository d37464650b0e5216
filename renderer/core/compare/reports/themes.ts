/**
 * The themes under which reports are read side by side: the fields of a county government's work with the words that
 * belong to each, and themes from words that the reader types. Which sentence belongs to a theme is decided here.
 */
import { fold } from '../../text/fold.ts';
import type { ReportSentence } from './sentences.ts';

export interface Theme {
  /** ASCII, unique. */
  readonly id: string;
  readonly name: string;
  /** Any one of them makes a sentence, or the heading above it, belong. */
  readonly terms: readonly string[];
  /** Phrases that hold a term and mean something else (政治生态 is no ecology). */
  readonly except: readonly string[];
}

const theme = (id: string, name: string, terms: string, except = ''): Theme => ({
  id,
  name,
  terms: terms.split(' '),
  except: except === '' ? [] : except.split(' '),
});

/** The themes that are offered, in the order in which reports usually come to them. */
export const THEMES: readonly Theme[] = [
  theme('economy', '经济总量', '生产总值 GDP 经济增长 经济指标 主要指标 三次产业结构 产业结构比'),
  theme(
    'agriculture',
    '粮食农业',
    '粮食 农业 三农 农产品 农副产品 水稻 稻 油茶 油菜 烟叶 生猪 畜禽 畜牧 养殖 种植 水产 耕地 农田 农机 农民合作社 土地确权 土地流转 农村集体产权 农村综合改革 一二三产业',
  ),
  theme(
    'finance',
    '财政税收',
    '财政 税 预算 财源 财力 债务 一般性支出 “三公”经费 专项债券 政府债券 新增债券 非税 “三保”',
  ),
  theme('industry', '工业园区', '工业 园区 产业园 制造业 产业链 规上企业 电子信息 开发区', '文旅产业园'),
  theme(
    'investment',
    '项目投资',
    '固定资产投资 重点项目 重大项目 项目建设 产业项目 项目谋划 项目投资 有效投资 投资额 招商 引资 外资 争资 投融资',
  ),
  theme(
    'rural',
    '乡村振兴与脱贫',
    '乡村振兴 美丽乡村 宜居乡村 乡村治理 脱贫 扶贫 贫困 集体经济 农村人居环境 村庄 乡风文明 厕所革命 示范村 特色精品乡村',
  ),
  theme(
    'education',
    '教育',
    '教育 学校 办学 教师 高中 中学 小学 完小 幼儿园 学位 校联体 师德 职校 中职 民办 “双减” 大班额 高考 二本以上 产教融合',
    '主题教育 学习教育 教育整顿 国防教育 警示教育 廉政教育 党性教育 法治教育 安全教育',
  ),
  theme(
    'health',
    '医疗健康',
    '医疗 医院 医保 医药 医养 医共体 医联体 医改 卫生 健康 疫情防控 疾病 诊疗 计划生育 生育 公卫 全民健身',
    '持续健康 健康发展 健康运行 经济健康 心理健康 健康有序 健康成长',
  ),
  theme(
    'livelihood',
    '民生社保',
    '民生 就业 失业 社会保障 社会保险 社保 养老 低保 救助 特困 住房 棚户区 棚改 危房 公租房 人均可支配收入 残疾人 农民工 留守 社会福利',
  ),
  theme(
    'ecology',
    '生态环保',
    '生态 环保 环境保护 环境质量 环境治理 污染 绿化 绿色 森林 造林 河长制 空气质量 水质 节能 减排 碳 蓝天 碧水 净土 垃圾 污水 禁捕 水土保持',
    '政治生态 金融生态 创新生态 产业生态 森林公园',
  ),
  theme(
    'transport',
    '交通',
    '交通 公路 道路 铁路 大桥 渡改桥 危桥 公交 客运 通车 路网 机场 航空口岸 航道 高速',
    '政治道路 发展道路 小康道路 高速增长 交通事故 社会主义道路',
  ),
  theme(
    'urban',
    '城镇建设',
    '县城 城区 城镇化 城镇建设 城市管理 城镇管理 城乡规划 城乡建设 城乡环境 城管 市容 老旧小区 旧改 小城镇 特色小镇 雨污分流 公园 路灯 公厕 风光带',
  ),
  theme(
    'commerce',
    '商贸服务业',
    '服务业 消费 商贸 电商 电子商务 物流 外贸 进出口 农贸市场 总部经济 金融服务',
  ),
  theme('culture', '文化旅游', '文化 旅游 文旅 游客 景区 度假 文物 体育 文艺 图书馆 全民阅读 非物质文化遗产'),
  theme('innovation', '科技创新', '科技 高新技术 创新驱动 科研 研发 专利 人才 创新平台 创新能力'),
  theme(
    'reform',
    '改革与营商环境',
    '改革 营商环境 发展环境 放管服 审批 政务服务 市场主体 减税降费 对外开放 商事制度 赋权 跨域通办 跨省通办',
  ),
  theme(
    'safety',
    '平安与安全生产',
    '安全生产 平安 信访 扫黑除恶 综治 治安 禁毒 反诈 消防 应急 防汛 抗洪 防灾减灾 食品药品 社会治理 维稳 雪亮工程 人民调解',
  ),
  theme(
    'government',
    '政府自身建设',
    '政府自身建设 依法行政 法治政府 法治建设 行政效能 行政能力 廉政 廉洁 作风 人大代表 政协委员 政务公开 从严治党 一岗双责 审计 绩效 督查 形式主义',
  ),
];

/**
 * A theme of the words that the reader typed, blanks between them; each is taken as it stands, signs and all.
 * Null if there is no word.
 */
export function customTheme(typed: string): Theme | null {
  const terms = [...new Set(typed.split(/\s+/).filter((word) => fold(word) !== ''))];
  if (terms.length === 0) return null;
  return { id: `custom:${terms.map(fold).join(' ')}`, name: terms.join(' '), terms, except: [] };
}

/** What a sentence is asked by: its words, the headings above it and its opening sentence, folded, one a line. */
export function themeWords({ text, headings, topic }: ReportSentence): string {
  return [text, ...headings, topic ?? ''].map(fold).join('\n');
}

/**
 * Whether folded words hold one of the theme's terms outside its exceptions. Make one test per theme and ask it of
 * the {@link themeWords} of many sentences.
 */
export function themeTest({ terms, except }: Theme): (words: string) => boolean {
  const wanted = terms.map(fold).filter((term) => term !== '');
  const misleading = except.map(fold);
  return (words) => {
    const rest = misleading.reduce((each, phrase) => each.split(phrase).join('\n'), words);
    return wanted.some((term) => rest.includes(term));
  };
}
