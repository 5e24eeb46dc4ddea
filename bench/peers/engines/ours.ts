import { excelCallable, type CallingHost } from '../../../functions/hosts/excel';
import { customFunctions } from '../../../functions/registry';
import { policyLibrary } from '../../../src/policy-library';
import { amountOf, plainYuanOf, yuanOf } from '../../../src/readings/amount';
import { readArguments } from '../../../src/rules/arguments';
import type { Exact } from '../../../src/rules/exact';
import type { Provision } from '../../../src/rules/policy-book';
import type { Item } from '../rows/items';
import { calledByRow, type Engine } from './engine';

const host: CallingHost = { language: () => 'zh', valueError: (message) => new Error(message) };

function functionOf({ award }: Item): ReturnType<typeof excelCallable> {
  const described = customFunctions.find(({ id }) => id === award);
  if (!described) throw new Error(`there is no function ${award}`);
  return excelCallable(described, host);
}

function provisionOf({ award }: Item): Provision {
  const provision = policyLibrary.find(award);
  if (!provision) throw new Error(`there is no award ${award}`);
  return provision;
}

/** The function with everything that stands between Excel and the amount. */
export const ourFunction: Engine = {
  id: 'function',
  title: 'Hangce, as Excel calls it',
  ours: true,
  open: async () => (rows) => calledByRow(functionOf(rows.item), rows),
};

/** The door to an amount, from the values of the cells: reading them and computing, and nothing around it. */
export const ourCore: Engine = {
  id: 'core',
  title: 'Hangce, the core',
  ours: true,
  open:
    async () =>
    ({ item, cells }) => {
      const provision = provisionOf(item);
      const plainly = plainYuanOf(provision);
      const amounts = new Float64Array(cells.length);
      return {
        rows: cells.length,
        pass() {
          for (let at = 0; at < cells.length; at++) {
            const yuan = plainly(cells[at]!);
            amounts[at] = yuan === yuan ? yuan : yuanOf(provision, cells[at]!);
          }
        },
        answers: () => [...amounts],
      };
    },
};

/** The amount as tables and explanations ask for it: exact, over facts that were read once. */
export const ourFacts: Engine = {
  id: 'facts',
  title: 'Hangce, exact facts',
  ours: true,
  open:
    async () =>
    ({ item, cells }) => {
      const provision = provisionOf(item);
      const facts = cells.map((row) => readArguments(provision.award, row).facts);
      const amounts = new Array<Exact>(facts.length);
      return {
        rows: facts.length,
        pass() {
          for (let at = 0; at < facts.length; at++) amounts[at] = amountOf(provision, facts[at]!).yuan;
        },
        answers: () => amounts.map((yuan) => yuan.toNumber()),
      };
    },
};
