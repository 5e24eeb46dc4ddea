import { award, funded, unclear } from '../rules/awards';
import {
  number,
  percent,
  reaching,
  wan,
  yearsLong,
  yi,
  yuan,
  type Quantity,
  type Requirement,
} from '../rules/expressions';
import {
  growth,
  money,
  moneyChange,
  ofItem,
  optional,
  ratio,
  share,
  yearOfSupport,
  years,
} from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text, type Text } from '../rules/text';
import { districtJointInvestment } from './shared/inputs';
import { COUNTS_AS_FIRST_YEAR } from './shared/labels';
import {
  EQUIPMENT_LOAN_BESIDE_GRANT,
  FIRST_SET,
  FIRST_SET_AND_BATCH,
  FIRST_SET_AND_VERSION,
  INSURED_MATERIAL,
  LOAN_INTEREST,
  PARTS_PURCHASE,
  PROJECT_INVESTMENT,
  ROBOT_PURCHASE,
} from './shared/matters';
import { NO_FIGURE } from './shared/notes';
import { CONNECTED_VEHICLES, HIGH_END_EQUIPMENT, ROBOTS_AND_ADDITIVE, VEHICLE_MAKERS } from './shared/trades';

/** 单个企业每年享受贴息补助不超过1000万元。 */
const yearlyInterestCap = wan(1000);

const keyFields = clause('一', text('加大重点领域扶持力度', 'Support for key fields'), {
  text: lawText`
    本措施重点支持智能装备领域中的机器人、增材制造、数控机床产业等,
    新能源及智能网联汽车领域中的新能源汽车、动力系统、电控系统、汽车芯片、智能网联汽车关键零部件产业等,
    综合交通装备领域中的轨道交通、航空航天产业等,特色专用装备领域中的先进应急及自然灾害防治技术产业等,
    检测与监测设备领域中的仪器仪表和智能检测设备产业等。
    鼓励上述重点支持领域企业利用银行贷款、债券融资等方式投资固定资产,
    实际投资总额(不含土地、厂房、旧设备等)达到2000万元以上的产业项目,根据实际贷款金额,
    按不高于1%的年利率给予贴息补助,单个企业每年享受贴息补助不超过1000万元。
    (牵头单位:市经信局,配合单位:市财政局、市地方金融监管局)
  `,
  departments: ['市经信局', '市财政局', '市地方金融监管局'],
  awards: [
    award('EQUIPMENT_LOAN_INTEREST_SUBSIDY', {
      title: text('高端装备产业项目贷款贴息', 'Loan interest subsidy for high-end equipment projects'),
      quote: lawText`
        实际投资总额(不含土地、厂房、旧设备等)达到2000万元以上的产业项目,根据实际贷款金额,
        按不高于1%的年利率给予贴息补助,单个企业每年享受贴息补助不超过1000万元
      `,
      inputs: {
        investment: money({
          label: text('实际投资总额', 'Actual total investment'),
          item: text('高端装备产业项目', 'high-end equipment project'),
          note: text(
            '项目实际投资总额，不含土地、厂房、旧设备等。',
            'Actual total investment of the project, without land, plant ' +
              'buildings, used equipment and the like.',
          ),
          synonyms: ['高端装备产业项目实际投资总额', '高端装备产业项目投资总额'],
        }),
        loan: money({
          label: text('实际贷款金额', 'Actual loan amount'),
          item: text('高端装备产业项目', 'high-end equipment project'),
          note: text(
            '该项目当年的实际贷款金额；贷款不满一年的，填全年平均余额。',
            'Actual loan amount of the project in the year; for a loan of less than a year, its ' +
              'average balance over the year.',
          ),
          synonyms: ['高端装备产业项目实际贷款金额', '高端装备产业项目贷款金额'],
        }),
      },
      conditions: [
        text('重点支持领域企业', 'an enterprise in a field of key support'),
        text(
          '利用银行贷款、债券融资等方式投资固定资产的产业项目',
          'an industrial project that invests in fixed assets with bank loans, bonds and the like',
        ),
      ],
      pays: ({ investment, loan }) =>
        percent(1)
          .of(loan)
          .upTo(yearlyInterestCap)
          .when(investment.atLeast(wan(2000))),
      subject: {
        kind: 'loan',
        marks: { investment: 'loanInvestment', loan: 'loan' },
        spending: 'investment',
      },
      ceiling: {
        over: 'year',
        words: '单个企业每年享受贴息补助不超过 1000 万元',
        of: () => yearlyInterestCap,
      },

      matters: [LOAN_INTEREST, EQUIPMENT_LOAN_BESIDE_GRANT],
      upperBound: '不高于',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“按不高于1%的年利率”按所填贷款金额一整年计息；文本没有不满一年的规定，' +
            '不满一年的填全年平均余额。',
          '按不高于1%的年利率 is one full year of interest at 1% on the loan given. ' +
            'The text has no rule for part of a year: pass the average balance over the year.',
        ),
        unclear(
          '本条鼓励“银行贷款、债券融资等”，基数却只写“实际贷款金额”；按字面，债券融资不计入基数。',
          'The clause encourages 银行贷款、债券融资等, but the base is 实际贷款金额 only; ' +
            'read literally, bonds are not part of the base.',
        ),
        unclear('“达到2000万元以上”含本数。', '达到2000万元以上 includes the number itself.'),
        unclear(
          '贴息的年数文本未载明；此处给出一年的贴息。',
          'How many years the subsidy runs is not stated; this is the subsidy of one year.',
        ),
        unclear(
          '2000万元按项目对照，最高额约束企业全年合计：有几个项目的分别计算，各项目相加不得超过1000万元。',
          'The CNY 20 million is tested per project, the cap binds the total ' +
            'of the enterprise for the year: with several projects compute ' +
            'each, and their sum must not exceed CNY 10 million.',
        ),
      ],
    }),
  ],
});

const NONE_BEFORE = text('按 0 计，即此前未达到任何一档', 'counts as 0: no tier was reached before');

