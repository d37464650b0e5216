/**
 * Whole clauses as a reader copies them, read off the printed gazettes: the lines in the order they are printed, and
 * how the clause is cited. One for each numbering system, and those whose lines are easily cited too narrowly.
 */
export interface QuotedClause {
  readonly document: string;
  /** The block the reader points at. */
  readonly block: string;
  readonly lines: readonly string[];
  readonly citation: string;
}

const LIGHTING = { document: '2018-08--nzbf-2018-11' };
const LIGHTING_NAME = '《衡南县县城照明管理办法》（南政办发〔2018〕11号）';

export const quotedClauses: readonly QuotedClause[] = [
  {
    ...LIGHTING,
    block: 'enc_1__art_20',
    lines: [
      '第二十条 县城照明应根据具体情况，选用以下节能方式：',
      '（一）根据功能区域划分和道路的行人、车流量等因素实行分时、分区、分级照明；',
      '（二）对气体放电灯采用无功补偿；',
      '（三）采用计算机监控等先进的开关控制方式；',
      '（四）积极采用通过认证的高效光源和照明工具，节能型变压器、镇流器和控制电器；',
      '（五）定期对照明灯具进行清扫，提高照明效果；',
      '（六）其他行之有效的节能措施。',
      '任何单位和个人不得在城市亮化中有过度照明等超能耗标准的行为。',
    ],
    citation: `${LIGHTING_NAME}第二十条`,
  },
  {
    ...LIGHTING,
    block: 'enc_1__art_20__item_2',
    lines: ['（二）对气体放电灯采用无功补偿；'],
    citation: `${LIGHTING_NAME}第二十条第一款第（二）项`,
  },
  {
    ...LIGHTING,
    block: 'enc_1__art_16',
    lines: [
      '第十六条 亮化设施所需费用应当纳入项目建设总投资；已投入使用的建（构）筑物的亮化设施由业主负责建设和维护；实行物业管理的，可委托物业管理单位牵头组织实施。',
      '道路、桥梁、公共绿地、公园、城市广场等非经营性公共设施及场所的亮化设施由县城照明工作主管部门负责建设和维护，所需费用应纳入建设和养护成本。',
      '大型户外广告、招牌的亮化设施费用由经营单位负责。',
    ],
    citation: `${LIGHTING_NAME}第十六条`,
  },
  {
    ...LIGHTING,
    block: 'enc_1__art_16__para_2',
    lines: ['大型户外广告、招牌的亮化设施费用由经营单位负责。'],
    citation: `${LIGHTING_NAME}第十六条第三款`,
  },
  {
    ...LIGHTING,
    block: 'enc_1__chap_1',
    lines: ['第一章  总则'],
    citation: `${LIGHTING_NAME}第一章`,
  },
  {
    ...LIGHTING,
    block: 'cover__date',
    lines: ['2018年5月17日'],
    citation: '《衡南县人民政府办公室关于印发〈衡南县县城照明管理办法〉的通知》（南政办发〔2018〕11号）',
  },
  {
    document: '2018-04--nzbf-2017-43',
    block: 'enc_1__num_7_2_1',
    lines: [
      '7.2 .1奖励   在突发环境事件应急救援工作中，有下列事迹之一的单位和个人据有关规定给予奖励；',
      '（1）出色完成突发环境事件应急处置任务，成绩显著的；',
      '应依据有关规定给予奖励；',
      '（2）防止或挽救突发环境事件有功，使国家、集体和人民群众的生命财产免受或者减少损失的；',
      '（3）对事件应急准备与响应提出重大建议，实施效果显著的；',
      '（4）有其他特殊贡献的。',
    ],
    citation: '《衡南县突发环境事件应急预案》（南政办发〔2017〕43号）第7.2.1节',
  },
  {
    document: '2022-a--qzf-2022-2',
    block: 'enc_1__chap_8__sec_39',
    lines: [
      '三十九、县政府全体会议由县长、副县长、县政府正（副）县级干部、县政府办公室主任和县政府工作部门局长（主任）组成，安排、邀请县政府办公室副主任及有关部门、单位负责人列席，由县长召集和主持。县政府全体会议的主要任务是：',
      '（一）传达贯彻党中央、国务院、省委、省政府、市委、市政府及县委重大决定和重要会议精神；',
      '（二）讨论决定县政府工作中的重大事项；',
      '（三）部署县政府的重要工作；',
      '（四）通报重要工作情况。',
      '县政府全体会议一般每年召开一次至二次。根据需要，可邀请、安排有关方面领导同志、乡镇（街道）政府（办事处）主要负责人及有关单位、有关企业主要负责人列席会议。',
    ],
    citation: '《衡南县人民政府工作规则》（清政发〔2022〕2号）第八章第三十九项',
  },
  {
    document: '2022-a--report-1',
    block: 'body__sec_2__item_1',
    lines: ['（一）坚定不移保稳定'],
    citation: '《政府工作报告》（2022年）第二部分（一）',
  },
  {
    document: '2024-a--qzbh-2024-3',
    block: 'att_1__sec_2__item_3',
    lines: ['(三)加强培育两大后备军产业'],
    citation:
      '《衡南县实施“八大行动”总体方案》（清政办函〔2024〕3号）附件1《衡南县产业培塑行动实施方案》第二部分（三）',
  },
];
