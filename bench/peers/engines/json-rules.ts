import { FIRST_VERSION, RECOGNITION, RESEARCH, SCALE, TAPE_OUT } from '../clauses';
import { cellsByName } from './cells-by-name';
import type { ByItem, Engine } from './engine';

/** What the bench uses of json-rules-engine. */
interface JsonRules {
  readonly Engine: new (rules: readonly Rule[]) => {
    run(facts: Cells): Promise<{ readonly events: readonly Event[] }>;
  };
}
type Cells = Readonly<Record<string, number | string>>;
interface Event {
  readonly type: string;
  readonly params: { readonly gives: number };
}
interface Test {
  readonly fact: string;
  readonly operator: string;
  readonly value: number | string;
}
interface Rule {
  readonly conditions: { readonly all: readonly Test[] };
  readonly event: Event;
}

const PACKAGE = 'json-rules-engine';

/** One pass; 20 to 150 µs a row. */
const ROWS = 5000;

const rule = (type: string, gives: number, ...all: readonly Test[]): Rule => ({
  conditions: { all },
  event: { type, params: { gives } },
});
const atLeast = (fact: string, value: number): Test => ({ fact, operator: 'greaterThanInclusive', value });
const moreThan = (fact: string, value: number): Test => ({ fact, operator: 'greaterThan', value });
const is = (fact: string, value: string): Test => ({ fact, operator: 'equal', value });

const tiers = (type: string, fact: string): Rule[] =>
  SCALE.map(([revenue, reward]) => rule(type, reward, atLeast(fact, revenue)));
const ranks = (type: string, fact: string): Rule[] =>
  Object.entries(RECOGNITION).map(([rank, yuan]) => rule(type, yuan, is(fact, rank)));

const RULES: ByItem<readonly Rule[]> = {
  scaleReward: [...tiers('reached', 'revenue'), ...tiers('before', 'previous')],
  tapeOut: [rule('reached', TAPE_OUT.percent / 100, atLeast('cost', TAPE_OUT.from))],
  research: [
    rule(
      'reached',
      RESEARCH.percent / 100,
      atLeast('revenue', RESEARCH.from),
      moreThan('growth', RESEARCH.growthAbovePercent / 100),
      moreThan('share', RESEARCH.shareAbovePercent / 100),
    ),
  ],
  firstVersion: Object.entries(FIRST_VERSION.permille).flatMap(([level, ofLevel]) =>
    ofLevel.map(([sales, permille]) =>
      rule(
        'reached',
        permille / 1000,
        is('level', level),
        atLeast('growth', FIRST_VERSION.growthFromPercent / 100),
        atLeast('sales', sales),
      ),
    ),
  ),
  recognition: [...ranks('reached', 'rank'), ...ranks('before', 'previous')],
};

const toCents = (yuan: number): number => Math.round(yuan * 100) / 100;
const difference = (reached: number, before: number): number => Math.max(reached - before, 0);
const number = (cell: number | string | undefined): number => (typeof cell === 'number' ? cell : Number.NaN);

/** The rules find what a row reaches and compute nothing: the arithmetic is the caller's, in doubles. */
const AMOUNTS: ByItem<(reached: number, before: number, cells: Cells) => number> = {
  scaleReward: difference,
  tapeOut: (rate, _, { cost }) => toCents(Math.min(number(cost) * rate, TAPE_OUT.cap)),
  research(rate, _, { revenue, spending }) {
    const above = number(spending) - number(revenue) * (RESEARCH.shareAbovePercent / 100);
    return toCents(Math.min(above * rate, RESEARCH.cap));
  },
  firstVersion: (rate, _, { sales }) => toCents(Math.min(number(sales) * rate, FIRST_VERSION.cap)),
  recognition: difference,
};

const most = (events: readonly Event[], type: string): number =>
  events.reduce(
    (highest, event) => (event.type === type ? Math.max(highest, event.params.gives) : highest),
    0,
  );

/** A share is a fact that the caller computes: a rule compares a fact with a value. */
function factsOf(cells: Cells): Cells {
  const { revenue, spending } = cells;
  return spending === undefined ? cells : { ...cells, share: number(spending) / number(revenue) };
}

export const jsonRules: Engine = {
  id: 'json-rules-engine',
  title: 'json-rules-engine',
  ours: false,
  async open() {
    const { Engine: JsonRulesEngine } = (await import(PACKAGE)) as JsonRules;
    return (rows) => {
      const engine = new JsonRulesEngine(RULES[rows.id]);
      const amount = AMOUNTS[rows.id];
      const facts = cellsByName(rows, ROWS);
      const answers = new Float64Array(facts.length);
      return {
        rows: facts.length,
        async pass() {
          for (const [at, cells] of facts.entries()) {
            const { events } = await engine.run(factsOf(cells));
            answers[at] = amount(most(events, 'reached'), most(events, 'before'), cells);
          }
        },
        answers: () => answers,
      };
    };
  },
};
