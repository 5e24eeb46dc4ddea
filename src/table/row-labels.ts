import { withoutInvisible } from '../rules/cell-text';
import { DISTRICTS } from './gazetteer/hangzhou';
import { comparable } from './headers';

/** The words of a cell as they are judged: （一） is (一), ① is 1. */
export const flatLabel = (cell: string): string =>
  withoutInvisible(cell.replace(/[①-⑳]/g, '$&.').normalize('NFKC')).replace(/\s+/g, ' ').trim();

const SUMS = '合计|总计|小计|共计';
const SHARES = '占比|比重|同比|环比|增幅|增速|增长率|同比增长|平均|平均值|平均数|均值|累计|汇总';
/** What a sum is made over: 软件企业小计, 滨江区共计. 杭州共计 is none of it, and a name. */
const GROUP =
  '企业|单位|公司|机构|[家户个项类业区县市镇乡园省页年度期季月组级档批数]|领域|街道|以上|以下|全部|规上|规下|金额|收入|利润|费用|投入';

const ALONE = new RegExp(
  `^(?:(?:${SUMS})(?:数|金额|值|数量|家数|企业数)?|${SHARES}|总和|总数|总额|总共|中位数|最大值|最小值` +
    '|户均|家均|上年同期|去年同期|total|grandtotal|subtotal|sum|average|mean)$',
);
const SUM_ALONE = new RegExp(`^(?:${SUMS}|total|subtotal|grandtotal)$`);
const OVER_A_GROUP = new RegExp(`(?:合计|总计|小计)$|(?:${GROUP})(?:共计|${SHARES})$`);
const COUNTED = new RegExp(
  `^(?:${SUMS}|累计|总共|一共|共有?|计)(?:企业|公司|单位|项目)?:?约?[\\d一二三四五六七八九十百千万,.]+余?` +
    '(?:[家户个项条人名笔件]|万元|亿元|元)(?:[^公司]{0,8}(?:企业|单位|项目|机构)|公司)?(?:[,;、。(].*)?$',
);
const SAID_BEHIND = new RegExp(`^(?:${SUMS}|累计|平均|占比|同比|增幅|total)(?:数|金额|值)?:`, 'i');
const OF_WHICH = /^其中(?:[:,]|\W)*/u;

/** What an enterprise is called by its form, brackets behind it aside: 甲公司（合并）. */
const LEGAL =
  /(?:公司|厂|集团|事务所|合伙企业|有限合伙|合作社|工作室|商行|经营部|研究院|研究所|研究中心|医院|大学|学院|银行|llc|ltd\.?|inc\.?|corp\.?|gmbh)$/i;
const OF_MANY = /(?:^|[^一-龥])(?:非?上市|国有|民营|私营|外资|合资|[子分]|其[他它]|重点|规[上下]|各)公司$/u;

const BRACKETED = /\([^)]*\)|\[[^\]]*\]|【[^】]*】/g;
const withoutBrackets = (label: string): string => label.replace(BRACKETED, '').trim();
/** （合计） is 合计, not nothing. */
const bare = (label: string): string => comparable(withoutBrackets(label) || label);

/** Whether words are the name of an enterprise by their form; 上市公司 are many. */
export const isLegalName = (label: string): boolean => {
  const name = withoutBrackets(label) || label;
  return (LEGAL.test(name) || /\((?:有限合伙|普通合伙)\)$/.test(label)) && !OF_MANY.test(name);
};

/** Words of a sum, a share or an average that no enterprise is called by: 合计, 合计：3家, 共3家, 同比. */
export function isPlainTotal(label: string): boolean {
  const packed = label.replace(/ /g, '');
  return ALONE.test(bare(label)) || COUNTED.test(packed) || SAID_BEHIND.test(packed);
}

/** Words that stand alone in a cell beside the name: 小计 under 项目名称. 累计 may be the period of a figure. */
export const isTotalAlone = (label: string): boolean => SUM_ALONE.test(bare(label));

/** Words that are a sum unless something else in the row says that they are a name: 软件企业小计, 其中：规上企业. */
export function isLikelyTotal(label: string): boolean {
  if (isLegalName(label)) return false;
  return OVER_A_GROUP.test(bare(label)) || OF_WHICH.test(label.replace(/ /g, ''));
}

