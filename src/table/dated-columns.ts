import type { TakenAs } from './column';
import type { ColumnHeading } from './column-heading';
import { unitAmong } from './column-units';
import type { FieldNames } from './field-names';
import type { Field } from './fields';
import type { DatedColumn } from './figure-years';
import { comparable } from './headers';
import { inPeriod } from './periods';

/** A column of which a person has said what it holds. */
export interface SaidColumn {
  readonly heading: ColumnHeading;
  readonly taken: readonly TakenAs[];
}

/** The columns that hold the measure of a field, of whatever year; null for a field that is of no year. */
export function datedColumns(
  field: Field,
  said: readonly SaidColumn[],
  open: readonly { readonly heading: ColumnHeading }[],
  names: FieldNames,
): readonly DatedColumn[] | null {
  if (!field.input?.year) return null;
  return [
    ...said.flatMap((column) => saidOf(column, field, names) ?? []),
    ...open.flatMap(({ heading }) => namedBy(heading, field, names) ?? []),
  ];
}

/** What a person gave to the field itself, or to the field of the year before it. */
function saidOf({ heading, taken }: SaidColumn, field: Field, names: FieldNames): DatedColumn | null {
  const { index, written: header } = heading;
  const own = taken.find((one) => one.field === field);
  if (own) {
    const { unit, unitFrom } = own;
    return { index, header, unit, unitFrom, said: null, isNamed: true, rank: 0, byHand: true };
  }
  const before = taken.find(
    (one) => one.field.input?.year === 'before' && names.measures(comparable(one.field.label.zh)).has(field),
  );
  return before
    ? {
        index,
        header,
        unit: before.unit,
        unitFrom: before.unitFrom,
        said: '上年',
        isNamed: false,
        rank: 0,
        byHand: false,
      }
    : null;
}

/** The heading as the field's own name where it is one, else as the measure of another year. */
function namedBy(heading: ColumnHeading, field: Field, names: FieldNames): DatedColumn | null {
  const { index, written: header, units } = heading;
  const among = unitAmong(units, field.input);
  const base = { index, header, unit: among?.unit ?? null, unitFrom: among?.by ?? 'assumed', byHand: false };
  const ways = heading.names.flatMap((words): DatedColumn[] => {
    const { year } = inPeriod(words);
    const named = names.ranks(words).get(field);
    const said = year === 'unclear' ? null : year;
    if (named !== undefined) return [{ ...base, said, isNamed: true, rank: named }];
    const rank = names.measures(words).get(field);
    if (rank === undefined || year === 'unclear') return [];
    return [{ ...base, said, isNamed: false, rank }];
  });
  const closest = [...ways].sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || a.rank - b.rank);
  return closest[0] ?? null;
}
