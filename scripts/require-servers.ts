/**
 * Makes sure that the tests have the servers whose configurations the product hands out: a configuration that no
 * server has read is none, so without them the run fails here rather than pass with less.
 *
 *     tsx scripts/require-servers.ts
 */
import { pathToFileURL } from 'node:url';
import { findServer, WEB_SERVERS, type WebServer } from '../test/deploy/web-servers';
import { installOnDebian } from './apt-get';

const howToInstall = (missing: readonly WebServer[]): string => `
没有找到 ${missing.join('、')}，测试无法进行。请安装：
  Debian / Ubuntu   sudo apt-get install ${missing.join(' ')}
  macOS             brew install ${missing.join(' ')}
在别处时，用环境变量 HANGCE_NGINX、HANGCE_CADDY 写明它们的路径。

${missing.join(' and ')} was not found, so the tests cannot run. Install it as above, or give its path in the
environment variable HANGCE_NGINX or HANGCE_CADDY.
`;

/**
 * The paths of both servers; on Debian, installs what is missing.
 * @throws Error in words where one cannot be found
 */
export function requireServers(): Readonly<Record<WebServer, string>> {
  const missing = () => WEB_SERVERS.filter((server) => findServer(server) === null);
  if (missing().length > 0) installOnDebian(missing());
  const [nginx, caddy] = WEB_SERVERS.map(findServer);
  if (!nginx || !caddy) throw new Error(howToInstall(missing()));
  return { nginx, caddy };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(Object.values(requireServers()).join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
