import type { Day } from '../../src/rules/dates';
import { dayOf, refused, textIn, yearOf } from '../arguments';
import type { Options, Values } from '../command';
import { outputOf, type Output } from '../output';

export const ASSESS_OPTIONS = {
  sheet: { type: 'string' },
  'as-of': { type: 'string' },
  year: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
} as const satisfies Options;

export interface AssessCommand {
  readonly file: string;
  readonly sheet: string | undefined;
  /** Left out: today. */
  readonly day: Day | undefined;
  readonly dataYear: number | undefined;
  readonly output: Output;
}

/** @throws RefusedCommand */
export function readAssess([file, ...others]: readonly string[], values: Values): AssessCommand {
  if (file === undefined)
    throw refused(
      '请写明要试算的文件（例：hangce assess 企业.xlsx）',
      'Please name the file to assess (such as hangce assess companies.xlsx)',
    );
  if (others.length > 0)
    throw refused(
      `一次只试算一个文件，多出的是：${others.join(' ')}`,
      `One file is assessed at a time; there is more: ${others.join(' ')}`,
    );
  return {
    file,
    sheet: textIn(values, 'sheet'),
    day: dayOf(textIn(values, 'as-of')),
    dataYear: yearOf(textIn(values, 'year')),
    output: outputOf(values),
  };
}
