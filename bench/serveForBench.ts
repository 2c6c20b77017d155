import 'reflect-metadata';
import { join } from 'node:path';
import type { Edition } from '../city/facts/City';
import { type StatementSent, statements } from '../subgraphs/openDataSource';
import { roster } from '../subgraphs/roster';
import { openSide } from './protection/openSides';
import { responsibleManagers } from './protection/responsibleManagers';
import type { Asking, SideName } from './protection/Side';
import { type RecordedStatement, recordStatements } from './recordStatements';

/** The server under test as a process of its own, so that its memory and its statements are its alone. Speaks to the bench by IPC. */

export interface ServerReady {
  readonly kind: 'ready';
  readonly url: string;
  /** Subgraph name → GraphQL endpoint. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Subgraph name → connection URL of its database, password included: never to be printed. */
  readonly databases: Readonly<Record<string, string>>;
  /** Client families of six, each asked about by the case manager who is responsible; an unprotected side looks at no token. */
  readonly askings: readonly Asking[];
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

async function main(name: SideName, folder: string, edition: Edition): Promise<void> {
  // Ctrl-C in the terminal reaches the bench too: it ends, the channel to it closes, and that is the order to stop, at any time.
  process.on('SIGINT', () => {});
  const abandoned = new AbortController();
  process.once('disconnect', () => abandoned.abort(new Error('The bench was interrupted.')));
  const sent: Record<string, number> = {};
  statements.subscribe((message) => {
    const { subgraph } = message as StatementSent;
    sent[subgraph] = (sent[subgraph] ?? 0) + 1;
  });
  const side = await openSide(name, folder, {
    edition,
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
  const stop = () => side.stop().finally(() => process.exit());
  if (abandoned.signal.aborted) return stop();
  abandoned.signal.addEventListener('abort', stop);
  const subgraphs = Object.fromEntries(side.agencies.map(({ agency, url }) => [agency.name, url]));
  const databases = Object.fromEntries(roster.map(({ name }) => [name, side.databases.url(name)]));
  const askings = await responsibleManagers(
    side.city,
    join(folder, name),
    ({ members }) => members.length === 6,
  );
  process.send?.({ kind: 'ready', url: side.url, subgraphs, databases, askings } satisfies ServerReady);
}

main(process.argv[2] as SideName, process.argv[3] ?? '', (process.argv[4] ?? 'L') as Edition).catch(
  (problem: unknown) => {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    process.exit(1);
  },
);
