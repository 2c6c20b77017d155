import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Edition } from '../city/facts/City';
import { memoryBelow } from './processUsage';
import type { Asking, SideName } from './protection/Side';
import type { ServerCounts, ServerOrder, ServerReady, StatementsRecorded } from './serveForBench';

export interface ServerUnderTest {
  /** GraphQL endpoint of the hub. */
  readonly url: string;
  /** Subgraph name → GraphQL endpoint. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Subgraph name → connection URL of its database. */
  readonly databases: Readonly<Record<string, string>>;
  /** Client families of six, and who asks about each. */
  readonly askings: readonly Asking[];
  /** Which statements the subgraphs send while this works. */
  record(work: () => Promise<void>): Promise<StatementsRecorded>;
  counts(): Promise<ServerCounts>;
  /** Resident memory of the server and of PostgreSQL beside it, in bytes; null where /proc does not tell. */
  memoryWithPostgres(): number | null;
  stop(): Promise<void>;
}

/**
 * Starts the server under test in a process of its own.
 * @param folder of the databases of all sides; those of this side are seeded with the edition when empty
 */
export async function startServer(
  name: SideName,
  folder: string,
  edition: Edition = 'L',
): Promise<ServerUnderTest> {
  const child = fork(join(__dirname, 'serveForBench.js'), [name, folder, edition], {
    env: {
      ...process.env,
      // The bench asks as fast as it can, as few people.
      LOTSE_RATE: '1000000',
      LOTSE_LOOP_DELAY_MS: '60000',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Parameters of statements may be dates, which JSON would make texts of.
    serialization: 'advanced',
  });
  const ready = await message<ServerReady>(child, 'ready');
  return {
    url: ready.url,
    subgraphs: ready.subgraphs,
    databases: ready.databases,
    askings: ready.askings,
    record: async (work) => {
      await ask<StatementsRecorded>(child, 'record', 'recorded');
      await work();
      return ask<StatementsRecorded>(child, 'recorded', 'recorded');
    },
    counts: () => ask<ServerCounts>(child, 'counts', 'counts'),
    memoryWithPostgres: () => memoryBelow(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

function ask<Message extends { readonly kind: string }>(
  child: ChildProcess,
  order: ServerOrder,
  kind: Message['kind'],
): Promise<Message> {
  const answer = message<Message>(child, kind);
  child.send(order);
  return answer;
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
