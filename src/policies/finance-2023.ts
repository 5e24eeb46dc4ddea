import { award, unclear } from '../rules/awards';
import { number, wan } from '../rules/expressions';
import { count } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { EXCERPT } from './shared/notes';
import { FINANCE } from './shared/trades';

const financialReformPilots = clause(
  '汇编二（四）第1条',
  text('深化金融改革先行先试', 'Pilots of financial reform'),
  {
    text: lawText`
      支持“两地四中心”建设,推动全国先进生产性服务业集聚,深化移动支付双向开放,
      提升跨境电商移动支付结算便利化程度。
      稳妥有序开展数字人民币试点工作,推进数字人民币在亚运会、民生服务等重点场景应用,
      有序向公众高频支付场景拓展。
      全面推广实施金融科技创新监管试点工具,引导符合条件的金融机构、科技公司等积极应用监管试点工具。
      对入围省(部)级及以上金融改革试点的项目,在项目通过验收后,给予最高不超过50万元的一次性奖励。
      (责任单位:市地方金融监管局)
    `,
    departments: ['市地方金融监管局'],
    note: EXCERPT,
    awards: [
      award('FINANCE_REFORM_PILOT_REWARD', {
        title: text(
          '省（部）级及以上金融改革试点项目奖励',
          'Reward for projects in financial reform pilots of provincial or ministerial level or above',
        ),
        quote: '给予最高不超过50万元的一次性奖励',
        inputs: {
          projectCount: count({
            label: text('通过验收的试点项目数', 'Pilot projects that passed acceptance'),
            item: text('金融改革试点', 'financial reform pilots'),
            note: text(
              '通过验收的试点项目数，一般填 1；每个项目奖励一次，没有填 0。',
              'Pilot projects that passed acceptance, usually 1; each project is rewarded once. 0 if none.',
            ),
            synonyms: ['通过验收的金融改革试点项目数'],
          }),
        },
        conditions: [
          text(
            '项目入围省（部）级及以上金融改革试点',
            'the project is in a financial reform pilot of provincial or ministerial level or above',
          ),
          text('项目通过验收', 'the project has passed acceptance'),
        ],
        trade: 'any',
        pays: ({ projectCount }) => projectCount.times(wan(50)),
        subject: { kind: 'project' },

        upperBound: '最高不超过',
        beneficiary: 'project',
        frequency: 'once',
        ambiguities: [
          unclear(
            '奖励的对象是“项目”，按每个通过验收的项目50万元计；文本未设每家机构的最高额。',
            'What is rewarded is the project: CNY 500,000 for each project that passed acceptance. ' +
              'No cap per institution is stated.',
          ),
          unclear(
            '奖励付给谁（金融机构、科技公司）文本未载明；受益对象列为项目。',
            'Who is paid (financial institution, technology company) is not stated; ' +
              'the beneficiary is given as the project.',
          ),
        ],
      }),
    ],
  },
);

/** 最高不超过20万元的一次性补助。 */
const licenceSubsidy = wan(20);

/** 年度累计补助最高不超过100万元。 */
const yearlyLicenceCap = wan(100);

const crossBorderPayment = clause(
  '汇编二（四）第2条',
  text('推动跨境支付结算创新突破', 'Cross-border payment and settlement'),
  {
    text: lawText`
      实施“金融支持境内外双循环一体化”战略,鼓励银行机构与支付机构创新、拓展跨境支付业务,
      争取国家金融监管部门支持,提升经常项下外汇收支便利化水平,
      吸引跨境电商通过银行和支付机构办理跨境支付结算,探索数字人民币在跨境贸易场景中的应用,
      打造全球跨境支付结算中心。
      支持支付机构跨境发展,对新获得境外支付业务牌照的,给予其境内控股公司最高不超过20万元的一次性补助,
      年度累计补助最高不超过100万元。
      (责任单位:市地方金融监管局)
    `,
    departments: ['市地方金融监管局'],
    note: EXCERPT,
    awards: [
      award('FINANCE_PAYMENT_LICENSE_SUBSIDY', {
        title: text('境外支付业务牌照补助', 'Subsidy for newly obtained overseas payment licences'),
        quote: '给予其境内控股公司最高不超过20万元的一次性补助,年度累计补助最高不超过100万元',
        inputs: {
          licenseCount: count({
            label: text(
              '当年新获得境外支付业务牌照数',
              'Overseas payment licences newly obtained in the year',
            ),
            year: 'assessed',
            note: text(
              '当年新获得的境外支付业务牌照数；没有填 0。',
              'Overseas payment licences newly obtained in the year; 0 if none.',
            ),
            synonyms: ['新获得境外支付业务牌照数'],
          }),
        },
        conditions: [
          text(
            '支付机构新获得境外支付业务牌照',
            'a payment institution that newly obtained an overseas payment licence',
          ),
          text('补助给其境内控股公司', 'paid to its controlling company in the mainland'),
        ],
        pays: ({ licenseCount }) => licenseCount.times(licenceSubsidy).upTo(yearlyLicenceCap),
        subject: { kind: 'licence' },
        ceiling: { over: 'year', words: '年度累计补助最高不超过100万元', of: () => yearlyLicenceCap },

        upperBound: '最高不超过',
        frequency: 'per license',
        ambiguities: [
          {
            taken: text(
              '“最高不超过20万元”按每张新获得的牌照计：' +
                '同一公司另有年度累计100万元的最高额，只有几张牌照时才有意义。',
              'The CNY 200,000 are read per newly obtained licence: ' +
                'a yearly cap of CNY 1 million for the same company only makes sense ' +
                'with several licences.',
            ),
            other: {
              text: text(
                '按公司计：不论几张牌照，一次性至多20万元',
                'per company: at most CNY 200,000 once, whatever the number of licences',
              ),
              pays: ({ licenseCount }) => licenceSubsidy.when(licenseCount.atLeast(number(1))),
            },
          },
          unclear(
            '“年度累计补助最高不超过100万元”按每家境内控股公司每年计；也可读作全市每年的总额。',
            '年度累计补助最高不超过100万元 is taken per controlling company and year; ' +
              'it could also be the total of the city for all recipients in a year.',
          ),
        ],
      }),
    ],
  },
);

export const finance2023 = policy({
  id: 'finance-2023',
  title: text(
    '关于建设现代金融创新高地助力经济高质量发展的实施意见',
    'Implementing opinions on building a modern financial innovation hub ' +
      'to support high-quality economic development',
  ),
  shortTitle: text('金融 2023', 'Finance 2023'),
  level: 'city',
  status: 'adopted',
  effectiveFrom: '2023-03-01',
  effectiveTo: '2026-02-28',
  datesNote: text(
    '据汇编：“自2023年3月1日起施行，有效期至2026年2月28日”。',
    'By the compendium: in force from 1 March 2023 until 28 February 2026.',
  ),
  trade: FINANCE,
  clauses: [financialReformPilots, crossBorderPayment],
});
