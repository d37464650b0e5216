/**
 * The words of official language by which units are told from running text: what opens a unit's name, what closes it,
 * what cannot stand in one. General vocabulary, no unit's own name. How they are combined is units.ts's business.
 */

/** What closes the name of a unit; the longest at a position counts. With what must not stand before or behind. */
interface Closing {
  readonly words: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
}

const CLOSINGS: readonly Closing[] = [
  {
    words: '人民政府|政府',
    notBefore: '性|投资|采购|网|门户|系统|令|信息|债|购买|补|序列|工作|层|正|副|出资|储备|大院',
  },
  { words: '局', notAfter: '格|布|全|大|开|战|棋|结|时|破', notBefore: '部|面|势|长|机|级|域' },
  { words: '委员会' },
  { words: '委', notAfter: '常', notBefore: '员|托|派|书|任|屈|会' },
  { words: '办公室|办公厅|办事处' },
  {
    words: '办',
    notAfter: '承|协|联|经|主|举|督|创|交|查|代|帮|催|通|就|上|快|急|缓|好|导|速|即|申|来|可|待',
    notBefore: '法|理|公|事|学|证|结|件|好|案|班|税|点|展|会|园|医|发|得|成|副|主任|下|实|事务',
  },
  {
    words: '中心',
    notAfter: '为|以|市|县|城',
    notBefore: '城|区|主|内|线|点|学|小|镇|村|工作|任务|组|卫|幼|敬|库',
  },
  { words: '公司|集团', notBefore: '制|化|等' },
  { words: '医院|法院|检察院|党校|研究院|学院|敬老院|卫生院|设计院|科学院|工程院|福利院|剧院' },
  { words: '派出所|研究所|司法所|卫生所|管理所|事务所|财政所|税务所|看守所|拘留所|监测所|国土所|林业所' },
  {
    words:
      '服务站|监测站|工作站|防疫站|管理站|水文站|推广站|检测站|气象站|检验站|救助站|保健站|交警站|监督站|兽医站',
  },
  { words: '大队|中队|支队|总队|部队|纵队', notBefore: '伍|列' },
  {
    words: '会',
    notAfter: '社|机|都|省|大|例|全|开|晚|运|博|展|集|聚|参|与|学|领|只|就|宴|召|班',
    notBefore: '议|同|计|上|展|员|场|商|长|见|务|审|后|期|签|谈|诊|所|主',
  },
  {
    words: '部',
    notAfter: '全|内|外|干|局|东|南|西|北|中|总|省|上|下|头|前|后|大',
    notBefore: '门|分|署|队|级|位|长|件|委|落|就|主|工作|办|省|属',
  },
  { words: '管理处|事务处|服务处|秘书处|保卫处|接待处|监管处' },
  { words: '督查室|研究室|监察室|档案室|督察室|史志室' },
  { words: '学校|中学|小学|大学|职校|幼儿园|中专', notAfter: '市', notBefore: '生|教' },
  {
    words: '银行|支行|分行|信用社|信用联社|供销社|新华社|通讯社|电视台|广播台|融媒体',
    notBefore: '业|卡|账|贷|存|信贷|中心',
  },
  { words: '妇联|残联|工商联|文联|侨联|社科联|科协|红会', notBefore: '合|络|系|动' },
  { words: '图书馆|文化馆|档案馆|博物馆|纪念馆|体育馆|美术馆|科技馆|科普馆|展览馆' },
  { words: '产业开发区|经济开发区|高新区|工业集中区|工业园区|产业园区' },
  { words: '领导小组', notBefore: '成|组' },
  {
    words:
      '财政厅|公安厅|司法厅|民政厅|教育厅|环保厅|水利厅|交通厅|农业厅|商务厅|建设厅|国土厅|文化厅|审计厅|资源厅|环境厅|农村厅|运输厅|保障厅|技术厅|信息化厅|旅游厅|管理厅',
  },
  {
    words: '党组|党委|纪委|工委|监委|团委|人大常委会|常委会|政协',
    notBefore: '书|成员|会议|委员|主席|副主席|提案',
  },
];

