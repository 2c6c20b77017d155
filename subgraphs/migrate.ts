import type { DataSource } from 'typeorm';
import type { Agency } from './defineAgency';
import { openDataSource } from './openDataSource';

/**
 * Brings an agency's database to the newest migration.
 * @returns the names of the migrations that ran, none when it was up to date
 */
export async function migrate(agency: Agency, databaseUrl: string): Promise<readonly string[]> {
  const database = await openDataSource(agency, databaseUrl, 2);
  try {
    const ran = await database.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await database.destroy();
  }
}

/** One difference between the tables as the entities describe them and as the database has them. */
export interface Difference {
  readonly up: string;
  readonly down: string | null;
}

/** What a new migration would have to do so that the database matches the entities; empty when nothing is missing. */
export async function differences(database: DataSource): Promise<readonly Difference[]> {
  const planned = await database.driver.createSchemaBuilder().log();
  return planned.upQueries.map((up, index) => ({
    up: up.query,
    down: planned.downQueries[index]?.query ?? null,
  }));
}
