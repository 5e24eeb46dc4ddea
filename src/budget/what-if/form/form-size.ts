import { text, type Text } from '../../../rules/text';
import { pathText, saying, type FormFault } from './form-fault';

/**
 * What is looked at before anything else of a form: a file can come from anywhere, and a deep or an endless one
 * must be refused in words before it is walked by its meaning.
 */

/** The longest policy of the product has a tenth of these. */
const MOST = { depth: 80, values: 200_000, letters: 3_000_000 } as const;

/** Keys that every object of the language answers to; one of these could be mistaken for what was never said. */
const TAKEN: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

interface Waiting {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
}

/** The first reason not to read a form at all; null where there is none. Walks without recursion. */
export function sizeFault(form: unknown): FormFault | null {
  const waiting: Waiting[] = [{ value: form, path: [] }];
  let [values, letters] = [0, 0];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    values += 1;
    if (typeof value === 'string') letters += value.length;
    const excess = excessOf(path.length, values, letters);
    if (excess) return saying(startOf(path), excess);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, part] of Object.entries(value)) {
      letters += key.length;
      if (TAKEN.has(key)) return saying(startOf(path), takenKey(key));
      waiting.push({ value: part, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return null;
}

/** The beginning of a place that may lie very deep. */
const startOf = (path: readonly PropertyKey[]): string => pathText(path.slice(0, 8));

function excessOf(depth: number, values: number, letters: number): Text | null {
  if (depth > MOST.depth)
    return text(
      `嵌套最多 ${MOST.depth} 层，这里更深`,
      `at most ${MOST.depth} levels deep, and this is deeper`,
    );
  if (values > MOST.values)
    return text(
      `表单最多 ${MOST.values} 个值，这里更多`,
      `at most ${MOST.values} values, and there are more`,
    );
  if (letters > MOST.letters)
    return text(
      `表单最多 ${MOST.letters} 个字，这里更多`,
      `at most ${MOST.letters} letters, and there are more`,
    );
  return null;
}

const takenKey = (key: string): Text =>
  text(`“${key}”不能用作名称，请换一个`, `“${key}” cannot be used as a name; take another`);
