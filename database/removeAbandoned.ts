import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderOwner } from './claimFolder';
import { removeCluster } from './removeCluster';

const minuteMs = 60_000;

/**
 * Removes throw-away clusters that a killed program left in the temporary folder, server and data. Clusters in use are left alone.
 * @param prefix that the names of their folders begin with
 */
export async function removeAbandoned(prefix: string): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(tmpdir(), name);
    try {
      // A folder that changed just now may belong to a program between two steps: made and not yet claimed, or about to be removed.
      if (Date.now() - statSync(folder).mtimeMs < minuteMs) continue;
      if (folderOwner(folder) === null) await removeCluster(folder);
    } catch {
      // Somebody else's folder, or another program is just clearing it or starting in it.
    }
  }
}
