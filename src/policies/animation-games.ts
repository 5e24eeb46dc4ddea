import { award, unclear } from '../rules/awards';
import { percent, wan } from '../rules/expressions';
import { count, money } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { PROJECT_INVESTMENT } from './shared/matters';
import { EXCERPT, excerptWith } from './shared/notes';
import { ANIMATION_AND_GAMES } from './shared/trades';

const keyProjects = clause('汇编二（五）第1条', text('重点项目支持', 'Key projects'), {
  text: lawText`
    鼓励具有创新性和引领性的重点项目,根据项目的公益服务属性和市场属性,
    原则上按不超过项目实际投入额的30%予以支持,单个项目一次性支持最高不超过50万元。
    持续实施文化企业“凤凰行动计划”,力争新培育上市动漫游戏和电竞企业3家左右;
    实施“雏鹰行动计划”,支持成长性好的小微动漫游戏和电竞企业发展壮大。
  `,
  note: excerptWith(
    '“3家左右”是工作目标，不是补助；“凤凰行动计划”“雏鹰行动计划”未列金额。',
    'About three newly listed enterprises is a target; ' +
      'the Phoenix and Fledgling action plans have no figures.',
  ),
  awards: [
    award('ANIMATION_KEY_PROJECT_SUPPORT', {
      title: text('重点项目支持', 'Support for key animation, games and e-sports projects'),
      quote: '原则上按不超过项目实际投入额的30%予以支持,单个项目一次性支持最高不超过50万元',
      inputs: {
        investment: money({
          label: text('项目实际投入额', 'Actual spending on the project'),
          item: text('动漫游戏和电竞重点项目', 'key animation, games and e-sports project'),
          note: text('该重点项目的实际投入额。', 'Actual spending on the key project.'),
          synonyms: ['动漫游戏和电竞重点项目实际投入额', '动漫游戏重点项目实际投入额'],
        }),
      },
      conditions: [
        text('具有创新性和引领性的重点项目', 'a key project that is innovative and sets an example'),
        text(
          '根据项目的公益服务属性和市场属性',
          'by the public service nature and the market nature of the project',
        ),
      ],
      pays: ({ investment }) => percent(30).of(investment).upTo(wan(50)),
      subject: { kind: 'project', marks: { investment: 'animationInvestment' } },
      matters: [PROJECT_INVESTMENT],

      upperBound: '不超过',
      beneficiary: 'project',
      frequency: 'once per project',
      ambiguities: [
        unclear(
          '“原则上”允许偏离30%；此处以30%为界计算。',
          '原则上 allows departures from the 30%; it is applied as the bound here.',
        ),
      ],
    }),
  ],
});

const jointDevelopment = clause(
  '汇编二（五）第2条',
  text('产业融合支持', 'Joint development with other industries'),
  {
    text: lawText`
      强化IP运营,以打造“永不落幕的动漫节”为平台,培育一批示范景点、二次元街区和特色项目。
      推动动漫游戏和电竞产业与网络文学、影视、演艺、旅游、体育等行业深度融合,对较好体现IP赋能的项目,
      每个项目年度支持总额最高不超过50万元。
    `,
    note: EXCERPT,
    awards: [
      award('ANIMATION_IP_INTEGRATION_SUPPORT', {
        title: text('IP赋能项目支持', 'Support for projects that put IP to use across industries'),
        quote: '每个项目年度支持总额最高不超过50万元',
        inputs: {
          projectCount: count({
            label: text('较好体现IP赋能的项目数', 'Projects that put IP to good use'),
            note: text(
              '当年较好体现IP赋能的项目数，一般填 1；最高额按每个项目每年计，没有填 0。',
              'Projects of the year that put IP to good use, usually 1; ' +
                'the limit is per project and year. 0 if none.',
            ),
            synonyms: ['IP赋能项目数'],
          }),
        },
        conditions: [
          text(
            '推动动漫游戏和电竞产业与网络文学、影视、演艺、旅游、体育等行业深度融合',
            'joins animation, games and e-sports closely with online literature, film and ' +
              'television, performing arts, tourism, sports and the like',
          ),
          text('较好体现IP赋能的项目', 'a project that puts IP to good use'),
        ],
        pays: ({ projectCount }) => projectCount.times(wan(50)),
        subject: { kind: 'project' },

        upperBound: '最高不超过',
        beneficiary: 'project',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '只写明每个项目每年的最高额，没有比例，因此是上限。',
            'Only a yearly cap per project is stated and no rate, so the figure is an upper bound.',
          ),
          unclear(
            '支持几年、每家企业是否有最高额，文本均未载明。',
            'Neither a number of years nor a cap per enterprise is stated.',
          ),
        ],
      }),
    ],
  },
);

/** 同一家企业年度支持总额最高不超过100万元。 */
const overseasSupportCap = wan(100);

