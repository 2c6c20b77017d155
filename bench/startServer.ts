import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerCounts, ServerReady } from './serveForBench';

export interface ServerUnderTest {
  /** GraphQL endpoint of the hub. */
  readonly url: string;
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

/** Proportional set size of a process and all below it: shared pages of PostgreSQL's processes count once. */
function memoryBelow(pid: number): number | null {
  try {
    const parents = new Map<number, number[]>();
    for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const parent = Number(/\nPPid:\s+(\d+)/.exec(readProc(entry, 'status'))?.[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(entry)]);
    }
    const tree = [pid];
    for (const one of tree) tree.push(...(parents.get(one) ?? []));
    const kilobytes = tree.map((one) =>
      Number(/\nPss:\s+(\d+)/.exec(readProc(String(one), 'smaps_rollup'))?.[1] ?? 0),
    );
    return kilobytes.reduce((sum, one) => sum + one, 0) * 1024;
  } catch {
    return null;
  }
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(join('/proc', pid, file), 'utf8');
  } catch {
    return '';
  }
}
