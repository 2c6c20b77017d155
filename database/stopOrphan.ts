import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './chooseAccount';
import { DatabaseFault } from './DatabaseFault';
import { type Binaries, runToEnd } from './openBinaries';
import { processCommand, processStart } from './processStart';

/**
 * Stops a server left over on this data folder by a start that was killed (kill -9 reaches the parent, not PostgreSQL). To be
 * called by the folder's owner only, so that it can never be somebody's live database.
 * @throws {DatabaseFault} when the server does not stop within a minute.
 */
export async function stopOrphan(data: string, binaries: Binaries, account: Account | null): Promise<void> {
  const pidFile = path.join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  // A dead server's file is PostgreSQL's own affair: it checks that no session lives on, and replays its log.
  if (!Number.isInteger(pid) || pid <= 0 || !idIsTaken(pid)) return;
  if (processStart(pid) === null || !(processCommand(pid) ?? '').includes(`-D ${data} `)) {
    // The id belongs to a zombie (a container without a reaping init) or to some other program by now. PostgreSQL would refuse
    // to start because of it, and pg_ctl would signal the other program. Sessions that live on are still noticed without the file.
    rmSync(pidFile, { force: true });
    return;
  }
  const { status, output } = await runToEnd(
    binaries.pgCtl,
    ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60'],
    account,
  );
  if (status !== 0 && processStart(pid) !== null) {
    throw new DatabaseFault(
      `A PostgreSQL server of an earlier start (process ${pid}) still uses ${data} and does not stop: ${output.trim()}. Stop it, then start again.`,
    );
  }
}

function idIsTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
