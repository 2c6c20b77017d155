import type { ChildProcess } from 'node:child_process';

/** Questions and answers between the bench and its processes, over the IPC channel of node:child_process. */
interface Asked {
  readonly number: number;
  readonly question: unknown;
}

interface Told {
  readonly number: number;
  readonly answer?: unknown;
  readonly problem?: string;
}

let number = 0;

/**
 * Asks a process that was started with an IPC channel.
 * @throws what the process said went wrong, or that it ended
 */
export function askProcess<Answer>(child: ChildProcess, question: unknown): Promise<Answer> {
  const asked: Asked = { number: number++, question };
  return new Promise((resolve, reject) => {
    const listen = (told: unknown) => {
      const { number: about, answer, problem } = told as Told;
      if (about !== asked.number) return;
      done();
      if (problem === undefined) resolve(answer as Answer);
      else reject(new Error(problem));
    };
    const ended = () => {
      done();
      reject(new Error('A process of the bench ended before it had answered.'));
    };
    const done = () => {
      child.off('message', listen);
      child.off('exit', ended);
    };
    child.on('message', listen);
    child.once('exit', ended);
    child.send(asked, (problem) => {
      if (problem) ended();
    });
  });
}

/** The other side: answers what the bench asks, and ends when the bench has ended. */
export function answerBench(answer: (question: never) => unknown): void {
  process.on('message', (told) => {
    const { number, question } = told as Asked;
    Promise.resolve()
      .then(() => answer(question as never))
      .then(
        (result) => process.send?.({ number, answer: result } satisfies Told),
        (problem: unknown) => process.send?.({ number, problem: String(problem) } satisfies Told),
      );
  });
  process.once('disconnect', () => process.exit());
}
