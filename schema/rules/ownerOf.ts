import type { ReadContract } from '../readContract';

/** Names of all entities: types that some subgraph gives a `@key`. */
export const entitiesOf = (contracts: readonly ReadContract[]): readonly string[] => [
  ...new Set(
    contracts.flatMap(({ types }) => [...types].flatMap(([name, { keys }]) => (keys.length > 0 ? name : []))),
  ),
];

/** Whether a subgraph gives the type a `@key`; where it forgets to, the rule `keysAreIds` says so and no other rule needs to. */
export const isEntityIn = ({ types }: ReadContract, entity: string): boolean =>
  (types.get(entity)?.keys.length ?? 0) > 0;

/** Whether a subgraph resolves more of a type than its key. */
const contributes = ({ types }: ReadContract, entity: string): boolean =>
  [...(types.get(entity)?.fields.values() ?? [])].some(({ key, external }) => !key && !external);

/**
 * The subgraph that owns an entity: of those that resolve more than the key, the first that is the hub's own, else the first of
 * the roster. All others extend it. Null when nobody resolves more than the key.
 */
export function ownerOf(contracts: readonly ReadContract[], entity: string): ReadContract | null {
  const contributors = contracts.filter((contract) => contributes(contract, entity));
  return contributors.find(({ hubOwned }) => hubOwned) ?? contributors[0] ?? null;
}
