/** Where a command writes. Each piece waits until the one before has gone on. */
export interface Streams {
  out(words: string): Promise<void>;
  err(words: string): Promise<void>;
  /** Whether a person watches: then progress is told on `err`. */
  readonly isWatched: boolean;
}

type Writable = Pick<NodeJS.WriteStream, 'write' | 'once' | 'off'>;

/** The next piece is made when the stream has room for it: a large answer never stands in memory as a whole. */
const written =
  (stream: Writable) =>
  (words: string): Promise<void> =>
    new Promise((resolve) => {
      if (words === '' || stream.write(words)) resolve();
      else stream.once('drain', resolve);
    });

export const processStreams = (): Streams => ({
  out: written(process.stdout),
  err: written(process.stderr),
  isWatched: process.stderr.isTTY,
});
