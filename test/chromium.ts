import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium, Chrome or Edge that starts, or null.
 * @throws Error when HANGCE_CHROMIUM names a browser that does not start: a stated wish is not quietly replaced.
 */
export function findChromium(): string | null {
  const wished = process.env.HANGCE_CHROMIUM;
  if (wished) {
    if (starts(wished)) return wished;
    throw new Error(`HANGCE_CHROMIUM=${wished}：无法启动这个浏览器。 This browser does not start.`);
  }
  return candidates().find(starts) ?? null;
}

/** A fresh browser with an empty profile, gone when it is closed. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      '没有找到 Chromium；请先运行 npx tsx scripts/require-chromium.ts。 No Chromium was found; run it first.',
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function candidates(): string[] {
  if (process.platform === 'win32') return windowsCandidates();
  if (process.platform === 'darwin') return [...MAC_APPLICATIONS, ...onPath()];
  return ['/usr/bin/chromium', ...onPath(), '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

function windowsCandidates(): string[] {
  const { ProgramFiles, 'ProgramFiles(x86)': programFilesX86, LOCALAPPDATA } = process.env;
  const roots = [ProgramFiles, programFilesX86, LOCALAPPDATA].filter((root) => root !== undefined);
  return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => path.join(root, program)));
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

/** Asks for the version: on Ubuntu an installed `chromium` may be a stub that only names a snap. */
function starts(executable: string): boolean {
  if (!existsSync(executable)) return false;
  // Windows browsers open a window instead of answering --version.
  if (process.platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}
