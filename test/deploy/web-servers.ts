import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The servers for which deploy/ has a configuration. */
export const WEB_SERVERS = ['nginx', 'caddy'] as const;
export type WebServer = (typeof WEB_SERVERS)[number];

const VERSION = { nginx: '-v', caddy: 'version' } as const;

/** Path or name of a server that starts, or null. Debian keeps nginx where only root looks for it. */
export function findServer(server: WebServer): string | null {
  const wished = process.env[`HANGCE_${server.toUpperCase()}`];
  const candidates = wished ? [wished] : [server, `/usr/sbin/${server}`, `/usr/local/bin/${server}`];
  const starts = (command: string) => spawnSync(command, [VERSION[server]], { stdio: 'ignore' }).status === 0;
  return candidates.find(starts) ?? null;
}

export interface RunningServer {
  /** The address of the build, ending in `/`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** A server that reads the configuration of deploy/ as it stands, and serves a folder with it. */
export async function startServer(
  server: WebServer,
  command: string,
  folder: string,
): Promise<RunningServer> {
  const port = await freePort();
  const home = mkdtempSync(path.join(tmpdir(), `hangce-${server}-`));
  const configuration = path.join(home, server === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  writeFileSync(configuration, CONFIGURATIONS[server](home, port, path.resolve(folder)));
  const child =
    server === 'nginx'
      ? spawn(command, ['-p', home, '-c', configuration, '-e', path.join(home, 'error.log')])
      : spawn(command, ['run', '--config', configuration, '--adapter', 'caddyfile'], {
          env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
        });
  const running = await answering(child, `http://127.0.0.1:${port}/`);
  return {
    ...running,
    stop: async () => {
      await running.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const CONFIGURATIONS: Readonly<Record<WebServer, (home: string, port: number, folder: string) => string>> = {
  nginx: (home, port, folder) => {
    mkdirSync(path.join(home, 'temporary'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${home}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((one) => `${one}_temp_path ${home}/temporary/${one};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    include ${path.resolve('deploy/nginx.conf')};
  }
}
`;
  },
  caddy: (_home, port, folder) => `
{
	admin off
	auto_https off
}
import ${path.resolve('deploy/Caddyfile')}
http://127.0.0.1:${port} {
	import hangce ${folder}
}
`,
};

/** Waits until the server answers. @throws Error with what the server said where it ends instead */
export async function answering(child: ChildProcess, address: string): Promise<RunningServer> {
  const said: string[] = [];
  child.stdout?.on('data', (text: Buffer) => said.push(String(text)));
  child.stderr?.on('data', (text: Buffer) => said.push(String(text)));
  const end = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await end;
  };
  while (child.exitCode === null) {
    if (await answers(address)) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${child.spawnfile}: ${said.join('')}`);
}

/** The connection alone tells: a development server has a certificate that nobody has signed. */
function answers(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
