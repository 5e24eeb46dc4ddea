/** Entry of the command line. */
import { localToday } from '../workbook/today';
import { run } from './run';
import { processStreams } from './streams';

// A reader that has seen enough, such as head, closes its end: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void run(process.argv.slice(2), processStreams(), localToday).then((status) => (process.exitCode = status));
