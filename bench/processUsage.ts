import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all below it use. Needs Linux's /proc. */
export interface Usage {
  /** Processor time since its start, in milliseconds; children that have ended and were waited for included. */
  readonly cpuMs: number;
  /** Processor time of its main thread, which runs the event loop, in milliseconds. */
  readonly loopMs: number;
  /** Resident memory in bytes; shared pages count for each process. */
  readonly rss: number;
}

/** The kernel counts processor time for programs in hundredths of a second, whatever its own clock does. */
const tickMs = 10;

/** @returns null where /proc does not tell */
export function processUsage(pid: number): Usage | null {
  try {
    const each = processesBelow(pid).map((one) => ({
      cpuMs: cpuMs(readProc(one, 'stat')),
      rss: Number(/\nVmRSS:\s+(\d+)/.exec(readProc(one, 'status'))?.[1] ?? 0) * 1024,
    }));
    return {
      loopMs: Number(readProc(pid, `task/${pid}/schedstat`).split(' ')[0]) / 1_000_000,
      cpuMs: each.reduce((sum, one) => sum + one.cpuMs, 0),
      rss: each.reduce((sum, one) => sum + one.rss, 0),
    };
  } catch {
    return null;
  }
}

/**
 * Proportional set size of a process and all below it in bytes: shared pages of PostgreSQL's processes count once.
 * @returns null where /proc does not tell
 */
export function memoryBelow(pid: number): number | null {
  try {
    const kilobytes = processesBelow(pid).map((one) =>
      Number(/\nPss:\s+(\d+)/.exec(readProc(one, 'smaps_rollup'))?.[1] ?? 0),
    );
    return kilobytes.reduce((sum, one) => sum + one, 0) * 1024;
  } catch {
    return null;
  }
}

/** @throws where there is no /proc */
function processesBelow(pid: number): readonly number[] {
  const parents = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = Number(/\nPPid:\s+(\d+)/.exec(readProc(Number(entry), 'status'))?.[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(entry)]);
  }
  const tree = [pid];
  for (const one of tree) tree.push(...(parents.get(one) ?? []));
  return tree;
}

/** utime, stime, cutime and cstime of proc_pid_stat(5); the name before them may hold blanks. */
function cpuMs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * tickMs;
}

/** A process that has just ended has nothing to tell. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
