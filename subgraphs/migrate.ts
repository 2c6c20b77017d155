import type { DataSource, QueryRunner } from 'typeorm';
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
  const createRunner = database.createQueryRunner.bind(database);
  database.createQueryRunner = (mode) => oneAfterAnother(createRunner(mode));
  try {
    const planned = await database.driver.createSchemaBuilder().log();
    return planned.upQueries.map((up, index) => ({
      up: up.query,
      down: planned.downQueries[index]?.query ?? null,
    }));
  } finally {
    database.createQueryRunner = createRunner;
  }
}

/**
 * TypeORM's schema builder reads the catalogue with many queries at a time on one connection. pg puts them in a row, warns, and will
 * refuse from version 9 on; here they wait for each other before pg sees them.
 */
function oneAfterAnother(runner: QueryRunner): QueryRunner {
  const query = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  runner.query = (...given: Parameters<QueryRunner['query']>) => {
    const mine = last.then(() => query(...given));
    last = mine.catch(() => {});
    return mine;
  };
  return runner;
}
