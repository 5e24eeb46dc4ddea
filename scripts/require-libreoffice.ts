/**
 * Makes sure that the tests have a LibreOffice: it opens the spreadsheets that the command line writes, so without
 * it the run fails here rather than pass with less.
 */
import { findLibreOffice } from '../test/libreoffice';
import { installOnDebian } from './apt-get';

const PACKAGES = ['libreoffice-calc-nogui'];

const HOW_TO_INSTALL = `
没有找到 LibreOffice，测试无法进行。请安装：
  Debian / Ubuntu   sudo apt-get install ${PACKAGES.join(' ')}
  macOS             brew install --cask libreoffice
  Windows           winget install TheDocumentFoundation.LibreOffice
在别处时，用环境变量 HANGCE_LIBREOFFICE 写明 soffice 的路径。

No LibreOffice was found, so the tests cannot run. Install it as above,
or give the path of soffice in the environment variable HANGCE_LIBREOFFICE.
`;

try {
  if (findLibreOffice() === null) installOnDebian(PACKAGES);
  const found = findLibreOffice();
  if (found === null) throw new Error(HOW_TO_INSTALL);
  console.log(`LibreOffice: ${found}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
