import type { Input } from '../../../rules/inputs';
import type { Policy } from '../../../rules/policies';
import { text } from '../../../rules/text';
import { ANY_TRADE } from './award-form';
import { cameText, faultAt, saying, type FormFault } from './form-fault';
import { inputFromForm } from './input-form';
import { matterFromForm, tradeFromForm } from './matter-form';
import type { AwardForm, InputForm, PolicyForm } from './policy-shape';
import { nameFaults, ruleFaults } from './rule-sense';
import type { SharedParts } from './shared-parts';
import { unitOfInput } from '../../../rules/units';
import { unitNumber } from '../written-number';
import { UNIT_WORDS } from './rule-sense';

/** What the shape of a form allows and a policy does not. Defines the matters and the trades of the form. */
export function* policySense(form: PolicyForm, parts: SharedParts): Generator<FormFault> {
  yield* definitionFaults(form, parts);
  if (form.effectiveFrom && form.effectiveTo && form.effectiveFrom > form.effectiveTo)
    yield faultAt(
      'effectiveTo',
      text(
        `不早于首日 ${form.effectiveFrom} 的日期`,
        `a day not before the first one, ${form.effectiveFrom}`,
      ),
      cameText(form.effectiveTo),
    );
  yield* tradeFault(form.trade, 'trade', parts);
  for (const [at, { matters }] of (form.oncePerSubject ?? []).entries())
    yield* matterFaults(matters, `oncePerSubject[${at}].matters`, parts);
  yield* repeated(
    form.clauses.map(({ article }, at) => [article, `clauses[${at}].article`]),
    text('条款编号', 'an article'),
  );
  const awards = form.clauses.flatMap((clause, c) =>
    (clause.awards ?? []).map((award, a) => ({ clause, award, path: `clauses[${c}].awards[${a}]` })),
  );
  yield* repeated(
    awards.map(({ award, path }) => [award.name, `${path}.name`]),
    text('函数名', 'the name of a function'),
  );
  for (const { clause, award, path } of awards) {
    if (!solid(clause.text).includes(solid(award.quote)))
      yield faultAt(
        `${path}.quote`,
        text('本条款原文中的一段', 'words of the text of the clause'),
        cameText(award.quote),
      );
    yield* awardSense(award, path, parts);
  }
}

/** White space differs between printings of one text. */
const solid = (words: string): string => words.replace(/\s/g, '');

function* definitionFaults(form: PolicyForm, parts: SharedParts): Generator<FormFault> {
  for (const [at, one] of (form.matters ?? []).entries())
    if (!parts.defineMatter(matterFromForm(one))) yield otherDefinition(`matters[${at}]`, one.id);
  for (const [at, one] of (form.trades ?? []).entries()) {
    if (one.id === ANY_TRADE)
      yield saying(`trades[${at}].id`, text('“any” 指不限行业，不能作标识', '“any” means every trade'));
    else if (!parts.defineTrade(tradeFromForm(one))) yield otherDefinition(`trades[${at}]`, one.id);
  }
}

const otherDefinition = (path: string, id: string): FormFault =>
  saying(
    path,
    text(
      `“${id}” 在政策库或本表单中已另有定义，内容不同；请照用原定义或换一个标识`,
      `“${id}” is already defined otherwise in the library or in this form; use that or take another id`,
    ),
  );

function* repeated(
  named: readonly (readonly [string, string])[],
  what: { readonly zh: string; readonly en: string },
): Generator<FormFault> {
  const seen = new Set<string>();
  for (const [name, path] of named) {
    if (seen.has(name))
      yield faultAt(
        path,
        text(`没有用过的${what.zh}`, `${what.en} that was not used before`),
        cameText(name),
      );
    seen.add(name);
  }
}

function* tradeFault(id: string | undefined, path: string, { trades }: SharedParts): Generator<FormFault> {
  if (id === undefined || trades.has(id)) return;
  yield faultAt(
    path,
    text(
      '已定义的行业标识（在 trades 中或政策库中）',
      'the id of a trade defined in trades or in the library',
    ),
    cameText(id),
  );
}

function* matterFaults(ids: readonly string[], path: string, { matters }: SharedParts): Generator<FormFault> {
  for (const [at, id] of ids.entries())
    if (!matters.has(id))
      yield faultAt(
        `${path}[${at}]`,
        text(
          '已定义的事项标识（在 matters 中或政策库中）',
          'the id of a matter defined in matters or in the library',
        ),
        cameText(id),
      );
}

