import { checkSign } from '../../src/table/credit-code';
import { dueFor, PAID_AWARDS, type PaidAward, type PaidAwardName } from './paid-awards';
import type { Payment } from './payment';
import { withMistakes } from './planted-mistakes';
import { numbersFrom, type Numbers } from './random-numbers';
import { BAD_CELLS, sampleCompanies } from './sample-companies';

export const PAYMENT_COUNT = 300;
const SEED = 20_250_918;

/** 300 payments in the order of their days, the same ones every time; most are right. */
export function samplePayments(): readonly Payment[] {
  const right = rightPayments(numbersFrom(SEED));
  const payments = withMistakes(right, PAYMENT_COUNT);
  return [...payments].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** Payments as the clauses have them, to every company that may have one. */
function rightPayments(numbers: Numbers): readonly Payment[] {
  const names = new Set<string>();
  return sampleCompanies().flatMap((company, at) => {
    // Nothing was paid by figures that are in doubt.
    if (BAD_CELLS.some(({ row }) => row === at)) return [];
    return (Object.keys(PAID_AWARDS) as PaidAwardName[]).flatMap((of) => {
      const award: PaidAward = PAID_AWARDS[of];
      if (!award.isFor(company)) return [];
      const count = 1 + Math.floor(numbers.share() * award.most);
      return Array.from({ length: count }, (): Payment => {
        const figures = award.figures?.(numbers) ?? {};
        return {
          of,
          company,
          code: codeOf(at),
          item: award.item,
          basis: award.basis,
          paid: dueFor(of, figures, company),
          day: dayFrom(numbers),
          product: award.names === 'product' ? freeName(names, numbers, PRODUCTS) : null,
          project: award.names === 'project' ? freeName(names, numbers, PROJECTS) : null,
          figures,
          mistake: null,
        };
      }).filter(({ paid }) => paid !== 0);
    });
  });
}

/** Days on which all documents of the list were in force. */
function dayFrom({ share }: Numbers): string {
  const from = Date.UTC(2025, 2, 3);
  return new Date(from + Math.floor(share() * 255) * 86_400_000).toISOString().slice(0, 10);
}

const PRODUCTS = ['芯片', '控制器', '模组', '驱动器', '减速器'];
const PROJECTS = ['产线项目', '示范项目', '平台项目', '改造项目'];
const LETTERS = Array.from('ABCDEFGHJKLMNPQRTUWXY');

function freeName(taken: Set<string>, { pick, share }: Numbers, things: readonly string[]): string {
  for (;;) {
    const name = `${pick(LETTERS)}${pick(LETTERS)}${100 + Math.floor(share() * 900)}${pick(things)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** A code of no district of Hangzhou, with the check sign of GB 32100. */
function codeOf(at: number): string {
  const first17 = `91330199MA0XL${String(at + 1).padStart(4, '0')}`;
  return `${first17}${checkSign(first17)}`;
}
