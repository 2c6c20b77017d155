import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { Need, World, WorldType } from './World';

/** The fields of a key such as `id owner { id }`, with what of them it takes. */
export function keyPartsOf(key: string): readonly Need[] {
  const [definition] = parse(`{${key}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`the key "${key}" cannot be read`);
  return partsOf(definition.selectionSet);
}

const partsOf = ({ selections }: SelectionSetNode): readonly Need[] =>
  selections.flatMap((selection) =>
    selection.kind === Kind.FIELD
      ? [
          {
            name: selection.name.value,
            on: null,
            args: {},
            inner: selection.selectionSet ? partsOf(selection.selectionSet) : [],
          },
        ]
      : [],
  );

/** Names of a key's fields, without what is inside of them. */
export const keyFieldsOf = (key: string): readonly string[] => keyPartsOf(key).map(({ name }) => name);

/** Whether a field is part of a key of its type at an agency, or anywhere. */
export function isKeyField(type: WorldType, field: string, agency?: string): boolean {
  const keys = agency === undefined ? Object.values(type.holders).flat() : (type.holders[agency] ?? []);
  return keys.some((key) => keyFieldsOf(key).includes(field));
}

/** A field that is part of some key has a value that follows from the object alone; undefined for all other fields. */
export function keyValue(world: World, typename: string, number: number, field: string): unknown {
  switch (field) {
    case 'id':
      return `${typename}:${number}`;
    case 'code': {
      const mayLack = world.types.some((type) => type.name === typename && type.mayLackCode);
      return mayLack && number % 3 === 2 ? null : `c${number}`;
    }
    case 'region':
      return `r${number % 2}`;
    case 'number':
    case 'column':
      return number;
    case 'row':
      return number % 2;
    case 'office':
      return { __typename: 'Office', number };
    case 'spot':
      return { __typename: 'Spot', number };
    default:
      return undefined;
  }
}

/** The object a representation means, whichever key it carries; null when it carries none. */
export function numberOf(representation: Readonly<Record<string, unknown>>): number | null {
  const { id, code, number, office, spot } = representation;
  if (typeof id === 'string') return Number(id.split(':')[1]);
  if (typeof code === 'string') return Number(code.slice(1));
  if (typeof number === 'number') return number;
  if (typeof office === 'object' && office !== null) return numberOf(office as Record<string, unknown>);
  const column = (spot as Readonly<Record<string, unknown>> | null | undefined)?.column;
  return typeof column === 'number' ? column : null;
}

/** An object somewhere in an answer, and the agency that told of it. */
export interface Met {
  readonly type: WorldType;
  readonly number: number;
  readonly from: string;
}

/**
 * The agencies that an object leads to: the one that told of it, and all that know it by a key of which an agency on the
 * way has every field, none of them null.
 */
export function reachableFrom(world: World, met: Met): ReadonlySet<string> {
  const reached = new Set([met.from]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const agency of Object.keys(met.type.holders))
      if (canBeAsked(world, met, { agency, reached })) reached.add(agency);
  }
  return reached;
}

/** Whether an agency can look the object up by what the agencies on the way know of it. */
export function canBeAsked(
  world: World,
  { type, number }: Met,
  { agency, reached }: { readonly agency: string; readonly reached: ReadonlySet<string> },
): boolean {
  if (type.stubs.includes(agency)) return false;
  const isKnown = (name: string): boolean =>
    keyValue(world, type.name, number, name) !== null &&
    type.fields.some((field) => field.name === name && field.owners.some((owner) => reached.has(owner)));
  return (type.holders[agency] ?? []).some((key) => keyFieldsOf(key).every(isKnown));
}
