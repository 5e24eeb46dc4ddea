import type { Provision } from '../rules/policy-book';
import type { Policy } from '../rules/policies';
import { text, type Text } from '../rules/text';
import type { Trade } from '../rules/trades';
import type { Company } from '../table/company';
import { placeNamed } from '../table/places';
import { keptByWords } from '../table/kept-words';
import { tradeFit } from '../table/trades';

/**
 * Whether a company's trade, as its row names it, is the one that a clause is for. `broader`: it contains that
 * trade.
 * `other` is no refusal, since an enterprise can have several trades; it is a reason to look before anything is
 * counted.
 */
export type TradeStanding = 'fits' | 'broader' | 'unknown' | 'other';

export interface TradeJudgement {
  readonly standing: TradeStanding;
  readonly doubts: readonly Text[];
}

/** Judges a company's trade. A clause may be narrower than its policy, and its own trade then decides. */
export function tradeOf(provision: Provision, { sector: named }: Company): TradeJudgement {
  const { policy, award } = provision;
  const trade = award.trade ?? policy.trade;
  if (!trade || trade === 'any') return OF_THE_TRADE;
  if (named === null) return NO_TRADE_SAID;
  const judge = judgements.get(provision) ?? keptByWords((words) => judgedTrade(provision, trade, words));
  judgements.set(provision, judge);
  return judge(named);
}

const OF_THE_TRADE: TradeJudgement = { standing: 'fits', doubts: [] };
const NO_TRADE_SAID: TradeJudgement = { standing: 'unknown', doubts: [] };

const judgements = new WeakMap<Provision, (words: string) => TradeJudgement>();

function judgedTrade({ award }: Provision, trade: Trade, named: string): TradeJudgement {
  const fit = tradeFit(named, trade);
  if (fit === 'fits') return OF_THE_TRADE;
  const scope = award.trade ? text('本条', 'this clause') : text('本政策', 'this policy');
  const words = text(
    `行业为“${named}”，${scope.zh}面向${trade.label.zh}`,
    `The industry is “${named}”; ${scope.en} is for ${trade.label.en}`,
  );
  if (fit === 'broader') {
    const verify = text(`${words.zh}，须核实属于其中`, `${words.en}. Please verify that it is one of them`);
    return { standing: 'broader', doubts: [verify] };
  }
  const look = text(`${words.zh}，请先核实是否适用`, `${words.en}. Please verify that it applies`);
  return { standing: 'other', doubts: [look] };
}

export interface PlaceJudgement {
  /** `unknown`: the row does not say enough to tell that the company is in the policy's district. */
  readonly standing: 'fits' | 'unknown' | 'elsewhere';
  readonly refusals: readonly Text[];
  readonly doubts: readonly Text[];
}

const FITS: PlaceJudgement = { standing: 'fits', refusals: [], doubts: [] };
const elsewhere = (refusal: Text): PlaceJudgement => ({
  standing: 'elsewhere',
  refusals: [refusal],
  doubts: [],
});
const unclear = (doubt: Text): PlaceJudgement => ({ standing: 'unknown', refusals: [], doubts: [doubt] });

/**
 * Judges where a company is. Every policy is for enterprises of Hangzhou, and a district's for those of that
 * district. A row that names another place is refused; one that does not say enough is doubted.
 */
export function placeOf(policy: Policy, { district: words }: Company): PlaceJudgement {
  if (words === null) return policy.district ? unclear(districtNotSaid(policy.district)) : FITS;
  const judge = places.get(policy) ?? keptByWords((said) => judgedPlace(policy, said));
  places.set(policy, judge);
  return judge(words);
}

const places = new WeakMap<Policy, (words: string) => PlaceJudgement>();

function judgedPlace({ district }: Policy, words: string): PlaceJudgement {
  const place = placeNamed(words);
  if (place.kind === 'outside') return elsewhere(notInHangzhou(words, district));
  if (!district) {
    return place.kind === 'unknown' ? unclear(perhapsElsewhere(words)) : FITS;
  }
  const named =
    place.kind === 'district' ? [place.district] : place.kind === 'several' ? place.districts : [];
  const isNamed = named.some((one) => one === district.name);
  if (isNamed && named.length === 1) return FITS;
  const only = text(
    `所属区 ${words}：本政策只适用于${district.label.zh}`,
    `District ${words}: this policy is for ${district.label.en} only`,
  );
  if (named.length > 0 && !isNamed) return elsewhere(only);
  return unclear(text(`${only.zh}，请核实`, `${only.en}; please verify`));
}

type District = NonNullable<Policy['district']>;

const districtNotSaid = ({ label }: District): Text =>
  text(
    `没有写所属区：本政策只适用于${label.zh}，请核实`,
    `No district is stated: this policy is for ${label.en} only; please verify`,
  );

const notInHangzhou = (words: string, district: Policy['district']): Text =>
  district
    ? text(
        `所属地 ${words}：不在杭州，本政策只适用于${district.label.zh}`,
        `Location ${words}: not in Hangzhou; this policy is for ${district.label.en} only`,
      )
    : text(
        `所属地 ${words}：不在杭州，本政策适用于杭州市企业`,
        `Location ${words}: not in Hangzhou; this policy is for enterprises of Hangzhou`,
      );

const perhapsElsewhere = (words: string): Text =>
  text(
    `所属地 ${words}：看不出是否在杭州，本政策适用于杭州市企业，请核实`,
    `Location ${words}: it does not say whether it is in Hangzhou; ` +
      'this policy is for enterprises of Hangzhou, please verify',
  );
