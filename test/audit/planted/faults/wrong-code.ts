import { isSoundCode, MISTYPED } from '../credit-code';
import { soundCompany } from '../companies';
import { flawed } from '../payments';
import type { Plant } from './make-fault';

/** A sound row whose code was mistyped, the only row of its company: no other row says the right one. */
export const WRONG_CODES: readonly Plant[] = MISTYPED.map(({ what, of }): Plant => (random, make) => {
  const one = random.pick(soundCompany(random, make));
  const code = of(one.company.code, random);
  if (isSoundCode(code)) throw new Error(`${code} is sound`);
  const heading = '统一社会信用代码';
  return [
    flawed(
      { ...one, company: { ...one.company, code } },
      '信用代码校验错误',
      `${what}：应为 ${one.company.code}`,
      {
        heading,
      },
    ),
  ];
});
