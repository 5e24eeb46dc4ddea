import { FIRST_VERSION, RECOGNITION, RESEARCH, SCALE, TAPE_OUT } from '../clauses';
import { cellsByName } from './cells-by-name';
import type { ByItem, Engine } from './engine';

/** What the bench uses of @gorules/zen-engine. */
interface Zen {
  readonly ZenEngine: new () => { createDecision(content: object): Decision };
}
interface Decision {
  evaluate(context: object): Promise<{ readonly result: { readonly amount: number } }>;
}

const PACKAGE = '@gorules/zen-engine';

/** One pass; some 20 µs a row. */
const ROWS = 10_000;
/** Awaited together: one by one, each would wait for a thread ten times as long as it computes. */
const TOGETHER = 1000;

const tier = (tiers: readonly (readonly [number, number])[], column: string, unit = 1): string =>
  tiers.reduceRight((below, [from, gives]) => `${below}${column} >= ${from} ? ${gives / unit} : `, '') + '0';

const paid = (figure: string, cap: number): string => `round(min([${figure}, ${cap}]), 2)`;

const ranks = (column: string): string =>
  Object.entries(RECOGNITION)
    .map(([rank, yuan]) => `${column} == '${rank}' ? ${yuan} : `)
    .join('') + '0';

const SHARE = RESEARCH.shareAbovePercent / 100;

/** The steps of each decision, in their order; a later one reads an earlier one as `$.<key>`. */
const STEPS: ByItem<Readonly<Record<string, string>>> = {
  scaleReward: {
    reached: tier(SCALE, 'revenue'),
    before: tier(SCALE, 'previous'),
    amount: 'max([$.reached - $.before, 0])',
  },
  tapeOut: {
    amount: `cost >= ${TAPE_OUT.from} ? ${paid(`cost * ${TAPE_OUT.percent / 100}`, TAPE_OUT.cap)} : 0`,
  },
  research: {
    above: `spending - revenue * ${SHARE}`,
    amount:
      `revenue >= ${RESEARCH.from} and growth > ${RESEARCH.growthAbovePercent / 100} and $.above > 0 ` +
      `? ${paid(`$.above * ${RESEARCH.percent / 100}`, RESEARCH.cap)} : 0`,
  },
  firstVersion: {
    rate:
      `level == '国家级' ? (${tier(FIRST_VERSION.permille.国家级, 'sales', 1000)}) ` +
      `: (${tier(FIRST_VERSION.permille.省级, 'sales', 1000)})`,
    amount:
      `growth >= ${FIRST_VERSION.growthFromPercent / 100} ` +
      `? ${paid('sales * $.rate', FIRST_VERSION.cap)} : 0`,
  },
  recognition: {
    reached: ranks('rank'),
    before: ranks('previous'),
    amount: 'max([$.reached - $.before, 0])',
  },
};

/** A decision as its editor would write it: what comes in, one node of expressions, what goes out. */
function decisionOf(steps: Readonly<Record<string, string>>): object {
  const position = { x: 0, y: 0 };
  const expressions = Object.entries(steps).map(([key, value]) => ({ id: key, key, value }));
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      { id: 'award', type: 'expressionNode', name: 'award', position, content: { expressions } },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'award' },
      { id: 'second', type: 'edge', sourceId: 'award', targetId: 'out' },
    ],
  };
}

export const zen: Engine = {
  id: 'zen',
  title: 'zen',
  ours: false,
  async open() {
    const { ZenEngine } = (await import(PACKAGE)) as Zen;
    const engine = new ZenEngine();
    return (rows) => {
      const decision = engine.createDecision(decisionOf(STEPS[rows.id]));
      const contexts = cellsByName(rows, ROWS);
      const answers = new Float64Array(contexts.length);
      return {
        rows: contexts.length,
        async pass() {
          for (let from = 0; from < contexts.length; from += TOGETHER) {
            const asked = contexts.slice(from, from + TOGETHER).map((context) => decision.evaluate(context));
            const decided = await Promise.all(asked);
            decided.forEach(({ result }, at) => (answers[from + at] = result.amount));
          }
        },
        answers: () => answers,
      };
    };
  },
};
