import { ZERO } from '../../../rules/exact';
import type { Condition, Constant, Expression } from '../../../rules/expressions';
import type { Input } from '../../../rules/inputs';
import type { Text } from '../../../rules/text';
import { unitNumber, writtenNumber } from '../written-number';
import type { ConditionForm, FigureForm, NumberForm } from './figure-shape';

/** Rules to forms and back. A form names its inputs; the award lists what they are. */

const NOTHING: Constant = { kind: 'constant', value: ZERO, unit: 'yuan' };
const NOTHING_WRITTEN = writtenNumber(NOTHING.value, NOTHING.unit);

const titled = (title: Text | undefined): { readonly title?: Text } => (title ? { title } : {});

export function numberToForm({ value, unit, title }: Constant): NumberForm {
  const is = writtenNumber(value, unit);
  return title ? { kind: 'number', is, title } : is;
}

export function figureToForm(figure: Expression): FigureForm {
  const title = titled(figure.title);
  switch (figure.kind) {
    case 'constant':
      return numberToForm(figure);
    case 'input':
      return { kind: figure.kind, name: figure.name, ...title };
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return {
        kind: figure.kind,
        left: figureToForm(figure.left),
        right: figureToForm(figure.right),
        ...title,
      };
    case 'lesser':
    case 'greater':
      return {
        kind: figure.kind,
        of: figureToForm(figure.of),
        bound: figureToForm(figure.bound),
        ...title,
      };
    case 'tiers': {
      const { edge, tiers } = figure.table;
      const rows = tiers.map(({ from, gives }) => ({ from: numberToForm(from), gives: numberToForm(gives) }));
      return { kind: figure.kind, of: figureToForm(figure.of), edge, tiers: rows, ...title };
    }
    case 'wholeSteps':
      return { kind: figure.kind, of: figureToForm(figure.of), size: numberToForm(figure.size), ...title };
    case 'choice': {
      const cases = Object.entries(figure.cases).map(([code, one]) => [code, figureToForm(one)] as const);
      return {
        kind: figure.kind,
        name: figure.name,
        cases: Object.fromEntries(cases),
        ...(figure.omitted && { omitted: figureToForm(figure.omitted) }),
        ...title,
      };
    }
    case 'when': {
      const otherwise = figureToForm(figure.otherwise);
      return {
        kind: figure.kind,
        condition: conditionToForm(figure.condition),
        then: figureToForm(figure.then),
        ...(otherwise !== NOTHING_WRITTEN && { otherwise }),
        ...title,
      };
    }
  }
}

export function conditionToForm(condition: Condition): ConditionForm {
  switch (condition.kind) {
    case 'compare': {
      const { kind, left, relation, right } = condition;
      return { kind, left: figureToForm(left), relation, right: figureToForm(right) };
    }
    case 'compareShare': {
      const { kind, part, whole, relation, rate } = condition;
      return {
        kind,
        part: figureToForm(part),
        whole: figureToForm(whole),
        relation,
        rate: numberToForm(rate),
      };
    }
    case 'notGiven':
      return { kind: condition.kind, name: condition.name };
    case 'all':
    case 'any':
      return { kind: condition.kind, conditions: condition.conditions.map(conditionToForm) };
  }
}

/** The inputs of an award, by their names. */
export type NamedInputs = ReadonlyMap<string, Input>;

export function numberFromForm(form: NumberForm): Constant {
  const written = typeof form === 'string' ? form : form.is;
  const number = unitNumber(written);
  if (!number) throw new TypeError(`“${written}” is no number: its form was not looked at`);
  return { kind: 'constant', ...number, ...titled(typeof form === 'string' ? undefined : form.title) };
}

/** Builds the rule of a form whose sense was looked at. */
export class RuleBuilder {
  constructor(private readonly inputs: NamedInputs) {}

  figure(form: FigureForm): Expression {
    if (typeof form === 'string') return numberFromForm(form);
    const title = titled(form.title);
    switch (form.kind) {
      case 'number':
        return numberFromForm(form);
      case 'input':
        return { kind: form.kind, name: form.name, input: this.number(form.name), ...title };
      case 'sum':
      case 'difference':
      case 'product':
      case 'quotient':
        return { kind: form.kind, left: this.figure(form.left), right: this.figure(form.right), ...title };
      case 'lesser':
      case 'greater':
        return { kind: form.kind, of: this.figure(form.of), bound: this.figure(form.bound), ...title };
      case 'tiers': {
        const tiers = form.tiers.map(({ from, gives }) => ({
          from: numberFromForm(from),
          gives: numberFromForm(gives),
        }));
        return { kind: form.kind, of: this.figure(form.of), table: { edge: form.edge, tiers }, ...title };
      }
      case 'wholeSteps':
        return { kind: form.kind, of: this.figure(form.of), size: numberFromForm(form.size), ...title };
      case 'choice': {
        const cases = Object.entries(form.cases).map(([code, one]) => [code, this.figure(one)] as const);
        return {
          kind: form.kind,
          name: form.name,
          input: this.coded(form.name),
          cases: Object.fromEntries(cases),
          omitted: form.omitted === undefined ? null : this.figure(form.omitted),
          ...title,
        };
      }
      case 'when':
        return {
          kind: form.kind,
          condition: this.condition(form.condition),
          then: this.figure(form.then),
          otherwise: form.otherwise === undefined ? NOTHING : this.figure(form.otherwise),
          ...title,
        };
    }
  }

  private condition(form: ConditionForm): Condition {
    switch (form.kind) {
      case 'compare': {
        const { kind, left, relation, right } = form;
        return { kind, left: this.figure(left), relation, right: this.figure(right) };
      }
      case 'compareShare': {
        const { kind, part, whole, relation, rate } = form;
        return {
          kind,
          part: this.figure(part),
          whole: this.figure(whole),
          relation,
          rate: numberFromForm(rate),
        };
      }
      case 'notGiven':
        return { kind: form.kind, name: form.name, input: this.number(form.name) };
      case 'all':
      case 'any':
        return { kind: form.kind, conditions: form.conditions.map((one) => this.condition(one)) };
    }
  }

  private number(name: string) {
    const input = this.inputs.get(name);
    if (!input || input.kind === 'code') throw new TypeError(`${name} is no number of the award`);
    return input;
  }

  private coded(name: string) {
    const input = this.inputs.get(name);
    if (input?.kind !== 'code') throw new TypeError(`${name} is no code of the award`);
    return input;
  }
}
