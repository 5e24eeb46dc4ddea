import { dialect } from '../src/formulas/dialect';
import { ArgumentError, isBlank } from '../src/rules/arguments';
import type { PolicyBook, Provision } from '../src/rules/policy-book';
import { text, type Text } from '../src/rules/text';
import type { FunctionParameter } from './custom-function';

export const nameParameter = (book: PolicyBook): FunctionParameter => ({
  name: NAME.name,
  description: text(
    `函数名，如 "${exampleOf(book)}"（可带 ${dialect.prefix}）`,
    `Name of the function, such as "${exampleOf(book)}" (with or without ${dialect.prefix})`,
  ),
  optional: false,
});

/** The name shown in examples, one that the policies at hand have. */
const exampleOf = ({ provisions }: PolicyBook): string =>
  (provisions.find(({ award }) => award.role === 'award') ?? provisions[0])?.award.name ?? 'NAME';

/** An argument that names a function: its name in the signature and what it is called. */
interface NameArgument {
  readonly name: string;
  readonly label: Text;
}

const NAME: NameArgument = { name: 'name', label: text('函数名', 'function name') };

/** Reads an argument that names a function. @throws ArgumentError when no function has that name */
export function readProvision(
  book: PolicyBook,
  raw: unknown,
  { name, label }: NameArgument = NAME,
): Provision {
  const found = typeof raw === 'string' ? book.find(dialect.bareName(raw)) : undefined;
  if (found) return found;
  const came = isBlank(raw)
    ? text('为空', 'it is blank')
    : text(`为“${String(raw)}”`, `it is "${String(raw)}"`);
  const near = typeof raw === 'string' ? nearest(book, raw) : [];
  const hint =
    near.length > 0
      ? text(`；是否为 ${near.join('、')}？`, `; did you mean ${near.join(', ')}?`)
      : text('', '');
  throw new ArgumentError(
    name,
    text(
      `参数“${label.zh}”（${name}）应为 ${dialect.namespace} 函数的名称，如 "${exampleOf(book)}"，` +
        `实际${came.zh}${hint.zh}`,
      `Argument "${name}" must be the name of an ${dialect.namespace} function such as "${exampleOf(book)}", ` +
        `but ${came.en}${hint.en}`,
    ),
  );
}

const SUGGESTIONS = 3;

/** Names that share the most words with what was typed: TAPEOUT → IC_TAPEOUT, BINJIANG_TAPEOUT. */
function nearest(book: PolicyBook, typed: string): string[] {
  const words = typed
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word.length > 1);
  return book.provisions
    .map(({ award }) => ({
      name: award.name,
      shared: award.name.split('_').filter((word) => words.includes(word)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, SUGGESTIONS)
    .map(({ name }) => name);
}
