import 'reflect-metadata';
import { startLotse } from '../cli/startLotse';
import { publishedSupergraph } from '../schema/publishedSupergraph';
import { type StatementSent, statements } from '../subgraphs/openDataSource';
import { roster } from '../subgraphs/roster';
import { type RecordedStatement, recordStatements } from './recordStatements';

/** The server under test as a process of its own, so that its memory and its statements are its alone. Speaks to the bench by IPC. */

export interface ServerReady {
  readonly kind: 'ready';
  readonly url: string;
  /** Subgraph name → GraphQL endpoint. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Subgraph name → connection URL of its database, password included: never to be printed. */
  readonly databases: Readonly<Record<string, string>>;
}

export interface ServerCounts {
  readonly kind: 'counts';
  /** SQL statements since the start, per subgraph. */
  readonly statements: Readonly<Record<string, number>>;
  /** Resident memory of this process in bytes, without PostgreSQL. */
  readonly rss: number;
}

export interface StatementsRecorded {
  readonly kind: 'recorded';
  readonly statements: readonly RecordedStatement[];
}

/** What the bench may send. `record` is answered when recording has begun, `recorded` with what has been sent since. */
export type ServerOrder = 'counts' | 'record' | 'recorded';

async function main(folder: string): Promise<void> {
  // Ctrl-C in the terminal reaches the bench too: it ends, the channel to it closes, and that is the order to stop, at any time.
  process.on('SIGINT', () => {});
  const abandoned = new AbortController();
  process.once('disconnect', () => abandoned.abort(new Error('The bench was interrupted.')));
  const sent: Record<string, number> = {};
  statements.subscribe((message) => {
    const { subgraph } = message as StatementSent;
    sent[subgraph] = (sent[subgraph] ?? 0) + 1;
  });
  const lotse = await startLotse({
    agencies: roster,
    gateway: true,
    folder,
    edition: 'L',
    supergraphPath: publishedSupergraph(),
    subgraphPort: () => 0,
    gatewayPort: 0,
    issuerPort: 0,
    interrupted: abandoned.signal,
    onStep: (step) => process.stderr.write(`… ${step}\n`),
    onFamily: (done, of) => {
      if (done % 1_000 === 0) process.stderr.write(`  ${done} of ${of} families\n`);
    },
  });
  let endRecording = () => [] as readonly RecordedStatement[];
  process.on('message', (order: ServerOrder) => {
    if (order === 'counts') {
      const rss = process.memoryUsage.rss();
      process.send?.({ kind: 'counts', statements: { ...sent }, rss } satisfies ServerCounts);
    }
    if (order === 'record') endRecording = recordStatements();
    if (order !== 'counts') {
      const statements = order === 'recorded' ? endRecording() : [];
      process.send?.({ kind: 'recorded', statements } satisfies StatementsRecorded);
    }
  });
  const stop = () => lotse.stop().finally(() => process.exit());
  if (abandoned.signal.aborted) return stop();
  abandoned.signal.addEventListener('abort', stop);
  const subgraphs = Object.fromEntries(lotse.agencies.map(({ agency, url }) => [agency.name, url]));
  const databases = Object.fromEntries(
    lotse.agencies.map(({ agency: { name } }) => [name, lotse.databases.url(name)]),
  );
  const url = `${lotse.gateway?.url}/graphql`;
  process.send?.({ kind: 'ready', url, subgraphs, databases } satisfies ServerReady);
}

main(process.argv[2] ?? '').catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exit(1);
});
