/**
 * Makes sure that the tests have a browser. They judge the functions in Microsoft's own runtime and the pane on a
 * real page, so without a browser the run fails here rather than pass with less.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from '../test/chromium';
import { installOnDebian } from './apt-get';

/** The packages to install. fontconfig tells whether a Chinese font is there. */
const PACKAGES = ['chromium', 'fonts-noto-cjk', 'fontconfig'];

const HOW_TO_INSTALL = `
没有找到 Chromium、Chrome 或 Edge，测试无法进行。请安装其一：
  Debian / Ubuntu   sudo apt-get install ${PACKAGES.join(' ')}
  macOS             brew install --cask google-chrome
  Windows           winget install Google.Chrome
浏览器在别处时，用环境变量 HANGCE_CHROMIUM 写明它的路径。

No Chromium, Chrome or Edge was found, so the tests cannot run. Install one of them as above,
or give its path in the environment variable HANGCE_CHROMIUM.
`;

function main(): void {
  if (findChromium() === null || !hasChineseFont()) installOnDebian(PACKAGES);
  const browser = findChromium();
  if (browser === null) fail(HOW_TO_INSTALL);
  console.log(`Chromium: ${browser}`);
  if (!hasChineseFont()) {
    console.warn(
      '没有中文字体：页面会显示为方框。请安装 fonts-noto-cjk。 No Chinese font: install fonts-noto-cjk.',
    );
  }
}

/** Whether a Chinese font is there. macOS and Windows, where fontconfig is often missing, come with one. */
function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (status === null) return process.platform !== 'linux';
  return stdout.trim() !== '';
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

try {
  main();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
