import { Client } from 'pg';
import { DatabaseFault } from './DatabaseFault';
import { adminRole, eventsRole } from './initData';
import type { Cluster } from './startCluster';

const reserved = ['postgres', 'template0', 'template1', adminRole, eventsRole];

/**
 * Makes one database and one login role of the same name for every name, where missing, and the role that hears events. A role owns its
 * own database and can connect to no other one. Safe to repeat, also after a start that was killed half way.
 * @throws {DatabaseFault} when a name cannot be a role's and a database's name.
 */
export async function provision(cluster: Cluster, names: readonly string[]): Promise<void> {
  for (const name of names) refuseBadName(name);
  const admin = new Client({ connectionString: cluster.adminUrl() });
  await admin.connect();
  try {
    await closeToPublic(admin, ['postgres', 'template1']);
    const roles = await namesIn(admin, 'SELECT rolname AS name FROM pg_roles');
    const databases = await namesIn(admin, 'SELECT datname AS name FROM pg_database');
    if (!roles.has(eventsRole)) await createRole(admin, eventsRole, cluster.password(eventsRole));
    for (const name of names) {
      if (!roles.has(name)) await createRole(admin, name, cluster.password(name));
      if (!databases.has(name)) await admin.query(`CREATE DATABASE "${name}" OWNER "${name}"`);
    }
    // Again at every start: PostgreSQL lets everybody into a new database until told otherwise.
    await closeToPublic(admin, names);
    await openToEvents(admin, names);
  } finally {
    await admin.end();
  }
}

/** A role that may log in and do nothing else until it is given a database. `name` must be safe, see {@link refuseBadName}. */
export async function createRole(admin: Client, name: string, password: string): Promise<void> {
  await admin.query(
    `CREATE ROLE "${name}" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${admin.escapeLiteral(password)}`,
  );
}

/** Lets the role that hears events connect. LISTEN needs no other right, and it gets none. */
export async function openToEvents(admin: Client, databases: readonly string[]): Promise<void> {
  for (const database of databases)
    await admin.query(`GRANT CONNECT ON DATABASE "${database}" TO "${eventsRole}"`);
}

/** Takes the rights away that PostgreSQL gives to everybody: to connect and to make temporary tables. */
export async function closeToPublic(admin: Client, databases: readonly string[]): Promise<void> {
  for (const database of databases) await admin.query(`REVOKE ALL ON DATABASE "${database}" FROM PUBLIC`);
}

/** @throws {DatabaseFault} unless the name is lower case letters, digits and underscores, begins with a letter and is nobody else's. */
export function refuseBadName(name: string): void {
  if (/^[a-z][a-z0-9_]{0,62}$/.test(name) && !name.startsWith('pg_') && !reserved.includes(name)) return;
  throw new DatabaseFault(
    `"${name}" cannot name a database: use at most 63 lower case letters, digits and underscores, beginning with a letter, ` +
      `and none of PostgreSQL's own names (pg_…, ${reserved.join(', ')}).`,
  );
}

async function namesIn(admin: Client, query: string): Promise<ReadonlySet<string>> {
  const { rows } = await admin.query<{ name: string }>(query);
  return new Set(rows.map(({ name }) => name));
}