const GREW_OVER_LAST_YEAR = unclear(
  '“上年同比保持增长”指比上年增长，即增量大于0。' +
    '另一读法要求上年本身也比再前一年增长，须多一年数据，不采。',
  '上年同比保持增长 is read as growth over the previous year: the increase is above 0. ' +
    'The other reading, that the previous year itself must have grown as well, would need one more ' +
    'year of data and is not taken.',
);

const purchaseAmount = money({
  label: text('年采购额', 'Purchases of the year'),
  year: 'assessed',
  note: text(
    '当年采购非关联零部件企业生产的产品的金额。',
    'Purchases of the year of products made by unaffiliated parts makers.',
  ),
});

const previousPurchaseAmount = money({
  label: text('上年度采购额', 'Purchases of the previous year'),
  year: 'before',
  note: text(
    '上年度采购非关联零部件企业生产的产品的金额。',
    'Purchases of the previous year of products made by unaffiliated parts makers.',
  ),
  // A forgotten previous year would make all purchases the increase.
  likely: { from: 0.01 },
});

/** The purchases of one kind of maker: 整车制造企业, or 机器人、增材制造企业. */
const purchasesOf = (item: Text) => ({
  purchaseAmount: { ...ofItem(purchaseAmount, item), synonyms: [`${item.zh}年采购额`, `${item.zh}采购额`] },
  previousPurchaseAmount: {
    ...ofItem(previousPurchaseAmount, item),
    synonyms: [`${item.zh}上年度采购额`, `${item.zh}上年采购额`],
  },
});

/** 采购额新增部分。 */
const increaseOf = (amount: Quantity, previous: Quantity): Quantity =>
  amount.minus(previous).called('采购额新增部分', 'increase in purchases');

/** 新车型年度销售额首次达到50亿元以上、100亿元以上。 */
const newModelReward = reaching([yi(50), wan(200)], [yi(100), wan(400)]);

