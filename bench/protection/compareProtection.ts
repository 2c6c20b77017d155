import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askHub } from '../../cli/askHub';
import { projectFolder } from '../../schema/projectFolder';
import { median, quantile } from '../quantile';
import { fairAskings } from './fairAskings';
import type { Asking, SideCounts, SideName } from './Side';
import { type Side, startSide } from './startSide';

export interface ProtectionOptions {
  readonly folder: string;
  /** Windows per side and load. */
  readonly rounds: number;
  /** Questions per window. */
  readonly questions: number;
  /** Where CPU profiles of both sides go; null: none are taken. */
  readonly profile: string | null;
}

/** What one window has cost, for each question. */
interface Window {
  readonly cpuMs: number;
  readonly nodeMs: number;
  readonly p50: number;
  readonly before: SideCounts;
  readonly after: SideCounts;
}

/** At most so much more processor time with all that protects. */
const goal = 1.25;

type Sides = { readonly [key in SideName]: Side };

/**
 * What data protection costs: Q2 through the hub, and beside it through the same engine and subgraphs without callers, gates, envelopes,
 * receipts and records, in turns. Only families are asked about whom both give the same answer.
 */
export async function compareProtection(options: ProtectionOptions): Promise<void> {
  const { folder, rounds, questions } = options;
  const query = await readFile(join(projectFolder(), 'schema/operations/FamilyOverview.graphql'), 'utf8');
  const guarded = await startSide('protected', folder);
  try {
    const bare = await startSide('unprotected', folder);
    try {
      const sides: Sides = { unprotected: bare, protected: guarded };
      const { askings, tried } = await fairAskings(query, sides);
      print(
        `Q2 over ${askings.length} families of edition M (of ${tried}: those about whom nothing is kept back),\n`,
      );
      print(`${questions} questions per window, ${rounds} windows per side\n\n`);
      for (const inFlight of [1, 16]) await besides(sides, { query, askings, questions, rounds, inFlight });
      if (options.profile !== null) await takeProfiles(sides, { query, askings, questions }, options.profile);
    } finally {
      await bare.stop();
    }
  } finally {
    await guarded.stop();
  }
}

interface Load {
  readonly query: string;
  readonly askings: readonly Asking[];
  readonly questions: number;
  readonly inFlight: number;
}

async function besides(sides: Sides, { rounds, ...load }: Load & { readonly rounds: number }): Promise<void> {
  const windows: Record<SideName, Window[]> = { unprotected: [], protected: [] };
  for (const side of [sides.unprotected, sides.protected])
    await askAll(side, { ...load, questions: Math.ceil(load.questions / 2) });
  for (let round = 0; round < rounds; round++) {
    // Whoever comes second in one round comes first in the next.
    const order: readonly SideName[] =
      round % 2 === 0 ? ['unprotected', 'protected'] : ['protected', 'unprotected'];
    for (const name of order) windows[name].push(await measure(sides[name], load));
  }
  print(
    `${load.inFlight} in flight          p50 ms   CPU ms   of it Node.js   statements   log links   commits   requests\n`,
  );
  for (const name of ['unprotected', 'protected'] as const)
    print(`${line(name, windows[name], load.questions)}\n`);
  const ratios = windows.protected.map(
    (one, index) => one.cpuMs / (windows.unprotected[index]?.cpuMs ?? Number.NaN),
  );
  const times = median(ratios);
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  print(
    `CPU with protection: ${times.toFixed(2)}× (${spread}); the goal is below ${goal}: ${times < goal ? 'met' : 'missed'}\n\n`,
  );
}

async function measure(side: Side, load: Load): Promise<Window> {
  const before = await side.counts();
  const from = side.cpuMs();
  const times = await askAll(side, load);
  const to = side.cpuMs();
  const after = await side.counts();
  if (from === null || to === null) throw new Error('Processor time can be measured on Linux only.');
  return {
    cpuMs: (to - from) / load.questions,
    nodeMs: (after.nodeMs - before.nodeMs) / load.questions,
    p50: quantile(Float64Array.from(times).sort(), 0.5),
    before,
    after,
  };
}

/** @returns how long each question took, in milliseconds */
async function askAll(side: Side, { query, askings, questions, inFlight }: Load): Promise<readonly number[]> {
  const times: number[] = [];
  let next = 0;
  const client = async () => {
    while (next < questions) {
      const { family, headers } = askings[next++ % askings.length] as Asking;
      const began = performance.now();
      const { data, errors } = await askHub<{ family: object | null }>(
        side.url,
        query,
        { f: family },
        headers,
      );
      times.push(performance.now() - began);
      if (!data?.family || errors)
        throw new Error(`An answer was not complete: ${errors?.[0]?.message ?? 'no family'}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, client));
  return times;
}

function line(name: SideName, windows: readonly Window[], questions: number): string {
  const of = (value: (window: Window) => number) => median(windows.map(value));
  const each = (value: (counts: SideCounts) => number) =>
    of(({ before, after }) => (value(after) - value(before)) / questions).toFixed(2);
  const cells = [
    of(({ p50 }) => p50)
      .toFixed(1)
      .padStart(9),
    of(({ cpuMs }) => cpuMs)
      .toFixed(2)
      .padStart(8),
    of(({ nodeMs }) => nodeMs)
      .toFixed(2)
      .padStart(15),
    each(({ statements }) => total(statements)).padStart(12),
    each(({ links }) => links).padStart(11),
    each(({ commits }) => commits).padStart(9),
  ];
  return `${name.padEnd(18)}${cells.join(' ')}   ${requestsEach(windows, questions)}`;
}

/** Requests per question and subgraph: the round trips. */
function requestsEach(windows: readonly Window[], questions: number): string {
  const names = Object.keys(windows.at(-1)?.after.requests ?? {}).sort();
  const asked = names.flatMap((name) => {
    const each = median(
      windows.map(
        ({ before, after }) => ((after.requests[name] ?? 0) - (before.requests[name] ?? 0)) / questions,
      ),
    );
    return each > 0 ? [`${name} ${each.toFixed(1)}`] : [];
  });
  return asked.join(' · ');
}

async function takeProfiles(sides: Sides, load: Omit<Load, 'inFlight'>, folder: string): Promise<void> {
  for (const side of Object.values(sides)) {
    await side.profile();
    await askAll(side, { ...load, inFlight: 16 });
    const file = join(folder, `${side.name}.cpuprofile`);
    await side.endProfile(file);
    print(`CPU profile of hub and subgraphs, ${side.name}: ${file}\n`);
  }
}

const print = (text: string): boolean => process.stdout.write(text);
const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
