import * as z from 'zod/mini';
import { RELATIONS, type Relation } from '../../../rules/relations';
import type { Text } from '../../../rules/text';
import { codeName, inputName, listOf, numberText, wordOf, words } from './shape-words';

/** What a rule is in a form: the closed set of figures and conditions, with numbers as a clause writes them. */

interface Titled {
  /** What the explanation calls the figure. */
  readonly title?: Text | undefined;
}

/** "2000万元"; with a name of its own, an object. */
export type NumberForm = string | ({ readonly kind: 'number'; readonly is: string } & Titled);

export type FigureForm =
  | NumberForm
  | ((
      | { readonly kind: 'input'; readonly name: string }
      | { readonly kind: PairKind; readonly left: FigureForm; readonly right: FigureForm }
      | { readonly kind: 'lesser' | 'greater'; readonly of: FigureForm; readonly bound: FigureForm }
      | {
          readonly kind: 'tiers';
          readonly of: FigureForm;
          readonly edge: 'atLeast' | 'moreThan';
          readonly tiers: readonly { readonly from: NumberForm; readonly gives: NumberForm }[];
        }
      | { readonly kind: 'wholeSteps'; readonly of: FigureForm; readonly size: NumberForm }
      | {
          readonly kind: 'choice';
          readonly name: string;
          readonly cases: Readonly<Record<string, FigureForm>>;
          readonly omitted?: FigureForm | undefined;
        }
      | {
          readonly kind: 'when';
          readonly condition: ConditionForm;
          readonly then: FigureForm;
          /** Left out where nothing is paid otherwise: 0元. */
          readonly otherwise?: FigureForm | undefined;
        }
    ) &
      Titled);

export type PairKind = 'sum' | 'difference' | 'product' | 'quotient';

export type ConditionForm =
  | {
      readonly kind: 'compare';
      readonly left: FigureForm;
      readonly relation: Relation;
      readonly right: FigureForm;
    }
  | {
      readonly kind: 'compareShare';
      readonly part: FigureForm;
      readonly whole: FigureForm;
      readonly relation: Relation;
      readonly rate: NumberForm;
    }
  | { readonly kind: 'notGiven'; readonly name: string }
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly ConditionForm[] };

const MOST_PARTS = 300;

const title = z.optional(words);
const relation = wordOf(RELATIONS);

const titledNumber = z.strictObject({ kind: z.literal('number'), is: numberText, title });

export const numberForm: z.ZodMiniType<NumberForm> = z.union([numberText, titledNumber]);

const figure: z.ZodMiniType<FigureForm> = z.lazy(() => figureForm);
const condition: z.ZodMiniType<ConditionForm> = z.lazy(() => conditionForm);

const tier = z.strictObject({ from: numberForm, gives: numberForm });

export const figureForm: z.ZodMiniType<FigureForm> = z.union([
  numberText,
  z.discriminatedUnion('kind', [
    titledNumber,
    z.strictObject({ kind: z.literal('input'), name: inputName, title }),
    z.strictObject({
      kind: z.enum(['sum', 'difference', 'product', 'quotient']),
      left: figure,
      right: figure,
      title,
    }),
    z.strictObject({ kind: z.enum(['lesser', 'greater']), of: figure, bound: figure, title }),
    z.strictObject({
      kind: z.literal('tiers'),
      of: figure,
      edge: z.enum(['atLeast', 'moreThan']),
      tiers: listOf(tier, MOST_PARTS).check(z.minLength(1)),
      title,
    }),
    z.strictObject({ kind: z.literal('wholeSteps'), of: figure, size: numberForm, title }),
    z.strictObject({
      kind: z.literal('choice'),
      name: inputName,
      cases: z.record(codeName, figure),
      omitted: z.optional(figure),
      title,
    }),
    z.strictObject({
      kind: z.literal('when'),
      condition,
      then: figure,
      otherwise: z.optional(figure),
      title,
    }),
  ]),
]);

const conditionForm: z.ZodMiniType<ConditionForm> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('compare'), left: figure, relation, right: figure }),
  z.strictObject({
    kind: z.literal('compareShare'),
    part: figure,
    whole: figure,
    relation,
    rate: numberForm,
  }),
  z.strictObject({ kind: z.literal('notGiven'), name: inputName }),
  z.strictObject({
    kind: z.enum(['all', 'any']),
    conditions: listOf(condition, MOST_PARTS).check(z.minLength(1)),
  }),
]);
