import { SingleBar } from 'cli-progress';

/**
 * A bar on the terminal; where the output is not a terminal, a line at every tenth.
 * @param what is counted, in the plural
 */
export function progressBar(what: string): { readonly update: (done: number, of: number) => void } {
  let bar: SingleBar | null = null;
  let tenth = 0;
  return {
    update(done, of) {
      if (!process.stderr.isTTY) {
        const reached = Math.floor((done / of) * 10);
        if (reached > tenth) process.stderr.write(`  ${done} of ${of} ${what}\n`);
        tenth = reached;
        return;
      }
      if (bar === null) {
        bar = new SingleBar({ format: `  {bar} {percentage} % · {value} of {total} ${what} · {eta} s left` });
        bar.start(of, 0);
      }
      bar.update(done);
      if (done === of) bar.stop();
    },
  };
}
