import 'reflect-metadata';
import { channel } from 'node:diagnostics_channel';
import { DataSource, type Logger } from 'typeorm';
import type { Agency } from './defineAgency';
import { AddDecisionRecord1795310000000 } from './migrations/AddDecisionRecord';
import { AddPseudonymKey1795300000000 } from './migrations/AddPseudonymKey';
import { AddRelease1795320000000 } from './migrations/AddRelease';
import { Dataset } from './vocabulary/Dataset';
import { DecisionRecord } from './vocabulary/DecisionRecord';
import { PseudonymKey } from './vocabulary/PseudonymKey';
import { Release } from './vocabulary/Release';

/** Says which subgraph has sent a statement, so that tests and benches can count; never the parameters, which are people's data. */
export const statements = channel('lotse:statement');

export interface StatementSent {
  readonly subgraph: string;
  readonly sql: string;
}

function countingLogger(subgraph: string): Logger {
  return {
    logQuery: (sql) => {
      if (statements.hasSubscribers) statements.publish({ subgraph, sql } satisfies StatementSent);
    },
    logQueryError: () => {},
    logQuerySlow: () => {},
    logSchemaBuild: () => {},
    logMigration: () => {},
    log: () => {},
  };
}

/**
 * Connects a subgraph to its own database.
 * @param url PostgreSQL connection URL of the subgraph's own role
 * @throws when the database cannot be reached
 */
export function openDataSource(agency: Agency, url: string, connections = 10): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [
      ...agency.tables,
      Dataset,
      DecisionRecord,
      ...(agency.hubOwned ? [] : [PseudonymKey, Release]),
    ],
    migrations: [
      ...agency.migrations,
      AddDecisionRecord1795310000000,
      ...(agency.hubOwned ? [] : [AddPseudonymKey1795300000000, AddRelease1795320000000]),
    ],
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: true,
    logger: countingLogger(agency.name),
    poolSize: connections,
    applicationName: `lotse-${agency.name}`,
    // One bad connection must not end the process: the next query gets another one, or its own error.
    poolErrorHandler: () => {},
  }).initialize();
}
