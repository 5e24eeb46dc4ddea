import { ZERO } from '../../../rules/exact';
import type { Expression, Unit } from '../../../rules/expressions';
import { text, type Text } from '../../../rules/text';
import { unitOf } from '../../../rules/units';
import { nodesIn, partsOf, type RuleNode } from '../../../rules/walk';
import { signsOf } from '../written-number';
import type { NamedInputs } from './figure-form';
import type { ConditionForm, FigureForm } from './figure-shape';
import { cameText, faultAt, saying, type FormFault } from './form-fault';

/** What the notation allows and a rule does not: names of nothing, a case too few, yuan beside a share. */

/** Every figure and condition of a rule's form that names an input, with its place. */
export function* nameFaults(
  form: FigureForm | ConditionForm,
  path: string,
  inputs: NamedInputs,
): Generator<FormFault> {
  if (typeof form === 'string') return;
  switch (form.kind) {
    case 'number':
      return;
    case 'input':
    case 'notGiven':
      yield* nameFault(form.name, path, inputs, false);
      return;
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
    case 'compare':
      yield* nameFaults(form.left, `${path}.left`, inputs);
      yield* nameFaults(form.right, `${path}.right`, inputs);
      return;
    case 'lesser':
    case 'greater':
      yield* nameFaults(form.of, `${path}.of`, inputs);
      yield* nameFaults(form.bound, `${path}.bound`, inputs);
      return;
    case 'tiers':
    case 'wholeSteps':
      yield* nameFaults(form.of, `${path}.of`, inputs);
      return;
    case 'choice':
      yield* choiceFaults(form, path, inputs);
      return;
    case 'when':
      yield* nameFaults(form.condition, `${path}.condition`, inputs);
      yield* nameFaults(form.then, `${path}.then`, inputs);
      if (form.otherwise !== undefined) yield* nameFaults(form.otherwise, `${path}.otherwise`, inputs);
      return;
    case 'compareShare':
      yield* nameFaults(form.part, `${path}.part`, inputs);
      yield* nameFaults(form.whole, `${path}.whole`, inputs);
      return;
    case 'all':
    case 'any':
      for (const [at, one] of form.conditions.entries())
        yield* nameFaults(one, `${path}.conditions[${at}]`, inputs);
      return;
  }
}

function* nameFault(name: string, path: string, inputs: NamedInputs, coded: boolean): Generator<FormFault> {
  const input = inputs.get(name);
  const names = [...inputs].filter(([, one]) => (one.kind === 'code') === coded).map(([known]) => known);
  if (input && (input.kind === 'code') === coded) return;
  const [zh, en] = coded ? ['类别参数', 'a category'] : ['数值参数', 'a number'];
  const listed = names.length > 0 ? names.join(', ') : '—';
  yield faultAt(
    `${path}.name`,
    text(`本条的${zh}之一（${listed}）`, `a parameter of the award that is ${en} (${listed})`),
    cameText(name),
  );
}

type ChoiceForm = Extract<FigureForm, { kind: 'choice' }>;

function* choiceFaults(form: ChoiceForm, path: string, inputs: NamedInputs): Generator<FormFault> {
  yield* nameFault(form.name, path, inputs, true);
  const input = inputs.get(form.name);
  if (input?.kind === 'code') {
    const codes = input.codes.map(({ code }) => code);
    for (const code of codes.filter((one) => !Object.hasOwn(form.cases, one)))
      yield faultAt(
        `${path}.cases.${code}`,
        text('该类别的数', 'the figure of this category'),
        cameText(undefined),
      );
    for (const code of Object.keys(form.cases).filter((one) => !codes.includes(one)))
      yield saying(
        `${path}.cases.${code}`,
        text(`参数 ${form.name} 没有这个代码`, `the parameter ${form.name} has no such code`),
      );
    if (input.omission && form.omitted === undefined)
      yield faultAt(
        `${path}.omitted`,
        text('未提供该参数时的数', 'the figure where the parameter is left out'),
        cameText(undefined),
      );
    if (!input.omission && form.omitted !== undefined)
      yield saying(`${path}.omitted`, text('该参数必填，不会未提供', 'the parameter must be given'));
  }
  for (const [code, one] of Object.entries(form.cases))
    yield* nameFaults(one, `${path}.cases.${code}`, inputs);
  if (form.omitted !== undefined) yield* nameFaults(form.omitted, `${path}.omitted`, inputs);
}

/** No rule of the product has a sixth of these; readings that solve a rule would not come to an end. */
const MOST_NODES = 1000;

/** What is wrong with a rule that was built: units that do not meet, tiers that fall, a division by 0. */
export function* ruleFaults(rule: Expression, path: string): Generator<FormFault> {
  const nodes = nodesIn(rule);
  if (nodes.length > MOST_NODES) {
    yield faultAt(
      path,
      text(`最多由 ${MOST_NODES} 个部分组成的规则`, `a rule of at most ${MOST_NODES} parts`),
      text(`${nodes.length} 个`, `${nodes.length}`),
    );
    return;
  }
  if (!isMoney(rule)) yield faultAt(path, UNIT_WORDS.yuan, UNIT_WORDS[unitOf(rule)]);
  yield* nodeFaults(rule, path);
}

