import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';

/** A PostgreSQL channel and what is done with it. */
export interface Following {
  /** The role needs CONNECT and nothing else. */
  readonly url: string;
  readonly channel: string;
  /** Shown in `pg_stat_activity`. */
  readonly name: string;
  readonly onMessage: (payload: string) => void;
  /** It is listened from now on. What was told before was not heard, at the first time and after each `onLost`. */
  readonly onListening: () => void;
  /** Nothing is heard until `onListening`. Called once for each time it was, and when the first connection fails. */
  readonly onLost: (problem: unknown) => void;
  /** Waits between attempts, the last one again and again, in milliseconds. */
  readonly restsMs?: readonly number[];
  /** How often is looked whether the other side is still there, in milliseconds. */
  readonly lookEveryMs?: number;
}

/** Ends the following; resolves when its connection is closed. */
export interface Follower {
  close(): Promise<void>;
}

const usualRestsMs = [100, 500, 2_000, 10_000, 30_000];

/**
 * Listens to a channel (PostgreSQL LISTEN) for as long as it is not closed: a connection that is lost is made again, after longer and
 * longer rests. Never throws: an unreachable database is `onLost`.
 */
export function followChannel(following: Following): Follower {
  const over = new AbortController();
  const done = follow(following, over.signal);
  return {
    async close() {
      over.abort();
      await done;
    },
  };
}

async function follow(following: Following, over: AbortSignal): Promise<void> {
  const { restsMs = usualRestsMs } = following;
  let failures = 0;
  let told = false;
  while (!over.aborted) {
    const ended = await listenOnce(following, over, () => {
      failures = 0;
      told = false;
    });
    if (over.aborted) return;
    if (!told) following.onLost(ended);
    told = true;
    const rest = restsMs[Math.min(failures++, restsMs.length - 1)] ?? 0;
    await pause(rest, undefined, { signal: over, ref: false }).catch(() => {});
  }
}

/** One connection, from its beginning to its end. @returns why it ended */
async function listenOnce(following: Following, over: AbortSignal, onOpen: () => void): Promise<unknown> {
  const { url, channel, name, lookEveryMs = 30_000 } = following;
  let client: Client;
  try {
    client = new Client({
      connectionString: url,
      application_name: name,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
  } catch (problem) {
    return problem;
  }
  let end: (problem: unknown) => void = () => {};
  const ended = new Promise<unknown>((resolve) => {
    end = resolve;
  });
  client.on('error', end);
  client.on('end', () => end(new Error('the connection was closed')));
  over.addEventListener('abort', end);
  client.on('notification', ({ payload = '' }) => following.onMessage(payload));
  let look: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`LISTEN ${escapeIdentifier(channel)}`);
    if (over.aborted) return null;
    onOpen();
    following.onListening();
    // A network that swallows packets closes no connection: only a question finds out.
    look = setInterval(() => {
      client.query('SELECT 1').catch(() => void client.end().catch(() => {}));
    }, lookEveryMs);
    look.unref();
    return await ended;
  } catch (problem) {
    return problem;
  } finally {
    clearInterval(look);
    over.removeEventListener('abort', end);
    await client.end().catch(() => {});
  }
}
