import { hashOf } from './Chance';
import { keyValue, numberOf } from './keys';
import { lossOf } from './lossOf';
import { fieldCalled, type Need, possibleTypesAt, typeCalled, type World, type WorldField } from './World';

/** An object of a world: which one it is, and what the hub handed over with the question about it. */
export interface Item {
  readonly __typename: string;
  readonly number: number;
  /** The agency that told of it; decides where else it can be found when keys are null or agencies down. */
  readonly from: string;
  readonly given?: Readonly<Record<string, unknown>>;
  /** What its agency can tell of it although others serve it (`@provides`). */
  readonly along?: readonly Need[];
}

/** Who answers: one agency, or null for the server of the whole. */
export type Answering = string | null;

/** One field of one object, with everything its value depends on. */
export interface Wanted {
  readonly world: World;
  readonly item: Item;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly answering: Answering;
  /** Throws also where the field would give a null that its type does not allow: every failure is met on its own. */
  readonly lenient: boolean;
}

/** Few of each, so that the same one is met at many places. */
const itemsOfEach = 4;

export const rootItem = (typename: string): Item => ({ __typename: typename, number: 0, from: '' });

/** The object that a representation means, whichever key it carries. @throws Error when it carries none */
export function itemOf(representation: Readonly<Record<string, unknown>>, from: string): Item {
  const { __typename, id } = representation;
  const number = numberOf(representation);
  if (number === null) throw new Error('asked without a key');
  // An interface object is asked about by the interface's name: which type it is says its id.
  const typename = typeof id === 'string' ? (id.split(':')[0] ?? '') : String(__typename);
  return { __typename: typename, number, from, given: representation };
}

/** The value of a field. Nothing but the arguments decides it, so every agency and the whole agree. @throws Error on purpose */
export function fieldValue(wanted: Wanted): unknown {
  const { world, item, field: name, args, answering, lenient } = wanted;
  const type = typeCalled(world, item.__typename);
  const field = fieldCalled(type, name);
  if (answering !== null && field.override?.not === answering)
    throw new Error('asked an agency that does not serve this field');
  const loss =
    answering === null ? lossOf(world, { type, number: item.number, from: item.from }, field) : null;
  if (loss === 'out' || (loss === 'absent' && lenient && field.type.endsWith('!')))
    throw new Error('is out of reach');
  if (loss === 'absent') return null;
  const key = keyValue(world, item.__typename, item.number, name);
  if (key !== undefined)
    return typeof key === 'object' && key !== null ? { ...key, from: fromOf(wanted, field) } : key;
  const about = `${world.seed}/${item.__typename}/${item.number}/${name}/${JSON.stringify(args)}`;
  const fails = field.failure !== 'never' && hashOf(`${about}/fails`) % 4 === 0;
  if (fails && (field.failure === 'throws' || (field.failure === 'null' && lenient)))
    throw new Error('fails here');
  if (fails && field.failure === 'null') return null;
  if (field.needs.length > 0) {
    const handed = handedOver(wanted, field);
    return `${name} of ${JSON.stringify(handed)}`;
  }
  const value = typedValue(field.type, about, { world, owners: field.owners, from: fromOf(wanted, field) });
  return fails && Array.isArray(value)
    ? value.map((one, at) => (at === 1 ? new Error('fails here') : one))
    : value;
}

/** A value belongs to the agency that told of what it is part of. */
function fromOf({ world, item, answering }: Wanted, { owners }: WorldField): string {
  const isPart = typeCalled(world, item.__typename).kind === 'value';
  return answering ?? (isPart ? item.from : (owners[0] ?? ''));
}

interface Where {
  readonly world: World;
  /** Decide which values they all know, and which types an interface or union may stand for. */
  readonly owners: readonly string[];
  readonly from: string;
}

function typedValue(type: string, about: string, where: Where): unknown {
  if (type.endsWith('!')) return presentValue(type.slice(0, -1), about, where);
  return hashOf(`${about}/null`) % 7 === 0 ? null : presentValue(type, about, where);
}

function presentValue(type: string, about: string, where: Where): unknown {
  if (!type.startsWith('[')) return namedValue(type, about, where);
  const length = hashOf(`${about}/length`) % 4;
  return Array.from({ length }, (_, index) => typedValue(type.slice(1, -1), `${about}/${index}`, where));
}

