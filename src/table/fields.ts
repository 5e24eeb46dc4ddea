import type { Input } from '../rules/inputs';
import type { PolicyBook } from '../rules/policy-book';
import { text, type Text } from '../rules/text';

/**
 * A figure or a name that a table of companies can hold. Inputs of different awards with the same Chinese label, and the
 * same item where they name one, are the same field: one column feeds them all.
 */
export interface Field {
  /** The Chinese label is the identity: mappings kept in workbooks refer to it. */
  readonly label: Text;
  readonly synonyms: readonly string[];
  /** null for the fields that describe the company and enter no rule. */
  readonly input: Input | null;
}

export const COMPANY_NAME: Field = {
  label: text('企业名称', 'Enterprise'),
  synonyms: [
    '公司名称',
    '单位名称',
    '申报单位',
    '申报企业',
    '申报单位名称',
    '申报企业名称',
    '企业全称',
    '公司全称',
    '单位全称',
    '企业名',
    '公司名',
    '纳税人名称',
    '企业',
    '公司',
    '名称',
    'Company',
    'Company name',
    'Enterprise name',
  ],
  input: null,
};

export const DISTRICT: Field = {
  label: text('所属区', 'District'),
  synonyms: [
    '所属区县',
    '区县',
    '所在区',
    '所在区县',
    '所属区、县（市）',
    '属地',
    '注册地区',
    '注册地',
    '区（县、市）',
    '所属县区',
    '所在县区',
    '所属地区',
    '所在地区',
    '所属区域',
    '行政区',
    '行政区划',
    '注册区县',
  ],
  input: null,
};

export const SECTOR: Field = {
  label: text('行业', 'Industry'),
  synonyms: [
    '所属行业',
    '行业类别',
    '产业',
    '所属产业',
    '产业领域',
    '行业领域',
    '行业分类',
    '所属行业类别',
    '产业类别',
    'Sector',
  ],
  input: null,
};

/** What an input is called as a field: its label, with the item it belongs to where the label alone would be ambiguous. */
export const fieldLabel = ({ label, item }: Pick<Input, 'label' | 'item'>): Text =>
  item ? text(`${label.zh}（${item.zh}）`, `${label.en} (${item.en})`) : label;

/** Every field that the policies of a book can use, the company's own first. */
export function fieldsOf(book: PolicyBook): readonly Field[] {
  const byLabel = new Map<string, Field>();
  for (const { award } of book.provisions) {
    for (const { input } of award.inputs) {
      const label = fieldLabel(input);
      const known = byLabel.get(label.zh);
      const synonyms = [...new Set([...(known?.synonyms ?? []), ...input.synonyms])];
      byLabel.set(label.zh, { label: known?.label ?? label, synonyms, input: known?.input ?? input });
    }
  }
  return [COMPANY_NAME, DISTRICT, SECTOR, ...byLabel.values()];
}
