import { EQUAL_WORDS, OTHER_FIGURES } from './equal-words';
import { kept } from './kept';

/** What kind of thing words measure, as far as they say it: that of their last noun. */
export type MeasureKind = 'money' | 'rate' | 'count' | 'area' | 'code' | 'years' | 'name';

/** A heading, or the name of a figure, in the words that EQUAL_WORDS leave. */
interface SameWords {
  readonly words: string;
  /** The same whatever the order of the words: 近2年品牌销售额平均增速 and 品牌销售额近2年平均增速. */
  readonly key: string;
}

export interface HeadingParts {
  readonly words: string;
  /** null where the words do not say it. */
  readonly measure: MeasureKind | null;
  /** Pairs of neighbouring characters, and the single ones that carry meaning alone. */
  readonly pieces: ReadonlySet<string>;
  /** What makes another figure of it, by the number of the pattern. */
  readonly others: ReadonlySet<number>;
}

/** @param comparable words without blanks, punctuation and unit */
export const headingKey = (comparable: string): string => sameWords(comparable).key;

/** @param comparable words without blanks, punctuation and unit */
export const headingParts = kept((comparable: string): HeadingParts => {
  const { words } = sameWords(comparable);
  return {
    words,
    measure: measureOf(words),
    pieces: piecesOf(words),
    others: new Set(OTHER_FIGURES.flatMap((pattern, at) => (pattern.test(words) ? [at] : []))),
  };
});

const sameWords = kept((comparable: string): SameWords => {
  const words = EQUAL_WORDS.reduce((said, [written, meant]) => said.replace(written, meant), comparable);
  return { words, key: keyOf(words) };
});

/** A number keeps to the word behind it: 1类 of Ⅱ期 is not 2类 of Ⅰ期. */
const keyOf = (words: string): string => (words.match(/\d+\p{sc=Han}?|./gu) ?? []).sort().join('');

const MEASURES: readonly (readonly [kind: MeasureKind, last: RegExp])[] = [
  ['rate', /(?:率|增速|占比|比重|比例|lpr)$/],
  ['area', /面积$/],
  ['years', /(?:年度|年次|年数|年份|第几年|年限|年龄)$/],
  ['code', /(?:级别|等级|类型|类别|档次|角色|方式|阶段|期别)$/],
  ['name', /(?:名称|名|编号|代码|号码?|型号|行业|区县?|市|日期|时间|人|电话|地址|意见|备注)$/],
  ['count', /(?:数|人数|次|场次|名次|个|量)$/],
  [
    'money',
    /(?:额|收入|营收|费|费用|支出|投入|经费|投资|成本|产值|贷款|租金|房租|保费|资金|补助|补贴|奖励|总价|收益|效益|余额|增加值|贡献|场租)$/,
  ],
];

const measureOf = (words: string): MeasureKind | null =>
  MEASURES.find(([, last]) => last.test(words))?.[0] ?? null;

function piecesOf(words: string): ReadonlySet<string> {
  const runs = words.match(/\p{sc=Han}+|[a-z]+|\d+/gu) ?? [];
  return new Set(
    runs.flatMap((run) => {
      if (!/\p{sc=Han}/u.test(run)) return [run];
      const letters = Array.from(run);
      return letters.length === 1
        ? letters
        : letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter);
    }),
  );
}
