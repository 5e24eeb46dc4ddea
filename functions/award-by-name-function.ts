import { itemQuestion, readItem } from '../src/audit/items';
import { yuanOf } from '../src/readings/amount';
import { ArgumentError } from '../src/rules/arguments';
import type { PolicyBook, Provision } from '../src/rules/policy-book';
import { text } from '../src/rules/text';
import type { CustomFunction } from './custom-function';

const ITEM = { name: 'item', label: text('奖补事项', 'award item') };

/** The title shown in examples: one that a single award has. */
function exampleOf({ provisions }: PolicyBook): string {
  const titles = provisions.map(({ award }) => award.title.zh);
  const only = provisions.find(
    ({ award }) =>
      award.role === 'award' && titles.indexOf(award.title.zh) === titles.lastIndexOf(award.title.zh),
  );
  return only?.award.title.zh ?? '';
}

/**
 * `HZ.AWARD("首次流片补助", arg1, …, [asOf])`: the amount of an award by any of its names, in yuan. The arguments are
 * those of its own function. Names that a workbook keeps of its own are not known to a function.
 */
export const awardByNameFunction = (book: PolicyBook): CustomFunction => ({
  id: 'AWARD',
  description: text(
    '按奖补事项的名称、条款或函数名计算一项奖补，元；可能是几项时报错并列出',
    'The amount of an award by its title, clause or function, in yuan; where it may be several, they are listed',
  ),
  call: {
    awardsNamedAt: [0],
    awardNamed: (name) => {
      const reading = readItem(book, name);
      return reading.kind === 'one' ? reading.provision : null;
    },
    takesFigures: true,
    testsDates: true,
    lists: null,
  },
  parameters: [
    {
      name: ITEM.name,
      description: text(
        `奖补事项，如 "${exampleOf(book)}"；也可以是条款号、函数名，或前面加政策名称`,
        `The award by its title, such as "${exampleOf(book)}", its clause or its function, also with its policy`,
      ),
      optional: false,
    },
    {
      name: 'arguments',
      description: text(
        '与该奖补的函数相同的参数，依次填写，最后可加 asOf',
        'The arguments of that award’s function, in its order; asOf may stand last',
      ),
      optional: true,
      repeating: true,
    },
  ],
  spills: false,
  evaluate: ([item, ...args]) => yuanOf(provisionNamed(book, item), args),
});

/** @throws ArgumentError where the item is no award, or could be several: it lists them */
function provisionNamed(book: PolicyBook, raw: unknown): Provision {
  const item = typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';
  const reading = readItem(book, item);
  if (reading.kind === 'one') return reading.provision;
  const question = itemQuestion(item, reading) ?? ITEM.label;
  throw new ArgumentError(
    ITEM.name,
    text(
      `参数“${ITEM.label.zh}”（${ITEM.name}）：${question.zh}`,
      `Argument "${ITEM.name}" (${ITEM.label.en}): ${question.en}`,
    ),
  );
}
