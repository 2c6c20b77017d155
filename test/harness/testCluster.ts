import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeAbandoned } from '../../database/removeAbandoned';
import { removeCluster } from '../../database/removeCluster';
import { type Cluster, startCluster } from '../../database/startCluster';

const prefix = 'lotse-test-cluster-';
let running: { readonly cluster: Cluster; readonly folder: string } | null = null;

/** Starts the one cluster of a jest run, in a temporary folder of its own. */
export async function startTestCluster(): Promise<Cluster> {
  // A jest run that was killed leaves its server and folder; the next run clears them away.
  await removeAbandoned(prefix);
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