/** One closing at the read position, as a pattern. */
function closingPattern({ words, notAfter, notBefore }: Closing): string {
  const before = notAfter === undefined ? '' : `(?<!${notAfter})`;
  const after = notBefore === undefined ? '' : `(?!${notBefore})`;
  return `${before}(?:${words})${after}`;
}

/** Matches one closing word where it stands; to be used with `lastIndex`. */
export const CLOSING = new RegExp(CLOSINGS.map(closingPattern).join('|'), 'uy');

/** A word for an administrative level that opens a unit's name, where nothing tells that it means something else. */
export const OPENING = new RegExp(
  [
    '(?<![全我各本该外邻跨强两几名大每多数贫到级富穷属临原正副旧工业])县(?!长|城(?!管|市|投|建|乡)|域|级|直|内|情|里|乡(?!村)|际|区|市(?!场监)|处|份|干|本)',
    '(?<![城都门超上夜早楼股集菜入闹全我各本该外跨强旧新关设机农])市(?!场(?!监)|民|政(?!府)|级|区|内|容|长|直|域|县|州|值|价|面|里|情|属|委会)',
    '(?<![全我各本该外跨节反行普国])省(?!级|内|外|长|直|力|心|份|道|去|时|市|省|会|属|域|运|钱|府(?!办)|部)',
    '(?<![^由报经与和同])区(?!别|域|内|间|级|划|位|县|长|直)',
    '(?<!各|[级个])国家(?=[\\p{Script=Han}]{1,10}(?:总局|局|委员会|发改委|卫健委))',
    '国务院|中共中央|全国人大|全国政协|团(?=县委|市委|省委)|共青团(?=县委|市委|省委)|国网|中国(?=[\\p{Script=Han}]{2,6}(?:公司|银行|支行|分行|集团))',
  ].join('|'),
  'uy',
);

/** The characters at which {@link OPENING} can match: a quick look before the slow one. */
export const OPENING_CHARACTERS: ReadonlySet<string> = new Set('县市省区国中全团共');

/** What no unit's name holds: running text begins here. */
export const STOP = new RegExp(
  [
    '[的了或第兼届在为是要对由并将把向等各以按从给被其者须于让请使未已及你我们他这那此该级后前又也则]',
    '负责|牵头|配合|会同|批准|同意|审批|制定|印发|主要|根据|依法|进行|组织(?!部|人事)|实施|开展|落实|决定|有关|相关|按照',
    '加强|做好|具体|共同|统一(?!战线)|认真|安排|提出|确定|要求|审核|审查|全面|所有|成立|下设|设立|报告|上报|申请',
    '备案|批示|承担|通过|提供|推进|推动|完善|建立|提请|会议|常务|副|班子|名义|部署|决策|规定|指定|出台|授权|下达|发布',
    '给予|得到|严格|坚持|支持|鼓励|引导|指导|协助|每年|另有|所属|分管|主管|归口|直属|辖区|门户|官方|政府网|工作人员|领导(?!小组)|成员|局长|县长|市长|书记|主任|院长|同志|首次',
  ].join('|'),
  'uy',
);

/** Words that lead up to a unit and are no part of it, at the head of a piece. */
export const LEAD =
  /^(?:由|各|报|向|到|与|和|及|以及|含|同|请|并|会同|包括|抄送|责任单位|牵头单位|配合单位)+/u;

/** A whole piece of a list that names a unit without saying of which government. */
export const WHOLE =
  /^(?!.*(?:[的了或第兼届在为是要对由并将把向等以按从给被其者须于让请使有无就做好成立当]|执行|推行|进行|打造|建立|积极|严格|相关|有关|各|相应|所在|当地))[\p{Script=Han}]{2,14}(?:(?<!格|布|全|大|开|战|棋|结|时|破)局|街道办事处|办事处|委员会|有限公司|管理中心|服务中心|人民法院|人民检察院|支行|宣传部|组织部|统战部|武装部)$/u;
