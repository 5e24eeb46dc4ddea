import { yuanText } from '../../src/audit/yuan';
import type { Yuan } from '../../src/audit/audited-list';
import type { Day } from '../../src/rules/dates';
import { Exact } from '../../src/rules/exact';
import { dayOf, refused, textIn } from '../arguments';
import type { Options, Values } from '../command';
import { outputOf, type Output } from '../output';

export const AUDIT_OPTIONS = {
  sheet: { type: 'string' },
  'as-of': { type: 'string' },
  tolerance: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
} as const satisfies Options;

export interface AuditCommand {
  readonly file: string;
  readonly sheet: string | undefined;
  /** Left out: dates of rows without a day are not tested. */
  readonly asOf: Day | null;
  readonly tolerance: Yuan;
  readonly output: Output;
}

/** @throws RefusedCommand */
export function readAudit([file, ...others]: readonly string[], values: Values): AuditCommand {
  if (file === undefined)
    throw refused(
      '请写明要核对的文件（例：hangce audit 发放清单.xlsx）',
      'Please name the file to audit (such as hangce audit payments.xlsx)',
    );
  if (others.length > 0)
    throw refused(
      `一次只核对一个文件，多出的是：${others.join(' ')}`,
      `One file is audited at a time; there is more: ${others.join(' ')}`,
    );
  return {
    file,
    sheet: textIn(values, 'sheet'),
    asOf: dayOf(textIn(values, 'as-of')) ?? null,
    tolerance: toleranceOf(textIn(values, 'tolerance')),
    output: outputOf(values),
  };
}

/** 0.01, 1, 1元, 1万元: yuan by which two amounts may differ. */
function toleranceOf(written: string | undefined): Yuan {
  if (written === undefined) return ONE_FEN;
  const [, number, wan] = /^(\d{1,9}(?:\.\d{1,2})?)(?:(万元?)|元)?$/.exec(written.trim()) ?? [];
  if (number === undefined)
    throw refused(
      `--tolerance 应是以元计、不小于 0、最多两位小数的数，如 0.01、1 或 1万元，而不是“${written}”`,
      `--tolerance is yuan, 0 or more, with at most two decimals, such as 0.01, 1 or 1万元, not "${written}"`,
    );
  return yuanText(new Exact(number).times(wan === undefined ? 1 : 10_000));
}

const ONE_FEN: Yuan = '0.01';
