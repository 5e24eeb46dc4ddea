import { parse, tokenize } from '@borgar/fx';
import { describe, expect, it } from 'vitest';
import { depthOf, LONGEST_FORMULA, LONGEST_LITERAL } from '../../../src/formulas/native/limits';
import { nativeCall } from '../../../src/formulas/native/native-call';
import { toNative } from '../../../src/formulas/native/to-native';
import { childrenOf, calledBy, treeOf } from '../../../src/formulas/native/tree';
import type { FormulaNode } from '../../../src/formulas/sheet-expression';
import { policyLibrary } from '../../../src/policy-library';

/** All of them are in Excel 2003. */
const OLD_FUNCTIONS = new Set(
  (
    'IF AND OR NOT ISNUMBER ISLOGICAL LEN ABS ROUND INT TRUNC MIN MAX N TRIM LOWER EXACT ' +
    'DATE LEFT MID RIGHT TEXT'
  ).split(' '),
);

/** An argument of ordinary length, 60 characters. */
const ORDINARY = `IF('各企业2025年度申报数据'!$C$1234="","",'各企业2025年度申报数据'!C1234*10000)`.padEnd(60);

const formulas = policyLibrary.provisions.map((provision) => {
  const { inputs } = provision.award;
  return `=${nativeCall(provision, [...inputs.map(() => ORDINARY), ORDINARY])}`;
});

const nodesOf = (node: FormulaNode): readonly FormulaNode[] => [
  node,
  ...childrenOf(node).flatMap((child) => (child ? nodesOf(child) : [])),
];

const nodes = formulas.flatMap((formula) => nodesOf(parse(tokenize(formula))));

describe('A native formula', () => {
  it('is no longer than Excel takes, with arguments of ordinary length', () => {
    expect(ORDINARY.length).toBeGreaterThanOrEqual(60);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(LONGEST_FORMULA * 0.6);
  });

  it('stands far from the 64 levels that Excel nests', () => {
    expect(Math.max(...formulas.map((formula) => depthOf(treeOf(formula)!)))).toBeLessThanOrEqual(20);
  });

  it('uses no function that Excel 2003 does not have', () => {
    const called = new Set(nodes.map(calledBy).filter((name) => name !== null));
    expect([...called].filter((name) => !OLD_FUNCTIONS.has(name))).toEqual([]);
  });

  it('has no text of more than 255 characters and no function of more than 30 arguments', () => {
    const texts = nodes.flatMap((node) =>
      'value' in node && typeof node.value === 'string' ? [node.value] : [],
    );
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_LITERAL);
    const counts = nodes.map((node) => (calledBy(node) === null ? 0 : childrenOf(node).length));
    expect(Math.max(...counts)).toBeLessThanOrEqual(30);
  });

  it('says why Excel would not take it where an argument is too long', () => {
    const formula = `=HZ.EQUIPMENT_ICV_OUTPUT_REWARD(${Array(300).fill('B2').join('+')},0.2)`;
    const { formula: same, converted, left } = toNative(formula, policyLibrary);
    expect(same).toBe(formula);
    expect(converted).toEqual([]);
    expect(left[0]?.why.zh).toContain('Excel 最多 8192 个');
  });
});
