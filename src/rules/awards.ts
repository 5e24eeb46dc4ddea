import { Choice, Quantity, Share, type Expression } from './expressions';
import type { CodeInput, Input } from './inputs';
import type { Matter } from './matters';
import type { AwardSubject, Nature, SharedCeiling, SubjectKind } from './subjects';
import { text, type Text } from './text';
import type { Trade } from './trades';

export type Beneficiary =
  | 'enterprise'
  | 'enterprise or institution'
  | 'organization'
  | 'platform'
  | 'individual'
  | 'district'
  | 'hospital'
  | 'project'
  | 'park'
  | 'pool'
  | 'research institution'
  | 'fund manager'
  | 'organizer';

/**
 * - `award`: money to a beneficiary. `limit`: an upper limit on other awards, not an entitlement.
 * - `equity`: an investment, not a subsidy. `pool`: a yearly total of the city.
 */
export type Role = 'award' | 'limit' | 'equity' | 'pool';

/** How often the same beneficiary can have it. */
export type Frequency =
  | 'once'
  | 'yearly'
  | 'per project'
  | 'once per project'
  | 'per product'
  | 'per product and trial phase'
  | 'per event'
  | 'per standard'
  | 'per vehicle'
  | 'per license'
  | 'once per tier';

/** A yearly number of places. It never limits a single call: it belongs to budgets over many rows. */
export interface Quota {
  /** Awards whose quotas have one id share the places; the award's own name where none is shared. */
  readonly id: string;
  /** One number, or one for each code of an input: 5家“链主工厂”、20家“智能工厂”. */
  readonly perYear: number | PlacesByCode;
  /** What takes a place: an enterprise (家), a project, a product. */
  readonly place: SubjectKind;
  /** The input that says for how many things a claim is, each with its own place; null: it is for one. */
  readonly takes: string | null;
  /** What the places are given by, where the text says. */
  readonly rankBy: Text | null;
  /** The same as a figure of the inputs, the greatest first; null where they cannot give it. */
  readonly key: RankKey | null;
  /** The words of the text that state it: 每年评选不超过 10 个. */
  readonly words: string;
}

export interface PlacesByCode {
  readonly by: string;
  readonly of: Readonly<Record<string, number>>;
}

/** A figure by which applicants are ranked, or a share of two, which is only ever compared by multiplication. */
export interface RankKey {
  readonly part: Expression;
  readonly whole: Expression | null;
}

/** An amount that all claims on it have together in a year: 每年设立总额不超过5000万元. */
export interface Pool {
  /** Pools of one id are one. */
  readonly id: string;
  /** Yuan. */
  readonly whole: Expression;
  /** Each thing of this kind has a pool of its own: 单个项目. null: one pool for the city and the year. */
  readonly per: SubjectKind | null;
  /** The words of the text that state it. */
  readonly words: string;
}

/**
 * Whose budget pays. `joint`: city and districts together, in a ratio that the text does not give
 * (按财政体制共同承担).
 */
export interface Funding {
  readonly by: 'city' | 'district' | 'joint';
  /** The words of the text that say so. */
  readonly words: string;
  /** Whether the amount includes what other levels pay (含省、市、区资金), so that it is the most of this one's. */
  readonly includesOthers: boolean;
}

/** Writes whose budget pays, with the words that say so. */
export const funded = (by: Funding['by'], words: string): Funding => ({ by, words, includesOthers: false });

/** The inputs of a rule that pays for reaching a tier for the first time. */
export interface FirstTime {
  readonly measure: string;
  /** The highest figure of any earlier year. */
  readonly history: string;
  /** The growth over last year, which with the measure says what last year had. */
  readonly growth: string | null;
}

/** A place where the text can be read in more than one way. */
export interface Ambiguity {
  /** What is unclear, the reading taken, and why. */
  readonly taken: Text;
  /** The other reading in words and, where it leads to another amount, as a rule of its own. */
  readonly other?: { readonly text: Text; readonly rule: Expression };
}