const goingOverseas = clause('汇编二（五）第3条', text('文化出海支持', 'Going overseas'), {
  text: lawText`
    鼓励面向境外发行弘扬中华优秀传统文化、展示杭州文化特色的原创优秀产品,积极搭建文化出海公共服务平台,
    在境外参展、境外销售、品牌合作等方面给予支持和激励。
    参展中国国际动漫节和境外知名专业展会活动,可获得最高不超过实缴展位费50%的支持;
    对动漫作品境外版权授权,按年度境外实际授权收入的10%给予支持;
    对游戏作品境外版权授权,按年度境外实际授权收入的2%给予支持。
    同一家企业年度支持总额最高不超过100万元。
  `,
  note: excerptWith(
    '年度最高额“100万元”在所据扫描文本中作“I(M)万元”，校为100万元，宜与原文核对。',
    'The scan prints the yearly cap as I(M)万元, corrected to 100万元 (CNY 1 million); ' +
      'it should be checked against the original.',
  ),
  awards: [
    award('ANIMATION_OVERSEAS_SUPPORT', {
      title: text(
        '文化出海支持（参展展位费、境外版权授权）',
        'Support for going overseas: exhibition booths and overseas copyright licensing',
      ),
      quote: lawText`
        参展中国国际动漫节和境外知名专业展会活动,可获得最高不超过实缴展位费50%的支持;
        对动漫作品境外版权授权,按年度境外实际授权收入的10%给予支持;
        对游戏作品境外版权授权,按年度境外实际授权收入的2%给予支持。
        同一家企业年度支持总额最高不超过100万元
      `,
      inputs: {
        boothFee: money({
          label: text('实缴展位费', 'Booth fees actually paid'),
          note: text(
            '当年参展中国国际动漫节和境外知名专业展会活动的实缴展位费；没有填 0。',
            'Booth fees actually paid in the year for the China International Cartoon and Animation ' +
              'Festival and well-known professional exhibitions abroad; 0 if none.',
          ),
          synonyms: ['实际缴纳展位费', '展位费实缴金额'],
        }),
        animationLicensingIncome: money({
          label: text('动漫作品年度境外实际授权收入', 'Yearly overseas licensing income of animation works'),
          year: 'assessed',
          note: text(
            '动漫作品境外版权授权的年度实际收入；没有填 0。',
            'Income actually received in the year from licensing animation works abroad; 0 if none.',
          ),
          synonyms: ['动漫作品境外实际授权收入'],
        }),
        gameLicensingIncome: money({
          label: text('游戏作品年度境外实际授权收入', 'Yearly overseas licensing income of games'),
          year: 'assessed',
          note: text(
            '游戏作品境外版权授权的年度实际收入；没有填 0。',
            'Income actually received in the year from licensing games abroad; 0 if none.',
          ),
          synonyms: ['游戏作品境外实际授权收入'],
        }),
      },
      conditions: [
        text(
          '面向境外发行弘扬中华优秀传统文化、展示杭州文化特色的原创优秀产品',
          'excellent original products released abroad that carry on fine traditional Chinese ' +
            'culture and show the culture of Hangzhou',
        ),
        text(
          '参展中国国际动漫节和境外知名专业展会活动（展位费部分）',
          'exhibits at the China International Cartoon and Animation Festival or at well-known ' +
            'professional exhibitions abroad (for the booth fees)',
        ),
        text(
          '动漫、游戏作品境外版权授权（授权收入部分）',
          'copyright of animation works or games licensed abroad (for the licensing income)',
        ),
      ],
      pays: ({ boothFee, animationLicensingIncome, gameLicensingIncome }) =>
        percent(50)
          .of(boothFee)
          .plus(
            percent(10)
              .of(animationLicensingIncome)
              .plus(percent(2).of(gameLicensingIncome))
              .called('境外版权授权支持', 'support for overseas licensing'),
          )
          .called('年度支持合计', 'support of the year together')
          .upTo(overseasSupportCap),
      subject: {
        kind: 'contract',
        marks: {
          boothFee: 'boothFee',
          animationLicensingIncome: 'animationLicensing',
          gameLicensingIncome: 'gameLicensing',
        },
      },
      ceiling: {
        over: 'year',
        words: '同一家企业年度支持总额最高不超过100万元',
        of: () => overseasSupportCap,
      },

      upperBound: '最高不超过',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '三项比例共用同一家企业的年度最高额，因此合为一个函数。' +
            '展位费的50%是上限（“最高不超过”），10%和2%是固定比例；没有展位费时，结果为确数。',
          'One function holds the three rates because they share one yearly cap per enterprise. ' +
            'The 50% of the booth fees is a maximum, the 10% and 2% are fixed rates; ' +
            'without booth fees the result is exact.',
        ),
        unclear(
          '“同一家企业年度支持总额最高不超过100万元”是本条末句，只约束本条（前两条各有最高额）；' +
            '也可读作约束本实施细则的全部支持。',
          '同一家企业年度支持总额最高不超过100万元 is the last sentence of this clause and is read ' +
            'as its cap (the two clauses before have caps of their own). ' +
            'It could also cap all support under these rules.',
        ),
        unclear(
          '最高额100万元系据扫描文本“I(M)万元”校定，宜与原文核对。',
          'The cap of CNY 1 million is a correction of the scanned I(M)万元 and ' +
            'should be checked against the original.',
        ),
        unclear(
          '“中国国际动漫节和境外知名专业展会活动”：参展其中一种即可，不要求两者兼有。',
          '和 joins two kinds of event of which either is enough.',
        ),
        unclear(
          '“境外”未作定义，收入由填报人给出；电竞没有单列比例。',
          '境外 is not defined; the income is as supplied. E-sports has no rate of its own.',
        ),
      ],
    }),
  ],
});

export const animationGames = policy({
  id: 'animation-games',
  title: text(
    '《关于推进新时代杭州动漫游戏和电竞产业高质量发展的若干意见》的实施细则',
    'Implementing rules of the opinions on advancing the high-quality development ' +
      'of the animation, games and e-sports industry of Hangzhou in the new era',
  ),
  shortTitle: text('动漫游戏', 'Animation and games'),
  level: 'city',
  status: 'adopted',
  effectiveTo: '2025-12-31',
  datesNote: text(
    '据汇编：“自发布之日起正式施行，有效期至2025年12月31日”；发布日期未载明。',
    'By the compendium: in force from the day it was published until 31 December 2025. ' +
      'The day of publication is not stated.',
  ),
  trade: ANIMATION_AND_GAMES,
  clauses: [keyProjects, jointDevelopment, goingOverseas],
});
