import { award, unclear } from '../rules/awards';
import { wan, yuan } from '../rules/expressions';
import { oneOf, optional } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { TAKEN_AS_NONE_BEFORE } from './shared/labels';

const FACTORY_TYPES = {
  chainLeader: text('链主工厂', 'chain-leading factory'),
  smart: text('智能工厂', 'smart factory'),
  workshop: text('数字化车间', 'digital workshop'),
};

/** “链主工厂”、“智能工厂”、“数字化车间”，分别给予不超过500万元、200万元、80万元。 */
const factorySubsidy = { chainLeader: wan(500), smart: wan(200), workshop: wan(80) };

const PLATFORM_LEVELS = {
  national: { ...text('国家级', 'national'), synonyms: ['国家', '国家级工业互联网平台'] },
  provincial: { ...text('省级', 'provincial'), synonyms: ['省', '浙江省', '省级工业互联网平台'] },
};

/** 国家级、省级工业互联网平台，分别给予300万元、200万元。 */
const platformSubsidy = { national: wan(300), provincial: wan(200) };

const digitalTransformation = clause(
  '汇编二（一）第2条',
  text('实施制造业数字化转型行动', 'Carrying out the digital transformation of manufacturing'),
  {
    text: lawText`
      推进工业技术软件化、工业标准机器可读化,提升数字工程服务能力水平。
      支持制造业企业围绕六大“新场景”,实施数字化改造,鼓励平台型企业和龙头骨干企业赋能中小企业,
      实施“1+N”形式的技术改造,企业数字化改造和技改项目补助按“新制造业计划”政策执行。
      鼓励标杆引领,全市每年认定不超过5家“链主工厂”、20家“智能工厂”、50家“数字化车间”,
      分别给予不超过500万元、200万元、80万元的一次性补助。
      创新发展工业互联网,对经认定的国家级、省级工业互联网平台分别给予300万元、200万元一次性补助。
      补助资金均按进档差额执行。
      责任单位:市经信局、市科技局、市财政局、各区、县(市)政府
    `,
    departments: ['市经信局', '市科技局', '市财政局', '各区、县(市)政府'],
    note: text(
      '企业数字化改造和技改项目补助按“新制造业计划”政策执行，本条未列金额。',
      'Subsidies for digital and technical renovation projects follow the new ' +
        'manufacturing plan; no figure is stated here.',
    ),
    awards: [
      award('FACTORY_RECOGNITION_SUBSIDY', {
        title: text(
          '链主工厂、智能工厂、数字化车间一次性补助',
          'One-off subsidy for recognised chain-leading factories, smart factories and digital workshops',
        ),
        quote: '分别给予不超过500万元、200万元、80万元的一次性补助',
        inputs: {
          tier: oneOf(
            {
              label: text('认定类型', 'Kind of recognition'),
              item: text('未来工厂', 'Future Factory'),
              note: text('经认定的类型。', 'What the factory or workshop was recognised as.'),
              synonyms: ['未来工厂认定类型'],
            },
            FACTORY_TYPES,
          ),
          priorTier: optional(
            oneOf(
              {
                label: text('此前已获补助的类型', 'Type subsidised before'),
                note: text(
                  '此前已获补助的最高类型，其补助从本次补助中扣除；没有的不填。',
                  'Highest type already subsidised, whose subsidy is deducted. Leave out if none.',
                ),
                synonyms: ['未来工厂此前已获补助的类型'],
              },
              FACTORY_TYPES,
            ),
            null,
            TAKEN_AS_NONE_BEFORE,
          ),
        },
        conditions: [
          text('经认定', 'recognised'),
          text(
            '在年度认定名额内：全市每年不超过5家“链主工厂”、20家“智能工厂”、50家“数字化车间”',
            'within the places of the year: in the whole city at most 5 chain-leading ' +
              'factories, 20 smart factories and 50 digital workshops',
          ),
        ],
        pays: ({ tier, priorTier }) =>
          tier
            .gives(factorySubsidy)
            .called('本次类型的补助', 'the subsidy of this type')
            .minus(
              priorTier
                .gives(factorySubsidy, yuan(0))
                .called('此前已获类型的补助', 'the subsidy of the type before'),
            )
            .called('进档差额', 'difference of the subsidies')
            .orZero(),
        subject: { kind: 'title', ladder: 'priorTier' },

        upperBound: '不超过',
        frequency: 'once per tier',
        quota: {
          perYear: { by: 'tier', of: { chainLeader: 5, smart: 20, workshop: 50 } },
          words: '全市每年认定不超过5家“链主工厂”、20家“智能工厂”、50家“数字化车间”',
        },
        ambiguities: [
          unclear(
            '“不超过5家‘链主工厂’、20家‘智能工厂’、50家‘数字化车间’”：' +
              '“不超过”管三项名额，因三者为一个列举。',
            '不超过 governs all three numbers of places (5, 20, 50), because they are one enumeration.',
          ),
          unclear(
            '“补助资金均按进档差额执行”：扣除的是此前类型的最高额。另一读法扣除实际领取的数额；' +
              '各项均为“不超过”，实际领取的可能较低。',
            'What is deducted is the stated maximum of the earlier type. ' +
              'The other reading deducts the sum actually received, which may be ' +
              'lower, since every figure is 不超过.',
          ),
          unclear(
            '“进档”以类型有高低为前提，文本未载明次序；由金额推定数字化车间、智能工厂、链主工厂依次升高。',
            '进档 presupposes an order of the types that the text does not state; ' +
              'from the amounts, digital workshop, smart factory and chain-leading ' +
              'factory rise in this order.',
          ),
          unclear(
            '三种称号属于企业还是属于单个厂区、车间，摘录未载明；按每家企业一个进档序列计。',
            'Whether the titles belong to the enterprise or to one site is not stated ' +
              'in the excerpt; one ladder per enterprise is taken.',
          ),
        ],
      }),
      award('FACTORY_INDUSTRIAL_INTERNET_SUBSIDY', {
        title: text(
          '国家级、省级工业互联网平台一次性补助',
          'One-off subsidy for recognised national and provincial industrial internet platforms',
        ),
        quote: '对经认定的国家级、省级工业互联网平台分别给予300万元、200万元一次性补助',
        inputs: {
          level: oneOf(
            {
              label: text('平台级别', 'Platform level'),
              item: text('工业互联网平台', 'industrial internet platform'),
              note: text(
                '工业互联网平台经认定的级别。',
                'Level at which the industrial internet platform was recognised.',
              ),
              synonyms: ['工业互联网平台级别'],
            },
            PLATFORM_LEVELS,
          ),
          priorTier: optional(
            oneOf(
              {
                label: text('此前已获补助的级别', 'Level subsidised before'),
                note: text(
                  '此前已获补助的最高级别，其补助从本次补助中扣除；没有的不填。',
                  'Highest level already subsidised, whose subsidy is deducted. Leave out if none.',
                ),
                synonyms: ['工业互联网平台此前已获补助的级别'],
              },
              PLATFORM_LEVELS,
            ),
            null,
            TAKEN_AS_NONE_BEFORE,
          ),
        },
        conditions: [
          text(
            '经认定的国家级、省级工业互联网平台',
            'an industrial internet platform recognised at national or provincial level',
          ),
        ],
        pays: ({ level, priorTier }) =>
          level
            .gives(platformSubsidy)
            .called('本次级别的补助', 'the subsidy of this level')
            .minus(
              priorTier
                .gives(platformSubsidy, yuan(0))
                .called('此前已获级别的补助', 'the subsidy of the level before'),
            )
            .called('进档差额', 'difference of the subsidies')
            .orZero(),
        subject: { kind: 'platform', ladder: 'priorTier' },

        beneficiary: 'platform',
        frequency: 'once per tier',
        ambiguities: [
          unclear(
            '“补助资金均按进档差额执行”：“均”也及于本项，省级平台升为国家级的，再得100万元。',
            '均 covers this subsidy too: a provincial platform that becomes ' +
              'national gets CNY 1 million more.',
          ),
          unclear(
            '文本写明的是平台，未写明运营单位；受益人按平台列示。',
            'The text names the platform, not its operator, as the recipient.',
          ),
          unclear(
            '“新制造业计划”（“给予一定资助”）和《关于打造全国专精特新名城的实施意见》（“按规定给' +
              '予奖励”）也奖励同一认定，未列金额；是指本项还是另加，未载明，按不另加计。',
            'The new manufacturing plan and the opinions on specialised ' +
              'enterprises reward the same recognition without a figure. ' +
              'Whether they mean this subsidy or add to it is not stated; ' +
              'nothing is added.',
          ),
        ],
      }),
    ],
  },
);

export const futureFactory = policy({
  id: 'future-factory',
  title: text(
    '关于加快建设“未来工厂”的若干意见',
    'Opinions on accelerating the building of Future Factories',
  ),
  shortTitle: text('未来工厂', 'Future Factories'),
  level: 'city',
  status: 'adopted',
  effectiveTo: '2025-12-31',
  datesNote: text(
    '据《杭州市数字经济政策精华汇编(2024)》所列：“自印发之日起实施,有效期至2025年12月31日”；' +
      '印发日期未载明，首日不作限制。本政策只有该汇编摘录的一条，条号为汇编中的位次。',
    'As given in the 2024 compendium of digital economy policies of Hangzhou: ' +
      'in force from the day of issue to 31 December 2025. The day of issue is not stated, so no first ' +
      'day is tested. Only the one clause quoted there is at hand; ' +
      'the article is numbered by its place in the compendium.',
  ),
  clauses: [digitalTransformation],
});
