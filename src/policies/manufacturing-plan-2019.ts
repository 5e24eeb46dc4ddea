import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';

const technicalRenovation = clause(
  '汇编二（一）第3条',
  text('推动企业技术改造', 'Technical renovation of enterprises'),
  {
    text: lawText`
      鼓励企业以数字化、网络化、智能化改造为主线实施重大技术改造。
      对实际完成投资额1000万元(设备、外购技术及软件投入)以上的技术改造项目,给予分类分档支持。
      推进数字化改造“百千万”工程。
      鼓励和支持企业购置工业机器人。
      对经国家或省相关部门认定的工业互联网平台,给予一定资助。
      组织开展智能制造应用项目试点示范,对经认定的示范项目给予资助。
    `,
    note: text(
      '据《杭州市数字经济政策精华汇编（2024）》摘录，条号为在汇编中的位置，原文条号和其他条款未见。' +
        '“1000万元以上”只是门槛（所据扫描文本作“I(X)O万元”，校为1000万元）；' +
        '“分类分档支持”“一定资助”“资助”均未列金额，无法计算。' +
        '国家级、省级工业互联网平台的补助数额见《关于加快建设“未来工厂”的若干意见》。',
      'Taken from the excerpt in the 2024 compendium of digital economy policies of Hangzhou; ' +
        'the article number is the place in the compendium, the numbering and the other articles ' +
        'of the policy are not at hand. CNY 10 million is only a threshold (the scan prints ' +
        'I(X)O万元, corrected to 1000万元); the support by class and tier and the grants have ' +
        'no figures and cannot be computed. Amounts for national and provincial industrial internet ' +
        'platforms stand in the opinions on building Future Factories.',
    ),
  },
);

export const manufacturingPlan2019 = policy({
  id: 'manufacturing-plan-2019',
  title: text(
    '关于实施“新制造业计划”推进高质量发展的若干意见',
    'Opinions on implementing the New Manufacturing Plan to advance high-quality development',
  ),
  shortTitle: text('新制造业计划', 'New manufacturing plan'),
  level: 'city',
  issuer: '中共杭州市委 杭州市人民政府',
  status: 'adopted',
  effectiveTo: '2025-12-31',
  datesNote: text(
    '据汇编：“自印发之日起实施,有效期至2025年12月31日”；印发日期未载明。',
    'By the compendium: in force from the day it was issued until 31 December 2025. ' +
      'The day of issue is not stated.',
  ),
  clauses: [technicalRenovation],
});