const texts = ['', 'plain', 'ü "quoted" \\ back', '__typename', 'line\nbreak', '0', 'null', 'Person:1'];

function namedValue(type: string, about: string, { world, owners, from }: Where): unknown {
  const hash = hashOf(about);
  switch (type) {
    case 'Int':
      return (hash % 200) - 100;
    case 'Float':
      return (hash % 1000) / 8;
    case 'Boolean':
      return hash % 2 === 0;
    case 'ID':
      return String(hash % 50);
    case 'String':
      return texts[hash % texts.length];
    case 'Blob':
      return { __typename: 'Nobody', id: hash % 3, list: [hash % 2, null, { deep: texts[hash % 5] }] };
  }
  const listed = world.enums.find(({ name }) => name === type);
  if (listed) {
    const values = listed.values.filter((value) =>
      owners.every((one) => listed.at?.[one]?.includes(value) ?? true),
    );
    return values[hash % values.length];
  }
  const possible = possibleTypesAt(world, owners[0] ?? '', type);
  const typename = possible[hash % possible.length] ?? type;
  const isEntity = typeCalled(world, typename).kind === 'entity';
  const number = hashOf(`${about}/which`) % (isEntity ? itemsOfEach : 1_000);
  return { __typename: typename, number, from };
}

/** What a field computes from: at an agency what the hub handed over, in the whole the fields themselves. */
function handedOver({ world, item, answering }: Wanted, { needs }: WorldField): unknown {
  if (answering !== null) {
    if (item.given === undefined) throw new Error('asked without what it requires');
    return needs.map((need) => selected(need, item.given?.[need.name]));
  }
  const one = (holder: Item, need: Need): unknown => {
    const field = fieldCalled(typeCalled(world, holder.__typename), need.name);
    const args = argumentsOf(field, need);
    const value = fieldValue({ world, item: holder, field: need.name, args, answering: null, lenient: true });
    if (need.inner.length === 0) return plain(value);
    return each(value, (inside) =>
      partsFor((inside as Item).__typename, need).map((part) => [part.name, one(inside as Item, part)]),
    );
  };
  return needs.map((need) => one(item, need));
}

/** Arguments as a server coerces them: in the order they are declared in, with defaults. */
function argumentsOf({ args }: WorldField, { args: given }: Need): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    args.flatMap(({ name, otherwise }) => {
      if (given[name] !== undefined) return [[name, given[name]]];
      return otherwise === null ? [] : [[name, JSON.parse(otherwise)]];
    }),
  );
}

const partsFor = (typename: unknown, { inner }: Need): readonly Need[] =>
  inner.filter(({ on }) => on === null || on === typename);

function selected(need: Need, value: unknown): unknown {
  if (value === undefined) throw new Error('asked without all it requires');
  if (need.inner.length === 0) return value;
  return each(value, (inside) => {
    const object = inside as Record<string, unknown>;
    return partsFor(object.__typename, need).map((part) => [part.name, selected(part, object[part.name])]);
  });
}

/** Goes through lists; null stays null; an item that is an error is thrown, as the hub would get no value for it. */
function each(value: unknown, see: (inside: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => each(item, see));
  if (value instanceof Error) throw value;
  return value === null || value === undefined ? null : see(value);
}

const plain = (value: unknown): unknown => each(value, (inside) => inside);

/** A value as clients see it: hidden enum values and objects of hidden types are null (`@inaccessible`). */
export function visibleValue(world: World, type: string, value: unknown, lenient: boolean): unknown {
  if (type.endsWith('!')) {
    const inner = visibleValue(world, type.slice(0, -1), value, lenient);
    // Every failure is met on its own: see Wanted.lenient.
    return inner === null && value !== null && lenient ? new Error('is hidden') : inner;
  }
  if (Array.isArray(value)) {
    const of = type.replace(/^\[(.*)\]$/, '$1');
    return value.map((item) => visibleValue(world, of, item, lenient));
  }
  if (value instanceof Error) return value;
  const listed = world.enums.find(({ name }) => name === type);
  if (listed) return listed.hidden.includes(String(value)) ? null : value;
  const typename = (value as { readonly __typename?: string } | null)?.__typename;
  return world.types.some(({ name, isHidden }) => isHidden && name === typename && type !== 'Blob')
    ? null
    : value;
}
