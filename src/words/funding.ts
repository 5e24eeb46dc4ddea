import type { Funding } from '../rules/awards';
import { text, type Text } from '../rules/text';

const PAYER: Readonly<Record<Funding['by'], Text>> = {
  city: text('市级资金', 'paid by the city'),
  district: text('区级资金', 'paid by the district'),
  joint: text(
    '资金由市和区、县（市）共同承担，比例未载明',
    'paid by city and districts together, in a ratio that is not stated',
  ),
};

/** Whose budget pays, in words. */
export function fundingWords(funding: Funding | null): Text {
  if (!funding) return text('资金由谁承担未载明', 'who pays is not stated');
  const { zh, en } = PAYER[funding.by];
  if (!funding.includesOthers) return text(zh, en);
  return text(`${zh}，数额含其他各级资金`, `${en}, the amounts including what other levels pay`);
}
