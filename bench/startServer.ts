import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { memoryBelow } from './processUsage';
import type { ServerCounts, ServerReady } from './serveForBench';

export interface ServerUnderTest {
  /** GraphQL endpoint of the hub. */
  readonly url: string;
  /** Subgraph name → GraphQL endpoint. */
  readonly subgraphs: Readonly<Record<string, string>>;
  counts(): Promise<ServerCounts>;
  /** Resident memory of the server and of PostgreSQL beside it, in bytes; null where /proc does not tell. */
  memoryWithPostgres(): number | null;
  stop(): Promise<void>;
}

/**
 * Starts the server under test in a process of its own.
 * @param folder of its databases; seeded with edition L when empty
 */
export async function startServer(folder: string): Promise<ServerUnderTest> {
  const child = fork(join(__dirname, 'serveForBench.js'), [folder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ready = await message<ServerReady>(child, 'ready');
  return {
    url: ready.url,
    subgraphs: ready.subgraphs,
    counts: () => {
      const answer = message<ServerCounts>(child, 'counts');
      child.send('counts');
      return answer;
    },
    memoryWithPostgres: () => memoryBelow(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

function message<Message extends { readonly kind: string }>(
  child: ChildProcess,
  kind: Message['kind'],
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The server under test ended; see above.'));
    child.once('exit', ended);
    const listen = (told: unknown) => {
      if ((told as Message).kind !== kind) return;
      child.off('message', listen);
      child.off('exit', ended);
      resolve(told as Message);
    };
    child.on('message', listen);
  });
}
