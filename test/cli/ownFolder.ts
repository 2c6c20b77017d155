import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeCluster } from '../../database/removeCluster';

const folders: string[] = [];

/** A temporary folder of this test that every account may walk through; a database folder in it need not exist yet. */
export function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lotse-cli-test-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** Removes all folders given out, and the databases in their `data`. For afterAll. */
export async function removeOwnFolders(): Promise<void> {
  for (const folder of folders.splice(0)) {
    await removeCluster(path.join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Command lines of living processes that have to do with a folder. */
export function processesOn(folder: string): readonly string[] {
  const lines = execFileSync('ps', ['-A', '-o', 'stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(folder) && !line.startsWith('Z'));
}

/** Whether somebody listens on a loopback port. */
export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
