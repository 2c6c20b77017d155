import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askHub } from '../cli/askHub';
import { projectFolder } from '../schema/projectFolder';
import { quantile } from './quantile';
import { sixPersonFamilies } from './sixPersonFamilies';
import { type ServerUnderTest, startServer } from './startServer';

/**
 * Q2 (the whole situation of a six-person family) on edition L, one and sixteen questions in flight.
 * Prints p50 and p99 in milliseconds, SQL statements per question and memory.
 * @param questions asked per load, after a tenth as many to warm up
 */
export async function familyView(folder: string, questions: number): Promise<void> {
  const server = await startServer(folder);
  try {
    const operation = await readFile(
      join(projectFolder(), 'schema/operations/FamilyOverview.graphql'),
      'utf8',
    );
    const families = await sixPersonFamilies(server.url);
    if (families.length === 0) throw new Error('Edition L has no six-person client family.');
    print(`Q2 over ${families.length} six-person families, ${questions} questions per load\n\n`);
    print('in flight     p50 ms     p99 ms    questions/s   SQL statements/question\n');
    const ask = (index: number) =>
      askCompletely(server.url, operation, families[index % families.length] ?? '');
    await load(ask, Math.ceil(questions / 10), 16);
    for (const inFlight of [1, 16]) print(await measured(server, ask, questions, inFlight));
    await printMemory(server);
  } finally {
    await server.stop();
  }
}

async function askCompletely(url: string, operation: string, family: string): Promise<void> {
  const { data, errors, extensions } = await askHub<{ family: object | null }>(url, operation, { f: family });
  if (!data?.family || errors || !extensions?.disclosure?.complete) {
    throw new Error(`An answer was not complete: ${errors?.[0]?.message ?? 'no family'}`);
  }
}

async function measured(
  server: ServerUnderTest,
  ask: (index: number) => Promise<void>,
  questions: number,
  inFlight: number,
): Promise<string> {
  const before = total((await server.counts()).statements);
  const began = performance.now();
  const times = (await load(ask, questions, inFlight)).sort((a, b) => a - b);
  const seconds = (performance.now() - began) / 1000;
  const statements = total((await server.counts()).statements) - before;
  const cells = [
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.99).toFixed(1),
    (questions / seconds).toFixed(0),
  ];
  return `${String(inFlight).padStart(9)} ${cells.map((cell) => cell.padStart(10)).join(' ')} ${(statements / questions).toFixed(1).padStart(20)}\n`;
}

/** Asks so many questions, so many at a time; times in milliseconds. */
async function load(
  ask: (index: number) => Promise<void>,
  questions: number,
  inFlight: number,
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < questions) {
      const began = performance.now();
      await ask(next++);
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
