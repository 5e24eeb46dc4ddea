import type { Expression } from '../../rules/expressions';
import { outcomesOf } from '../../rules/walk';

/** Whether a figure is always whole, which doubles hold: made of counts, steps, tiers and stated whole numbers. */
export function isWhole(figure: Expression): boolean {
  switch (figure.kind) {
    case 'constant':
      return figure.value.isInteger();
    case 'input':
      return isWholeKind(figure.input);
    case 'sum':
    case 'difference':
    case 'product':
      return isWhole(figure.left) && isWhole(figure.right);
    case 'quotient':
      return false;
    case 'lesser':
    case 'greater':
      return isWhole(figure.of) && isWhole(figure.bound);
    case 'wholeSteps':
      return true;
    case 'tiers':
      return figure.table.tiers.every(({ gives }) => isWhole(gives));
    case 'choice':
      return outcomesOf(figure).every(isWhole);
    case 'when':
      return isWhole(figure.then) && isWhole(figure.otherwise);
  }
}

/** Whether a number of this kind is whole, so that it is rounded to one where it is used. */
export const isWholeKind = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'count' || kind === 'calendarYear' || kind === 'yearOfSupport';

/** Whether a figure can come to less than 0 under inputs that are accepted. */
export function mayBeNegative(figure: Expression): boolean {
  switch (figure.kind) {
    case 'constant':
      return figure.value.lt(0);
    case 'input':
      return figure.input.mayBeNegative || figure.input.kind === 'growth';
    case 'difference':
      return true;
    case 'sum':
    case 'product':
    case 'quotient':
      return mayBeNegative(figure.left) || mayBeNegative(figure.right);
    case 'lesser':
      return mayBeNegative(figure.of) || mayBeNegative(figure.bound);
    case 'greater':
      return mayBeNegative(figure.of) && mayBeNegative(figure.bound);
    case 'wholeSteps':
      return mayBeNegative(figure.of);
    case 'tiers':
      return figure.table.tiers.some(({ gives }) => mayBeNegative(gives));
    case 'choice':
      return outcomesOf(figure).some(mayBeNegative);
    case 'when':
      return mayBeNegative(figure.then) || mayBeNegative(figure.otherwise);
  }
}
