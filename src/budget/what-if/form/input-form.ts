import type { Exact } from '../../../rules/exact';
import type { Code, Input } from '../../../rules/inputs';
import type { Unit } from '../../../rules/expressions';
import { unitOfInput } from '../../../rules/units';
import { unitNumber, writtenNumber } from '../written-number';
import { listed, nothingLeft, said, stated } from './nothing-left';
import type { InputForm } from './policy-shape';

/** What an award asks for, to forms and back. */

export function inputToForm(name: string, input: Input): InputForm {
  const unit = unitOfInput(input);
  if (input.kind === 'code') {
    const { kind, codes, label, item, year, measure, note, synonyms, vague, likely, omission, ...rest } =
      input;
    nothingLeft(rest);
    const base = baseToForm({ label, item, year, measure, note, synonyms, vague, likely, omission }, unit);
    return stated({ name, kind, ...base, codes: codes.map(codeToForm) });
  }
  const {
    kind,
    mayBeNegative,
    label,
    item,
    year,
    measure,
    note,
    synonyms,
    vague,
    likely,
    omission,
    ...rest
  } = input;
  nothingLeft(rest);
  const base = baseToForm({ label, item, year, measure, note, synonyms, vague, likely, omission }, unit);
  return stated({ name, kind, ...base, mayBeNegative: said(mayBeNegative) });
}

type Base = Pick<Input, 'label' | 'item' | 'year' | 'measure' | 'note' | 'synonyms' | 'vague' | 'likely'> & {
  readonly omission: Input['omission'] | undefined;
};

function baseToForm(
  { label, item, year, measure, note, synonyms, vague, likely, omission }: Base,
  unit: Unit,
) {
  const written = (value: Exact | undefined): string | undefined => value && writtenNumber(value, unit);
  return {
    label,
    note,
    item: item ?? undefined,
    year: year ?? undefined,
    measure: measure ?? undefined,
    synonyms: listed(synonyms),
    vague: listed(vague),
    likely: likely ? stated({ from: written(likely.from), to: written(likely.to) }) : undefined,
    omission: omission && {
      value: omission.value && writtenNumber(omission.value, unit),
      meaning: omission.meaning,
    },
  };
}

function codeToForm({ code, label, synonyms, ...rest }: Code) {
  nothingLeft(rest);
  return stated({ code, label, synonyms: listed(synonyms) });
}

export function inputFromForm(form: InputForm): Input {
  const base = {
    label: form.label,
    item: form.item ?? null,
    year: form.year ?? null,
    measure: form.measure ?? null,
    note: form.note,
    synonyms: form.synonyms ?? [],
    vague: form.vague ?? [],
    likely: form.likely ? likelyOf(form.likely) : null,
    ...(form.omission && {
      omission: {
        value: form.omission.value === null ? null : valueOf(form.omission.value),
        meaning: form.omission.meaning,
      },
    }),
  };
  if (form.kind !== 'code') return { kind: form.kind, ...base, mayBeNegative: form.mayBeNegative ?? false };
  const codes = form.codes.map(({ code, label, synonyms }) => ({ code, label, synonyms: synonyms ?? [] }));
  return { kind: form.kind, ...base, codes };
}

const likelyOf = ({ from, to }: NonNullable<InputForm['likely']>): NonNullable<Input['likely']> => ({
  ...(from !== undefined && { from: valueOf(from) }),
  ...(to !== undefined && { to: valueOf(to) }),
});

function valueOf(written: string): Exact {
  const number = unitNumber(written);
  if (!number) throw new TypeError(`“${written}” is no number: its form was not looked at`);
  return number.value;
}
