import {
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { joinDirectives } from './joinDirectives';

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** What the entrance knows of entities. */
export interface EntranceKeys {
  /** Type name → its keys there. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Type name → the names of its fields that belong to one of these keys, its own or one of a type around it. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Chooses the keys an entity is known by at the entrance. `one`: the key that most agencies look it up by, so that a plan
 * from there on needs nothing that is far to fetch. `every`: where that leads nowhere. A key that may be null is
 * taken only where a type has no other.
 */
export function entranceKeysOf({ definitions }: DocumentNode, choice: 'one' | 'every'): EntranceKeys {
  const types = new Map<string, FieldsType>();
  for (const definition of definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      types.set(definition.name.value, definition);
  }
  const keys = new Map<string, readonly string[]>();
  const fields = new Map<string, Set<string>>();
  for (const [name, definition] of types) {
    const best = bestFirst(definition, types);
    const chosen = choice === 'one' ? best.slice(0, 1) : best;
    if (chosen.length > 0) keys.set(name, chosen);
    for (const key of chosen) {
      for (const { type, field } of fieldsOfKey(name, selectionsOf(key), types))
        fields.set(type, (fields.get(type) ?? new Set()).add(field));
    }
  }
  return { keys, fields };
}

function bestFirst(definition: FieldsType, types: ReadonlyMap<string, FieldsType>): readonly string[] {
  const homes = new Map<string, number>();
  for (const { key, resolvable } of joinDirectives(definition, 'join__type')) {
    if (typeof key === 'string') homes.set(key, (homes.get(key) ?? 0) + (resolvable === false ? 0 : 1));
  }
  const all = [...homes].sort(([, one], [, other]) => other - one).map(([key]) => key);
  const certain = all.filter((key) =>
    fieldsOfKey(definition.name.value, selectionsOf(key), types).every(({ isCertain }) => isCertain),
  );
  return certain.length > 0 ? certain : all;
}

interface KeyPart {
  readonly type: string;
  readonly field: string;
  /** Never null. */
  readonly isCertain: boolean;
}

function fieldsOfKey(
  type: string,
  { selections }: SelectionSetNode,
  types: ReadonlyMap<string, FieldsType>,
): readonly KeyPart[] {
  return selections.flatMap((selection): readonly KeyPart[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return fieldsOfKey(selection.typeCondition?.name.value ?? type, selection.selectionSet, types);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const field = types.get(type)?.fields?.find(({ name }) => name.value === selection.name.value);
    if (!field) return [];
    const part = { type, field: field.name.value, isCertain: field.type.kind === Kind.NON_NULL_TYPE };
    const inside = selection.selectionSet;
    return inside ? [part, ...fieldsOfKey(nameOf(field.type), inside, types)] : [part];
  });
}

function selectionsOf(key: string): SelectionSetNode {
  const [parsed] = parse(`{${key}}`, { noLocation: true }).definitions;
  return parsed?.kind === Kind.OPERATION_DEFINITION
    ? parsed.selectionSet
    : { kind: Kind.SELECTION_SET, selections: [] };
}

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
