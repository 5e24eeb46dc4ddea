import { execFileSync, spawnSync } from 'node:child_process';

/** Installs with apt-get. Without apt-get, or the right to use it, nothing changes and the caller reports it. */
export function installOnDebian(packages: readonly string[]): void {
  if (!answers('apt-get', '--version')) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !answers('sudo', '-n', 'true')) return;
  console.log(`apt-get install ${packages.join(' ')}`);
  const aptGet = (...args: string[]) => {
    const command = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    execFileSync('env', ['DEBIAN_FRONTEND=noninteractive', ...command], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  };
  try {
    aptGet('update');
    aptGet('install', '--yes', '--no-install-recommends', ...packages);
  } catch (error) {
    console.error(`apt-get: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const answers = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
