import { text, type Text } from '../../../rules/text';

/** One place of a form that cannot be taken. */
export interface FormFault {
  /** clauses[2].awards[0].pays.bound; empty where the form as a whole is meant. */
  readonly path: string;
  /** Names the place, says what was expected and what came. */
  readonly text: Text;
}

/** A form that is no policy, with every fault that was found. */
export class RefusedForm extends Error {
  override readonly name = 'RefusedForm';

  constructor(readonly faults: readonly FormFault[]) {
    super(faults.map(({ text: { zh } }) => zh).join('\n'));
  }
}

export type PathStep = string | number;

/** clauses[2].awards[0] */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, step) => {
    if (typeof step === 'number') return `${so}[${step}]`;
    return so === '' ? String(step) : `${so}.${String(step)}`;
  }, '');

/** A fault at a place, by what was expected there and what came. */
export const faultAt = (path: string, expected: Text, came: Text): FormFault =>
  saying(path, text(`应为${expected.zh}，实为${came.zh}`, `expected ${expected.en}, got ${came.en}`));

export const saying = (path: string, words: Text): FormFault => ({
  path,
  text: path === '' ? words : text(`${path}：${words.zh}`, `${path}: ${words.en}`),
});

const SHOWN = 40;

export const cut = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words);

/** What stands at a place of a form, for people. */
export function cameText(came: unknown): Text {
  if (came === undefined) return text('没有填写', 'nothing');
  if (came === null) return text('空值 null', 'null');
  if (Array.isArray(came)) return text(`${came.length} 项的列表`, `a list of ${came.length}`);
  if (typeof came === 'string') return text(`“${cut(came)}”`, `“${cut(came)}”`);
  if (typeof came === 'number') return text(`数值 ${came}`, `the number ${came}`);
  if (typeof came === 'boolean') return text(came ? '是（true）' : '否（false）', String(came));
  return typeof came === 'object' ? text('一组键值', 'an object') : text('不是数据的内容', 'no data');
}
