/**
 * Serves the built workbench on this machine only and prints its address: port 3000, or the next one that is free.
 *
 *     tsx scripts/serve.ts [port]
 */
import { serverOf } from './built-files';

const FIRST_PORT = Number(process.argv[2] ?? process.env.PORT ?? 3000);
const PORTS_TRIED = 50;

function serve(port: number): void {
  const server = serverOf('dist');
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port >= FIRST_PORT + PORTS_TRIED) throw error;
    serve(port + 1);
  });
  server.listen(port, '127.0.0.1', () => {
    console.log(`\n  杭策试算台 Hangce workbench   http://localhost:${port}/workbench.html\n`);
  });
}

serve(FIRST_PORT);
