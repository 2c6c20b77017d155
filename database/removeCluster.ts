import { existsSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chooseAccount } from './chooseAccount';
import { claimFolder } from './claimFolder';
import { clusterData } from './initData';
import { openBinaries } from './openBinaries';
import { movedHome } from './settleHome';
import { stopOrphan } from './stopOrphan';

/**
 * Removes an embedded cluster for good: a server left over on it, its data wherever that was moved to, and the folder itself.
 * Does nothing when there is no such folder.
 * @throws {DatabaseFault} when a living process uses it.
 */
export async function removeCluster(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const claim = claimFolder(folder);
  try {
    const home = movedHome(folder) ?? folder;
    const account = chooseAccount();
    if (existsSync(clusterData(home)))
      await stopOrphan(clusterData(home), await openBinaries(home, account), account);
    rmSync(home, { recursive: true, force: true });
    if (home !== folder) removeEmpty(path.dirname(home));
    rmSync(folder, { recursive: true, force: true });
  } finally {
    claim.release();
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Other clusters live there.
  }
}
