import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = [
  'src',
  'functions',
  'taskpane',
  'workbook',
  'workbench',
  'cli',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'scripts/compress.ts',
];
/** The last file that a build writes. */
const BUILT = 'dist/manifest.xml';

/** Builds when a source is younger than the last build, so that no test judges an old page. */
export default function setup(): void {
  const builtAt = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (youngest(SOURCES) <= builtAt) return;
  execSync('npm run build', { stdio: 'inherit' });
}

const youngest = (paths: readonly string[]): number => Math.max(...paths.map(changedAt));

function changedAt(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, youngest(readdirSync(file).map((name) => path.join(file, name))));
}
