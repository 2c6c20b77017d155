/**
 * A small schema that several agencies hold parts of, as plain data: what it looks like as a whole, what each agency
 * publishes of it and every value in it follow from this record, so a case can be saved, shrunk and run again.
 */
export interface World {
  /** Determines all values. */
  readonly seed: string;
  readonly agencies: readonly string[];
  readonly enums: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly inputs: readonly { readonly name: string; readonly fields: readonly WorldArgument[] }[];
  readonly interfaces: readonly WorldInterface[];
  readonly unions: readonly WorldUnion[];
  readonly types: readonly WorldType[];
}

export interface WorldType {
  readonly name: string;
  /** Entities have keys and are found again by them; values are only reached through a field. */
  readonly kind: 'root' | 'entity' | 'value';
  /** Agency → keys it knows objects of this type by, as `@key(fields:)`. Values and roots have none. */
  readonly holders: Readonly<Record<string, readonly string[]>>;
  readonly implements: readonly string[];
  readonly fields: readonly WorldField[];
}

export interface WorldField {
  readonly name: string;
  /** As written in SDL: `[[Person!]]!`. */
  readonly type: string;
  readonly args: readonly WorldArgument[];
  /** More than one: `@shareable`. */
  readonly owners: readonly string[];
  /** What goes wrong with it for some objects: it throws, gives null (where none is allowed), or items throw. */
  readonly failure: 'never' | 'throws' | 'null' | 'items';
  /** `@requires`: its value is computed from these fields of the same object. */
  readonly needs: readonly Need[];
  /** `@provides`: fields of the returned entity that come along. */
  readonly provides: readonly string[];
  /** `@override(from:)`: the agency that held it before and would now answer wrongly. */
  readonly movedFrom: string | null;
}

/** A field that is required, with what of it is required. */
export interface Need {
  readonly name: string;
  readonly inner: readonly Need[];
}

export interface WorldArgument {
  readonly name: string;
  readonly type: string;
  /** As written in SDL, or null. */
  readonly otherwise: string | null;
}

export interface WorldInterface {
  readonly name: string;
  /** Field name → type as the interface declares it; implementing types may be stricter. */
  readonly fields: Readonly<Record<string, string>>;
  /** Agencies that publish it, with as many of its fields as all their implementing types have there. */
  readonly knownAt: readonly string[];
}

export interface WorldUnion {
  readonly name: string;
  /** Agency → the members it knows. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** An operation to ask a world with. */
export interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** `Person` of `[[Person!]]!`. */
export const namedTypeOf = (type: string): string => type.replace(/[[\]!]/g, '');

/** Field names of a key such as `region number`. */
export const keyFieldsOf = (key: string): readonly string[] => key.split(' ');

export function typeCalled(world: World, name: string): WorldType {
  const type = world.types.find((candidate) => candidate.name === name);
  if (type === undefined) throw new Error(`the world has no type ${name}`);
  return type;
}

export function fieldCalled(type: WorldType, name: string): WorldField {
  const field = type.fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`the world has no field ${type.name}.${name}`);
  return field;
}

/** Whether a field is part of a key of its type at an agency, or anywhere. */
export function isKeyField(type: WorldType, field: string, agency?: string): boolean {
  const keys = agency === undefined ? Object.values(type.holders).flat() : (type.holders[agency] ?? []);
  return keys.some((key) => keyFieldsOf(key).includes(field));
}

/** The interface's fields that an agency can publish: those all its implementing types have there. Empty: not published. */
export function interfaceFieldsAt(world: World, agency: string, face: WorldInterface): readonly string[] {
  if (!face.knownAt.includes(agency)) return [];
  const types = world.types.filter((type) => type.holders[agency] && type.implements.includes(face.name));
  if (types.length === 0) return [];
  return Object.keys(face.fields).filter((name) =>
    types.every((type) => type.fields.some((field) => field.name === name && field.owners.includes(agency))),
  );
}

/** The object types that a field of this type may return at an agency. */
export function possibleTypesAt(world: World, agency: string, name: string): readonly string[] {
  const union = world.unions.find((candidate) => candidate.name === name);
  if (union) return union.members[agency] ?? [];
  const face = world.interfaces.find((candidate) => candidate.name === name);
  if (!face) return [name];
  if (interfaceFieldsAt(world, agency, face).length === 0) return [];
  return world.types
    .filter((type) => type.holders[agency] && type.implements.includes(name))
    .map((type) => type.name);
}
