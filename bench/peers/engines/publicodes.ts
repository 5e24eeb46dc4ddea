import { FIRST_VERSION, RECOGNITION, RESEARCH, SCALE, TAPE_OUT } from '../clauses';
import { cellsByName, NONE } from './cells-by-name';
import type { ByItem, Engine } from './engine';

/** What the bench uses of publicodes. */
interface Publicodes {
  readonly default: new (rules: object, options: { readonly logger: object }) => PublicodesEngine;
}
interface PublicodesEngine {
  setSituation(situation: Readonly<Record<string, number | string>>): void;
  evaluate(rule: string): { readonly nodeValue: unknown };
}

const PACKAGE = 'publicodes';

/** One pass; some 400 µs a row. */
const ROWS = 1000;

type Tier = readonly [from: number, gives: number];
interface Alternative {
  readonly si: string;
  readonly alors: number | string;
}
type Variations = readonly (Alternative | { readonly sinon: number | string })[];

const tier = (tiers: readonly Tier[], rule: string, percentOf = 0): Variations => [
  ...[...tiers].reverse().map(([from, gives]) => ({
    si: `${rule} >= ${from}`,
    alors: percentOf ? `${gives / percentOf}%` : gives,
  })),
  { sinon: percentOf ? '0%' : 0 },
];

const ranks = (rule: string): Variations => [
  ...Object.entries(RECOGNITION).map(([rank, yuan]) => ({ si: `${rule} = '${rank}'`, alors: yuan })),
  { sinon: 0 },
];

const asked = { question: '?' };
const askedWord = { question: '?', 'par défaut': `'${NONE}'` };
const difference = { valeur: 'reached - before', plancher: 0 };

const RULES: ByItem<object> = {
  scaleReward: {
    revenue: asked,
    previous: asked,
    reached: { variations: tier(SCALE, 'revenue') },
    before: { variations: tier(SCALE, 'previous') },
    award: difference,
  },
  tapeOut: {
    cost: asked,
    award: {
      'applicable si': `cost >= ${TAPE_OUT.from}`,
      valeur: `${TAPE_OUT.percent}% * cost`,
      plafond: TAPE_OUT.cap,
      arrondi: '2 décimales',
    },
  },
  research: {
    revenue: asked,
    growth: asked,
    spending: asked,
    above: `spending - ${RESEARCH.shareAbovePercent}% * revenue`,
    award: {
      'applicable si': {
        'toutes ces conditions': [
          `revenue >= ${RESEARCH.from}`,
          `growth > ${RESEARCH.growthAbovePercent / 100}`,
          'above > 0',
        ],
      },
      valeur: `${RESEARCH.percent}% * above`,
      plafond: RESEARCH.cap,
      arrondi: '2 décimales',
    },
  },
  firstVersion: {
    level: askedWord,
    growth: asked,
    sales: asked,
    'national rate': { variations: tier(FIRST_VERSION.permille.国家级, 'sales', 10) },
    'provincial rate': { variations: tier(FIRST_VERSION.permille.省级, 'sales', 10) },
    rate: { variations: [{ si: "level = '国家级'", alors: 'national rate' }, { sinon: 'provincial rate' }] },
    award: {
      'applicable si': `growth >= ${FIRST_VERSION.growthFromPercent / 100}`,
      valeur: 'rate * sales',
      plafond: FIRST_VERSION.cap,
      arrondi: '2 décimales',
    },
  },
  recognition: {
    rank: askedWord,
    previous: askedWord,
    reached: { variations: ranks('rank') },
    before: { variations: ranks('previous') },
    award: difference,
  },
};

const silent = { log: nothing, warn: nothing, error: nothing };
function nothing(): void {
  // What it would say of every row is not what is measured.
}

export const publicodes: Engine = {
  id: 'publicodes',
  title: 'publicodes',
  ours: false,
  async open() {
    const { default: Publicodes } = (await import(PACKAGE)) as Publicodes;
    return (rows) => {
      const engine = new Publicodes(RULES[rows.id], { logger: silent });
      const situations = cellsByName(rows, ROWS).map((cells) =>
        Object.fromEntries(
          Object.entries(cells).map(([name, cell]) => [name, typeof cell === 'string' ? `'${cell}'` : cell]),
        ),
      );
      const answers = new Float64Array(situations.length);
      return {
        rows: situations.length,
        pass() {
          situations.forEach((situation, at) => {
            engine.setSituation(situation);
            answers[at] = amountIn(engine.evaluate('award').nodeValue);
          });
        },
        answers: () => answers,
      };
    };
  },
};

/** A rule that does not apply is null. Anything else that is no number counts as wrong. */
function amountIn(value: unknown): number {
  if (value === null) return 0;
  return typeof value === 'number' ? value : Number.NaN;
}
