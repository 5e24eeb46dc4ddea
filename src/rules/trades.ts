import type { Text } from './text';

/** An industry that a policy or one of its awards is written for, with what tells it in a table of companies. */
export interface Trade {
  readonly id: string;
  readonly label: Text;
  /** Whole words that are it: 集成电路. */
  readonly own: readonly string[];
  /** Whole words that contain it, or that a company of it may go by: 电子信息. */
  readonly broader: readonly string[];
  /** Whole words that rule it out, whatever stands beside them: 农药 beside 生物. */
  readonly excluded: readonly string[];
  /** Codes of GB/T 4754-2017, each with its section and for all codes that begin with it: C397, I65. */
  readonly codes: {
    readonly own: readonly string[];
    readonly broader: readonly string[];
    readonly excluded: readonly string[];
  };
}

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** Writes one trade. What it does not need is left out. */
export const trade = ({
  codes,
  ...definition
}: Optional<Omit<Trade, 'codes'>, 'broader' | 'excluded'> & {
  readonly codes?: Partial<Trade['codes']>;
}): Trade => ({
  broader: [],
  excluded: [],
  ...definition,
  codes: { own: [], broader: [], excluded: [], ...codes },
});
