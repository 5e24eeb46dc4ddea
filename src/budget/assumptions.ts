import { mapText, text, type Text } from '../rules/text';
import type { PolicyBook } from '../rules/policy-book';
import { fieldsOf } from '../table/fields';
import { percentage } from '../words/figures';
import { FUTURE } from './budget-words';
import type { StatedGrowth } from './forecast/growth';
import type { PolicyFuture } from './forecast/policies-ahead';
import type { Recurring } from './forecast/prospect';
import type { Realisation } from './realisation';

/** What a planner states of the years ahead, as it is told again in a report. */
export interface StatedTerms {
  readonly growth: StatedGrowth;
  readonly future: PolicyFuture;
  readonly realisation: Realisation;
  readonly recurring: Recurring;
}

/**
 * What a budget takes for given, in plain sentences. The year of the figures is told by whoever read the table.
 */
export const assumptionsOf = (terms: StatedTerms, book: PolicyBook): readonly Text[] => [
  growthWords(terms.growth, book),
  text(`${FUTURE[terms.future].zh}。`, `${sentence(FUTURE[terms.future].en)}.`),
  recurringWords(terms.recurring, book),
  realisationWords(terms.realisation, book),
  text(
    '企业名单不增不减；人数、次数、比例等不是金额的数按表中所填不变，营收增速也按表中所填，不随所设增长率。',
    'The enterprises stay the same; counts, shares and other figures that are no amounts stay as the table ' +
      'has them, growth of revenue too, whatever growth was stated.',
  ),
];

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function growthWords({ rate, byField = new Map() }: StatedGrowth, book: PolicyBook): Text {
  const rates = new Map<string, string[]>();
  for (const [field, of] of byField) rates.set(percentage(of), [...(rates.get(percentage(of)) ?? []), field]);
  const own = [...rates].map(([of, labels]) => {
    const { zh, en } = mapText(
      labels.map((label) => labelOf(label, book)),
      text('、', ', '),
    );
    return text(`${zh} ${of}，`, `${en} ${of}; `);
  });
  const others = own.length > 0 ? text('其他金额列', 'other amounts') : text('金额列', 'amounts');
  return text(
    `每年增长：${own.map(({ zh }) => zh).join('')}${others.zh} ${percentage(rate)}；` +
      '限额和此前已获不增长，历史最高随各年数据推算。',
    `Yearly growth: ${own.map(({ en }) => en).join('')}${others.en} ${percentage(rate)}; limits and what was ` +
      'received before do not grow, and earlier maxima follow the years.',
  );
}

const labelOf = (zh: string, book: PolicyBook): Text =>
  fieldsOf(book).find(({ label }) => label.zh === zh)?.label ?? text(zh, zh);

function recurringWords(recurring: Recurring, book: PolicyBook): Text {
  if (recurring === 'all')
    return text('所有奖补每年都计。', 'Every award is taken to be paid again each year.');
  const titles = [...recurring].flatMap((name) => book.find(name)?.award.title ?? []);
  const more =
    titles.length === 0
      ? text('', '')
      : text(
          `；另外每年都计的：${titles.map(({ zh }) => zh).join('、')}`,
          `; also taken as yearly: ${titles.map(({ en }) => en).join(', ')}`,
        );
  return text(
    `条文写明每年的，和达到新的一档的，各年都计；其他只在第一年计一次${more.zh}。`,
    `What a clause pays yearly, and a tier newly reached, counts in every year; all else counts once${more.en}.`,
  );
}

function realisationWords(
  { rate, byPolicy = new Map(), byAward = new Map() }: Realisation,
  book: PolicyBook,
): Text {
  const shortTitle = (id: string): Text =>
    book.policies.find((policy) => policy.id === id)?.shortTitle ?? text(id, id);
  const own = [
    ...[...byPolicy].map(([id, of]) => ({ of, title: shortTitle(id) })),
    ...[...byAward].map(([name, of]) => ({ of, title: book.find(name)?.award.title ?? text(name, name) })),
  ];
  if (own.length === 0 && rate.eq(1))
    return text(
      '条文写“不超过”“最高”的按上限全额计，实际可能更少。',
      'Where a clause states an upper bound, all of it is counted; less may really be paid.',
    );
  const list = own.map(({ of, title }) =>
    text(`${title.zh} ${percentage(of)}，`, `${title.en} ${percentage(of)}, `),
  );
  const others = own.length > 0 ? text('其他 ', 'others ') : text('', '');
  return text(
    `条文写“不超过”“最高”的，按上限的一部分计：${list.map(({ zh }) => zh).join('')}${others.zh}${percentage(rate)}。`,
    'Where a clause states an upper bound, a share of it is counted: ' +
      `${list.map(({ en }) => en).join('')}${others.en}${percentage(rate)}.`,
  );
}
