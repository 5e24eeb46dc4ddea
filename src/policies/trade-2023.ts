import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';

const marketForData = clause('汇编三（二）第2条', text('加快培育数据要素市场', 'A market for data'), {
  text: lawText`
    重点围绕数据可携带权、使用权、收益权,建立健全数据要素生产、确权、流通、应用和收益分配机制。
    搭建市场化交易平台,审慎推进公共数据市场化运用,建立健全数据交易和行业自律机制,提升交易监管水平。
    大力建设杭州城市大脑产业协同创新基地,鼓励市场、社会主体利用数据要素开发数字化创新应用,
    促进数据资源要素价值转化。
    开展数字货币研究与移动支付等创新应用,稳妥推进数字人民币在公共收费、电子商务等场景的试点应用。
    (市商务局、市地方金融监管局、人行杭州中心支行)
  `,
  departments: ['市商务局', '市地方金融监管局', '人行杭州中心支行'],
  note: text(
    '据《杭州市数字经济政策精华汇编（2024）》摘录，条号为在汇编中的位置，' +
      '原文条号和其他条款未见。未列金额、比例或上限。',
    'Taken from the excerpt in the 2024 compendium of digital economy policies of Hangzhou; ' +
      'the article number is the place in the compendium, the numbering and the other articles ' +
      'of the policy are not at hand. No amount, rate or cap is stated.',
  ),
});

export const trade2023 = policy({
  id: 'trade-2023',
  title: text(
    '杭州市充分利用国际国内两种资源促进内外贸协同发展的若干意见',
    'Opinions on making full use of international and domestic resources to promote the coordinated ' +
      'development of domestic and foreign trade',
  ),
  shortTitle: text('内外贸协同 2023', 'Domestic and foreign trade 2023'),
  level: 'city',
  status: 'adopted',
  effectiveFrom: '2023-07-20',
  effectiveTo: '2026-07-20',
  datesNote: text(
    '据汇编：“自2023年7月20日起施行至2026年7月20日”；“至”含当日。',
    'By the compendium: in force from 20 July 2023 to 20 July 2026, that day included.',
  ),
  clauses: [marketForData],
});
