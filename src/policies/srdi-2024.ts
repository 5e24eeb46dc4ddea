import { award, unclear } from '../rules/awards';
import { percent, wan } from '../rules/expressions';
import { money } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { PROJECT_INVESTMENT } from './shared/matters';

const futureFactoryRequirements = clause(
  '汇编二（一）第4条',
  text('对标未来工厂体系建设要求', 'Following the requirements for building Future Factories'),
  {
    text: lawText`
      对标未来工厂体系建设要求,引导专精特新企业根据未来发展战略重组资源要素、重塑业务流程、重构组织形态,
      培育一批“链主工厂、智能工厂”和“数字化车间"绿色低碳工厂”,经认定后给予一次性补助。
      (责任单位:市经信局)
    `,
    departments: ['市经信局'],
    note: text(
      '“经认定后给予一次性补助”未列金额；' +
        '链主工厂、智能工厂、' +
        '数字化车间的金额见《关于加快建设“未来工厂”的若干意见》，' +
        '绿色低碳工厂未见金额。',
      'The one-off subsidy on recognition has no figure here. For chain-leading factories, smart ' +
        'factories and digital workshops see the opinions on Future Factories; ' +
        'for green low-carbon factories none is stated.',
    ),
  },
);

const transformationProjects = clause(
  '汇编二（一）第5条',
  text(
    '组织实施专精特新企业数字化转型攻关行动',
    'Organising digital transformation projects of specialised enterprises',
  ),
  {
    text: lawText`
      组织实施专精特新企业数字化转型攻关行动,对经认定的数字化攻关项目,
      按实际投资额(设备、外购技术及软件投入)的20%给予补助,最高补助100万元。
      分行业分领域推荐一批“小快轻准”的数字化系统解决方案和服务产品,为专精特新企业提供优惠服务。
      支持专精特新企业通过输出优质信创方案、供应数字化设备等方式参与中小企业数字化转型试点城市创建。
      (责任单位:市经信局)
    `,
    departments: ['市经信局'],
    awards: [
      award('SRDI_DIGITAL_PROJECT_SUBSIDY', {
        title: text(
          '专精特新企业数字化攻关项目补助',
          'Subsidy for digitalisation projects of specialised enterprises',
        ),
        quote: '按实际投资额(设备、外购技术及软件投入)的20%给予补助,最高补助100万元',
        inputs: {
          investment: money({
            label: text(
              '实际投资额(设备、外购技术及软件投入)',
              'Actual investment in equipment, purchased technology and software',
            ),
            // 技术改造项目 of the new manufacturing plan are counted by the same words.
            item: text('数字化攻关项目', 'recognised digitalisation project'),
            note: text(
              '一个数字化攻关项目的实际投资额，只计设备、外购技术及软件投入。',
              'Actual investment of one digitalisation project; ' +
                'only equipment, purchased technology and software count.',
            ),
            synonyms: ['数字化攻关项目实际投资额'],
          }),
        },
        conditions: [
          text('专精特新企业', 'a specialised enterprise (zhuanjing texin)'),
          text('经认定的数字化攻关项目', 'a recognised digitalisation project'),
        ],
        pays: ({ investment }) => percent(20).of(investment).upTo(wan(100)),
        subject: { kind: 'project', marks: { investment: 'digitalInvestment' }, spending: 'investment' },
        matters: [PROJECT_INVESTMENT],

        frequency: 'per project',
        ambiguities: [
          unclear(
            '100万元按项目计（“对经认定的数字化攻关项目”）。本条未设最低投资额；' +
              '“新制造业计划”的技术改造项目另有1000万元的标准。',
            'CNY 1 million is per project (对经认定的数字化攻关项目). ' +
              'No minimum investment is stated here, unlike the CNY 10 million for technical ' +
              'renovation under the new manufacturing plan.',
          ),
          unclear(
            '实际投资额只计设备、外购技术及软件投入。',
            'The investment counts only equipment, purchased technology and software.',
          ),
        ],
      }),
    ],
  },
);

const leadingWithSpecialised = clause(
  '汇编二（一）第6条',
  text('鼓励龙头骨干企业联合专精特新企业', 'Encouraging leading enterprises to join with specialised ones'),
  {
    text: lawText`
      鼓励龙头骨干企业联合专精特新企业构建面向产业链供应链创新链的工业互联网平台,
      提升大中小企业在科研、订单、设计、生产、供应链等核心环节的网络化协同和生态化协作水平,
      对经认定的国家、省级工业互联网平台按规定给予奖励。
      (责任单位:市经信局)
    `,
    departments: ['市经信局'],
    note: text(
      '国家、省级工业互联网平台“按规定给予奖励”，本条未列金额；' +
        '《关于加快建设“未来工厂”的若干意见》列有一次性补助。',
      'National and provincial industrial internet platforms are rewarded as provided, without ' +
        'a figure here; the opinions on Future Factories state a one-off subsidy.',
    ),
  },
);

export const srdi2024 = policy({
  id: 'srdi-2024',
  title: text(
    '关于打造全国专精特新名城的实施意见',
    'Implementing opinions on making Hangzhou a leading national city ' +
      'of specialised and innovative enterprises (专精特新)',
  ),
  shortTitle: text('专精特新名城 2024', 'Specialised enterprises 2024'),
  level: 'city',
  status: 'adopted',
  effectiveFrom: '2024-01-27',
  effectiveTo: '2025-12-31',
  datesNote: text(
    '施行日期和有效期据《杭州市数字经济政策精华汇编(2024)》所列：' +
      '“自2024年1月27日施行,有效期至2025年12月31日”。本政策只有该汇编摘录的三条，条号为汇编中的位次。',
    'The dates are those given in the 2024 compendium of digital economy policies of Hangzhou: ' +
      'in force from 27 January 2024 to 31 December 2025. Only the three clauses quoted there are at ' +
      'hand; the articles are numbered by their place in the compendium.',
  ),
  clauses: [futureFactoryRequirements, transformationProjects, leadingWithSpecialised],
});
