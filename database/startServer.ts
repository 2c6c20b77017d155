import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, runningAs } from './chooseAccount';
import { DatabaseFault } from './DatabaseFault';
import { freePort } from './freePort';
import { type Binaries, plainEnvironment } from './openBinaries';

/** What a server is started with. `log` is a file of ours; it is begun anew by every start. */
export interface ServerSettings {
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly data: string;
  readonly log: string;
  readonly durable: boolean;
  /** Proposes a loopback port; called again when somebody else was quicker to take it. */
  readonly proposePort?: () => Promise<number>;
}

/** A running PostgreSQL server. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  /** Ends open transactions and sessions and shuts down cleanly; resolves once the process is gone. */
  stop(): Promise<void>;
}

const attempts = 10;
const readyWithinMs = 120_000;

/**
 * Starts PostgreSQL on a free loopback port and resolves once it accepts connections.
 * @throws {DatabaseFault} with the first complaint of PostgreSQL's log when it does not come up.
 */
export async function startServer(settings: ServerSettings): Promise<Server> {
  const proposePort = settings.proposePort ?? freePort;
  let complaint = '';
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const port = await proposePort();
    const child = launch(settings, port);
    if (await isReady(child, settings.data)) return serverOf(child, port);
    const log = readFileSync(settings.log, 'utf8');
    complaint = firstComplaint(log);
    if (/pre-existing shared memory/.test(log)) await pause(200);
    else if (!/could not bind|Address already in use/i.test(log)) break;
  }
  throw new DatabaseFault(
    `PostgreSQL did not start on ${settings.data}: ${complaint} Its log is ${settings.log}.`,
  );
}

function launch(settings: ServerSettings, port: number): ChildProcess {
  const log = openSync(settings.log, 'w', 0o600);
  try {
    return spawn(settings.binaries.postgres, ['-D', settings.data, ...options(settings, port)], {
      ...runningAs(settings.account),
      env: plainEnvironment(),
      // Its own session: Ctrl-C in the terminal reaches us only, and we stop PostgreSQL after everybody who uses it. A file
      // and not a pipe: a pipe would break, and PostgreSQL with it, when we are killed.
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}

function options(settings: ServerSettings, port: number): string[] {
  const chosen: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '200',
    shared_buffers: '64MB',
    max_parallel_workers_per_gather: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Nothing replicates from here, and rows loaded into a table made in the same transaction need no log then.
    wal_level: 'minimal',
    max_wal_senders: '0',
    // Failed statements and their values are personal data: the log keeps what PostgreSQL says about itself only.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(settings.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** True once the server accepts connections, false when it ended instead. */
async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  child.once('error', end).once('exit', end);
  const deadline = Date.now() + readyWithinMs;
  while (!ended) {
    if (saysReady(path.join(data, 'postmaster.pid'), child.pid)) return true;
    if (Date.now() > deadline) {
      await stopChild(child);
      return false;
    }
    await pause(10);
  }
  return false;
}

function saysReady(pidFile: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function serverOf(child: ChildProcess, port: number): Server {
  // When our process ends by an unforeseen error or process.exit, PostgreSQL is told on the way out.
  const tell = () => {
    child.kill('SIGINT');
  };
  process.once('exit', tell);
  let stopping: Promise<void> | undefined;
  return {
    port,
    pid: child.pid ?? 0,
    stop: () => {
      process.off('exit', tell);
      stopping ??= stopChild(child);
      return stopping;
    },
  };
}

/** pg_ctl's modes as signals: SIGINT is "fast" (clean), SIGQUIT "immediate" (the log is replayed at the next start). */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const patience: readonly [NodeJS.Signals, number][] = [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ];
  for (const [signal, ms] of patience) {
    child.kill(signal);
    const waiting = new AbortController();
    const first = await Promise.race([
      ended.then(() => 'ended'),
      pause(ms, 'late', { signal: waiting.signal }).catch(() => 'late'),
    ]);
    waiting.abort();
    if (first === 'ended') return;
  }
}

function firstComplaint(log: string): string {
  const line = log.split('\n').find((candidate) => /(FATAL|PANIC|ERROR|could not)/.test(candidate));
  const told = line?.replace(/^.*?(FATAL|PANIC|ERROR|LOG|WARNING|postgres):\s*/, '') ?? 'it left no message';
  return `${told.replace(/\.$/, '')}.`;
}
