import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * When a process began, as text that is only good for comparing; null when no such process runs (a zombie does not).
 * A process id alone proves nothing: ids are given out again, after a restart of the machine even quickly.
 */
export function processStart(pid: number): string | null {
  return existsSync('/proc/self/stat') ? startFromProc(pid) : startFromPs(pid);
}

/** The command line of a running process as one text, arguments parted by blanks; null when it cannot be read. */
export function processCommand(pid: number): string | null {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    } catch {
      return null;
    }
  }
  return ps(pid, 'command=');
}

function startFromProc(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // proc(5): the command stands in brackets and may hold blanks itself; state is field 3, start time field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${bootId()}:${fields[19]}`;
}

function startFromPs(pid: number): string | null {
  const row = ps(pid, 'stat=,lstart=');
  if (row === null || row.startsWith('Z')) return null;
  return row.replace(/^\S+\s+/, '');
}

function ps(pid: number, columns: string): string | null {
  const { status, stdout } = spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' });
  const row = (stdout ?? '').trim();
  return status === 0 && row !== '' ? row : null;
}

function bootId(): string {
  // Start times count from boot, so without this two boots could look alike.
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'boot';
  }
}
