import type * as z from 'zod/mini';
import { text, type Text } from '../../../rules/text';
import { cameText, cut, faultAt, pathText, saying, type FormFault } from './form-fault';
import { TEXT_RULES } from './shape-words';

type Issue = z.core.$ZodIssue;

/** What zod found, in words. A place is told once, and the innermost one. */
export function shapeFaults(issues: readonly Issue[], form: unknown): readonly FormFault[] {
  return issues.flatMap((issue) => faultsOf(issue, form, []));
}

function faultsOf(issue: Issue, form: unknown, above: readonly PropertyKey[]): readonly FormFault[] {
  const path = [...above, ...issue.path];
  const [at, came] = [pathText(path), valueAt(form, path)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        saying(
          pathText([...path, cut(key)]),
          text('表单没有这一项，请检查写法', 'a form has no such entry; check how it is written'),
        ),
      );
    case 'invalid_union':
      return unionFaults(issue, form, path);
    case 'invalid_type':
      return [faultAt(at, TYPES[issue.expected] ?? text(issue.expected, issue.expected), cameText(came))];
    case 'invalid_value':
      return [faultAt(at, oneOf(issue.values), cameText(came))];
    case 'too_big':
      return [faultAt(at, mostOf(issue.origin, Number(issue.maximum)), sizeText(came))];
    case 'too_small':
      return [faultAt(at, leastOf(issue.origin, Number(issue.minimum)), sizeText(came))];
    case 'invalid_key':
      return issue.issues.map((one) => faultAt(at, ruleText(one.message), cameText(path.at(-1))));
    case 'invalid_format':
    case 'custom':
      return [faultAt(at, ruleText(issue.message), cameText(came))];
    case 'not_multiple_of':
    case 'invalid_element':
      return [faultAt(at, text('别的内容', 'something else'), cameText(came))];
  }
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** Of two ways to write a place the one that was meant: a text, or an object of one of the kinds. */
function unionFaults(issue: UnionIssue, form: unknown, path: readonly PropertyKey[]): readonly FormFault[] {
  const came = valueAt(form, path);
  const [asText, asObject] = issue.errors;
  if (!asText || !asObject) return [faultAt(pathText(path), kindsOf(issue), cameText(came))];
  const meant = typeof came === 'object' && came !== null && !Array.isArray(came) ? asObject : asText;
  return meant.flatMap((one) => faultsOf(one, form, path));
}

/** What can stand in a place that is told by its kind. */
function kindsOf({ options }: UnionIssue & { readonly options?: unknown }): Text {
  return Array.isArray(options) ? oneOf(options) : text('表单认得的种类', 'a kind that a form knows');
}

const TYPES: Readonly<Record<string, Text>> = {
  string: text('文字', 'a text'),
  number: text('数值', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('true 或 false', 'true or false'),
  object: text('一组键值', 'an object'),
  record: text('一组键值', 'an object'),
  array: text('列表', 'a list'),
};

function oneOf(values: readonly unknown[]): Text {
  const written = values.map((one) => JSON.stringify(one));
  return text(written.join('、'), written.join(', '));
}

const mostOf = (origin: string, most: number): Text => {
  if (origin === 'array') return text(`最多 ${most} 项`, `at most ${most} entries`);
  if (origin === 'string') return text(`最多 ${most} 个字`, `at most ${most} letters`);
  return text(`不大于 ${most}`, `${most} or less`);
};

const leastOf = (origin: string, least: number): Text =>
  origin === 'array'
    ? text(`至少 ${least} 项`, `at least ${least} entries`)
    : text(`不小于 ${least}`, `${least} or more`);

const sizeText = (came: unknown): Text =>
  typeof came === 'string' ? text(`${came.length} 个字`, `${came.length} letters`) : cameText(came);

const ruleText = (message: string): Text =>
  Object.hasOwn(TEXT_RULES, message)
    ? TEXT_RULES[message as keyof typeof TEXT_RULES]
    : text('别的内容', 'something else');

/** What a form holds at a place; undefined where it holds nothing. */
function valueAt(form: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((so, step) => {
    if (typeof so !== 'object' || so === null || !Object.hasOwn(so, step)) return undefined;
    return (so as Readonly<Record<PropertyKey, unknown>>)[step];
  }, form);
}
