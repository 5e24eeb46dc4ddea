import type { Injector } from '@univerjs/core';
import {
  AstTreeBuilder,
  ErrorType,
  ErrorValueObject,
  Interpreter,
  Lexer,
} from '@univerjs/preset-sheets-core';

interface Tree {
  getChildren(): (Tree | null)[];
}
type Tokens = Parameters<AstTreeBuilder['parse']>[0];

/** As deep as the sum of the most terms that a formula of Excel can have, 8,192 characters long. */
const DEEPEST = 4096;

/**
 * Makes a formula that is nested too deep for the grid an error in its own cell. The grid reads formulas by
 * functions that call themselves; where one goes too deep, its exception would end the calculation of the whole
 * workbook, and nothing would ever say so.
 */
export function containDeepFormulas(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const builder = injector.get(AstTreeBuilder);
  const interpreter = injector.get(Interpreter);

  const tokens = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (...args) =>
    contained(
      () => tokens(...args),
      () => ErrorType.VALUE,
    );

  const parse = builder.parse.bind(builder);
  builder.parse = (...args) => {
    const error = () => parse(tokens(`=${ErrorType.VALUE}`) as Tokens);
    const tree = contained(() => parse(...args), error);
    return tree && isTooDeep(tree) ? error() : tree;
  };

  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (...args) =>
    contained(
      () => execute(...args),
      () => ErrorValueObject.create(ErrorType.VALUE),
    );
}

/** Level by level: a function that calls itself would fail where the grid's do. */
function isTooDeep(tree: Tree): boolean {
  let level: readonly Tree[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => node.getChildren().filter((child) => child !== null));
  }
  return false;
}

function contained<T>(act: () => T, otherwise: () => T): T {
  try {
    return act();
  } catch {
    return otherwise();
  }
}
