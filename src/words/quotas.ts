import type { Award, Quota } from '../rules/awards';
import { mapText, text, type Text } from '../rules/text';
import type { SubjectKind } from '../rules/subjects';

/** 家 for an enterprise, 个 for anything else. */
const measureOf = (place: SubjectKind): string => (place === 'enterprise' ? '家' : '个');

/** What takes a place; in English more than one. */
export const PLACE: Readonly<Record<SubjectKind, Text>> = {
  enterprise: text('企业', 'enterprises'),
  project: text('项目', 'projects'),
  product: text('产品', 'products'),
  loan: text('贷款', 'loans'),
  contract: text('合同', 'contracts'),
  purchase: text('采购', 'purchases'),
  platform: text('平台', 'platforms'),
  event: text('活动', 'events'),
  standard: text('标准', 'standards'),
  licence: text('牌照', 'licences'),
  park: text('园区', 'parks'),
  title: text('称号', 'titles'),
  insurance: text('保险', 'insurances'),
  vehicle: text('车辆', 'vehicles'),
  openSource: text('开源项目和产品', 'open-source projects and products'),
  person: text('人才', 'persons'),
  fund: text('基金', 'funds'),
  district: text('区、县（市）', 'districts'),
};

/** The yearly places of an award and what they are given by: 每年不超过 50 家企业，按申报企业研发占比. */
export function quotaWords({ quota, inputs }: Pick<Award, 'quota' | 'inputs'>): Text | null {
  if (!quota) return null;
  const { rankBy } = quota;
  const places = placesInWords(quota, inputs);
  return text(
    `每年不超过${places.zh}${rankBy ? `，按${rankBy.zh}` : ''}`,
    `at most ${places.en} a year${rankBy ? `, by ${rankBy.en}` : ''}`,
  );
}

function placesInWords({ perYear, place }: Quota, inputs: Award['inputs']): Text {
  const measure = measureOf(place);
  if (typeof perYear === 'number') {
    const { zh, en } = PLACE[place];
    return text(` ${perYear} ${measure}${zh}`, `${perYear} ${en}`);
  }
  const input = inputs.find(({ name }) => name === perYear.by)?.input;
  const codes = input?.kind === 'code' ? input.codes : [];
  const each = codes
    .filter(({ code }) => code in perYear.of)
    .map(({ code, label }) => {
      const places = perYear.of[code] ?? 0;
      return text(`${label.zh} ${places} ${measure}`, `${places} (${label.en})`);
    });
  return mapText(each, text('、', ', '));
}
