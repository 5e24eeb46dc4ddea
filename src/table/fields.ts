import type { Input } from '../rules/inputs';
import type { PolicyBook } from '../rules/policy-book';
import type { SubjectKind } from '../rules/subjects';
import { text, type Text } from '../rules/text';
import type { Field } from './field';
import { PAYMENT_FIELDS } from './payment-fields';

export type { Field } from './field';

export const COMPANY_NAME: Field = {
  label: text('企业名称', 'Enterprise'),
  synonyms: [
    '公司名称',
    '单位名称',
    '申报单位',
    '申报企业',
    '申报单位名称',
    '申报企业名称',
    '申报单位全称',
    '申报企业全称',
    '申报主体',
    '申报主体名称',
    '填报企业',
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
    '所在区、县（市）',
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
    '行业名称',
    '主营行业',
    '行业代码及名称',
    '行业名称及代码',
    'Sector',
  ],
  input: null,
};

/** What tells one enterprise from another of the same name. */
export const CREDIT_CODE: Field = {
  label: text('统一社会信用代码', 'Unified social credit code'),
  synonyms: [
    '社会信用代码',
    '信用代码',
    '统一信用代码',
    '企业信用代码',
    '机构代码',
    '组织机构代码',
    '税号',
    '纳税人识别号',
    'USCC',
    'Credit code',
  ],
  input: null,
};

/** The year that the figures of a row are of, where rows of several years stand below each other. */
export const DATA_YEAR: Field = {
  label: text('数据年度', 'Year of the figures'),
  synonyms: [
    '数据年份',
    '年度',
    '年份',
    '所属年度',
    '统计年度',
    '报表年度',
    '会计年度',
    '所属期',
    'Year',
    'Fiscal year',
  ],
  input: null,
};

const naming = (subject: SubjectKind, zh: string, en: string, synonyms: readonly string[]): Field => ({
  label: text(zh, en),
  synonyms,
  input: null,
  subject,
});

/** Columns that say which project, product, loan … a row is about. */
export const SUBJECT_NAMES: readonly Field[] = [
  naming('project', '项目名称', 'Project', [
    '项目',
    '申报项目',
    '申报项目名称',
    '所属项目',
    '项目编号',
    '产业项目名称',
    'Project name',
  ]),
  naming('product', '产品名称', 'Product', [
    '产品',
    '品种名称',
    '品种',
    '芯片名称',
    '产品型号',
    '产品名称及型号',
    '产品名称型号',
    '芯片型号',
    '流片芯片型号',
    '流片芯片名称',
    '产品（品种）名称',
    '药品名称',
    '器械名称',
    '软件名称',
    'Product name',
  ]),
  naming('contract', '合同编号', 'Contract', ['合同号', '合同名称', '技术合同编号', 'Contract number']),
  naming('loan', '贷款编号', 'Loan', [
    '借据号',
    '借据编号',
    '贷款合同号',
    '贷款合同编号',
    '借款合同编号',
    '贷款笔次',
    'Loan number',
  ]),
  naming('standard', '标准名称', 'Standard', ['标准编号', '标准号', 'Standard name']),
  naming('platform', '平台名称', 'Platform', ['平台', '载体名称', 'Platform name']),
  naming('event', '活动名称', 'Event', ['展会名称', '会议名称', '论坛名称', 'Event name']),
  naming('purchase', '采购编号', 'Purchase', [
    '采购合同编号',
    '采购合同号',
    '订单号',
    '订单编号',
    '发票号',
    '发票号码',
  ]),
  naming('fund', '基金名称', 'Fund', ['私募基金名称', '创业投资基金名称', 'Fund name']),
];

/**
 * What an input is called as a field: its label, with the item it belongs to where the label alone would be
 * ambiguous.
 */
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
  const described = [COMPANY_NAME, CREDIT_CODE, DISTRICT, SECTOR, DATA_YEAR, ...SUBJECT_NAMES];
  return [...described, ...byLabel.values(), ...PAYMENT_FIELDS];
}

/**
 * The labels of the figures that belong to an enterprise as a whole: those by which some award pays for the
 * enterprise. On several rows of one enterprise they are one figure, written more than once.
 */
export const enterpriseFigures = (book: PolicyBook): ReadonlySet<string> =>
  new Set(
    book.provisions.flatMap(({ award }) =>
      award.subject.kind === 'enterprise' ? award.inputs.map(({ input }) => fieldLabel(input).zh) : [],
    ),
  );
