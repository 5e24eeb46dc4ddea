import type { Matter } from '../../../rules/matters';
import type { Trade } from '../../../rules/trades';
import { listed, nothingLeft, said, stated } from './nothing-left';
import type { MatterForm, TradeForm } from './policy-shape';

/** What awards pay for and what trades they are for, to forms and back. */

export function matterToForm({ id, label, subject, yearly, open, ...rest }: Matter): MatterForm {
  nothingLeft(rest);
  return stated<MatterForm>({ id, label, subject, yearly: said(yearly), open: open ?? undefined });
}

export const matterFromForm = ({ id, label, subject, yearly, open }: MatterForm): Matter => ({
  id,
  label,
  subject,
  yearly: yearly ?? false,
  open: open ?? null,
});

export function tradeToForm({ id, label, own, broader, excluded, codes, ...rest }: Trade): TradeForm {
  nothingLeft(rest);
  const { own: ownCodes, broader: broaderCodes, excluded: excludedCodes, ...others } = codes;
  nothingLeft(others);
  const written = stated<NonNullable<TradeForm['codes']>>({
    own: listed(ownCodes),
    broader: listed(broaderCodes),
    excluded: listed(excludedCodes),
  });
  return stated<TradeForm>({
    id,
    label,
    own: listed(own),
    broader: listed(broader),
    excluded: listed(excluded),
    codes: Object.keys(written).length > 0 ? written : undefined,
  });
}

export const tradeFromForm = ({ id, label, own, broader, excluded, codes }: TradeForm): Trade => ({
  id,
  label,
  own: own ?? [],
  broader: broader ?? [],
  excluded: excluded ?? [],
  codes: {
    own: codes?.own ?? [],
    broader: codes?.broader ?? [],
    excluded: codes?.excluded ?? [],
  },
});