const vehiclesAndParts = clause(
  '二',
  text('支持新能源汽车产能提升和整零配套发展', 'Capacity of new energy vehicles and their parts'),
  {
    text: lawText`
      对年度实际产能达到核准产能75%且新能源汽车占实际产量50%及以上的整车制造企业,
      按照不高于新增工业增加值5%的比例(上年同比保持增长)给予不超过1000万元的一次性奖励。
      对新列入工业和信息化部《道路机动车辆生产企业及产品公告》并生产单一新车型(含扩展车型)的整车制造企业,
      新车型(含扩展车型)年度销售额首次达到50亿元以上的,给予企业不超过200万元的奖励;
      新车型(含扩展车型)年度销售额首次达到100亿元以上的给予企业不超过400万元的奖励,进档的奖励差额。
      对整车制造企业采购非关联零部件企业生产的产品,
      年采购额达到1亿元以上且较上年度增长2%以上(上年同比保持增长),按不高于新增部分1%的比例给予奖励,
      单个企业每年奖励不超过800万元。
      (牵头单位:市经信局,配合单位:市财政局)
    `,
    departments: ['市经信局', '市财政局'],
    awards: [
      award('EQUIPMENT_VEHICLE_CAPACITY_REWARD', {
        title: text(
          '整车制造企业产能利用奖励',
          'Reward for vehicle makers with high use of capacity and a high share of new energy vehicles',
        ),
        quote: lawText`
          对年度实际产能达到核准产能75%且新能源汽车占实际产量50%及以上的整车制造企业,
          按照不高于新增工业增加值5%的比例(上年同比保持增长)给予不超过1000万元的一次性奖励
        `,
        inputs: {
          capacityUtilization: ratio({
            label: text('年度实际产能占核准产能比例', 'Actual capacity as a share of approved capacity'),
            year: 'assessed',
            // 50% typed as 50 would pass the 75%.
            likely: { to: 2 },
            note: text(
              '年度实际产能除以核准产能，75% 写作 0.75，可大于 1。',
              'Actual capacity of the year divided by approved capacity, as a fraction ' +
                '(0.75 is 75%); may exceed 1.',
            ),
            synonyms: ['实际产能占核准产能比例'],
          }),
          nevShare: share({
            label: text('新能源汽车占实际产量比例', 'New energy vehicles as a share of actual output'),
            year: 'assessed',
            note: text(
              '新能源汽车产量除以实际产量，50% 写作 0.5。',
              'New energy vehicles divided by all vehicles actually made, as a fraction (0.5 is 50%).',
            ),
            synonyms: ['新能源汽车产量占比'],
          }),
          valueAddedIncrease: moneyChange({
            label: text('新增工业增加值', 'Increase in industrial value added'),
            year: 'assessed',
            note: text(
              '当年工业增加值减去上年工业增加值，减少为负数。',
              'Industrial value added of the year less that of the previous year; negative for a decrease.',
            ),
            synonyms: ['工业增加值增量'],
          }),
        },
        conditions: [text('整车制造企业', 'a vehicle maker')],
        trade: VEHICLE_MAKERS,
        pays: ({ capacityUtilization, nevShare, valueAddedIncrease }) =>
          percent(5)
            .of(valueAddedIncrease)
            .upTo(wan(1000))
            .when(
              capacityUtilization
                .atLeast(percent(75))
                .and(nevShare.atLeast(percent(50)))
                .and(valueAddedIncrease.moreThan(yuan(0))),
            ),
        upperBound: '不高于',
        frequency: 'once',
        ambiguities: [
          unclear(
            '“达到核准产能75%”“50%及以上”均含本数。',
            '达到核准产能75% and 50%及以上 both include the number itself.',
          ),
          GREW_OVER_LAST_YEAR,
          unclear(
            '“一次性奖励”指政策有效期内每家企业一次。',
            '一次性奖励 is read as one payment per enterprise for the life of the policy.',
          ),
        ],
      }),
      award('EQUIPMENT_NEW_MODEL_SALES_REWARD', {
        title: text(
          '新车型年度销售额上台阶奖励',
          'Reward for first reaching yearly sales tiers with a new vehicle model',
        ),
        quote: lawText`
          新车型(含扩展车型)年度销售额首次达到50亿元以上的,给予企业不超过200万元的奖励;
          新车型(含扩展车型)年度销售额首次达到100亿元以上的给予企业不超过400万元的奖励,进档的奖励差额
        `,
        inputs: {
          sales: money({
            label: text(
              '新车型（含扩展车型）年度销售额',
              'Yearly sales of the new model, extended models included',
            ),
            year: 'assessed',
            note: text(
              '该单一新车型（含扩展车型）的年度销售额。',
              'Sales of the single new model in the year, extended models included.',
            ),
            synonyms: ['新车型年度销售额'],
          }),
          previousSales: optional(
            money({
              label: text('此前最高年度销售额', 'Highest yearly sales before'),
              note: text(
                '该车型此前各年中最高的年度销售额；其所达档次的奖励予以扣除。',
                'Highest yearly sales of the model in any earlier year; ' +
                  'the reward of the tier it reached is deducted.',
              ),
              synonyms: ['新车型此前最高年度销售额'],
            }),
            0,
            NONE_BEFORE,
          ),
        },
        conditions: [
          text(
            '新列入工业和信息化部《道路机动车辆生产企业及产品公告》',
            'newly listed in the announcement of road vehicle makers and products of the Ministry ' +
              'of Industry and Information Technology',
          ),
          text(
            '生产单一新车型（含扩展车型）的整车制造企业',
            'a vehicle maker that makes a single new model (extended models included)',
          ),
          text('首次达到该档', 'the tier is reached for the first time'),
        ],
        trade: VEHICLE_MAKERS,
        pays: ({ sales, previousSales }) =>
          newModelReward
            .at(sales)
            .minus(
              newModelReward
                .at(previousSales)
                .called('此前已达档次的奖励', 'reward of the tier reached before'),
            )
            .called('奖励差额', 'difference of the rewards')
            .orZero(),
        firstTime: { measure: 'sales', history: 'previousSales' },
        subject: { kind: 'product', nature: 'vehicleModel', marks: { sales: 'modelSales' } },

        upperBound: '不超过',
        frequency: 'once per tier',
        ambiguities: [
          unclear(
            '“首次达到50亿元以上”“首次达到100亿元以上”均含本数。',
            '首次达到50亿元以上 and 首次达到100亿元以上 both include the number itself.',
          ),
          unclear(
            '“进档的奖励差额”写在第二档之后；两档均适用，与其他进档条款一致。',
            '进档的奖励差额 follows the second tier; it is applied to both, as ' +
              'in other clauses of this kind.',
          ),
        ],
      }),
      award('EQUIPMENT_VEHICLE_PARTS_PURCHASE_REWARD', {
        title: text(
          '整车企业采购非关联零部件奖励',
          'Reward for vehicle makers that buy from unaffiliated parts makers',
        ),
        quote: lawText`
          年采购额达到1亿元以上且较上年度增长2%以上(上年同比保持增长),按不高于新增部分1%的比例给予奖励,
          单个企业每年奖励不超过800万元
        `,
        inputs: purchasesOf(text('整车非关联零部件', 'parts for vehicles from unaffiliated makers')),
        conditions: [
          text('整车制造企业', 'a vehicle maker'),
          text('采购非关联零部件企业生产的产品', 'buys products made by unaffiliated parts makers'),
        ],
        // 上年同比保持增长 needs no test of its own: 增长2%以上 implies it.
        trade: VEHICLE_MAKERS,
        pays: ({ purchaseAmount, previousPurchaseAmount }) =>
          percent(1)
            .of(increaseOf(purchaseAmount, previousPurchaseAmount))
            .upTo(wan(800))
            .when(
              purchaseAmount
                .atLeast(yi(1))
                .and(
                  increaseOf(purchaseAmount, previousPurchaseAmount)
                    .shareOf(previousPurchaseAmount)
                    .atLeast(percent(2)),
                ),
            ),
        subject: { kind: 'enterprise', marks: { purchaseAmount: 'vehicleParts' } },

        matters: [PARTS_PURCHASE],
        upperBound: '不高于',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '“达到1亿元以上”“增长2%以上”均含本数。',
            '达到1亿元以上 and 增长2%以上 both include the number itself.',
          ),
          unclear(
            '“上年同比保持增长”指比上年增长；此处已包含在增长2%以上之内。' +
              '另一读法要求上年本身也比再前一年增长，须多一年数据，不采。',
            '上年同比保持增长 is read as growth over the previous year, which growth of 2% or more ' +
              'implies. The other reading, that the previous year itself must have grown as ' +
              'well, would need one more year of data and is not taken.',
          ),
          unclear(
            '上年度采购额为0的，增长率无从计算；视为符合，当年采购额全部为新增部分。',
            'With no purchases in the previous year there is no rate of growth; ' +
              'the gate is taken as met and all purchases are the increase.',
          ),
        ],
      }),
    ],
  },
);

/** 年产值首次达到1亿元、5亿元、10亿元，分别给予不超过100万元、200万元、500万元。 */
const lowestOutput = yi(1);
const outputReward = reaching([lowestOutput, wan(100)], [yi(5), wan(200)], [yi(10), wan(500)]);
const rewardOfOutput = (outputValue: Quantity): Quantity =>
  outputReward.at(outputValue).called('当年所达档次的奖励', 'reward of the tier reached in the year');
/** Output and growth say what last year's output was, and no earlier maximum is below it. */
const highestBefore = (
  previousOutputValue: Quantity,
  outputValue: Quantity,
  outputGrowth: Quantity,
): Quantity =>
  previousOutputValue
    .orAtLeast(
      outputValue
        .dividedBy(outputGrowth.plus(number(1)).called('上年的倍数', 'multiple of last year'))
        .called('上年产值', 'output value of last year'),
    )
    .called('此前最高年产值', 'highest yearly output value before');
