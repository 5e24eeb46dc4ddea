import { dialect } from '../src/formulas/dialect';
import { fieldLabel } from '../src/table/fields';
import { areVersions, compare, type ComparedArgument, type Sides } from '../src/readings/comparison';
import { STEP_NAME, type Step } from '../src/readings/explanation';
import { validity } from '../src/words/days';
import { natureOf, PUBLICATION } from '../src/words/terms';
import { ArgumentError } from '../src/rules/arguments';
import type { PolicyBook, Provision } from '../src/rules/policy-book';
import { text, type Language, type Text } from '../src/rules/text';
import type { CellResult, CustomFunction } from './custom-function';
import { readProvision } from './provision-argument';

/** A row of the result: what it is about, the first award, the second, the difference. */
type Row = readonly [Text, Cell, Cell, Cell];
type Cell = Text | number;

const EMPTY = text('', '');
const NAME_A = { name: 'name_a', label: text('前一函数名', 'first function name') };
const NAME_B = { name: 'name_b', label: text('后一函数名', 'second function name') };

/** Two versions of one instrument to show in examples, where the policies at hand have any. */
function exampleOf({ provisions }: PolicyBook): { readonly earlier: string; readonly later: string } {
  const later = provisions.find(({ award }) => award.succeeds !== null)?.award;
  return { earlier: later?.succeeds ?? 'NAME_A', later: later?.name ?? 'NAME_B' };
}

/**
 * `HZ.COMPARE("NAME_A", "NAME_B", arg1, …)`: two awards side by side, most often two versions of one
 * instrument. The arguments are the inputs of the first in their order, then those of the second that the first
 * does not have. There is no `asOf`: a draft would pay 0 on any day, so both are computed by their clause's
 * arithmetic and a draft is marked as one.
 */
export const compareFunction = (book: PolicyBook): CustomFunction => ({
  id: 'COMPARE',
  description: text(
    '并列比较两项奖补（如同一政策的两个版本）：金额、差额、性质、有效期和各步计算；征求意见稿照算并标明',
    'Spills two awards side by side, such as two versions of one: ' +
      'amounts, difference, dates, steps; drafts are computed and marked',
  ),
  call: { awardsNamedAt: [0, 1], takesFigures: true, testsDates: false, lists: 'comparison' },
  parameters: [
    {
      name: NAME_A.name,
      description: text(
        `前一函数名，如 "${exampleOf(book).earlier}"（可带 ${dialect.prefix}）`,
        `Name of the first function, such as "${exampleOf(book).earlier}" (with or without ${dialect.prefix})`,
      ),
      optional: false,
    },
    {
      name: NAME_B.name,
      description: text(
        `后一函数名，如 "${exampleOf(book).later}"；差额为后者减前者`,
        `Name of the second function, such as "${exampleOf(book).later}"; ` +
          'the difference is the second less the first',
      ),
      optional: false,
    },
    {
      name: 'arguments',
      description: text(
        '前一函数的参数，再加后一函数独有的参数，依次填写；不含 asOf。个数不对时会列出应填的参数',
        'The arguments of the first, then those that only the second has; no asOf. ' +
          'A wrong number is answered with the list',
      ),
      optional: true,
      repeating: true,
    },
  ],
  spills: true,
  evaluate([nameA, nameB, ...args], language) {
    const first = readProvision(book, nameA, NAME_A);
    const second = readProvision(book, nameB, NAME_B);
    if (first === second) throw sameTwice(first);
    return [
      header({ first, second }),
      ...comparisonRows({ first, second }, args),
      ...remarks(book, { first, second }),
    ].map((row) => row.map((cell) => inLanguage(cell, language)));
  },
});

const inLanguage = (cell: Cell, language: Language): CellResult =>
  typeof cell === 'number' ? cell : cell[language];

const header = ({ first, second }: Sides<Provision>): Row => [
  text('项目', 'Item'),
  versionTitle(first),
  versionTitle(second),
  text('差额（后者－前者）', 'Difference (second − first)'),
];

const versionTitle = ({ policy, award }: Provision): Text =>
  text(`${policy.shortTitle.zh}：${award.title.zh}`, `${policy.shortTitle.en}: ${award.title.en}`);

function comparisonRows({ first, second }: Sides<Provision>, args: readonly unknown[]): readonly Row[] {
  const { amounts, difference, read, steps, arguments: asked } = compare(first, second, args);
  return [
    [
      text('金额（元）', 'Amount (yuan)'),
      amounts.first.toNumber(),
      amounts.second.toNumber(),
      difference.toNumber(),
    ],
    [text('数额性质', 'Nature of the figure'), natureOf(first.award), natureOf(second.award), EMPTY],
    [text('政策有效期', 'Validity'), validity(first.policy), validity(second.policy), EMPTY],
    [text('政策状态', 'Status'), PUBLICATION[first.policy.status], PUBLICATION[second.policy.status], EMPTY],
    ...[...read, ...steps].map(stepRow),
    ...asked.flatMap(differentlyCalled),
  ];
}

function stepRow({ first, second }: Sides<Step | null>): Row {
  const kind = first?.kind ?? second?.kind;
  return [kind ? STEP_NAME[kind] : EMPTY, first?.text ?? EMPTY, second?.text ?? EMPTY, EMPTY];
}

const remark = (words: Text): Row => [text('说明', 'Remark'), words, EMPTY, EMPTY];

/** One value stands for two figures that the texts call differently: a person has to see that. */
function differentlyCalled({ name, first, second }: ComparedArgument): readonly Row[] {
  if (!first || !second) return [];
  const [one, other] = [fieldLabel(first), fieldLabel(second)];
  if (one.zh === other.zh) return [];
  return [
    remark(
      text(
        `参数 ${name} 在前者为“${one.zh}”，在后者为“${other.zh}”，按同一数值计算`,
        `Argument ${name} is “${one.en}” in the first and “${other.en}” in the second; one value is used for both`,
      ),
    ),
  ];
}

function remarks(book: PolicyBook, { first, second }: Sides<Provision>): readonly Row[] {
  const drafts = [first, second].filter(({ policy }) => policy.status === 'draft');
  const rows = drafts.map(({ policy }) =>
    remark(
      text(
        `${policy.shortTitle.zh}为征求意见稿，未施行，金额仅供比较`,
        `${policy.shortTitle.en} is a draft and not in force; its amount is for comparison only`,
      ),
    ),
  );
  if (areVersions(book, first.award, second.award)) return rows;
  return [
    ...rows,
    remark(
      text(
        '两项奖补不是同一政策工具的前后版本，差额不表示政策变化',
        'These two awards are not versions of one instrument; the difference is no change of policy',
      ),
    ),
  ];
}

const sameTwice = ({ award }: Provision): ArgumentError =>
  new ArgumentError(
    NAME_B.name,
    text(
      `参数“${NAME_B.label.zh}”（${NAME_B.name}）应与前一函数名不同，实际都是 ${award.name}`,
      `Argument "${NAME_B.name}" must name another function than "${NAME_A.name}", but both are ${award.name}`,
    ),
  );
