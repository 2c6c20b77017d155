import 'reflect-metadata';
import { startLotse } from '../cli/startLotse';
import { publishedSupergraph } from '../schema/publishedSupergraph';
import { type StatementSent, statements } from '../subgraphs/openDataSource';
import { roster } from '../subgraphs/roster';

/** The server under test as a process of its own, so that its memory and its statements are its alone. Speaks to the bench by IPC. */

export interface ServerReady {
  readonly kind: 'ready';
  readonly url: string;
  /** Subgraph name → GraphQL endpoint. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

export interface ServerCounts {
  readonly kind: 'counts';
  /** SQL statements since the start, per subgraph. */
  readonly statements: Readonly<Record<string, number>>;
  /** Resident memory of this process in bytes, without PostgreSQL. */
  readonly rss: number;
}

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
    interrupted: abandoned.signal,
    onStep: (step) => process.stderr.write(`… ${step}\n`),
    onFamily: (done, of) => {
      if (done % 1_000 === 0) process.stderr.write(`  ${done} of ${of} families\n`);
    },
  });
  process.on('message', (message) => {
    if (message === 'counts') {
      const counts: ServerCounts = {
        kind: 'counts',
        statements: { ...sent },
        rss: process.memoryUsage.rss(),
      };
      process.send?.(counts);
    }
  });
  const stop = () => lotse.stop().finally(() => process.exit());
  if (abandoned.signal.aborted) return stop();
  abandoned.signal.addEventListener('abort', stop);
  const subgraphs = Object.fromEntries(lotse.agencies.map(({ agency, url }) => [agency.name, url]));
  const ready: ServerReady = { kind: 'ready', url: `${lotse.gateway?.url}/graphql`, subgraphs };
  process.send?.(ready);
}

main(process.argv[2] ?? '').catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exit(1);
});
