import 'reflect-metadata';
import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { type StatementSent, statements } from '../../subgraphs/openDataSource';
import { type OpenSide, openSide } from './openSides';
import { responsibleManagers } from './responsibleManagers';
import type { SideCounts, SideName, SideQuestion, SideReady } from './Side';

/** One side as a process of its own: hub, subgraphs and, below it, PostgreSQL. Answers the bench by IPC and ends with it. */
const [, , name = 'protected', folder = ''] = process.argv as unknown as [string, string, SideName, string];

const requests: Record<string, number> = {};
const sent: Record<string, number> = {};
const session = new Session();

// Signals to the whole group reach the bench too; when that has ended, the channel to it closes, and only then PostgreSQL is stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

statements.subscribe((message) => {
  const { subgraph } = message as StatementSent;
  sent[subgraph] = (sent[subgraph] ?? 0) + 1;
});

// 300 client families: enough that no single one's shape decides, and seeded in a minute.
const opening = openSide(name, folder, { edition: 'M' });
const stop = async (): Promise<void> => {
  const side = await opening.catch(() => null);
  await side?.stop();
};
opening.then(countRequests, (problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exit(1);
});
process.once('disconnect', () => void stop().finally(() => process.exit()));
process.on(
  'message',
  ({ number, question }: { readonly number: number; readonly question: SideQuestion }) => {
    answer(question).then(
      (told) => process.send?.({ number, answer: told }),
      (problem: unknown) => process.send?.({ number, problem: String(problem) }),
    );
  },
);

function countRequests({ agencies }: OpenSide): void {
  const names = new Map(agencies.map(({ agency, port }) => [port, agency.name]));
  subscribe('http.server.request.start', (message) => {
    const { localPort } = (message as { readonly socket: Socket }).socket;
    const subgraph = names.get(localPort ?? 0);
    if (subgraph !== undefined) requests[subgraph] = (requests[subgraph] ?? 0) + 1;
  });
}

async function answer(question: SideQuestion): Promise<SideReady | SideCounts | null> {
  const side = await opening;
  switch (question.kind) {
    case 'ready':
      return { url: side.url, askings: await responsibleManagers(side.city, join(folder, 'protected')) };
    case 'counts':
      return counts(side);
    case 'profile':
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.start');
      return null;
    case 'endProfile': {
      const { profile } = await session.post('Profiler.stop');
      writeFileSync(question.file, JSON.stringify(profile));
      session.disconnect();
      return null;
    }
    case 'stop':
      await side.stop();
      return null;
  }
}

async function counts({ logUrl }: OpenSide): Promise<SideCounts> {
  const { user, system } = process.cpuUsage();
  const client = new Client({ connectionString: logUrl, application_name: 'lotse-bench' });
  await client.connect();
  try {
    const { rows } = await client.query<{ links: number; commits: number }>(
      'SELECT count(*)::int AS links, count(DISTINCT xmin::text)::int AS commits FROM disclosure_log',
    );
    const { links = 0, commits = 0 } = rows[0] ?? {};
    return {
      requests: { ...requests },
      statements: { ...sent },
      links,
      commits,
      nodeMs: (user + system) / 1_000,
    };
  } finally {
    await client.end();
  }
}
