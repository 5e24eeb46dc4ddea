/**
 * Writes docs/policies.md: every policy, every clause, every award with its function and parameters, first in
 * Chinese, then in English. The totals in both READMEs are renewed with it.
 *
 *     npm run docs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { policyLibrary } from '../src/policy-library';
import { fundingWords } from '../src/words/funding';
import { quotaWords } from '../src/words/quotas';
import { BENEFICIARY, natureOf, PUBLICATION } from '../src/words/terms';
import type { Award, Role } from '../src/rules/awards';
import type { Clause, Policy } from '../src/rules/policies';
import type { PolicyBook } from '../src/rules/policy-book';
import { text, type Language, type Text } from '../src/rules/text';

export const POLICY_DOCS = fileURLToPath(new URL('../docs/policies.md', import.meta.url));

/** The whole file. It has no date: the same policies give the same text on every day. */
export function policyDocs(book: PolicyBook): string {
  return [
    '<!-- Written by scripts/write-policy-docs.ts (npm run docs). Change the policies, not this file. -->',
    '',
    ...inLanguage(book, 'zh'),
    '---',
    '',
    ...inLanguage(book, 'en'),
  ].join('\n');
}

const TITLE = text('收录的政策', 'The policies');
const INTRODUCTION = text(
  '每项政策的全部条款，按原文顺序。奖补函数写作 `HZ.名称(参数…, [asOf])`：参数按表中顺序，方括号内可不填，最后都可填 `asOf`（政策适用日期）。金额单位为元。',
  'Every clause of every policy, in the order of the documents. An award function is written ' +
    '`HZ.NAME(parameters…, [asOf])`: parameters in the order of the table, those in brackets optional, with an ' +
    'optional `asOf` (the day the policy must be in force) at the end of each. Amounts are yuan.',
);
const NOT_STATED = text('未载明', 'not stated');

const SUMMARY_HEADINGS: readonly Text[] = [
  text('政策', 'Policy'),
  text('施行日期', 'In force from'),
  text('截止日期', 'In force to'),
  text('状态', 'Status'),
  text('条款数', 'Clauses'),
  text('奖补函数数', 'Award functions'),
];
const CLAUSE_HEADINGS: readonly Text[] = [
  text('条款', 'Article'),
  text('标题', 'Heading'),
  text('函数', 'Function'),
  text('参数', 'Parameters'),
  text('性质', 'Kind'),
];

const ROLE: Readonly<Record<Role, Text>> = {
  award: text('奖补', 'award'),
  limit: text('对其他奖补的限额', 'limit on other awards'),
  equity: text('股权投资', 'equity investment'),
  pool: BENEFICIARY.pool,
};

function inLanguage(book: PolicyBook, language: Language): readonly string[] {
  const say = (words: Text): string => words[language];
  return [
    `# ${say(TITLE)}`,
    '',
    say(totals(book)),
    '',
    say(INTRODUCTION),
    '',
    ...table(
      SUMMARY_HEADINGS.map(say),
      book.policies.map((policy) => summaryRow(policy, language)),
    ),
    '',
    ...book.policies.flatMap((policy) => policySection(policy, language)),
  ];
}

/** The sentence that the READMEs repeat. */
export function totals({ policies, provisions }: PolicyBook): Text {
  const clauses = policies.reduce((sum, policy) => sum + policy.clauses.length, 0);
  return totalling(policies.length, clauses, provisions.length);
}

const totalling = (policies: number | string, clauses: number | string, awards: number | string): Text =>
  text(
    `${policies} 项政策、${clauses} 条条款、${awards} 个奖补函数`,
    `${policies} policies, ${clauses} clauses, ${awards} award functions`,
  );

/** The READMEs, each in its language. */
export const READMES: readonly (readonly [file: string, language: Language])[] = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
];

/** A README with the totals of today. */
export const withTotals = (readme: string, language: Language, book: PolicyBook): string =>
  readme.replace(new RegExp(totalling('\\d+', '\\d+', '\\d+')[language]), totals(book)[language]);

const summaryRow = (policy: Policy, language: Language): readonly string[] => [
  `[${policy.shortTitle[language]}](#${anchor(policy, language)})`,
  policy.effectiveFrom ?? NOT_STATED[language],
  policy.effectiveTo ?? NOT_STATED[language],
  PUBLICATION[policy.status][language],
  String(policy.clauses.length),
  String(policy.clauses.reduce((sum, { awards }) => sum + awards.length, 0)),
];

const anchor = ({ id }: Policy, language: Language): string => (language === 'zh' ? id : `${language}-${id}`);

function policySection(policy: Policy, language: Language): readonly string[] {
  const facts = [
    policy.title[language],
    policy.documentNumber,
    period(policy)[language],
    PUBLICATION[policy.status][language],
    fundingWords(policy.fundedBy)[language],
  ];
  return [
    `<a id="${anchor(policy, language)}"></a>`,
    '',
    `## ${policy.shortTitle[language]}`,
    '',
    facts.filter((fact) => fact !== null).join(language === 'zh' ? '；' : '; '),
    '',
    ...(policy.datesNote ? [policy.datesNote[language], ''] : []),
    ...table(
      CLAUSE_HEADINGS.map((heading) => heading[language]),
      policy.clauses.flatMap((clause) => clauseRows(clause, language)),
    ),
    '',
  ];
}

const period = ({ effectiveFrom, effectiveTo }: Policy): Text =>
  text(
    `${effectiveFrom ?? NOT_STATED.zh} 至 ${effectiveTo ?? NOT_STATED.zh}`,
    `${effectiveFrom ?? NOT_STATED.en} to ${effectiveTo ?? NOT_STATED.en}`,
  );

/** The rows of a policy: one for each award, and one for a clause without an amount. */
function clauseRows(
  { article, heading, awards }: Clause,
  language: Language,
): readonly (readonly string[])[] {
  const place = [article, heading[language]];
  if (awards.length === 0) return [[...place, '—', '', '']];
  return awards.map((award) => [
    ...place,
    `\`HZ.${award.name}\` ${award.title[language]}`,
    award.inputs.map((one) => parameter(one, language)).join('<br>'),
    kind(award, language),
  ]);
}

function parameter({ name, input }: Award['inputs'][number], language: Language): string {
  return `\`${input.omission ? `[${name}]` : name}\` ${input.label[language]}`;
}

/**
 * The kind of an award, with its yearly places and, where its own words say so, who pays. A pool is both a role
 * and a beneficiary, and is named once.
 */
function kind(award: Award, language: Language): string {
  const words = [
    ROLE[award.role],
    natureOf(award),
    BENEFICIARY[award.beneficiary],
    quotaWords(award),
    award.fundedBy && fundingWords(award.fundedBy),
  ].flatMap((one) => (one ? [one[language]] : []));
  return [...new Set(words)].join(language === 'zh' ? '，' : ', ');
}

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`);

const inCell = (words: string): string => words.replaceAll('|', '\\|');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(POLICY_DOCS, policyDocs(policyLibrary));
  for (const [file, language] of READMES) {
    const readme = new URL(`../${file}`, import.meta.url);
    writeFileSync(readme, withTotals(readFileSync(readme, 'utf8'), language, policyLibrary));
  }
}