const rewardBefore = (highest: Quantity): Quantity =>
  outputReward.at(highest).called('此前已达档次的奖励', 'reward of the tier reached before');
/** 年产值较上年度增长20%以上。 */
const grownEnough = (outputGrowth: Quantity): Requirement => outputGrowth.atLeast(percent(20));

const connectedVehicles = clause(
  '三',
  text('支持智能网联汽车技术创新和测试应用', 'Innovation and testing of intelligent connected vehicles'),
  {
    text: lawText`
      支持整车、零部件和科技企业加大智能网联汽车、氢燃料电池汽车关键技术研发力度,
      对在关键共性技术及成套产品研发上有突破且企业年产值首次达到1亿元、5亿元、10亿元并形成一定销售量的,
      同时年产值较上年度增长20%以上(上年同比保持增长)的智能网联汽车、氢燃料电池汽车企业,
      分别给予不超过100万元、200万元、500万元的一次性奖励。
      鼓励具备条件的区、县(市)采用研发补贴、里程补贴等形式,
      支持智能网联汽车企业积极在杭参与自动驾驶道路测试和示范应用。
      支持具备条件的区、县(市)开展智能网联汽车开放测试道路和自动驾驶示范应用区建设。
      [牵头单位:市经信局,配合单位:市财政局,相关区、县(市)政府]
    `,
    departments: ['市经信局', '市财政局', '相关区、县(市)政府'],
    note: text(
      '区、县（市）的研发补贴、里程补贴未列金额。',
      'The R&D and mileage subsidies of the districts and counties have no figures.',
    ),
    awards: [
      award('EQUIPMENT_ICV_OUTPUT_REWARD', {
        title: text(
          '智能网联汽车、氢燃料电池汽车企业产值奖励',
          'Reward for makers of intelligent connected and hydrogen fuel cell ' +
            'vehicles first reaching an output tier',
        ),
        quote: lawText`
          企业年产值首次达到1亿元、5亿元、10亿元并形成一定销售量的,
          同时年产值较上年度增长20%以上(上年同比保持增长)的智能网联汽车、氢燃料电池汽车企业,
          分别给予不超过100万元、200万元、500万元的一次性奖励
        `,
        inputs: {
          outputValue: money({
            label: text('年产值', 'Output value of the year'),
            year: 'assessed',
            note: text('企业当年的产值。', 'Output value of the enterprise in the year.'),
            synonyms: [
              '企业年产值',
              '年度产值',
              '工业总产值',
              '年工业总产值',
              '年度工业总产值',
              '总产值',
              '年总产值',
            ],
          }),
          outputGrowth: growth({
            label: text('年产值较上年度增长率', 'Growth of the output value over the previous year'),
            year: 'assessed',
            note: text(
              '年产值比上年度的增长率，20% 写作 0.2。',
              'Growth of the output value over the previous year, as a fraction (0.2 is 20%).',
            ),
            synonyms: [
              '年产值增长率',
              '年产值增速',
              '产值增长率',
              '产值增速',
              '工业总产值增速',
              '工业总产值增长率',
              '产值同比',
              '产值同比增速',
              '产值同比增长率',
            ],
          }),
          previousOutputValue: optional(
            money({
              label: text('此前最高年产值', 'Highest yearly output value before'),
              note: text(
                '此前各年中最高的年产值，不只是上年，用于判断“首次达到”。',
                'Highest yearly output value of any earlier year, not only last year; ' +
                  'it tells whether a tier is reached for the first time.',
              ),
              synonyms: ['历史最高年产值', '以前年度最高年产值'],
            }),
            0,
            NONE_BEFORE,
          ),
        },
        conditions: [
          text(
            '智能网联汽车、氢燃料电池汽车企业',
            'an enterprise in intelligent connected or hydrogen fuel cell vehicles',
          ),
          text(
            '在关键共性技术及成套产品研发上有突破',
            'a breakthrough in the development of key common technologies and complete products',
          ),
          text('形成一定销售量', 'a certain volume of sales'),
        ],
        trade: CONNECTED_VEHICLES,
        pays: ({ outputValue, outputGrowth, previousOutputValue }) =>
          rewardOfOutput(outputValue)
            .when(
              rewardBefore(highestBefore(previousOutputValue, outputValue, outputGrowth)).lessThan(
                rewardOfOutput(outputValue),
              ),
            )
            .when(outputValue.atLeast(lowestOutput).and(grownEnough(outputGrowth))),
        firstTime: { measure: 'outputValue', history: 'previousOutputValue', growth: 'outputGrowth' },
        upperBound: '不超过',
        frequency: 'once per tier',
        ambiguities: [
          {
            taken: text(
              '与第二条不同，本条没有“进档的奖励差额”：此前已得较低一档的，进档后按新档全额奖励，不扣除。',
              'Unlike clause 二, this clause has no 进档的奖励差额: ' +
                'an enterprise already rewarded for a lower tier gets the full amount of the new one.',
            ),
            other: {
              text: text(
                '只补差额：扣除此前已达档次的奖励',
                'difference only: the reward of the tier reached before is deducted',
              ),
              pays: ({ outputValue, outputGrowth, previousOutputValue }) =>
                rewardOfOutput(outputValue)
                  .minus(rewardBefore(highestBefore(previousOutputValue, outputValue, outputGrowth)))
                  .called('奖励差额', 'difference of the rewards')
                  .orZero()
                  .when(grownEnough(outputGrowth)),
            },
          },
          {
            taken: text(
              '“一次性奖励”可指每档一次，也可指总共一次；按首次达到的每一档各一次计。',
              '一次性奖励 can mean once per tier or once in all; taken as once for each tier first reached.',
            ),
            other: {
              text: text(
                '总共一次：此前已达到任何一档的不再奖励',
                'once in all: nothing more after the first tier',
              ),
              pays: ({ outputValue, outputGrowth, previousOutputValue }) =>
                rewardOfOutput(outputValue).when(
                  grownEnough(outputGrowth).and(
                    rewardBefore(highestBefore(previousOutputValue, outputValue, outputGrowth)).atMost(
                      yuan(0),
                    ),
                  ),
                ),
            },
          },
          unclear(
            '一年跨越两档的，只按所达最高一档奖励，不累加。',
            'A year that passes two tiers at once is rewarded for the highest only, not for their sum.',
          ),
          unclear(
            '“首次达到”“增长20%以上”均含本数。',
            '首次达到 and 增长20%以上 both include the number itself.',
          ),
          unclear(
            '“上年同比保持增长”指比上年增长；此处已包含在增长20%以上之内。' +
              '另一读法要求上年本身也比再前一年增长，须多一年数据，不采。',
            '上年同比保持增长 is read as growth over the previous year, which growth of 20% or more ' +
              'implies. The other reading, that the previous year itself must have grown as ' +
              'well, would need one more year of data and is not taken.',
          ),
        ],
      }),
    ],
  },
);

