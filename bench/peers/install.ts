/** Installs the engines beside ours as the lock file names them, unless they already are. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const lock = path.join(folder, 'package-lock.json');
/** npm writes it last, when everything else is there. */
const installed = path.join(folder, 'node_modules', '.package-lock.json');

const isThere = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

if (!isThere) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--prefix', folder, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // What is not there is named in the table; what is there is still measured.
  if (status !== 0) console.error('npm could not install the engines of bench/peers.');
}
