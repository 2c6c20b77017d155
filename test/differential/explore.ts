import { parse } from 'graphql';
import { limits } from '../../gateway/limits/index';
import { Chance } from './Chance';
import { type Feature, featuresOf } from './featuresOf';
import { findDisagreement } from './findDisagreement';
import { makeWorld } from './makeWorld';
import { PlannerProbe } from './PlannerProbe';
import { type ServedWorld, serveWorld } from './serveWorld';
import { planningDoesNotEnd, planningProblem, type Shrunk, shrink } from './shrink';
import type { Asked, World } from './World';
import { writeOperation } from './writeOperation';

/** How far to search. */
export interface Search {
  /** Determines every world and operation. */
  readonly seed: string;
  readonly operationsPerWorld: number;
  /** Asked before each operation, with the number of those done. */
  readonly goesOn: (operations: number) => boolean;
  /** Told before a disagreement is made small, which may take a minute. */
  readonly onDisagreement?: (found: Shrunk) => void;
}

/** What a search met. */
export interface Found {
  readonly worlds: number;
  readonly operations: number;
  /** Operations the planner refused or did not end with. The hub then says so instead of answering wrongly. */
  readonly notPlanned: number;
  readonly features: ReadonlyMap<Feature, number>;
  /** The first disagreement, made small; null when there was none. */
  readonly disagreement: Shrunk | null;
}

interface Tally {
  worlds: number;
  operations: number;
  notPlanned: number;
  readonly features: Map<Feature, number>;
}

/** Asks random operations of random worlds until told to stop or until the hub and the whole disagree. */
export async function explore(search: Search): Promise<Found> {
  const probe = new PlannerProbe();
  const tally: Tally = { worlds: 0, operations: 0, notPlanned: 0, features: new Map() };
  let disagreement: Shrunk | null = null;
  try {
    while (disagreement === null && search.goesOn(tally.operations)) {
      const seed = `${search.seed}/${tally.worlds++}`;
      const served = await serveWorld(makeWorld(seed));
      const found = await exploreWorld(served, { search, seed, tally, probe }).finally(() => served.stop());
      if (found) search.onDisagreement?.(found);
      if (found) disagreement = await shrink(found, probe);
    }
  } finally {
    await probe.stop();
  }
  return { ...tally, disagreement };
}

interface Exploring {
  readonly search: Search;
  readonly seed: string;
  readonly tally: Tally;
  readonly probe: PlannerProbe;
}

async function exploreWorld(served: ServedWorld, at: Exploring): Promise<Shrunk | null> {
  const { search, seed, tally, probe } = at;
  const { world } = served;
  probe.use(served.hub.supergraphSdl);
  for (let number = 0; number < search.operationsPerWorld && search.goesOn(tally.operations); number++) {
    const asked = operationWithinLimits(served, `${seed}/${number}`);
    tally.operations++;
    const problem = await planningProblem(asked, probe);
    if (problem === planningDoesNotEnd && mayBeRefused(world)) {
      tally.notPlanned++;
      continue;
    }
    const disagreement = problem ?? (await askBoth(served, asked, tally));
    if (disagreement !== null) return { world, asked, disagreement };
  }
  return null;
}

/** The first operation of a seed that the hub does not refuse for its size. */
function operationWithinLimits({ schema }: ServedWorld, seed: string): Asked {
  for (let attempt = 0; ; attempt++) {
    const asked = writeOperation(schema, new Chance(`${seed}/${attempt}`));
    const document = parse(asked.operation, { noLocation: true });
    if (limits.every((limit) => limit.count(document) <= limit.most)) return asked;
  }
}

async function askBoth(served: ServedWorld, asked: Asked, tally: Tally): Promise<string | null> {
  const before = requestsOf(served);
  const compared = await findDisagreement(served, asked);
  if (compared.notPlanned && mayBeRefused(served.world)) {
    tally.notPlanned++;
    return null;
  }
  const requests = new Map(
    [...requestsOf(served)].map(([name, all]) => [name, all.slice(before.get(name)?.length)]),
  );
  for (const feature of featuresOf(served, asked, compared, requests))
    tally.features.set(feature, (tally.features.get(feature) ?? 0) + 1);
  return compared.disagreement;
}

const requestsOf = ({ world, hub }: ServedWorld) =>
  new Map(world.agencies.map((agency) => [agency, [...hub.asked(agency)]]));

/** The planner gives up around `@requires` and where entities have several keys: test/corpus/plannerDefects.test.ts. */
const mayBeRefused = (world: World): boolean =>
  world.types.some(
    ({ fields, holders }) =>
      fields.some(({ needs }) => needs.length > 0) || Object.values(holders).some((keys) => keys.length > 1),
  );
