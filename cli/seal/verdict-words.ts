import type { Seal, SealVerdict } from '../../src/audit/seal/seal';
import { text, type Text } from '../../src/rules/text';

/** What was found to have changed, in the words of `--json`. */
export type Changed = 'data' | 'results' | 'rules' | 'sealSheet' | 'otherSeal' | 'severalSeals';

/** @param kept the hash of the seal as it was kept elsewhere; undefined where nobody has said it */
export function changedOf(
  { changed, isAltered, isOneOfSeveral, sealed }: SealVerdict,
  kept?: string,
): readonly Changed[] {
  const all: readonly (readonly [Changed, boolean])[] = [
    ['sealSheet', isAltered],
    ['severalSeals', isOneOfSeveral],
    ['otherSeal', kept !== undefined && kept !== sealed.seal],
    ['data', changed.data],
    ['results', changed.results],
    ['rules', changed.rules],
  ];
  return all.flatMap(([what, is]) => (is ? [what] : []));
}

const CHANGED: Readonly<Record<Changed, Text>> = {
  sealSheet: text(
    '封签表本身被改动，上面写的内容不可信',
    'the sheet of the seal itself was altered; what it states counts for nothing',
  ),
  severalSeals: text(
    '文件里有几张封签表，不知以哪一张为准',
    'the file has several seals, and nobody knows which counts',
  ),
  otherSeal: text(
    '不是另行保存的那个封签（哈希不同）',
    'this is not the seal that was kept elsewhere (its hash differs)',
  ),
  data: text('数据有改动', 'the data have changed'),
  results: text(
    '结果有改动（HZ 公式、公式的结果或发放金额）',
    'the results have changed (HZ formulas, what they show, or amounts paid)',
  ),
  rules: text('规则有改动', 'the rules have changed'),
};

/** The figures that are told where they are not as they were sealed. */
const TOLD: readonly (readonly [keyof Seal, Text])[] = [
  ['tables', text('企业表数', 'tables of companies')],
  ['companies', text('企业行数', 'rows of companies')],
  ['formulas', text('HZ 公式数', 'HZ formulas')],
  ['amount', text('HZ 公式金额合计', 'sum of the HZ formulas')],
  ['paid', text('发放金额合计', 'sum of the amounts paid')],
];

/** The lines that a verdict is told in. */
export function verdictWords(verdict: SealVerdict, changed: readonly Changed[]): readonly Text[] {
  const { sealed, now } = verdict;
  const head = changed.length === 0 ? WHOLE : BROKEN;
  const figures = TOLD.flatMap(([key, label]) =>
    sealed[key] === now[key]
      ? []
      : [
          text(
            `    ${label.zh}：封签时 ${sealed[key]}，现在 ${now[key]}`,
            `    ${label.en}: ${sealed[key]} when sealed, ${now[key]} now`,
          ),
        ],
  );
  const version =
    sealed.version === now.version
      ? []
      : [
          text(
            `  · 封签用的是版本 ${sealed.version}，现在是 ${now.version}`,
            `  · sealed by version ${sealed.version}; this is ${now.version}`,
          ),
        ];
  return [
    head,
    ...changed.map((one) => text(`  ! ${CHANGED[one].zh}`, `  ! ${CHANGED[one].en}`)),
    ...(changed.length > 0 ? figures : []),
    ...version,
    text(`封签哈希 ${sealed.seal}`, `hash of the seal ${sealed.seal}`),
    ...(changed.length === 0 ? [KEEP] : []),
  ];
}

const WHOLE = text(
  '封签完好：数据、结果、规则都没有改动',
  'The seal is whole: data, results and rules are as they were',
);
const BROKEN = text('封签不符', 'The seal does not hold');

/** Said with every hash: a seal alone proves nothing. */
export const KEEP = text(
  '请将封签哈希另行保存：与另行保存的哈希一致（--verify --hash），封签才有证明力。',
  'Keep the hash elsewhere: a seal proves something only where it agrees with it (--verify --hash).',
);
