import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askHub } from '../cli/askHub';
import { projectFolder } from '../schema/projectFolder';
import { openDatabasesDirectly } from './openDatabasesDirectly';
import type { Asking } from './protection/Side';
import { median, quantile } from './quantile';
import type { RecordedStatement } from './recordStatements';
import { type ServerUnderTest, startServer } from './startServer';

/** Hub and bare SQL take turns so many times: what disturbs the machine for a while disturbs both. */
const rounds = 5;

/** Enough that no single family's shape decides. */
const families = 24;

/** Asks about the family with this index. */
type Way = (index: number) => Promise<void>;

interface Round {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

/**
 * Q2 (the whole situation of a six-person family) on edition L, one and sixteen questions in flight: through the hub, and beside it the
 * SQL statements that read for it, run directly and all at once on the agencies' databases. Prints p50 and p99 in milliseconds (medians over the rounds), the
 * ratio of the medians, SQL statements per question and memory.
 * @param questions asked per load and way, after a tenth as many to warm up
 */
export async function familyView(folder: string, questions: number): Promise<void> {
  const server = await startServer('protected', folder);
  const databases = openDatabasesDirectly(server.databases);
  try {
    const operation = await readFile(
      join(projectFolder(), 'schema/operations/FamilyOverview.graphql'),
      'utf8',
    );
    const askings = server.askings.slice(0, families);
    if (askings.length === 0) throw new Error('Edition L has no six-person client family.');
    const ask = (asking: Asking | undefined) => askCompletely(server.url, operation, asking);
    const statements = await statementsOf(server, askings, ask);
    const hub: Way = (index) => ask(askings[index % askings.length]);
    const sql: Way = (index) => databases.run(statements[index % statements.length] ?? []);
    print(`Q2 over ${askings.length} six-person families, ${questions} questions per load and way\n\n`);
    print(
      'in flight  way               p50 ms     p99 ms    questions/s   SQL statements/question   p50 to SQL\n',
    );
    for (const inFlight of [1, 16]) await beside(server, { hub, sql }, questions, inFlight);
    await printMemory(server);
  } finally {
    await databases.close();
    await server.stop();
  }
}

/** What each family's question makes the subgraphs send; found out one family at a time. */
async function statementsOf(
  server: ServerUnderTest,
  askings: readonly Asking[],
  ask: (asking: Asking) => Promise<void>,
): Promise<readonly (readonly RecordedStatement[])[]> {
  const all: (readonly RecordedStatement[])[] = [];
  for (const asking of askings) {
    const recorded = await server.record(() => ask(asking));
    // What is written for the record (envelopes used, decisions, the log) is the hub's own; repeated, it would be refused.
    const statements = recorded.statements.filter(
      ({ subgraph, text }) => subgraph in server.databases && /^\s*(SELECT|WITH)\b/i.test(text),
    );
    if (statements.length === 0) throw new Error('A question reached no database.');
    all.push(statements);
  }
  return all;
}

async function askCompletely(url: string, operation: string, asking: Asking | undefined): Promise<void> {
  const { family, headers } = asking ?? { family: '', headers: {} };
  const { data, errors, extensions } = await askHub<{ family: object | null }>(
    url,
    operation,
    { f: family },
    headers,
  );
  if (!data?.family || errors || !extensions?.disclosure?.complete) {
    throw new Error(`An answer was not complete: ${errors?.[0]?.message ?? 'no family'}`);
  }
}

/** Measures both ways in turn and prints a line for each. */
async function beside(
  server: ServerUnderTest,
  { hub, sql }: { readonly hub: Way; readonly sql: Way },
  questions: number,
  inFlight: number,
): Promise<void> {
  const share = Math.ceil(questions / rounds);
  for (const way of [hub, sql]) await round(way, Math.ceil(questions / 10), inFlight);
  const taken: { hub: Round; sql: Round }[] = [];
  let statements = 0;
  for (let turn = 0; turn < rounds; turn++) {
    const before = total((await server.counts()).statements);
    const throughHub = await round(hub, share, inFlight);
    statements += total((await server.counts()).statements) - before;
    taken.push({ hub: throughHub, sql: await round(sql, share, inFlight) });
  }
  const each = (statements / (share * rounds)).toFixed(1);
  const ratio = median(taken.map((one) => one.hub.p50 / one.sql.p50)).toFixed(2);
  const lines = [
    ['hub', taken.map((one) => one.hub), each, `${ratio}×`] as const,
    ['SQL, directly', taken.map((one) => one.sql), 'those that read', ''] as const,
  ];
  for (const [name, measured, sent, times] of lines) {
    const cells = [
      median(measured.map(({ p50 }) => p50)).toFixed(1),
      median(measured.map(({ p99 }) => p99)).toFixed(1),
      median(measured.map(({ perSecond }) => perSecond)).toFixed(0),
    ];
    print(
      `${String(inFlight).padStart(9)}  ${name.padEnd(13)} ${cells.map((cell) => cell.padStart(10)).join(' ')} ${sent.padStart(20)} ${times.padStart(17)}\n`,
    );
  }
}

async function round(way: Way, questions: number, inFlight: number): Promise<Round> {
  const began = performance.now();
  const times = (await load(way, questions, inFlight)).sort((a, b) => a - b);
  const seconds = (performance.now() - began) / 1000;
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), perSecond: questions / seconds };
}

/** Asks so many questions, so many at a time; times in milliseconds. */
async function load(way: Way, questions: number, inFlight: number): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < questions) {
      const began = performance.now();
      await way(next++);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return times;
}

async function printMemory(server: ServerUnderTest): Promise<void> {
  const { rss, statements } = await server.counts();
  const all = server.memoryWithPostgres();
  print(`\nmemory: ${megabytes(rss)} resident for hub and six subgraphs`);
  print(all === null ? '\n' : `, ${megabytes(all)} together with PostgreSQL (shared pages counted once)\n`);
  print(
    `statements in all: ${Object.entries(statements)
      .map(([name, count]) => `${name} ${count}`)
      .join(' · ')}\n`,
  );
}

const print = (text: string): boolean => process.stdout.write(text);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
