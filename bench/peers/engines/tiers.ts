/** Tiers in rising order, as plain numbers side by side: what a quick program would choose. */
export interface Tiers {
  readonly from: Float64Array;
  readonly gives: Float64Array;
}

type Rows = readonly (readonly [from: number, gives: number])[];

export const tiersOf = (rows: Rows): Tiers => ({
  from: Float64Array.from(rows, ([from]) => from),
  gives: Float64Array.from(rows, ([, gives]) => gives),
});

/** What the highest tier that is reached gives; 0 below the first. */
export function tier({ from, gives }: Tiers, figure: number): number {
  for (let at = from.length - 1; at >= 0; at--) if (figure >= from[at]!) return gives[at]!;
  return 0;
}
