/**
 * Words that mean the same in a heading and in the name of a figure. They are applied in this order to both, so
 * that what differs afterwards differs in meaning. A pair stands here only where no text of a policy distinguishes
 * the two: 销售费用 is a cost and 销售额 a turnover, so 费用 and 额 are one behind 采购 or 流片 alone.
 */
export const EQUAL_WORDS: readonly (readonly [written: RegExp, meant: string])[] = [
  // Slips of the pen.
  [/收人/g, '收入'],
  [/采够/g, '采购'],
  [/费律/g, '费率'],
  [/到帐/g, '到账'],
  // Who keeps the table says nothing of the figure.
  [/^(?:主要)?(?:经济|财务|经营)指标/, ''],
  [
    /^(?:本|我)?(?:企业|公司|单位)(?=(?:全年|年度?|本年|上年|当年|去年|今年|20\d{2}|主营|营业|营收|研发|r?d经费))/,
    '',
  ],
  [/全部项目$|不含税$/, ''],
  [/^主要(?=行业)/, ''],
  // Short and long names of one thing.
  [/(?:^|(?<=\p{sc=Han}))rd(?=\p{sc=Han})|研究开发|研究与试验发展/gu, '研发'],
  [/人工智能/g, 'ai'],
  [/eda(?:工具|软件)/g, 'eda'],
  [/ip核/g, 'ip'],
  [/网络安全险/g, '网络安全保险'],
  [/首台套产品/g, '首台套'],
  [/营业总收入/g, '营业收入'],
  [/医疗美容/g, '医美'],
  [/关键材料核心设备/g, '核心设备关键材料'],
  [/氢燃料电池(?:运营)?车辆?/g, '氢燃料电池车'],
  [/近三年/g, '近3年'],
  [/前三年/g, '前3年'],
  [/近[两二]年/g, '近2年'],
  // What English headings call the figures of every table.
  [/^rd(?:expenses?|expenditures?|costs?|spending|investment)$/, '研发投入'],
  [/^(?:annual|total|operating)*revenues?$/, '营业收入'],
  // How a growth is called.
  [/[比较](?:上年度?|去年)(?:同期)?(?=同比|增)/, ''],
  [/同比(?:增长率|增长|增速|增幅)?$|(?:增长率|增长幅度|增幅)$/g, '增速'],
  // A number of things.
  [/(?:数量|个数|家数|总数)$/g, '数'],
  // A sum is the figure itself.
  [/(?<=收入|营收|投入|费用|支出|经费)(?:总额|合计|总计|总和)$/g, ''],
  [/(?:总金额|金额|总额)$/g, '额'],
  // What was bought costs what was paid for it, whatever that is called.
  [/购买|购置|购入/g, '采购'],
  [/(采购.*?)(?:实际发生|直接)?(?:费用|支出|成本|投入|费|额)$/g, '$1额'],
  [/类采购额$/, '采购额'],
  [/流片(?:支出|费用|成本|投入|费|额)/g, '流片费'],
  [/研发(?:经费|费用)?(?:支出|费用|经费|投入|费(?!用))额?/g, '研发投入'],
  // Money that was received or sold was so in fact.
  [/实际(?=销售|交易|授权|到账|到位|保费|投保|采购|并网)/g, ''],
  // Words between words.
  [/的(?!士)|以及|[及和与等]/g, ''],
];

/**
 * Words that make another figure of the one beside them. A heading with one of them is never likely to be a figure
 * whose name has it not: 研发人员 is not 研发投入, 营收占比 is no 营收.
 */
export const OTHER_FIGURES: readonly RegExp[] = [
  /占比|占.+(?:比|率)|比重|比例/,
  /人员|职工|员工|从业/,
  /人均|亩均|单价|均价|平均价/,
  /利润|毛利|净利/,
  /利息|贷款利率/,
  /(?<!含)税(?!务|号)|优惠|减免/,
  /(?:营业|销售|管理|财务|经营|生产|主营业务|人工)(?:总)?(?:成本|费用)|费用化|资本化|摊销|折旧/,
  /加计扣除/,
  /委托(?!本市|生产)|外部/,
  /资产|负债|权益|注册资本|实收资本|股本|借款|存货|应收|应付|现金流/,
  /次数|时长|时间|日期|地址|电话|账号|账户|开户/,
  /面积/,
  /联系人|负责人|代表人|经办人|法人|邮箱|手机|意见|得分|备注|说明|附件/,
  /专利|著作权|软著|商标|能耗|交货值|节点|制程|代工|封装|测试费|担保费$|保额|保险金额/,
  /二次|再次|第二次|改版|量产/,
  // What a policy pays is no figure that it pays for.
  /奖励|奖补|补助|补贴|资助|奖金|应发|拨付/,
];