const NUMERAL = '[一二三四五六七八九十]+';
const HEADS_SECTION = new RegExp(
  `^(?:(?:${NUMERAL}|[IVX]+)(?:、|[.](?=[ 一-龥]))|[(](?:${NUMERAL}|[IVX]+)[)]、?)(?=.)`,
);
const NAMES_SECTION = new RegExp(
  `^第(?:${NUMERAL}|\\d+)(?:类|批|部分|组|档|板块|梯队|章|节)(?:$|[ :、,(]|.*(?:企业|类|业|单位|领域)$)`,
);
const GROUP_OF_ENTERPRISES = /(?:企业|行业|产业|领域|[^一-龥]单位|类)$/u;

/** Words that head the rows below them: 一、软件企业, （一）软件企业（3家）, 第一类 软件. */
export function isSectionHead(label: string): boolean {
  const rest = label.replace(HEADS_SECTION, '').trim();
  return (rest !== label && !isLegalName(rest)) || (NAMES_SECTION.test(label) && !isLegalName(label));
}

/** 一 or （二） in the column of serial numbers. */
export const isSectionNumber = (label: string): boolean =>
  new RegExp(`^(?:[(]?${NUMERAL}[)]?[、.]?|[IVX]+[、.]?)$`).test(label);

/** 软件企业, 制造业企业（3家）: a kind of enterprise rather than one. */
export const isGroupName = (label: string): boolean =>
  GROUP_OF_ENTERPRISES.test(withoutBrackets(label)) && !isLegalName(label);

const IN_FULL = Object.values(DISTRICTS).map(([name]) => name);
const PLACE = new RegExp(
  `^(?:浙江省)?(?:杭州市?)?(?:${IN_FULL.join('|')}|[一-龥]{2,4}街道|市本级|市[级直]|[区县]级|高新区|经开区|钱塘新区)$`,
);
const OF_SO_MANY = /[(](?:共|计)?\s*[\d一二三四五六七八九十]+\s*[家户个项][)]$/;

/** What stands in the column of names over several enterprises: 西湖区, 文三街道, 软件企业（3家）. */
export const isNameOfMany = (label: string): boolean =>
  PLACE.test(withoutBrackets(label)) || (OF_SO_MANY.test(label) && !isLegalName(label));

const PERSON =
  '(?:填报|填表|制表|审核|复核|核对|经办|联系|负责|报送|统计|主管|分管|单位负责|企业负责|法定代表)人';
const SIGNED = `${PERSON}|(?:填报|填表|制表|报送|打印|导出|统计|截止|截至)(?:日期|时间|单位|部门)|联系(?:电话|方式)|电话|手机|邮箱|传真|签[字名章]|盖章|公章`;
const KEYWORD = new RegExp(
  `^(?:(?:备?注|说明|附注|填表说明|填报说明|数据来源|资料来源|来源|口径|note|notes|source)\\s*\\d*\\s*[:.、)]` +
    `|(?:${SIGNED})\\s*(?:[(][^)]*[)])?\\s*(?::|$)|(?:制表|审核|填表|复核|日期|单位|金额单位|计量单位|币种)\\s*:)`,
  'i',
);
const SENTENCE =
  /^(?:以上|上述|本表|此表|本页).*(?:单位|数据|金额|指标|口径|均|为|系|来源|截至|如有)|^(?:数据|金额|单位)(?:均)?(?:为|截至|来源|以).*|^\(?以下空白\)?$|^[(]?续(?:上)?表|^附[件表]\s*\d*\s*:?/;
const PAGE = /^(?:第\s*\d+\s*页|共\s*\d+\s*页|page\s*\d+|-\s*\d+\s*-$|\d+\s*\/\s*\d+\s*页?$)/i;
const STAMP = /^[(]?(?:公章|盖章|签章|签字|签名)[)]?\s*:?$|[(](?:公章|盖章|签章|签字|签名)[)]\s*:?\s*$/;
const SIGNED_DAY = /^(?:19|20)\d\d\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$/;

/** A remark, a signature, the foot of a page. */
export const isNote = (label: string): boolean =>
  [KEYWORD, SENTENCE, PAGE, STAMP, SIGNED_DAY].some((pattern) => pattern.test(label));

const TITLE = /(?:汇总|公示|情况|统计|明细|申报|申请|一览|登记|报)表(?:[(].*[)])?$|(?:名单|清单|台账)$/;

/** A remark or a title that is told only by standing alone: 2.研发费用含委托, * 数据为快报数, a sentence. */
export const isLoneRemark = (label: string): boolean =>
  isNote(label) || TITLE.test(label) || /^(?:[(]?\d+[.、)]|[*※★☆△▲#•●◆■])|[,;:。!?]/u.test(label);
