/**
 * The words by which places are told from running text: what closes a place's name and what cannot stand in one.
 * General vocabulary, no place's own name. How they are combined is places.ts's business.
 */

/** What closes a place's name. Longer before shorter, 园区 before 区. */
const SUFFIX = '街道|园区|社区|开发区|高新区|新区|片区|自治州|自治县|自治区|镇|乡|村|县|市|省|州';
/** A suffix followed by one of these belongs to another word: 市场, 县长, 村民. */
const NOT_BEFORE =
  '场|民|政(?!府)|容|值|价|面|长|级|直|域|内|情|里|际|委会|支|两|部|土|愁|亲|务|干|组织|集体|医|庄|道|心|力|会|份|区|间|居|规|史|寨|貌|乡|镇|村|街|小|主|电|风|贤|创|建|辖';

/** A district is rarely meant by 区 (小区, 景区): it closes a name only where a government's name showed it. */
export const DISTRICT = '区';

/** The suffix of a place; its name is what stands before it. */
export const PLACE = new RegExp(`(?:${SUFFIX}|${DISTRICT})(?!${NOT_BEFORE})`, 'gu');

const HAN = '\\p{Script=Han}';
const TOWN = '街道|镇|乡';
/**
 * Forms that show a place (`place`, its proper name `name`): a whole piece; a town or township that opens one; a
 * village behind it; a district before its government.
 */
export const PLACED = [
  new RegExp(`^(?<place>(?<name>${HAN}{2,3})(?:${SUFFIX}))$`, 'u'),
  new RegExp(`^(?<place>(?<name>${HAN}{2,3})(?:${TOWN}))(?!${NOT_BEFORE})`, 'u'),
  new RegExp(`^${HAN}{2,3}(?:${TOWN})(?<place>(?<name>${HAN}{2,3})(?:村|社区))`, 'u'),
  new RegExp(`^(?<place>(?<name>${HAN}{2})${DISTRICT})(?=人民政府|政府)`, 'u'),
];

/** What no proper name of a place holds, in practice. */
export const COMMON = new RegExp(
  [
    '[的了在为是要对由并将把向等各以按从给被其者须于让请使未已及我全每该本个某此到和与或对可有无不又入进出设定使做报经驻副正第]',
    '[一二三四五六七八九十百千万两]个|[县省镇乡村立]$|省市',
    '农|区|街|超|跨|返|强|年|级|部|局|[城老小上下古]$',
    '会同|落实|通过|承担|指导|民族|损坏|接受|保证|聚焦|薄弱|绿色|[之类回故]|前期|后期|' +
      '贫困|重点|特色|中心|示范|建制|周边|沿线|美丽|行政|自然|小区|文明|先进|试点|信用|工业|产业|建设|成立|报告|完成|实施|推动|推进|加快',
    '促进|服务|发展|管理|综合|上市|下乡|回乡|下级|上级|地区|生态|文化|卫生|旅游|创新|新建|改造|建成|保障|提升|优化|保护|规划|治理',
    '提高|培育|壮大|深化|深入|积极|确保|组织|领导|主导|面向|相关|有关|当地|所在|属地|邻近|经济|技术|高新|历史|传统|数字|智慧|平安',
    '移民|居民|国家|国际|国内|宜居|秀美|空心|易地|扶贫|精准|脱贫|整|建|引导|规范|激发|开拓|占领|开展|建立|编制|统筹|引领|结合|根据',
    '开放|开发|代表|主要|其他|其它|外地|行业|企业|社会|就业|创业|工作|活动|任务|要素|金融|资本|消费|商品|商贸|专业|房地|土地|劳动|人力',
    '先行|率先|试验|样板|核心|商业|住宅|景|休闲|度假|风情|名|大省|大县|新型|生活|污染|敏感|全|夜|早|菜',
  ].join('|'),
  'u',
);
