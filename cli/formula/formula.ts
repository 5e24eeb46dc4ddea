import { dialect } from '../../src/formulas/dialect';
import { formulaText } from '../../src/formulas/native/formula-text';
import { ArgumentError } from '../../src/rules/arguments';
import type { Day } from '../../src/rules/dates';
import type { PolicyBook, Provision } from '../../src/rules/policy-book';
import { dayOf, refused, RefusedCommand, textIn } from '../arguments';
import { DONE, type Command } from '../command';
import { HELP, USAGE } from './help';

export const formulaCommand: Command = {
  name: 'formula',
  usage: USAGE,
  help: HELP,
  options: { 'as-of': { type: 'string' } },
  read([name, ...expressions], values) {
    if (name === undefined)
      throw refused(
        '请写明函数名（例：hangce formula IC_TAPEOUT "B2*10000"）',
        'Please name the function (such as hangce formula IC_TAPEOUT "B2*10000")',
      );
    const day = dayOf(textIn(values, 'as-of'));
    return async ({ book, streams }) => {
      await streams.out(`${formulaOf(provisionNamed(name, book), expressions, day, book)}\n`);
      return DONE;
    };
  },
};

function provisionNamed(name: string, book: PolicyBook): Provision {
  const found = book.find(dialect.bareName(name));
  if (found) return found;
  const near = namesLike(name, book);
  const isNear = near.length > 0;
  throw refused(
    `没有“${name}”这个函数${isNear ? `；是否为 ${near.join('、')}？` : '，名称见 docs/policies.md'}`,
    `There is no function "${name}"; ` +
      (isNear ? `did you mean ${near.join(', ')}?` : 'docs/policies.md lists them'),
  );
}

const MOST_NAMES = 3;

const namesLike = (name: string, { provisions }: PolicyBook): readonly string[] => {
  const typed = dialect.bareName(name).toUpperCase();
  const names = provisions.map(({ award }) => award.name);
  return names
    .filter((one) => typed !== '' && (one.includes(typed) || typed.includes(one)))
    .slice(0, MOST_NAMES);
};

function formulaOf(
  provision: Provision,
  expressions: readonly string[],
  day: Day | undefined,
  book: PolicyBook,
): string {
  const { inputs } = provision.award;
  if (day !== undefined && expressions.length > inputs.length)
    throw refused(
      `${provision.award.name} 有 ${inputs.length} 个参数，写了 ${expressions.length} 个；日期已由 --as-of 给出`,
      `${provision.award.name} takes ${inputs.length} arguments and there are ${expressions.length}; ` +
        'the day is given by --as-of',
    );
  const places = Array.from(
    { length: Math.max(inputs.length, expressions.length) },
    (_, at) => expressions[at] ?? '',
  );
  try {
    return formulaText(provision, day === undefined ? places : [...places, day], book);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new RefusedCommand(error.text);
  }
}
