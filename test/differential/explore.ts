import { parse } from 'graphql';
import { limits } from '../../gateway/limits/index';
import { Chance } from './Chance';
import { type Feature, featuresOf } from './featuresOf';
import { findDisagreement } from './findDisagreement';
import { makeWorld } from './makeWorld';
import { CompositionProblem } from './serveAgencies';
import { type ServedWorld, serveWorld } from './serveWorld';
import { type Shrunk, shrink } from './shrink';
import type { Asked } from './World';
import { requireValid, writeOperation } from './writeOperation';

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
  /** Seeds of worlds whose agencies do not fit together: the generator or the composer is at fault, never the hub. */
  readonly notComposed: readonly string[];
  readonly operations: number;
  /** Operations the planner refused or did not end with. The hub then says so instead of answering wrongly. */
  readonly notPlanned: readonly string[];
  /** Operations whose whole answers the hub called incomplete. */
  readonly cautious: readonly string[];
  readonly features: ReadonlyMap<Feature, number>;
  /** The first disagreement, made small; null when there was none. */
  readonly disagreement: Shrunk | null;
}

interface Tally {
  worlds: number;
  operations: number;
  readonly notComposed: string[];
  readonly notPlanned: string[];
  readonly cautious: string[];
  readonly features: Map<Feature, number>;
}

/** Asks random operations of random worlds until told to stop or until the hub and the whole disagree. */
export async function explore(search: Search): Promise<Found> {
  const tally: Tally = {
    worlds: 0,
    operations: 0,
    notComposed: [],
    notPlanned: [],
    cautious: [],
    features: new Map(),
  };
  while (search.goesOn(tally.operations)) {
    const seed = `${search.seed}/${tally.worlds++}`;
    const served = await composedWorld(seed, tally);
    if (served === null) continue;
    const found = await exploreWorld(served, { search, seed, tally }).finally(() => served.stop());
    if (found === null) continue;
    search.onDisagreement?.(found);
    return { ...tally, disagreement: await shrink(found) };
  }
  return { ...tally, disagreement: null };
}

async function composedWorld(seed: string, { notComposed }: Tally): Promise<ServedWorld | null> {
  try {
    return await serveWorld(makeWorld(seed));
  } catch (problem) {
    if (!(problem instanceof CompositionProblem)) throw problem;
    notComposed.push(`${seed}: ${problem.message.slice(0, 200)}`);
    return null;
  }
}

interface Exploring {
  readonly search: Search;
  readonly seed: string;
  readonly tally: Tally;
}

async function exploreWorld(served: ServedWorld, { search, seed, tally }: Exploring): Promise<Shrunk | null> {
  const { world } = served;
  for (let number = 0; number < search.operationsPerWorld && search.goesOn(tally.operations); number++) {
    const asked = operationWithinLimits(served, `${seed}/${number}`);
    tally.operations++;
    const compared = await findDisagreement(served, asked);
    if (compared.notPlanned) {
      tally.notPlanned.push(`${seed}/${number}`);
      continue;
    }
    if (compared.isCautious) tally.cautious.push(`${seed}/${number}`);
    for (const feature of featuresOf(served, asked, compared))
      tally.features.set(feature, (tally.features.get(feature) ?? 0) + 1);
    if (compared.disagreement === null) continue;
    requireValid(served.schema, asked);
    return { world, asked, disagreement: compared.disagreement };
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
