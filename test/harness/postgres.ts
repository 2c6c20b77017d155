import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { eventsRole } from '../../database/initData';
import { closeToPublic, createRole, openToEvents, refuseBadName } from '../../database/provision';
import type { Cluster } from '../../database/startCluster';

const variable = 'LOTSE_TEST_POSTGRES';

/** What a jest worker must know about the cluster that globalSetup started. */
interface Coordinates {
  readonly adminUrl: string;
  readonly port: number;
  /** Role passwords are derived from it, so workers can make roles without telling each other. */
  readonly secret: string;
}

/** Hands the cluster on to the workers, which jest starts after globalSetup with a copy of its environment. */
export function handOn(cluster: Cluster): void {
  const coordinates: Coordinates = {
    adminUrl: cluster.adminUrl(),
    port: cluster.port,
    secret: cluster.password('test roles'),
  };
  process.env[variable] = JSON.stringify(coordinates);
}

/** URL for the superuser of the test cluster. */
export function adminUrl(): string {
  return coordinates().adminUrl;
}

/**
 * Makes the template that {@link workerDatabase} clones: a database owned by a role named like the template, filled by `prepare`
 * (migrations, seed), then closed to connections so that no test can change it. For globalSetup.
 */
export async function createTemplate(name: string, prepare: (url: string) => Promise<void>): Promise<void> {
  const template = templateOf(name);
  await asAdmin(async (admin) => {
    await ensureRole(admin, name);
    await recreate(admin, template, name, 'template1');
  });
  await prepare(urlOf(template, name));
  await asAdmin((admin) => admin.query('VACUUM (ANALYZE)'), template);
  await asAdmin(async (admin) => {
    await admin.query(`ALTER DATABASE "${template}" ALLOW_CONNECTIONS false`);
    // A pool that `prepare` forgot to end would make every clone wait.
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      template,
    ]);
  });
}

/** URL of this worker's own fresh copy of a template; a copy from before is dropped, with whoever is still connected to it. */
export function workerDatabase(name: string): Promise<string> {
  return freshDatabase(name, templateOf(name));
}

/** URL of this worker's own empty database of that name (for tests of migrations and of SQL itself). */
export function emptyDatabase(name: string): Promise<string> {
  return freshDatabase(name, 'template1');
}

/** URL of one of this worker's databases for the role that may connect to it, hear its events and read nothing. */
export async function eventsUrlOf(databaseUrl: string): Promise<string> {
  const database = new URL(databaseUrl).pathname.slice(1);
  await asAdmin(async (admin) => {
    await ensureRole(admin, eventsRole);
    await openToEvents(admin, [database]);
  });
  return urlOf(database, eventsRole);
}

async function freshDatabase(name: string, template: string): Promise<string> {
  const database = `w${process.env.JEST_WORKER_ID ?? '1'}_${name}`;
  await asAdmin(async (admin) => {
    await ensureRole(admin, name);
    await recreate(admin, database, name, template);
  });
  return urlOf(database, name);
}

async function recreate(admin: Client, database: string, role: string, template: string): Promise<void> {
  refuseBadName(database);
  await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  await admin.query(`CREATE DATABASE "${database}" TEMPLATE "${template}" OWNER "${role}"`);
  await closeToPublic(admin, [database]);
  // The access rules let a role into databases named like a role it is a member of.
  await admin.query(`DROP ROLE IF EXISTS "${database}"`);
  await admin.query(`CREATE ROLE "${database}" NOLOGIN`);
  await admin.query(`GRANT "${database}" TO "${role}"`);
}

async function ensureRole(admin: Client, name: string): Promise<void> {
  if (name !== eventsRole) refuseBadName(name);
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount !== 0) return;
  try {
    await createRole(admin, name, passwordOf(name));
  } catch (error) {
    // 42710 duplicate_object, 23505 unique_violation: another worker made it in this moment, with the same password.
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

async function asAdmin<T>(act: (admin: Client) => Promise<T>, database?: string): Promise<T> {
  const url = new URL(coordinates().adminUrl);
  if (database !== undefined) url.pathname = `/${database}`;
  const admin = new Client({ connectionString: url.toString() });
  await admin.connect();
  try {
    return await act(admin);
  } finally {
    await admin.end();
  }
}

function templateOf(name: string): string {
  return `template_${name}`;
}

function urlOf(database: string, role: string): string {
  return `postgres://${role}:${passwordOf(role)}@127.0.0.1:${coordinates().port}/${database}`;
}

function passwordOf(role: string): string {
  return createHmac('sha256', coordinates().secret).update(role).digest('hex');
}

function coordinates(): Coordinates {
  const text = process.env[variable];
  if (text === undefined)
    throw new Error(`${variable} is not set: the test cluster is started by test/harness/globalSetup.ts`);
  return JSON.parse(text) as Coordinates;
}
