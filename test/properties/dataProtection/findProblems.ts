import { Client } from 'pg';
import { storyIds } from '../../../city/stories/storyIds';
import { compare } from '../../../cli/reconcileLogs';
import { roster } from '../../../subgraphs/roster';
import { Chance } from '../../differential/Chance';
import { agencies, type OpenCity, openOpenCity, openWatchedCity, type WatchedCity } from './City';
import { changeOfMind } from './changeOfMind';
import { whatWasWrongOnTheWire } from './onTheWire';
import type { Manner } from './openWire';
import { Rules } from './Rules';
import { randomAsker, randomQuestion } from './randomQuestion';
import { readWorld } from './readWorld';
import { whatIsWrong } from './whatIsWrong';

export interface Found {
  readonly problems: readonly string[];
  readonly asked: number;
  /** `Type.field` of agencies → how often a permitted value arrived. */
  readonly arrived: ReadonlyMap<string, number>;
  /** Requests that reached agencies. */
  readonly messages: number;
  /** Differences between the hub's log and the subgraphs' own, told by kind. */
  readonly differences: readonly string[];
  /** Messages that both logs have. */
  readonly agreed: number;
}

/** What happens to agencies in the last part of a run: breakers open, so it comes last. */
const troubles: readonly Manner[] = ['down', 'refusing', 'babbling'];

interface Run {
  readonly city: WatchedCity;
  readonly open: OpenCity;
  readonly casework: Client;
  readonly arrived: Map<string, number>;
}

/**
 * Asks at random: other operations, other callers, consents that were changed a moment ago, agencies that fail. Ends with the first few things
 * that are wrong.
 * @param plan how many questions to agencies that are well, and to agencies of which one is not
 */
export async function findProblems(
  seed: string,
  plan: { readonly well: number; readonly ill: number },
): Promise<Found> {
  const city = await openWatchedCity();
  const open = await openOpenCity('open');
  const casework = new Client({ connectionString: city.databaseOf('casework') });
  await casework.connect();
  const run: Run = { city, open, casework, arrived: new Map() };
  const problems: string[] = [];
  let asked = 0;
  try {
    for (; asked < plan.well + plan.ill && problems.length < 10; asked++) {
      problems.push(...(await problemsOf(`${seed}/${asked}`, asked >= plan.well, run)));
    }
    const names = roster.map(({ name }) => name);
    const { differences, agreed } = await compare(names, city.databaseOf);
    const messages = city.wire.seen.filter(({ agency }) => agencies.includes(agency)).length;
    const told = differences.map(({ kind, agency }) => `${kind} ${agency}`);
    return { problems, asked, arrived: run.arrived, messages, differences: told, agreed };
  } finally {
    await casework.end();
    await open.stop();
    await city.stop();
  }
}

async function problemsOf(seed: string, isIll: boolean, run: Run): Promise<readonly string[]> {
  const { city, open, casework } = run;
  const chance = new Chance(`${seed}/around`);
  const question = randomQuestion(seed);
  const asker = await randomAsker(city.hub, `${seed}/asker`, question.story);
  const people = Object.values(storyIds[question.story]);
  const putBack = chance.of(50) ? await changeOfMind(casework, people, chance, asker) : async () => {};
  const patient = isIll ? chance.oneOf(agencies) : null;
  if (patient !== null) city.wire.behave(patient, chance.oneOf(troubles));
  try {
    const world = await readWorld(city.databaseOf('casework'), asker.caseManager);
    const rules = new Rules(asker, world);
    const from = city.wire.seen.length;
    const answer = await city.hub.ask<Record<string, unknown>>(question.operation, question.variables, {
      ...asker.headers,
    });
    const told = (problem: string): string => `${seed} ${asker.name} ${asker.purpose}: ${problem}`;
    if (answer.status !== 200) return [told(`status ${answer.status} ${JSON.stringify(answer.errors)}`)];
    const failed = new Set(
      answer.errors?.map(({ extensions }) => `${extensions?.code} ${extensions?.agency ?? ''}`),
    );
    if (!isIll && failed.size > 0) return [told(`failed though all are well: ${[...failed]}`)];
    const full = await open.ask(question.operation, question.variables);
    const found = whatIsWrong(question.operation, rules, answer, full);
    for (const [name, times] of found.arrived) run.arrived.set(name, (run.arrived.get(name) ?? 0) + times);
    return [...found.problems, ...whatWasWrongOnTheWire(city.wire.seen.slice(from), rules, world)].map(told);
  } finally {
    if (patient !== null) city.wire.behave(patient, 'well');
    await putBack();
  }
}
