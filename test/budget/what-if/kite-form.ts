import { RefusedForm, type FormFault } from '../../../src/budget/what-if/policy-form';
import { kiteBook } from '../../fixture/kite-book';

export const kitesBook = kiteBook;

/** A policy as somebody writes it by hand, with as little as can be said. */
export const kiteForm = () => ({
  form: 1,
  id: 'kites-2027',
  title: { zh: '风筝产业政策', en: 'Policy for kites' },
  shortTitle: { zh: '风筝 2027', en: 'Kites 2027' },
  level: 'city',
  status: 'adopted',
  effectiveFrom: '2024-01-01',
  clauses: [
    {
      article: '一',
      heading: { zh: '支持放飞', en: 'Flights' },
      text: '放飞费用100万元以上的,按照不超过放飞费用的10%给予补助,最高50万元。',
      awards: [
        {
          name: 'KITE_FLIGHT_2027',
          title: { zh: '放飞补助', en: 'Flight subsidy' },
          quote: '按照不超过放飞费用的10%给予补助',
          inputs: [
            {
              name: 'cost',
              kind: 'money',
              label: { zh: '放飞费用', en: 'Cost of flights' },
              note: { zh: '', en: '' },
            } as Record<string, unknown>,
          ],
          pays: {
            kind: 'when',
            condition: {
              kind: 'compare',
              left: { kind: 'input', name: 'cost' },
              relation: 'atLeast',
              right: '100万元',
            },
            then: {
              kind: 'lesser',
              of: { kind: 'product', left: '10%', right: { kind: 'input', name: 'cost' } },
              bound: '50万元',
            },
          } as unknown,
        },
      ],
    },
  ],
});

/** The faults by which a form is refused. */
export function faultsOf(read: () => unknown): readonly FormFault[] {
  try {
    read();
  } catch (error) {
    if (error instanceof RefusedForm) return error.faults;
    throw error;
  }
  throw new Error('the form was taken');
}
