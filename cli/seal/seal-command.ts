import type { Day } from '../../src/rules/dates';
import { dayOf, refused, textIn } from '../arguments';
import type { Options, Values } from '../command';

export const SEAL_OPTIONS = {
  'as-of': { type: 'string' },
  out: { type: 'string' },
  verify: { type: 'boolean' },
  hash: { type: 'string' },
  json: { type: 'boolean' },
} as const satisfies Options;

export interface SealCommand {
  readonly file: string;
  readonly json: boolean;
  readonly work:
    | {
        readonly kind: 'seal';
        /** Left out: today. */
        readonly day: Day | undefined;
        /** The file to write; the sealed file itself where it is left out. */
        readonly out: string | undefined;
      }
    | {
        readonly kind: 'verify';
        /** The hash that was kept elsewhere. */
        readonly hash: string | undefined;
      };
}

/** @throws RefusedCommand */
export function readSeal([file, ...others]: readonly string[], values: Values): SealCommand {
  if (file === undefined)
    throw refused(
      '请写明要加封签的文件（例：hangce seal 企业.xlsx）',
      'Please name the file to seal (such as hangce seal companies.xlsx)',
    );
  if (others.length > 0)
    throw refused(
      `一次只处理一个文件，多出的是：${others.join(' ')}`,
      `One file is sealed at a time; there is more: ${others.join(' ')}`,
    );
  return {
    file,
    json: values.json === true,
    work: values.verify === true ? verifyOf(values) : sealOf(values),
  };
}

function verifyOf(values: Values): SealCommand['work'] {
  for (const option of ['out', 'as-of'])
    if (values[option] !== undefined)
      throw refused(
        `--verify 不改动文件，不能与 --${option} 同用`,
        `--verify changes nothing and takes no --${option}`,
      );
  const hash = textIn(values, 'hash')?.trim().toLowerCase();
  if (hash !== undefined && !/^[0-9a-f]{64}$/.test(hash))
    throw refused(
      `--hash 应是 64 位十六进制的封签哈希，而不是“${hash}”`,
      `--hash is the hash of a seal, 64 hexadecimal digits, not "${hash}"`,
    );
  return { kind: 'verify', hash };
}

function sealOf(values: Values): SealCommand['work'] {
  if (values.hash !== undefined)
    throw refused('--hash 只与 --verify 同用', '--hash is used with --verify only');
  const out = textIn(values, 'out');
  if (out !== undefined && !/\.xls[xm]$/i.test(out))
    throw refused(
      `--out 写的是 .xlsx 文件，而不是“${out}”`,
      `--out writes an .xlsx file, which "${out}" is not`,
    );
  return { kind: 'seal', day: dayOf(textIn(values, 'as-of')), out };
}
