import { unitWritten } from '../../src/table/column-units';
import { ArgumentError, expected, readInput } from '../../src/rules/arguments';
import { Exact } from '../../src/rules/exact';
import type { Input, NumberInput } from '../../src/rules/inputs';
import { text, type Language, type Text } from '../../src/rules/text';
import { readFormula } from '../../src/formulas/award-formula';
import { guardedArgument } from '../../src/formulas/row-formula';

/** The reading of what a person typed for a parameter of a function. */
export type TypedArgument =
  | { readonly kind: 'blank' }
  /** A number in the unit of the rules: 3500万 is 35,000,000. */
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'code'; readonly code: string }
  | TypedCell
  | { readonly kind: 'refused'; readonly error: ArgumentError };

export interface TypedCell {
  readonly kind: 'cell';
  /** The sheet of the cell; null for the one that the formula is written to. */
  readonly sheet: string | null;
  /** `C2`, `$C$2`. */
  readonly address: string;
  readonly scale: { readonly operator: '*' | '/'; readonly by: Exact } | null;
}

/**
 * Reads free typing for one parameter: a number, with its unit if it has one, a code, or a cell, multiplied or
 * divided by a number. Anything else is refused with a message that names the parameter; nothing is guessed.
 */
export function readTyped(name: string, input: Input, typed: string): TypedArgument {
  if (typed.trim() === '') return { kind: 'blank' };
  if (input.kind === 'code') {
    if (input.codes.some(({ code }) => code === typed)) return { kind: 'code', code: typed };
  } else {
    const read = readNumber(typed, input);
    if (read) return accepted(name, input, read, typed);
  }
  return readCell(typed) ?? { kind: 'refused', error: refusal(name, input, typed, NO_HINT) };
}

const NO_HINT = text('', '');

function accepted(name: string, input: NumberInput, read: NumberRead, typed: string): TypedArgument {
  if (read.factor === null) {
    const hint = text(`，不认识单位“${read.unit}”`, `; the unit "${read.unit}" is not known here`);
    return { kind: 'refused', error: refusal(name, input, typed, hint) };
  }
  const value = read.digits.times(read.factor);
  if (value.sd() > CELL_DIGITS) {
    const hint = text('；表格只保留 15 位有效数字', '; a cell keeps 15 significant digits only');
    return { kind: 'refused', error: refusal(name, input, typed, hint) };
  }
  try {
    readInput(name, input, value.toNumber());
    return { kind: 'number', value };
  } catch (error) {
    if (error instanceof ArgumentError) return { kind: 'refused', error };
    throw error;
  }
}

const CELL_DIGITS = 15;

interface NumberRead {
  readonly digits: Exact;
  readonly unit: string;
  /** What the digits are multiplied by; null where the parameter cannot be in this unit. */
  readonly factor: Exact | null;
}

/** A number with its unit; thousands are set apart by threes or not at all: 1,23 is none. */
const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\d,.])(\p{L}*[%‰]?\p{L}*\d?)$/u;

/** The digits and the unit; null where the typing does not begin like a number. */
function readNumber(typed: string, input: NumberInput): NumberRead | null {
  const flat = typed.normalize('NFKC').replace(/\s/g, '').replace(/^=/, '').replace(/[−–]/g, '-');
  const bare = input.kind === 'money' ? flat.replace(/^¥/, '') : flat;
  const match = NUMBER.exec(input.kind === 'yearOfSupport' ? bare.replace(/^第/, '') : bare);
  if (!match) return null;
  const [, digits = '', unit = ''] = match;
  return { digits: new Exact(digits.replace(/[,+]/g, '')), unit, factor: factorOf(unit, input) };
}

function factorOf(unit: string, input: NumberInput): Exact | null {
  if (unit === '') return new Exact(1);
  if (isMeasure(unit, input)) return new Exact(1);
  if (COUNTED.has(input.kind)) return null;
  const written = unit.toLowerCase();
  const known = unitWritten(input, written);
  const further = input.kind === 'money' ? FURTHER_MONEY[written] : undefined;
  return known?.factor ?? (further === undefined ? null : new Exact(further));
}

/** Units that people type and no heading uses. */
const FURTHER_MONEY: Readonly<Record<string, number | undefined>> = {
  千: 1e3,
  千万: 1e7,
  千万元: 1e7,
  十亿: 1e9,
  十亿元: 1e9,
  million: 1e6,
  billion: 1e9,
};

