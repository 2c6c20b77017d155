import { hashOf } from './Chance';
import {
  fieldCalled,
  type Need,
  namedTypeOf,
  possibleTypesAt,
  typeCalled,
  type World,
  type WorldField,
} from './World';

/** An object of a world: which one it is, and what the hub handed over with the question about it. */
export interface Item {
  readonly __typename: string;
  readonly number: number;
  readonly given?: Readonly<Record<string, unknown>>;
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

export const rootItem = (typename: string): Item => ({ __typename: typename, number: 0 });

/** The object that a representation means, whichever key it carries. */
export function itemOf(representation: Readonly<Record<string, unknown>>): Item {
  const { __typename, id, code, number } = representation;
  const found = typeof id === 'string' ? id.split(':')[1] : typeof code === 'string' ? code.slice(1) : number;
  return { __typename: String(__typename), number: Number(found), given: representation };
}

/** The value of a field. Nothing but the arguments decides it, so every agency and the whole agree. @throws Error on purpose */
export function fieldValue(wanted: Wanted): unknown {
  const { world, item, field: name, args, answering, lenient } = wanted;
  const field = fieldCalled(typeCalled(world, item.__typename), name);
  if (answering !== null && field.movedFrom === answering)
    throw new Error('asked an agency that gave this field away');
  const key = keyValue(item, name);
  if (key !== undefined) return key;
  const about = `${world.seed}/${item.__typename}/${item.number}/${name}/${JSON.stringify(args)}`;
  const fails = field.failure !== 'never' && hashOf(`${about}/fails`) % 4 === 0;
  if (fails && (field.failure === 'throws' || (field.failure === 'null' && lenient)))
    throw new Error('fails here');
  if (fails && field.failure === 'null') return null;
  if (field.needs.length > 0) return `${name} of ${JSON.stringify(handedOver(wanted, field))}`;
  const value = typedValue(field.type, about, { world, agency: answering ?? field.owners[0] ?? '' });
  return fails && Array.isArray(value)
    ? value.map((one, at) => (at === 1 ? new Error('fails here') : one))
    : value;
}

function keyValue({ __typename, number }: Item, name: string): unknown {
  if (name === 'id') return `${__typename}:${number}`;
  if (name === 'code') return `c${number}`;
  if (name === 'region') return `r${number % 2}`;
  return name === 'number' ? number : undefined;
}

interface Where {
  readonly world: World;
  /** Decides which types an interface or union may stand for. */
  readonly agency: string;
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

function namedValue(type: string, about: string, { world, agency }: Where): unknown {
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
  if (listed) return listed.values[hash % listed.values.length];
  const possible = possibleTypesAt(world, agency, type);
  const typename = possible[hash % possible.length] ?? type;
  const isEntity = typeCalled(world, typename).kind === 'entity';
  return { __typename: typename, number: hashOf(`${about}/which`) % (isEntity ? itemsOfEach : 1_000) };
}

/** What a field computes from: at an agency what the hub handed over, in the whole the fields themselves. */
function handedOver({ world, item, answering }: Wanted, { needs }: WorldField): unknown {
  if (answering !== null) {
    if (item.given === undefined) throw new Error('asked without what it requires');
    return needs.map((need) => selected(need, item.given?.[need.name]));
  }
  const one = (holder: Item, { name, inner }: Need): unknown => {
    const value = fieldValue({ world, item: holder, field: name, args: {}, answering: null, lenient: true });
    if (inner.length === 0) return plain(value);
    const type = fieldCalled(typeCalled(world, holder.__typename), name).type;
    return each(value, (inside) =>
      inner.map((need) => [need.name, one({ ...(inside as Item), __typename: namedTypeOf(type) }, need)]),
    );
  };
  return needs.map((need) => one(item, need));
}

function selected({ inner }: Need, value: unknown): unknown {
  if (value === undefined) throw new Error('asked without all it requires');
  if (inner.length === 0) return value;
  return each(value, (inside) =>
    inner.map((need) => [need.name, selected(need, (inside as Record<string, unknown>)[need.name])]),
  );
}

/** Goes through lists; null stays null; an item that is an error is thrown, as the hub would get no value for it. */
function each(value: unknown, see: (inside: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => each(item, see));
  if (value instanceof Error) throw value;
  return value === null || value === undefined ? null : see(value);
}

const plain = (value: unknown): unknown => each(value, (inside) => inside);
