import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderOwner } from '../../database/claimFolder';
import { removeCluster } from '../../database/removeCluster';
import { type Cluster, startCluster } from '../../database/startCluster';

const prefix = 'lotse-test-cluster-';
const minuteMs = 60_000;
let running: { readonly cluster: Cluster; readonly folder: string } | null = null;

/** Starts the one cluster of a jest run, in a temporary folder of its own. */
export async function startTestCluster(): Promise<Cluster> {
  await sweep();
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  const cluster = await startCluster({ folder, durable: false });
  running = { cluster, folder };
  return cluster;
}

/** Stops it and leaves nothing behind. */
export async function stopTestCluster(): Promise<void> {
  if (running === null) return;
  await running.cluster.stop();
  await removeCluster(running.folder);
  running = null;
}

/** A jest run that was killed leaves its server and folder; the next run clears them away. Live runs are left alone. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(tmpdir(), name);
    try {
      // A folder that changed just now may belong to a run between two steps: made and not yet claimed, or about to be removed.
      if (Date.now() - statSync(folder).mtimeMs < minuteMs) continue;
      if (folderOwner(folder) === null) await removeCluster(folder);
    } catch {
      // Somebody else's folder, or another run is just clearing it or starting in it.
    }
  }
}