const COUNTED: ReadonlySet<NumberInput['kind']> = new Set([
  'count',
  'calendarYear',
  'years',
  'yearOfSupport',
]);

/** Whether a unit is the parameter's own measure: 3家 where 家 are counted, 第2年, 2024年. */
function isMeasure(unit: string, { kind, measure }: NumberInput): boolean {
  if (kind === 'count') return measure === null ? /^[个家项人款件次户名]$/.test(unit) : unit === measure.zh;
  return COUNTED.has(kind) && unit === '年';
}

const ADDRESS = /^(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?:([*×/÷])(\d+(?:\.\d+)?))?$/;

/** The cell that is typed: `C2`, `$C$2`, `Sheet!B3`, `'企业 2024'!B3*10000`; null where it is none. */
export function readCell(typed: string): TypedCell | null {
  const whole = typed.trim().replace(/^=/, '');
  const mark = Math.max(whole.lastIndexOf('!'), whole.lastIndexOf('！'));
  const sheet = mark < 0 ? null : sheetName(whole.slice(0, mark));
  if (sheet === undefined) return null;
  const place = whole
    .slice(mark + 1)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toUpperCase();
  const [, address, sign, by] = ADDRESS.exec(place) ?? [];
  if (address === undefined || !isOnSheet(address)) return null;
  if (by === undefined) return { kind: 'cell', sheet, address, scale: null };
  const number = new Exact(by);
  if (number.isZero() || number.sd() > CELL_DIGITS) return null;
  const operator = sign === '*' || sign === '×' ? '*' : '/';
  return { kind: 'cell', sheet, address, scale: { operator, by: number } };
}

/** The name of a sheet as typed; undefined for what cannot name one. */
function sheetName(written: string): string | undefined {
  const quoted = /^'((?:[^']|'')+)'$/.exec(written.trim())?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  return /^[^'!*/\\?:[\]()"=,]+$/.test(written.trim()) ? written.trim() : undefined;
}

/** Whether a sheet has the cell: it ends with column XFD and row 1,048,576. */
const isOnSheet = (address: string): boolean => readFormula(`=${address}`)?.kind === 'reference';

function refusal(name: string, input: Input, typed: string, hint: Text): ArgumentError {
  const wanted = expected(input);
  const shown = typed.trim().slice(0, LONGEST_SHOWN);
  return new ArgumentError(
    name,
    text(
      `参数“${input.label.zh}”（${name}）应为${wanted.zh}，或单元格如 C2、C2*10000；` +
        `实际为“${shown}”${hint.zh}`,
      `Argument "${name}" (${input.label.en}) must be ${wanted.en}, or a cell such as C2 or C2*10000; ` +
        `it is "${shown}"${hint.en}`,
    ),
  );
}

const LONGEST_SHOWN = 40;

/**
 * The argument as the formula holds it.
 * @param onSheet the sheet that the formula is written to
 */
export function writtenArgument(
  input: Input,
  typed: Exclude<TypedArgument, { kind: 'refused' }>,
  onSheet: string,
  language: Language,
): string {
  switch (typed.kind) {
    case 'blank':
      return '';
    case 'number':
      return typed.value.toFixed();
    case 'code': {
      const label = input.kind === 'code' && input.codes.find(({ code }) => code === typed.code)?.label;
      return `"${(label ? label[language] : typed.code).replaceAll('"', '""')}"`;
    }
    case 'cell':
      return guardedArgument(input, referenceTo(typed, onSheet), cellWords(typed, onSheet));
  }
}

/** A cell as a person reads it, without its sheet where that goes without saying. */
export const cellWords = (cell: TypedCell, onSheet: string | null): string =>
  `${referenceTo(cell, onSheet)}${cell.scale ? cell.scale.operator + cell.scale.by.toFixed() : ''}`;

const referenceTo = ({ sheet, address }: TypedCell, onSheet: string | null): string =>
  sheet === null || sheet === onSheet ? address : `${inQuotes(sheet)}!${address}`;

/** The name of a sheet as Excel writes it: in quotation marks unless it is a plain word and could be no cell. */
function inQuotes(sheet: string): string {
  const isPlain = /^[\p{Script=Han}A-Za-z_][\p{Script=Han}A-Za-z0-9_]*$/u.test(sheet);
  const isAmbiguous = /^[A-Za-z]{1,3}\d+$/.test(sheet) || /^[rc](\d*c?\d*)?$/i.test(sheet);
  return isPlain && !isAmbiguous ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
