import { excelCallable, type CallingHost } from '../../../functions/hosts/excel';
import { customFunctions } from '../../../functions/registry';
import { policyLibrary } from '../../../src/policy-library';
import { amountOf } from '../../../src/readings/amount';
import { readArguments } from '../../../src/rules/arguments';
import type { Exact } from '../../../src/rules/exact';
import type { Item } from '../rows/items';
import { calledByRow, type Engine } from './engine';

const host: CallingHost = { language: () => 'zh', valueError: (message) => new Error(message) };

function functionOf({ award }: Item): ReturnType<typeof excelCallable> {
  const described = customFunctions.find(({ id }) => id === award);
  if (!described) throw new Error(`there is no function ${award}`);
  return excelCallable(described, host);
}

/** The function with everything that stands between Excel and the amount. */
export const ourFunction: Engine = {
  id: 'function',
  title: 'Hangce, as Excel calls it',
  ours: true,
  open: async () => (rows) => calledByRow(functionOf(rows.item), rows),
};

/** The amount alone, over facts that were read once. */
export const ourCore: Engine = {
  id: 'core',
  title: 'Hangce, the core',
  ours: true,
  open:
    async () =>
    ({ item, cells }) => {
      const provision = policyLibrary.find(item.award);
      if (!provision) throw new Error(`there is no award ${item.award}`);
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