const isMoney = (rule: Expression): boolean => unitOf(rule) === 'yuan' || isZero(rule);

const isZero = (node: RuleNode): boolean => node.kind === 'constant' && node.value.isZero();

function* nodeFaults(node: RuleNode, path: string): Generator<FormFault> {
  yield* ownFaults(node, path);
  for (const { role, key, node: part } of partsOf(node)) yield* nodeFaults(part, placeOf(path, role, key));
}

/** The place of a part in the form of what it is a part of. */
export function placeOf(path: string, role: string, key: string): string {
  switch (role) {
    case 'if':
      return `${path}.condition`;
    case 'edge':
      return `${path}.tiers[${key}].from`;
    case 'gives':
      return `${path}.tiers[${key}].gives`;
    case 'case':
      return `${path}.cases.${key}`;
    case 'member':
      return `${path}.conditions[${key}]`;
    default:
      return `${path}.${role}`;
  }
}

function* ownFaults(node: RuleNode, path: string): Generator<FormFault> {
  switch (node.kind) {
    case 'constant':
    case 'input':
    case 'product':
    case 'notGiven':
    case 'all':
    case 'any':
      return;
    case 'sum':
    case 'difference':
    case 'compare':
      yield* alike([node.left, node.right], `${path}.right`);
      return;
    case 'quotient':
      if (isZero(node.right)) yield saying(`${path}.right`, text('不能除以 0', 'nothing is divided by 0'));
      return;
    case 'lesser':
    case 'greater':
      yield* alike([node.of, node.bound], `${path}.bound`);
      return;
    case 'tiers':
      yield* tierFaults(node, path);
      return;
    case 'wholeSteps':
      yield* alike([node.of, node.size], `${path}.size`);
      if (node.size.value.lte(0))
        yield faultAt(`${path}.size`, text('大于 0 的数', 'a number above 0'), shown(node.size));
      return;
    case 'choice':
      yield* alike([...Object.values(node.cases), ...(node.omitted ? [node.omitted] : [])], `${path}.cases`);
      return;
    case 'when':
      yield* alike([node.then, node.otherwise], `${path}.otherwise`);
      return;
    case 'compareShare':
      yield* alike([node.part, node.whole], `${path}.whole`);
      if (node.rate.unit !== 'ratio')
        yield faultAt(`${path}.rate`, UNIT_WORDS.ratio, UNIT_WORDS[node.rate.unit]);
      return;
  }
}

type TiersNode = Extract<Expression, { kind: 'tiers' }>;

function* tierFaults({ of, table: { tiers } }: TiersNode, path: string): Generator<FormFault> {
  for (const [at, { from, gives }] of tiers.entries()) {
    const below = tiers[at - 1]?.from.value ?? ZERO;
    yield* alike([of, from], `${path}.tiers[${at}].from`);
    yield* alike([tiers[0]?.gives ?? gives, gives], `${path}.tiers[${at}].gives`);
    if (from.value.lte(below))
      yield faultAt(
        `${path}.tiers[${at}].from`,
        at === 0
          ? text('大于 0 的分档界限', 'a tier edge above 0')
          : text('比前一档高的界限（逐档升高）', 'an edge above the one before (tiers rise)'),
        shown(from),
      );
  }
}

const shown = ({ value }: { readonly value: { toFixed(): string } }): Text =>
  text(value.toFixed(), value.toFixed());

/** Figures that are compared, added or chosen between are of one unit; a 0 is of any. */
function* alike(figures: readonly Expression[], path: string): Generator<FormFault> {
  const [first, ...others] = figures.filter((one) => !isZero(one));
  if (!first) return;
  const unit = unitOf(first);
  const other = others.find((one) => !isOneUnit(unitOf(one), unit));
  if (other) yield faultAt(path, UNIT_WORDS[unit], UNIT_WORDS[unitOf(other)]);
}

/** A growth is added to a plain 1. */
const isOneUnit = (a: Unit, b: Unit): boolean => a === b || (PLAIN.has(a) && PLAIN.has(b));
const PLAIN: ReadonlySet<Unit> = new Set(['ratio', 'count']);

const signed = (unit: Unit, zh: string, en: string): Text => {
  const signs = signsOf(unit);
  return text(`${zh}（${signs.join('、')}）`, `${en} (${signs.join(', ')})`);
};

export const UNIT_WORDS: Readonly<Record<Unit, Text>> = {
  yuan: signed('yuan', '金额', 'an amount of money'),
  ratio: signed('ratio', '比例', 'a rate'),
  count: signed('count', '个数', 'a number of things'),
  calendarYear: signed('calendarYear', '年份', 'a calendar year'),
  years: signed('years', '年限', 'a length of time'),
  area: signed('area', '面积', 'an area'),
  mass: signed('mass', '重量', 'a mass'),
  power: signed('power', '功率', 'a power'),
};