const specialisation = clause('四', text('推动重点领域做精做专', 'Specialisation in key fields'), {
  text: lawText`
    鼓励企业解决重点领域“卡脖子”技术难题,积极承担国家、省重点研发任务,参与“揭榜挂帅”重大项目。
    机器人、增材制造企业采购、应用非关联零部件企业生产的产品,年采购额达到1000万元以上的,
    按不高于采购额新增部分5%的比例(上年同比保持增长)给予补助,单个企业每年享受补助不超过500万元。
    支持国内外机器人、增材制造企业设立研发总部或生产基地,对符合条件的项目,经评审,
    优先列为A、B类重大招商引资项目。
    (牵头单位:市经信局,配合单位:市科技局、市财政局、市投资促进局)
  `,
  departments: ['市经信局', '市科技局', '市财政局', '市投资促进局'],
  note: text(
    '“优先列为A、B类重大招商引资项目”未列金额。',
    'Priority as a class A or B major investment project carries no amount.',
  ),
  awards: [
    award('EQUIPMENT_ROBOT_PARTS_PURCHASE_SUBSIDY', {
      title: text(
        '机器人、增材制造企业采购非关联零部件补助',
        'Subsidy for robot and additive manufacturing enterprises that buy from unaffiliated parts makers',
      ),
      quote: lawText`
        年采购额达到1000万元以上的,按不高于采购额新增部分5%的比例(上年同比保持增长)给予补助,
        单个企业每年享受补助不超过500万元
      `,
      inputs: purchasesOf(
        text(
          '机器人、增材制造非关联零部件',
          'parts for robots or additive manufacturing from unaffiliated makers',
        ),
      ),
      conditions: [
        text('机器人、增材制造企业', 'an enterprise in robots or additive manufacturing'),
        text(
          '采购、应用非关联零部件企业生产的产品',
          'buys and uses products made by unaffiliated parts makers',
        ),
      ],
      trade: ROBOTS_AND_ADDITIVE,
      pays: ({ purchaseAmount, previousPurchaseAmount }) =>
        percent(5)
          .of(increaseOf(purchaseAmount, previousPurchaseAmount))
          .upTo(wan(500))
          .when(
            purchaseAmount
              .atLeast(wan(1000))
              .and(increaseOf(purchaseAmount, previousPurchaseAmount).moreThan(yuan(0))),
          ),
      subject: { kind: 'enterprise', marks: { purchaseAmount: 'robotParts' } },

      matters: [PARTS_PURCHASE, ROBOT_PURCHASE],
      upperBound: '不高于',
      frequency: 'yearly',
      ambiguities: [
        unclear('“达到1000万元以上”含本数。', '达到1000万元以上 includes the number itself.'),
        GREW_OVER_LAST_YEAR,
        unclear(
          '“采购额新增部分”指比上年度增加的部分。',
          '采购额新增部分 is the increase over the previous year.',
        ),
      ],
    }),
  ],
});

const FIRST_SET_PRODUCT = text('首台（套）产品', 'first-set product');

/** The closing paragraph makes every standard a maximum, also where the clause states it as fixed. */
const HIGHEST_STANDARD = '均为最高标准';

const ALL_ARE_MAXIMA = unclear(
  '所列标准本身没有“不超过”“最高”修饰；因尾段“本措施所列补助(奖励)标准,均为最高标准”，按上限列示。',
  'No 不超过 or 最高 stands before the standard itself. As the closing paragraph calls all standards ' +
    'of these measures maxima (均为最高标准), the figure is shown as an upper bound.',
);

/** 最高不超过实际投保费率2%。 */
const highestPremiumRate = percent(2);
const premiumAtHighestRate = (premium: Quantity, premiumRate: Quantity): Quantity =>
  premium
    .times(highestPremiumRate)
    .dividedBy(premiumRate)
    .called('按费率2%计的保费', 'premium at a rate of 2%');
/** The whole premium, or what of it lies within the 2%. */
const countedPremium = (premium: Quantity, premiumRate: Quantity): Quantity =>
  premium
    .called('全部实际保费', 'the whole premium')
    .when(premiumRate.atMost(highestPremiumRate), premiumAtHighestRate(premium, premiumRate));
/** 首年度90%，从次年度开始逐年递减10个百分点。 */
const compensationRate = (year: Quantity): Quantity =>
  percent(90)
    .minus(
      percent(10)
        .times(year.minus(number(1)).called('已递减年数', 'years of decrease'))
        .called('累计递减', 'decrease so far'),
    )
    .called('当年补偿比例', 'rate of the year');
/** 年度补偿金额最高不超过500万元，最多可连续支持3年。 */
const withinInsuranceLimits = (compensation: Quantity, premiumRate: Quantity, year: Quantity): Quantity =>
  compensation
    .upTo(wan(500))
    // A premium at a rate of 0 cannot be; a rate left blank arrives as 0 and would lift the 2%.
    .when(premiumRate.moreThan(percent(0)).and(year.atMost(number(3))));

