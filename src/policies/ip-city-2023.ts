import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';

const digitalReform = clause(
  '汇编三（二）第1条',
  text('深化知识产权数字化改革', 'Digital reform of intellectual property'),
  {
    text: lawText`
      进一步完善知识产权公共运营服务平台,构建重点产业知识产权专题数据库及预警服务平台。
      深入推进“互联网+”政府服务,建设智能化专利审查系统。
      加强知识产权数据标准制定和数据资源供给。
      (责任单位:市市场监管局)
    `,
    departments: ['市市场监管局'],
    note: text(
      '据《杭州市数字经济政策精华汇编（2024）》摘录，条号为在汇编中的位置，原文条号和其他条款未见。' +
        '所据扫描文本作“互联网+“政府服务，校为“互联网+”政府服务。未列金额、比例或上限。',
      'Taken from the excerpt in the 2024 compendium of digital economy policies of Hangzhou; ' +
        'the article number is the place in the compendium, the numbering and the other articles ' +
        'of the policy are not at hand. A quotation mark was repaired (the scan prints ' +
        '“互联网+“政府服务, corrected to “互联网+”政府服务). No amount, rate or cap is stated.',
    ),
  },
);

export const ipCity2023 = policy({
  id: 'ip-city-2023',
  title: text(
    '杭州市国家知识产权强市建设示范城市创建工作方案',
    'Work plan for building Hangzhou into a national demonstration city for intellectual property',
  ),
  shortTitle: text('知识产权强市 2023', 'Intellectual property city 2023'),
  level: 'city',
  status: 'adopted',
  effectiveFrom: '2023-02-10',
  effectiveTo: '2025-06-30',
  datesNote: text(
    '据汇编：“自2023年2月10日起施行,有效期至2025年6月30日”。',
    'By the compendium: in force from 10 February 2023 until 30 June 2025.',
  ),
  clauses: [digitalReform],
});
