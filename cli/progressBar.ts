import { SingleBar } from 'cli-progress';

/** Fewer are done before anybody has read a line about them. */
const worthTelling = 100;

/** How far something has got, for people. */
export interface Progress {
  update(done: number, of: number): void;
  /** To be called in the end, also after a failure: the bar redraws itself by a timer, which would keep the process alive. */
  stop(): void;
}

/**
 * A bar on the terminal; where the output is not a terminal, a line at every tenth. Small numbers get neither.
 * @param what is counted, in the plural
 */
export function progressBar(what: string): Progress {
  let bar: SingleBar | null = null;
  let tenth = 0;
  return {
    update(done, of) {
      if (of < worthTelling) return;
      if (!process.stderr.isTTY) {
        const reached = Math.floor((done / of) * 10);
        if (reached > tenth) process.stderr.write(`  ${done} of ${of} ${what}\n`);
        tenth = reached;
        return;
      }
      if (bar === null) {
        bar = new SingleBar({
          format: `  {bar} {percentage} % · {value} of {total} ${what} · {eta} s left`,
          // Ctrl-C is ours to hear: the bar would end it half drawn.
          gracefulExit: false,
        });
        bar.start(of, 0);
      }
      bar.update(done);
      if (done === of) bar.stop();
    },
    stop: () => bar?.stop(),
  };
}
