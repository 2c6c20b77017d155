import { canBeAsked, type Met, reachableFrom } from './keys';
import type { World, WorldField } from './World';

/**
 * Why a field cannot be there although nothing is wrong with it: `out`: all that serve it are down. `absent`: the keys
 * that lead to those that serve it are null, so that nobody can be asked about the object.
 */
export type Loss = 'out' | 'absent' | null;

/** What keeps a field of an object from the hub, however it goes about it. */
export function lossOf(world: World, met: Met, field: WorldField): Loss {
  const { type, from } = met;
  const isOut = (agency: string): boolean => world.outages[agency] !== undefined;
  if (type.kind === 'root') return field.owners.every(isOut) ? 'out' : null;
  const mayBeLost = type.mayLackCode || Object.keys(world.outages).length > 0;
  if (type.kind === 'value' || !mayBeLost) return null;
  // What is computed from other fields takes a question of its own, also where the object comes from.
  const isComputed = field.needs.length > 0;
  if (field.owners.includes(from) && !isComputed) return null;
  const reached = reachableFrom(world, met);
  const possible = field.owners.filter(
    (agency) => reached.has(agency) && (!isComputed || canBeAsked(world, met, { agency, reached })),
  );
  if (possible.length === 0) return 'absent';
  if (possible.every(isOut)) return 'out';
  const lacks = field.needs.some(({ name }) => {
    const needed = type.fields.find((one) => one.name === name);
    return needed !== undefined && lossOf(world, met, needed) === 'absent';
  });
  return lacks ? 'absent' : null;
}