/** One stated award of a clause, with everything that every reading of it needs. */
export interface Award {
  /** Name of the function within HZ. */
  readonly name: string;
  readonly title: Text;
  /** The words of the clause that state it, verbatim. */
  readonly quote: string;
  /** In the order of the function's arguments. */
  readonly inputs: readonly { readonly name: string; readonly input: Input }[];
  /** What the figures cannot show and a person has to verify. */
  readonly conditions: readonly Text[];
  readonly rule: Expression;
  /** The words that make the figure an upper bound; null when it is exact. */
  readonly upperBound: string | null;
  readonly beneficiary: Beneficiary;
  /** null where the text gives no frequency. */
  readonly frequency: Frequency | null;
  readonly role: Role;
  /**
   * A limit on what a company gets in total for one project: by the awards of this policy, and by those
   * elsewhere that pay for one of the same matters. False for limits on others, such as a city's transfer to a
   * district.
   */
  readonly limitsCompanyTotal: boolean;
  /** The trade that its clause is for: null where it is its policy's, `any` where the clause is open to all. */
  readonly trade: Trade | 'any' | null;
  /** What it pays for: the enterprise as a whole, or one project, product, loan … */
  readonly subject: AwardSubject;
  /** The ceiling over several of its claims, where the text has one: 每家企业年度最高. */
  readonly ceiling: SharedCeiling | null;
  /** 首次达到: what must be reached for the first time, and what earlier years had. null where nothing is. */
  readonly firstTime: FirstTime | null;
  readonly quota: Quota | null;
  readonly pool: Pool | null;
  /** Whose budget pays, where its own words say so; null where its policy's closing rules do. */
  readonly fundedBy: Funding | null;
  /** What it pays for, where other awards pay for the same: of those a company has one. */
  readonly matters: readonly Matter[];
  /** The award of an earlier policy that this one replaces: two versions of one instrument. */
  readonly succeeds: string | null;
  readonly ambiguities: readonly Ambiguity[];
}

type InputMap = Readonly<Record<string, Input>>;

/** What an award pays for, as its clause is written. */
interface SubjectDefinition<I extends InputMap> {
  readonly kind: SubjectKind;
  /** The sort of thing: always the same, or by the code of an input. Things of two sorts are never one. */
  readonly nature?: string | { readonly by: keyof I & string; readonly of: Readonly<Record<string, string>> };
  /** Inputs that are properties of the thing itself, each with its measure; see `AwardSubject.marks`. */
  readonly marks?: { readonly [K in keyof I]?: string };
  /** The input that says what is spent on a project or on a part of one. */
  readonly spending?: keyof I & string;
  /** The input that says what is invested in the project as a whole. */
  readonly whole?: keyof I & string;
  /** The input by which one thing has several claims: a trial phase, a kind of title. */
  readonly apart?: keyof I & string;
  /** 进档差额: the input that says which step was reached before. */
  readonly ladder?: keyof I & string;
  /** Left out where `spending` says it. */
  readonly partOfProject?: boolean;
}

/** A ceiling over several claims, as its clause is written. */
interface CeilingDefinition<I extends InputMap> {
  readonly over: 'year' | 'ever';
  /** 单个平台: each has a ceiling of its own. */
  readonly per?: SubjectKind;
  /** The words of the text that state it. */
  readonly words: string;
  /** The ceiling itself. */
  readonly of: (symbols: Symbols<I>) => Quantity;
  /** The input that says how much of it was already received. */
  readonly received?: keyof I & string;
  /** Whether claims for which the ceiling comes to different amounts do not share it. */
  readonly bands?: boolean;
}

/** A quota, as its clause is written. */
interface QuotaDefinition<I extends InputMap> {
  /** Left out where no other award shares it. */
  readonly id?: string;
  readonly perYear: number | { readonly by: keyof I & string; readonly of: Readonly<Record<string, number>> };
  /** Left out where it is what the award pays for. */
  readonly place?: SubjectKind;
  readonly takes?: keyof I & string;
  readonly rankBy?: Text;
  readonly key?: (symbols: Symbols<I>) => Quantity | Share;
  readonly words: string;
}

/** A pool, as its clause is written. */
interface PoolDefinition<I extends InputMap> {
  /** Left out where no other award draws on it. */
  readonly id?: string;
  readonly of: (symbols: Symbols<I>) => Quantity;
  readonly per?: SubjectKind;
  readonly words: string;
}

/** How an input appears inside a rule: a coded one as a choice, any other as a quantity. */
export type Symbols<I extends InputMap> = {
  readonly [K in keyof I]: I[K] extends CodeInput<infer C> ? Choice<C> : Quantity;
};

interface AwardDefinition<I extends InputMap> {
  readonly title: Text;
  readonly quote: string;
  /** Keys are the parameter names; their order is the order of the arguments. */
  readonly inputs: I;
  readonly conditions?: readonly Text[];
  readonly pays: (symbols: Symbols<I>) => Quantity;
  /** 不超过, 最高 …: the words that make it an upper bound. Left out when the figure is exact. */
  readonly upperBound?: string;
  readonly beneficiary?: Beneficiary;
  readonly frequency?: Frequency;
  readonly role?: Role;
  readonly limitsCompanyTotal?: boolean;
  /** Left out where the clause is for the whole trade of its policy. */
  readonly trade?: Trade | 'any';
  /** Left out where it pays for the enterprise as a whole. */
  readonly subject?: SubjectDefinition<I>;
  readonly ceiling?: CeilingDefinition<I>;
  readonly firstTime?: {
    readonly measure: keyof I & string;
    readonly history: keyof I & string;
    readonly growth?: keyof I & string;
  };
  readonly quota?: QuotaDefinition<I>;
  readonly pool?: PoolDefinition<I>;
  readonly fundedBy?: Funding;
  readonly matters?: readonly Matter[];
  readonly succeeds?: string;
  readonly ambiguities?: readonly {
    readonly taken: Text;
    readonly other?: { readonly text: Text; readonly pays: (symbols: Symbols<I>) => Quantity };
  }[];
}

