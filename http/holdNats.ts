import { setTimeout as pause } from 'node:timers/promises';
import { connect, type NatsConnection } from '@nats-io/transport-node';

/** A connection to NATS and what is done with it. */
export interface Holding {
  /** `nats://user:password@host:4222`, `tls://…` where the connection must be encrypted. */
  readonly url: string;
  /** Shown by the server. */
  readonly name: string;
  /** There is a new connection. What was said while there was none was not heard. */
  readonly onOpen: (connection: NatsConnection) => void | Promise<void>;
  /** There is none until `onOpen`. Called once for each time there was, and when the first attempt fails. */
  readonly onLost: (problem: unknown) => void;
  /** Waits between attempts, the last one again and again, in milliseconds. */
  readonly restsMs?: readonly number[];
}

const usualRestsMs = [100, 500, 2_000, 10_000];

/** Holds a connection to NATS until it is closed, making it anew whenever it is lost. Never throws: a server that is away is `onLost`. */
export function holdNats(holding: Holding): { close(): Promise<void> } {
  const over = new AbortController();
  const held: { connection: NatsConnection | null } = { connection: null };
  const done = hold(holding, over.signal, held);
  return {
    async close() {
      over.abort();
      await held.connection?.close();
      await done;
    },
  };
}

async function hold(
  { url, name, onOpen, onLost, restsMs = usualRestsMs }: Holding,
  over: AbortSignal,
  held: { connection: NatsConnection | null },
): Promise<void> {
  let failures = 0;
  while (!over.aborted) {
    let problem: unknown;
    let wasOpen = false;
    try {
      held.connection = await connect({ ...addressOf(url), name, reconnect: false, timeout: 5_000 });
      if (over.aborted) return await held.connection.close();
      await onOpen(held.connection);
      wasOpen = true;
      failures = 0;
      problem = await held.connection.closed();
    } catch (failure) {
      problem = failure;
      await held.connection?.close().catch(() => {});
    }
    held.connection = null;
    if (over.aborted) return;
    if (wasOpen || failures === 0) onLost(problem);
    const rest = restsMs[Math.min(failures++, restsMs.length - 1)] ?? 0;
    await pause(rest, undefined, { signal: over, ref: false }).catch(() => {});
  }
}

function addressOf(url: string) {
  const { protocol, host, username, password } = new URL(url);
  return {
    servers: host,
    ...(username !== '' && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    ...(protocol === 'tls:' && { tls: { handshakeFirst: false } }),
  };
}