const firstSetProducts = clause('五', text('深化首台(套)产品推广应用', 'Use of first-set products'), {
  text: lawText`
    鼓励企业加大研发投入力度,推动首台(套)产品市场化应用。
    对首台(套)产品投保的企业,按照首年度实际保费的90%且最高不超过实际投保费率2%的标准给予保险补偿,
    并从次年度开始逐年递减10个百分点,年度补偿金额最高不超过500万元,最多可连续支持3年。
    对两年内成功实现应用的首台(套)产品研发企业,给予该企业不高于首台(套)产品年销售总额10%的资金奖励,
    奖励金额最高不超过300万元,最多可连续支持3年。
    同一首台(套)产品不得同时享受首台(套)产品应用奖励和保险补偿政策,不得同时享受国家、省、市奖励政策。
    杭州市首台(套)产品认定、保险和推广应用的实施办法由市经信局牵头另行制定。
    (牵头单位:市经信局,配合单位:市财政局、市地方金融监管局)
  `,
  departments: ['市经信局', '市财政局', '市地方金融监管局'],
  note: text(
    '首台（套）产品认定、保险和推广应用的实施办法由市经信局牵头另行制定。',
    'Rules on the recognition, insurance and use of first-set products are drawn up separately under ' +
      'the lead of the Municipal Bureau of Economy and Information Technology.',
  ),
  awards: [
    award('EQUIPMENT_FIRST_SET_INSURANCE', {
      title: text('首台（套）产品保险补偿', 'Insurance compensation for first-set products'),
      quote: lawText`
        按照首年度实际保费的90%且最高不超过实际投保费率2%的标准给予保险补偿,
        并从次年度开始逐年递减10个百分点,年度补偿金额最高不超过500万元,最多可连续支持3年
      `,
      inputs: {
        premium: money({
          label: text('年度实际保费', 'Actual premium of the year'),
          year: 'assessed',
          item: FIRST_SET_PRODUCT,
          note: text('所申报年度实际支付的保费。', 'Premium actually paid for the year claimed.'),
          synonyms: ['首台（套）产品年度实际保费', '首台（套）产品当年实际保费'],
        }),
        premiumRate: share({
          label: text('实际投保费率', 'Actual premium rate'),
          item: FIRST_SET_PRODUCT,
          // 0.9% typed as 0.9 would leave next to nothing of the premium.
          likely: { to: 0.1 },
          note: text(
            '保费除以保险金额，2.5% 写作 0.025；有保费的，费率须大于 0。',
            'Premium divided by the sum insured, as a fraction (0.025 is 2.5%); ' +
              'above 0 wherever there is a premium.',
          ),
          synonyms: ['首台（套）产品实际投保费率', '首台（套）产品投保费率', '首台（套）产品保险费率'],
        }),
        yearOfSupport: optional(
          yearOfSupport({
            label: text('享受补偿年度（第几年）', 'Year of compensation'),
            item: FIRST_SET_PRODUCT,
            note: text('享受补偿的第几年，1 至 3。', 'Which year of compensation, 1 to 3.'),
            synonyms: ['首台（套）产品享受补偿年度', '首台（套）产品享受补偿年次'],
          }),
          1,
          COUNTS_AS_FIRST_YEAR,
        ),
      },
      conditions: [
        text('对首台（套）产品投保的企业', 'an enterprise that insures a first-set product'),
        text(
          '同一首台（套）产品未享受应用奖励',
          'the same first-set product does not get the reward for its use',
        ),
        text('未享受国家、省、市奖励政策', 'no reward under policies of the State, the province or the city'),
      ],
      pays: ({ premium, premiumRate, yearOfSupport }) =>
        withinInsuranceLimits(
          compensationRate(yearOfSupport).of(countedPremium(premium, premiumRate)),
          premiumRate,
          yearOfSupport,
        ),
      subject: { kind: 'product', marks: { premium: 'firstSetPremium' } },

      matters: [FIRST_SET, INSURED_MATERIAL],
      upperBound: HIGHEST_STANDARD,
      frequency: 'yearly',
      ambiguities: [
        {
          taken: text(
            '“按照首年度实际保费的90%且最高不超过实际投保费率2%的标准”：费率2%以内的保费计入，' +
              '超过2%的部分不计；' +
              '依据是同月印发的新材料政策第三条较明白的写法“实际投保费率最高不超过2%”。',
            'Premium counts up to a rate of 2% of the sum insured, what lies above is left out. ' +
              'This follows the plainer wording of clause 三 of the new materials policy of the same ' +
              'month (实际投保费率最高不超过2%).',
          ),
          other: {
            text: text(
              '2%限制的是补偿额：补偿不超过保险金额的2%',
              'the 2% limits the compensation: at most 2% of the sum insured',
            ),
            pays: ({ premium, premiumRate, yearOfSupport }) =>
              withinInsuranceLimits(
                compensationRate(yearOfSupport)
                  .of(premium)
                  .when(
                    premiumRate.atMost(highestPremiumRate),
                    compensationRate(yearOfSupport)
                      .of(premium)
                      .upTo(premiumAtHighestRate(premium, premiumRate)),
                  ),
                premiumRate,
                yearOfSupport,
              ),
          },
        },
        {
          taken: text(
            '费率超过2%的，不因此排除在外。',
            'A rate above 2% does not exclude the insurance altogether.',
          ),
          other: {
            text: text('费率超过2%的不予补偿', 'no compensation where the rate is above 2%'),
            pays: ({ premium, premiumRate, yearOfSupport }) =>
              withinInsuranceLimits(
                compensationRate(yearOfSupport).of(premium).when(premiumRate.atMost(highestPremiumRate)),
                premiumRate,
                yearOfSupport,
              ),
          },
        },
        unclear(
          '“从次年度开始逐年递减10个百分点”：第1、2、3年为90%、80%、70%，是百分点，不是比例的一成。',
          '从次年度开始逐年递减10个百分点: 90%, 80% and 70% in years 1, 2 and 3, percentage points ' +
            'and not a tenth of the rate.',
        ),
        unclear(
          '第2、3年的基数按该年实际保费计，“首年度实际保费”只指第1年的基数。' +
            '另一读法三年均以首年度保费为基数。',
          'In years 2 and 3 the base is the premium of that year; ' +
            '首年度实际保费 names the base of the first. The other reading takes the premium ' +
            'of the first year throughout.',
        ),
        unclear(
          '“最多可连续支持3年”：从首次享受补偿之年起连续计算。',
          '最多可连续支持3年: consecutive years counted from the first year of compensation.',
        ),
        ALL_ARE_MAXIMA,
        unclear(
          '“年度补偿金额最高不超过500万元”按产品还是按企业，文本未载明；' +
            '按每次计算的对象计（一个投保产品，或一家企业合计）。',
          'Whether 年度补偿金额最高不超过500万元 is per product or per enterprise is not stated; ' +
            'taken per call (one insured product, or the total of one enterprise).',
        ),
      ],
    }),
    award('EQUIPMENT_FIRST_SET_SALES_REWARD', {
      title: text('首台（套）产品应用奖励', 'Reward for the use of first-set products'),
      quote: lawText`
        对两年内成功实现应用的首台(套)产品研发企业,给予该企业不高于首台(套)产品年销售总额10%的资金奖励,
        奖励金额最高不超过300万元,最多可连续支持3年
      `,
      inputs: {
        sales: money({
          label: text('首台（套）产品年销售总额', 'Yearly sales of the first-set product'),
          year: 'assessed',
          note: text('该首台（套）产品的年销售总额。', 'Total sales of the first-set product in the year.'),
          synonyms: ['首台（套）产品年销售额', '首台套年销售总额'],
        }),
        yearsToApplication: years({
          label: text('成功实现应用所用年数', 'Years until successfully used'),
          note: text(
            '从首台（套）产品认定到成功实现应用的年数，可有小数。',
            'Years from recognition as a first-set product to its successful use; fractions allowed.',
          ),
          synonyms: ['首台（套）产品实现应用所用年数'],
        }),
        yearOfSupport: optional(
          yearOfSupport({
            label: text('享受奖励年度（第几年）', 'Year of reward'),
            note: text('享受奖励的第几年，1 至 3。', 'Which year of the reward, 1 to 3.'),
            synonyms: ['享受奖励年次', '首台（套）产品享受奖励年度', '首台（套）产品享受奖励年次'],
          }),
          1,
          COUNTS_AS_FIRST_YEAR,
        ),
      },
      conditions: [
        text(
          '成功实现应用的首台（套）产品研发企业',
          'the developer of a first-set product that is successfully used',
        ),
        text(
          '同一首台（套）产品未享受保险补偿',
          'the same first-set product does not get the insurance compensation',
        ),
        text('未享受国家、省、市奖励政策', 'no reward under policies of the State, the province or the city'),
      ],
      pays: ({ sales, yearsToApplication, yearOfSupport }) =>
        percent(10)
          .of(sales)
          .upTo(wan(300))
          .when(yearsToApplication.atMost(yearsLong(2)).and(yearOfSupport.atMost(number(3)))),
      subject: { kind: 'product', marks: { sales: 'firstSetSales' } },

      matters: [FIRST_SET, FIRST_SET_AND_BATCH, FIRST_SET_AND_VERSION],
      upperBound: '不高于',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“两年内”未载明起点；按从首台（套）产品认定起算，含满2年之日。',
          '两年内 has no stated starting point; counted from recognition as a first-set ' +
            'product, the end of the second year included.',
        ),
        unclear(
          '“奖励金额最高不超过300万元,最多可连续支持3年”：基数为“年销售总额”，300万元按每年计。' +
            '另一读法为三年合计300万元。',
          'As the base is 年销售总额, the CNY 3 million are read per year. ' +
            'The other reading is CNY 3 million in all over three years.',
        ),
        unclear(
          '最高额按产品还是按企业，文本未载明；按每个首台（套）产品计。',
          'Whether the cap is per product or per enterprise is not stated; taken per first-set product.',
        ),
      ],
    }),
  ],
});