function* awardSense(award: AwardForm, path: string, parts: SharedParts): Generator<FormFault> {
  yield* repeated(
    award.inputs.map(({ name }, at) => [name, `${path}.inputs[${at}].name`]),
    text('参数名', 'the name of a parameter'),
  );
  for (const [at, one] of award.inputs.entries()) yield* inputFaults(one, `${path}.inputs[${at}]`);
  if (award.trade !== ANY_TRADE) yield* tradeFault(award.trade, `${path}.trade`, parts);
  yield* matterFaults(award.matters ?? [], `${path}.matters`, parts);
  const inputs = new Map(award.inputs.map((one) => [one.name, inputFromForm(one)] as const));
  yield* namedInputFaults(award, path, inputs);
  yield* nameFaults(award.pays, `${path}.pays`, inputs);
  if (award.ceiling) yield* nameFaults(award.ceiling.whole, `${path}.ceiling.whole`, inputs);
  for (const [at, { other }] of (award.ambiguities ?? []).entries())
    if (other) yield* nameFaults(other.pays, `${path}.ambiguities[${at}].other.pays`, inputs);
}

function* inputFaults(form: InputForm, path: string): Generator<FormFault> {
  if (form.kind === 'code')
    yield* repeated(
      form.codes.map(({ code }, at) => [code, `${path}.codes[${at}].code`]),
      text('代码', 'a code'),
    );
  const unit = unitOfInput(inputFromForm(form));
  const numbers = [
    ['likely.from', form.likely?.from],
    ['likely.to', form.likely?.to],
    ['omission.value', form.omission?.value],
  ] as const;
  for (const [place, written] of numbers) {
    const number = typeof written === 'string' ? unitNumber(written) : null;
    if (number && number.unit !== unit && typeof written === 'string')
      yield faultAt(`${path}.${place}`, UNIT_WORDS[unit], cameText(written));
  }
}

/** Places outside the rule that name an input of the award. */
function* namedInputFaults(
  { subject, ceiling, firstTime }: AwardForm,
  path: string,
  inputs: ReadonlyMap<string, Input>,
): Generator<FormFault> {
  const nature = typeof subject?.nature === 'object' ? subject.nature : undefined;
  const names = [
    ['subject.spending', subject?.spending],
    ['subject.whole', subject?.whole],
    ['subject.apart', subject?.apart],
    ['subject.ladder', subject?.ladder],
    ['subject.nature.by', nature?.by],
    ...Object.keys(subject?.marks ?? {}).map((name) => [`subject.marks.${name}`, name] as const),
    ['ceiling.received', ceiling?.received],
    ['firstTime.measure', firstTime?.measure],
    ['firstTime.history', firstTime?.history],
    ['firstTime.growth', firstTime?.growth],
  ] as const;
  for (const [place, name] of names)
    if (name !== undefined && !inputs.has(name))
      yield faultAt(
        `${path}.${place}`,
        text(`本条的参数之一（${[...inputs.keys()].join(', ')}）`, `a parameter of the award`),
        cameText(name),
      );
  const by = nature && inputs.get(nature.by);
  if (!nature || !by) return;
  const codes = by.kind === 'code' ? by.codes.map(({ code }) => code) : [];
  for (const code of Object.keys(nature.of).filter((one) => !codes.includes(one)))
    yield saying(
      `${path}.subject.nature.of.${code}`,
      text(`参数 ${nature.by} 没有这个代码`, `the parameter ${nature.by} has no such code`),
    );
}

/** What can be told of a policy only once its rules were built. */
export function* builtSense({ clauses }: Policy): Generator<FormFault> {
  for (const [c, { awards }] of clauses.entries())
    for (const [a, award] of awards.entries()) {
      const path = `clauses[${c}].awards[${a}]`;
      yield* ruleFaults(award.rule, `${path}.pays`);
      if (award.ceiling) yield* ruleFaults(award.ceiling.whole, `${path}.ceiling.whole`);
      for (const [at, { other }] of award.ambiguities.entries())
        if (other) yield* ruleFaults(other.rule, `${path}.ambiguities[${at}].other.pays`);
    }
}
