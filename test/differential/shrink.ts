import { parse, validate } from 'graphql';
import { findDisagreement } from './findDisagreement';
import { type ServedWorld, serveWorld } from './serveWorld';
import { smallerOperations } from './shrinkOperation';
import { smallerWorlds } from './shrinkWorld';
import type { Asked, World } from './World';

/** A disagreement with the smallest world and operation found to show it. */
export interface Shrunk {
  readonly world: World;
  readonly asked: Asked;
  readonly disagreement: string;
}

/** How many smaller cases are tried at most: operations cost milliseconds, worlds a start of everything. */
const mostOperations = 600;
const mostWorlds = 120;
const longestMs = 120_000;

/** Makes a disagreement smaller as long as it stays one of the same kind: first the operation, then the world. */
export async function shrink(found: Shrunk): Promise<Shrunk> {
  const served = await serveWorld(found.world);
  let smallest = found;
  try {
    smallest = await shrinkOperation(served, found);
  } finally {
    await served.stop();
  }
  smallest = await shrinkWorld(smallest);
  return smallest;
}

/** The kind of a disagreement: its words without places and values. */
const kindOf = (disagreement: string): string => disagreement.replace(/\[.*|\n.*/gs, '');

async function shrinkOperation(served: ServedWorld, found: Shrunk): Promise<Shrunk> {
  let smallest = found;
  let tried = 0;
  const end = Date.now() + longestMs;
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const asked of smallerOperations(smallest.asked)) {
      if (tried++ > mostOperations || Date.now() > end) return smallest;
      const disagreement = await sameProblem(served, asked, found);
      if (disagreement === null) continue;
      smallest = { ...smallest, asked, disagreement };
      goesOn = true;
      break;
    }
  }
  return smallest;
}

async function shrinkWorld(found: Shrunk): Promise<Shrunk> {
  let smallest = found;
  let tried = 0;
  // A step that helped changes few of the others, so the walk goes on where it was instead of beginning anew.
  for (let skip = 0; tried < mostWorlds; ) {
    const served = await serveWorld(smallest.world);
    const candidates = [...smallerWorlds(served, smallest.asked)];
    await served.stop();
    const index = await firstThat(candidates, skip, async (world) => {
      if (tried++ > mostWorlds) return false;
      const disagreement = await problemOfWorld(world, smallest);
      if (disagreement !== null) smallest = { ...smallest, world, disagreement };
      return disagreement !== null;
    });
    if (index === null) {
      if (skip === 0) break;
      skip = 0;
    } else skip = index;
  }
  return smallest;
}

async function firstThat<Value>(
  values: readonly Value[],
  from: number,
  holds: (value: Value) => Promise<boolean>,
): Promise<number | null> {
  for (let index = from; index < values.length; index++)
    if (await holds(values[index] as Value)) return index;
  return null;
}

async function problemOfWorld(world: World, found: Shrunk): Promise<string | null> {
  let served: ServedWorld;
  try {
    served = await serveWorld(world);
  } catch {
    // It does not compose, or is no schema at all.
    return null;
  }
  try {
    return await sameProblem(served, found.asked, found);
  } finally {
    await served.stop();
  }
}

async function sameProblem(
  served: ServedWorld,
  asked: Asked,
  { disagreement }: Shrunk,
): Promise<string | null> {
  if (validate(served.schema, parse(asked.operation)).length > 0) return null;
  const problem = (await findDisagreement(served, asked)).disagreement;
  return problem !== null && kindOf(problem) === kindOf(disagreement) ? problem : null;
}
