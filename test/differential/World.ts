/**
 * A small schema that several agencies hold parts of, as plain data: what it looks like as a whole, what each agency
 * publishes of it and every value in it follow from this record, so a case can be saved, shrunk and run again.
 */
export interface World {
  /** Determines all values. */
  readonly seed: string;
  readonly agencies: readonly string[];
  /** Agency → how it fails, all the time. Not listed: it works. */
  readonly outages: Readonly<Record<string, Outage>>;
  /** Agencies that write as in federation 1: no `@link`, `extend type`, `@external` keys. */
  readonly oldStyle: readonly string[];
  /** Whether agencies sprinkle `@tag` and a directive of their own (`@composeDirective`), which must change nothing. */
  readonly isDecorated: boolean;
  readonly enums: readonly WorldEnum[];
  readonly inputs: readonly { readonly name: string; readonly fields: readonly WorldArgument[] }[];
  readonly interfaces: readonly WorldInterface[];
  readonly unions: readonly WorldUnion[];
  readonly types: readonly WorldType[];
}

/** `refuses`: 500. `says nothing`: errors without data. `is no JSON`: 200 with prose. `hangs up`: no answer. */
export type Outage = 'refuses' | 'says nothing' | 'is no JSON' | 'hangs up';

export interface WorldEnum {
  readonly name: string;
  readonly values: readonly string[];
  /** `@inaccessible` values: agencies answer them, clients get null. */
  readonly hidden: readonly string[];
  /** Agency → the values it knows, for enums that are only answered; null: all agencies know all. */
  readonly at: Readonly<Record<string, readonly string[]>> | null;
}

export interface WorldType {
  readonly name: string;
  /** Entities have keys and are found again by them; values are only reached through a field. */
  readonly kind: 'root' | 'entity' | 'value';
  /** Agency → keys it knows objects of this type by, as `@key(fields:)`. Values and roots have none. */
  readonly holders: Readonly<Record<string, readonly string[]>>;
  /** Agencies that cannot look it up (`resolvable: false`): they only point to it. */
  readonly stubs: readonly string[];
  /** Its key `code` is null for some objects, which then cannot be found by it. */
  readonly mayLackCode: boolean;
  /** `@inaccessible`: agencies answer with such objects, clients get null. */
  readonly isHidden: boolean;
  readonly implements: readonly string[];
  readonly fields: readonly WorldField[];
}

export interface WorldField {
  readonly name: string;
  /** As written in SDL: `[[Person!]]!`. */
  readonly type: string;
  readonly args: readonly WorldArgument[];
  /** Those that serve it. More than one: `@shareable`. */
  readonly owners: readonly string[];
  /** `@inaccessible`: agencies use it among each other, clients never see it. */
  readonly isHidden: boolean;
  /** What goes wrong with it for some objects: it throws, gives null (where none is allowed), or items throw. */
  readonly failure: 'never' | 'throws' | 'null' | 'items';
  /** `@requires`: its value is computed from these fields of the same object. */
  readonly needs: readonly Need[];
  /** `@provides`: fields of the returned objects that come along. */
  readonly provides: readonly Need[];
  readonly override: Override | null;
  /** The interface an agency serves it on for all types at once (`@interfaceObject`). */
  readonly via: string | null;
}

/** `@override`: two agencies publish a field, and one of them would answer wrongly. */
export interface Override {
  /** The agency that publishes it too and must never be asked for it. */
  readonly not: string;
  /** `moved`: for good. `all`: percent(100), moved as well. `none`: percent(0), not moved yet. */
  readonly share: 'moved' | 'all' | 'none';
}

/** A field that is required or comes along, with what of it. */
export interface Need {
  readonly name: string;
  /** A type condition it stands under. */
  readonly on: string | null;
  readonly args: Readonly<Record<string, string | number | boolean>>;
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
  /** Interfaces it implements itself. */
  readonly implements: readonly string[];
  /** The agency that publishes it with `@key(fields: "id")` and knows all its types, where others hold it as an object. */
  readonly keyedAt: string | null;
  /** Agencies that know it as an object (`@interfaceObject`) and none of its types. */
  readonly objectAt: readonly string[];
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

/** The agencies that publish a field and answer rightly for it. */
export const publishersOf = ({ owners, override }: WorldField): readonly string[] =>
  override ? [...owners, override.not] : owners;

/** The interface's fields that an agency can publish: those all its implementing types have there. Empty: not published. */
export function interfaceFieldsAt(world: World, agency: string, face: WorldInterface): readonly string[] {
  const types = implementersAt(world, agency, face);
  if (types.length === 0) return [];
  return Object.keys(face.fields).filter((name) =>
    types.every((type) => type.fields.some((field) => field.name === name && field.owners.includes(agency))),
  );
}

function implementersAt(world: World, agency: string, face: WorldInterface): readonly WorldType[] {
  const all = world.types.filter((type) => type.implements.includes(face.name));
  if (face.objectAt.includes(agency)) return all;
  return face.knownAt.includes(agency) ? all.filter((type) => knowsType(world, agency, type)) : [];
}

/** Whether an agency publishes a type by its own name, not only as part of an interface object. */
export const knowsType = (world: World, agency: string, type: WorldType): boolean =>
  type.holders[agency] !== undefined && objectFor(world, agency, type) === undefined;

/** The interface as which an agency holds objects of a type (`@interfaceObject`). */
export const objectFor = (world: World, agency: string, type: WorldType): WorldInterface | undefined =>
  world.interfaces.find(({ name, objectAt }) => objectAt.includes(agency) && type.implements.includes(name));

/** The object types that a field of this type may return at an agency. */
export function possibleTypesAt(world: World, agency: string, name: string): readonly string[] {
  const union = world.unions.find((candidate) => candidate.name === name);
  if (union) return union.members[agency] ?? [];
  const face = world.interfaces.find((candidate) => candidate.name === name);
  if (!face) return [name];
  if (interfaceFieldsAt(world, agency, face).length === 0) return [];
  return implementersAt(world, agency, face).map((type) => type.name);
}
