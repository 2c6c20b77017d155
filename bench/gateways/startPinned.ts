import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The processor cores of gateway and of everything around it; null when processes cannot be held on cores. */
export interface Cores {
  readonly gateway: number;
  readonly farSide: number;
}

/** A program of Node.js to be started. */
export interface Program {
  /** Flags of Node.js, the script, its arguments. */
  readonly argv: readonly string[];
  readonly folder?: string;
  readonly core: number | null;
}

/** A process of the bench. It ends when the bench ends, whatever way that happens. */
export interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  /** The last lines it wrote to stderr. */
  complaint(): string;
  stop(): Promise<void>;
}

/** The first two cores this process may use. @returns null without `taskset`, or with a single core */
export function chooseCores(): Cores | null {
  if (spawnSync('taskset', ['--version']).status !== 0) return null;
  const list = /\nCpus_allowed_list:\s+(\S+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  const [gateway, farSide] = list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: Math.min(2, last - first + 1) }, (_, at) => first + at);
  });
  return gateway === undefined || farSide === undefined ? null : { gateway, farSide };
}

/** Starts Node.js with an IPC channel, held on a core. */
export function startPinned({ argv, folder, core }: Program): Started {
  const [command = '', ...rest] = [
    ...(core === null ? [] : ['taskset', '-c', String(core)]),
    process.execPath,
    ...argv,
  ];
  const child = spawn(command, rest, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let told = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    told = (told + chunk.toString('utf8')).slice(-4_000);
  });
  child.on('error', (problem) => {
    told += problem.message;
  });
  return {
    child,
    pid: child.pid ?? 0,
    complaint: () => told.trim(),
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}
