import { spawnSync } from 'node:child_process';

const COMMANDS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/**
 * The command of a LibreOffice that starts, or null.
 * @throws Error when HANGCE_LIBREOFFICE names one that does not start: a stated wish is not quietly replaced.
 */
export function findLibreOffice(): string | null {
  const wished = process.env.HANGCE_LIBREOFFICE;
  if (!wished) return COMMANDS.find(starts) ?? null;
  if (starts(wished)) return wished;
  throw new Error(`HANGCE_LIBREOFFICE=${wished}：无法启动。 It does not start.`);
}

function starts(command: string): boolean {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.startsWith('LibreOffice');
}