/** An unclear place of the text of which one reading is taken, and the other leads to no rule of its own. */
export const unclear = (zh: string, en: string): Pick<Ambiguity, 'taken'> => ({ taken: text(zh, en) });

/** Writes one award of a clause. */
export function award<const I extends InputMap>(name: string, definition: AwardDefinition<I>): Award {
  const inputs = Object.entries(definition.inputs).map(([key, input]) => ({ name: key, input }));
  const symbols = Object.fromEntries(
    inputs.map(({ name: key, input }) => [key, symbol(key, input)]),
  ) as Symbols<I>;
  return {
    name,
    title: definition.title,
    quote: definition.quote,
    inputs,
    conditions: definition.conditions ?? [],
    rule: definition.pays(symbols).expression,
    upperBound: definition.upperBound ?? null,
    beneficiary: definition.beneficiary ?? 'enterprise',
    frequency: definition.frequency ?? null,
    role: definition.role ?? 'award',
    limitsCompanyTotal: definition.limitsCompanyTotal ?? false,
    trade: definition.trade ?? null,
    subject: {
      kind: definition.subject?.kind ?? 'enterprise',
      nature: natureOf(definition.subject?.nature),
      marks: marksOf(definition.subject?.marks),
      spending: definition.subject?.spending ?? null,
      whole: definition.subject?.whole ?? null,
      apart: definition.subject?.apart ?? null,
      ladder: definition.subject?.ladder ?? null,
      partOfProject: definition.subject?.partOfProject ?? definition.subject?.spending !== undefined,
    },
    ceiling: definition.ceiling
      ? {
          over: definition.ceiling.over,
          per: definition.ceiling.per ?? null,
          words: definition.ceiling.words,
          whole: definition.ceiling.of(symbols).expression,
          received: definition.ceiling.received ?? null,
          bands: definition.ceiling.bands ?? false,
        }
      : null,
    firstTime: definition.firstTime ? { growth: null, ...definition.firstTime } : null,
    quota: definition.quota ? quotaOf(name, definition, symbols) : null,
    pool: definition.pool
      ? {
          id: definition.pool.id ?? name,
          whole: definition.pool.of(symbols).expression,
          per: definition.pool.per ?? null,
          words: definition.pool.words,
        }
      : null,
    fundedBy: definition.fundedBy ?? null,
    matters: definition.matters ?? [],
    succeeds: definition.succeeds ?? null,
    ambiguities: (definition.ambiguities ?? []).map(({ taken, other }) => ({
      taken,
      ...(other && { other: { text: other.text, rule: other.pays(symbols).expression } }),
    })),
  };
}

function quotaOf<I extends InputMap>(
  name: string,
  { subject, quota }: { subject?: SubjectDefinition<I>; quota?: QuotaDefinition<I> },
  symbols: Symbols<I>,
): Quota | null {
  if (!quota) return null;
  return {
    id: quota.id ?? name,
    perYear: quota.perYear,
    place: quota.place ?? subject?.kind ?? 'enterprise',
    takes: quota.takes ?? null,
    rankBy: quota.rankBy ?? null,
    key: quota.key ? keyOf(quota.key(symbols)) : null,
    words: quota.words,
  };
}

const keyOf = (key: Quantity | Share): RankKey =>
  key instanceof Share
    ? { part: key.part.expression, whole: key.whole.expression }
    : { part: key.expression, whole: null };

const natureOf = (nature: string | Nature | undefined): Nature | null =>
  typeof nature === 'string' ? { always: nature } : (nature ?? null);

const marksOf = (
  marks: Readonly<Record<string, string | undefined>> = {},
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(marks).flatMap(([input, measure]) => (measure ? [[input, measure]] : [])),
  );

const symbol = (name: string, input: Input): Quantity | Choice<string> =>
  input.kind === 'code' ? new Choice(name, input) : new Quantity({ kind: 'input', name, input: input });

/** Money to districts and to natural persons, equity, pools and limits never enter a company's total. */
export const countsTowardCompanyTotal = ({ role, beneficiary }: Award): boolean =>
  role === 'award' && beneficiary !== 'district' && beneficiary !== 'individual';
