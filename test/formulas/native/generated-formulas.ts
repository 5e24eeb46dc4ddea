import fc from 'fast-check';
import { policyLibrary } from '../../../src/policy-library';

const argument = fc.constantFrom(
  'C2',
  '$C2',
  "'表 一'!C2*10000",
  'IF(C2="","",C2*10000)',
  'C2-D2',
  '(C2-D2)',
  'C2/D2-1',
  '-C2',
  '15%',
  '"国家级"',
  'C2&D2',
  'C2>=D2',
  'SUM(C2:E9)',
  'VLOOKUP(A2,Sheet3!$A$1:$F$99,3,FALSE)',
  '年营收',
  '0.1+0.2',
  'HZ.IC_EDA_RND(C2+1)',
);

const day = fc.constantFrom('', '', '"2026-06-30"', 'TODAY()', '$F$1', 'DATE(2026,6,30)');

const around = fc.constantFrom<(call: string) => string>(
  (call) => `=${call}`,
  (call) => `=SUM(A1,${call})`,
  (call) => `=A1+${call}*2`,
  (call) => `=-(${call})`,
  (call) => `=IF(C2="","",ROUND(${call},0))`,
  (call) => `=IFERROR(${call}, 0) & "元"`,
  (call) => `=${call}-${call}`,
);

/** A call of any award with arguments as people write them, alone and within a larger formula. */
export const formula = fc
  .tuple(
    fc.constantFrom(...policyLibrary.provisions),
    fc.array(argument, { minLength: 8, maxLength: 8 }),
    day,
    around,
  )
  .chain(([{ award }, args, asOf, surround]) =>
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }).map((gaps) => {
      const written = award.inputs.map(({ input }, at) => (input.omission && gaps[at] ? '' : args[at]!));
      const all = [...written, asOf];
      while (all.at(-1) === '') all.pop();
      return surround(`HZ.${award.name}(${all.join(',')})`);
    }),
  );