const openScenarios = clause(
  '六',
  text('鼓励场景应用开放和市场拓展', 'Open application scenarios and new markets'),
  {
    text: lawText`
      鼓励教育、医疗卫生、交通运输、商业流通等机构对重点支持领域开放应用场景,
      鼓励工业机器人、服务机器人及机器视觉深化应用,并予以政策倾斜。
      每年征集一批可复制可推广的场景应用开放项目,给予建设单位投资总额20%的资金补助,
      补助金额最高不超过200万元,每年财政补助场景应用开放项目数量不超过5个。
      鼓励区、县(市)因地制宜推动场景应用开放项目建设。
      鼓励金融机构为企业提供进出口贸易融资、保函产品等全方位金融服务,支持企业开拓新兴市场。
      (牵头单位:市经信局,
      配合单位:市教育局、市财政局、市交通运输局、市商务局、市卫生健康委员会、市地方金融监管局)
    `,
    departments: [
      '市经信局',
      '市教育局',
      '市财政局',
      '市交通运输局',
      '市商务局',
      '市卫生健康委员会',
      '市地方金融监管局',
    ],
    awards: [
      award('EQUIPMENT_SCENARIO_GRANT', {
        title: text('场景应用开放项目补助', 'Subsidy for open application scenario projects'),
        quote: lawText`
          给予建设单位投资总额20%的资金补助,补助金额最高不超过200万元,
          每年财政补助场景应用开放项目数量不超过5个
        `,
        inputs: {
          investment: money({
            label: text('项目投资总额', 'Total investment of the project'),
            item: text('场景应用开放项目', 'open application scenario'),
            note: text(
              '建设单位在该场景应用开放项目的投资总额；文本未规定扣除项目。',
              'Total investment of the builder in the scenario project; the text excludes nothing.',
            ),
            synonyms: ['场景应用开放项目投资总额'],
          }),
        },
        conditions: [
          text(
            '每年征集的可复制可推广的场景应用开放项目',
            'an open application scenario project, fit to be copied and spread, from the yearly call',
          ),
          text(
            '列入当年财政补助项目（每年不超过5个）',
            'among the projects subsidised in the year (no more than 5)',
          ),
          text('补助给建设单位', 'paid to the builder'),
        ],
        trade: 'any',
        pays: ({ investment }) => percent(20).of(investment).upTo(wan(200)),
        subject: { kind: 'project', marks: { investment: 'scenarioInvestment' }, spending: 'investment' },
        matters: [PROJECT_INVESTMENT],

        upperBound: HIGHEST_STANDARD,
        beneficiary: 'enterprise or institution',
        frequency: 'per project',
        quota: { perYear: 5, words: '每年财政补助场景应用开放项目数量不超过5个' },
        ambiguities: [
          ALL_ARE_MAXIMA,
          unclear(
            '申报超过5个时如何选定，文本未载明。',
            'How the five projects are chosen when more apply is not stated.',
          ),
        ],
      }),
    ],
  },
);

