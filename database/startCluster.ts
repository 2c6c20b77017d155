import { existsSync } from 'node:fs';
import path from 'node:path';
import { chooseAccount } from './chooseAccount';
import { type Claim, claimFolder } from './claimFolder';
import { adminRole, clusterData, initData } from './initData';
import { openBinaries } from './openBinaries';
import { Passwords } from './Passwords';
import { prepareFolder, settleHome } from './settleHome';
import { startServer } from './startServer';
import { stopOrphan } from './stopOrphan';

/** How an embedded cluster is started. */
export interface ClusterOptions {
  /** Lotse's own folder for databases; made when missing. */
  readonly folder: string;
  /** False trades safety against a crash of the machine for speed: for tests and throw-away demonstrations. Default true. */
  readonly durable?: boolean;
}

/** A running embedded PostgreSQL, owned by this process. */
export interface Cluster {
  readonly port: number;
  /** Process id of the PostgreSQL server. */
  readonly pid: number;
  /** Where the data is: below the folder asked for, or elsewhere when the server's account cannot reach that one. */
  readonly dataFolder: string;
  /** Whether the data had to be moved away from the folder asked for. */
  readonly moved: boolean;
  /** URL of a database for its role, password included. */
  url(database: string, role: string): string;
  /** URL for the one superuser. */
  adminUrl(database?: string): string;
  password(role: string): string;
  /** Stops the server and gives the folder free; may be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a folder, making it on the first start and tidying up after a killed one.
 * @throws {DatabaseFault} when the folder is in use or not ours, or when PostgreSQL cannot run.
 */
export async function startCluster({ folder, durable = true }: ClusterOptions): Promise<Cluster> {
  const account = chooseAccount();
  const real = prepareFolder(folder, account);
  const claim = claimFolder(real);
  try {
    const home = settleHome(real, account);
    const data = clusterData(home);
    const passwords = new Passwords(real, existsSync(data));
    const binaries = await openBinaries(home, account);
    await initData({ home, account, binaries, durable, adminPassword: passwords.of(adminRole) });
    await stopOrphan(data, binaries, account);
    const server = await startServer({
      binaries,
      account,
      data,
      durable,
      log: path.join(real, 'postgresql.log'),
    });
    const url = (database: string, role: string) =>
      `postgres://${role}:${passwords.of(role)}@127.0.0.1:${server.port}/${database}`;
    return {
      port: server.port,
      pid: server.pid,
      dataFolder: data,
      moved: home !== real,
      url,
      adminUrl: (database = 'postgres') => url(database, adminRole),
      password: (role) => passwords.of(role),
      stop: () => stopAndRelease(server.stop, claim),
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function stopAndRelease(stop: () => Promise<void>, claim: Claim): Promise<void> {
  try {
    await stop();
  } finally {
    claim.release();
  }
}
