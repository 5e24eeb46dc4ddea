/** Entry of the command line. */
import type { Day } from '../src/rules/dates';
import { run } from './run';
import { processStreams } from './streams';

/** The calendar day on the clock of this machine. Swedish writes days as ISO does. */
const localToday = (): Day => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format();

// A reader that has seen enough, such as head, closes its end: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void run(process.argv.slice(2), processStreams(), localToday).then((status) => (process.exitCode = status));
