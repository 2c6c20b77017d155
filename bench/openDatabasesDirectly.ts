import { Pool } from 'pg';
import type { RecordedStatement } from './recordStatements';

/** The agencies' databases, asked without hub and without subgraphs. */
export interface DirectDatabases {
  /** Sends all statements at once, each to the database of its subgraph, and waits for all of them. */
  run(statements: readonly RecordedStatement[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param urls subgraph → connection URL
 * @param connections to each database at most; as many as a subgraph has
 */
export function openDatabasesDirectly(
  urls: Readonly<Record<string, string>>,
  connections = 10,
): DirectDatabases {
  const pools = new Map(
    Object.entries(urls).map(([name, url]) => [name, new Pool({ connectionString: url, max: connections })]),
  );
  // A connection that breaks while nobody uses it: the next query gets another one.
  for (const pool of pools.values()) pool.on('error', () => {});
  return {
    run: async (statements) => {
      await Promise.all(
        statements.map(({ subgraph, text, values }) => {
          const pool = pools.get(subgraph);
          if (pool === undefined) throw new Error(`There is no database of "${subgraph}".`);
          return pool.query(text, [...values]);
        }),
      );
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