const governmentFunds = clause('七', text('强化政府基金引导', 'Government funds'), {
  text: lawText`
    发挥政府产业基金的投资引导作用,积极带动社会资本、金融资本投向高端装备制造业。
    对所投的重大产业项目,经市委、市政府研究决策后,
    市级产业基金可按市、区县(市)不超过1:1的比例联动出资进行直投。
    鼓励高端装备重点发展领域,使用政府投资收益,给予政府产业基金所投重大项目一定奖励。
    (牵头单位:市经信局,配合单位:市财政局、市国资委、市地方金融监管局)
  `,
  departments: ['市经信局', '市财政局', '市国资委', '市地方金融监管局'],
  note: text(
    '“给予政府产业基金所投重大项目一定奖励”未列金额。',
    'The reward for major projects in which the government funds invest has no figure.',
  ),
  awards: [
    award('EQUIPMENT_FUND_COINVESTMENT', {
      title: text(
        '市级产业基金联动直投',
        'City share of a joint direct investment in a major equipment project',
      ),
      quote: '市级产业基金可按市、区县(市)不超过1:1的比例联动出资进行直投',
      inputs: {
        districtInvestment: districtJointInvestment,
      },
      conditions: [
        text(
          '政府产业基金所投的重大产业项目',
          'a major industrial project in which the government industry fund invests',
        ),
        text('经市委、市政府研究决策', 'decided on by the municipal Party committee and government'),
      ],
      pays: ({ districtInvestment }) => percent(100).of(districtInvestment),
      subject: { kind: 'project' },

      upperBound: '不超过',
      beneficiary: 'project',
      frequency: 'per project',
      role: 'equity',
      fundedBy: funded('city', '市级产业基金可按市、区县(市)不超过1:1的比例联动出资进行直投'),
      ambiguities: [
        unclear(
          '这是股权投资（直投），不是补助，不计入补助合计；因文本列有比例而收录。' +
            '“不超过1:1”给出的是市级出资的上限。',
          'This is an equity investment, not a subsidy, and never added ' +
            'to subsidy totals. It is listed because the text states a ratio; ' +
            '不超过1:1 makes it the upper limit of the share of the city.',
        ),
      ],
    }),
  ],
});

const coordinatedDevelopment = clause(
  '八',
  text('积极推动产业协同发展', 'Coordinated development of the industry'),
  {
    text: lawText`
      建立杭州高端装备制造业“链长制”,由市政府领导任链长,下设工作专班办公室(设在市经信局),
      市级相关部门依据各自职能负责产业链推进和配套政策的落实。
      优化完善企业梯度培育机制,积极鼓励行业龙头企业发挥“链主”带动作用,打造良好产业生态。
    `,
    note: NO_FIGURE,
  },
);

export const equipment2023 = policy({
  id: 'equipment-2023',
  title: text(
    '杭州市人民政府办公厅关于加快推进高端装备制造业高质量发展的若干措施',
    'Measures of the General Office of the Hangzhou Municipal Government on accelerating ' +
      'the high-quality development of high-end equipment manufacturing',
  ),
  shortTitle: text('高端装备 2023', 'High-end equipment 2023'),
  level: 'city',
  issuer: '杭州市人民政府办公厅',
  issued: '2023-07',
  status: 'adopted',
  effectiveFrom: '2023-08-27',
  effectiveTo: '2025-12-31',
  datesNote: text('首末两日均为原文所载。', 'Both days are printed in the text.'),
  scope: lawText`
    本措施重点支持智能装备领域中的机器人、增材制造、数控机床产业等,
    新能源及智能网联汽车领域中的新能源汽车、动力系统、电控系统、汽车芯片、智能网联汽车关键零部件产业等,
    综合交通装备领域中的轨道交通、航空航天产业等,特色专用装备领域中的先进应急及自然灾害防治技术产业等,
    检测与监测设备领域中的仪器仪表和智能检测设备产业等
  `,
  trade: HIGH_END_EQUIPMENT,
  oncePerSubject: [
    { matters: [FIRST_SET], words: '同一首台(套)产品不得同时享受首台(套)产品应用奖励和保险补偿政策' },
  ],
  stacking: '本措施与本市各级其他同类政策有重叠的,按照“从优、就高、不重复”的原则予以支持',
  limits: ['本措施所列补助(奖励)标准,均为最高标准'],
  closingRules: [
    '由市经信局牵头组织实施。',
    '市委、市政府已出台的有关制造业高质量发展政策适用于本措施支持领域的,可参照执行。',
    '补助(奖励)资金由市和各区、县(市)按财政体制共同承担。',
  ],
  fundedBy: funded('joint', '补助(奖励)资金由市和各区、县(市)按财政体制共同承担。'),
  clauses: [
    keyFields,
    vehiclesAndParts,
    connectedVehicles,
    specialisation,
    firstSetProducts,
    openScenarios,
    governmentFunds,
    coordinatedDevelopment,
  ],
});
