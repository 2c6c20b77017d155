import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { failing, records, type Thing } from './wholeTown';

const byId = new Map(records.map((record) => [String(record.id ?? record.ags), record]));
const byTax = new Map(
  records.flatMap((record) => (record.tax ? [[(record.tax as Thing).number, record] as const] : [])),
);

/** References become the records they name, in lists of any depth. */
function follow(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(follow);
  return typeof value === 'string' && byId.has(value) ? byId.get(value) : value;
}

const roots: Readonly<Record<string, (given: Readonly<Record<string, unknown>>) => unknown>> = {
  me: () => byId.get('p1'),
  person: ({ id }) => (String(id).startsWith('p') ? byId.get(String(id)) : null),
  people: ({ first }) =>
    ['p1', 'p2', 'p1', 'p5', 'p3', 'p4'].slice(0, Number(first ?? 3)).map((id) => byId.get(id)),
  beings: () => ['p1', 'd1', null, 'p3', 'd2', 'p1'].map(follow),
  media: () => ['k1', 'k2', 'k1'].map(follow),
  events: () => ['b1', 'm1', 'j2', 'm2', null, 'b2', 'j2'].map(follow),
  maybePeople: () => ['p1', 'p4', 'p2'].map(follow),
  best: () => byId.get('k2'),
  city: ({ ags }) => (ags === null ? null : (byId.get(String(ags)) ?? null)),
};

const references = new Set([
  'friend',
  'spouse',
  'children',
  'city',
  'owner',
  'jobs',
  'events',
  'reads',
  'mayor',
  'boss',
  'child',
  'to',
  'from',
  'critic',
  'cast',
  'matrix',
]);

type Computed = Readonly<Record<string, unknown>>;

const computed: Readonly<Record<string, (source: Computed) => unknown>> = {
  benefit: ({ income }) => (income === null ? null : 500 - (income as number) / 1000),
  poor: ({ benefit }) => (benefit === null ? null : (benefit as number) > 300),
};

const inCent = (income: unknown) => (income === null ? null : (income as number) * 100);

/**
 * Makes every field of a schema answer from the records.
 * @param whole computed fields look their input up themselves; otherwise they use what the representation brings.
 */
export function resolveTown(schema: GraphQLSchema, { whole }: { readonly whole: boolean }): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isAbstractType(type)) type.resolveType = (value: Thing) => value.__typename;
    if (isInterfaceType(type)) setResolveReference(type, (key) => resolveReference(key, null));
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const root = type === schema.getQueryType() ? roots[field.name] : undefined;
      field.resolve = root ? (_: unknown, given) => root(given) : fieldOf(type.name, field.name, whole);
    }
    setResolveReference(type, (key) => resolveReference(key, type.name));
  }
  return schema;
}

/** Where @apollo/subgraph looks for the way from a key to a thing. */
function setResolveReference(type: GraphQLNamedType, resolveReference: (key: Computed) => unknown): void {
  type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
}

function fieldOf(typeName: string, name: string, whole: boolean): GraphQLFieldResolver<Computed, unknown> {
  return (source, given, context, info) => {
    const id = String(source.id ?? source.ags ?? '');
    if (failing.has(`${id}.${name}`)) throw new Error('fails on purpose');
    const compute = typeName === 'Person' ? computed[name] : undefined;
    if (compute) return compute(whole ? inputOf(source) : source);
    if (name === 'income' && whole === false && source.income === undefined) return null;
    const value = defaultFieldResolver(source, given, context, info) ?? null;
    if (name === 'income') return given.unit === 'cent' ? inCent(value) : value;
    const followed = references.has(name) ? follow(value) : value;
    return Array.isArray(followed) && typeof given.first === 'number'
      ? followed.slice(0, given.first)
      : followed;
  };
}

/** What the whole hands to a computed field: the same the parts are handed by @requires. */
function inputOf(source: Computed): Computed {
  if (failing.has(`${source.id}.income`)) throw new Error('an input fails');
  const income = inCent(source.income);
  return { income, benefit: computed.benefit?.({ income }) };
}

function resolveReference(key: Computed, typeName: string | null): unknown {
  const record =
    key.id !== undefined || key.ags !== undefined
      ? byId.get(String(key.id ?? key.ags))
      : byTax.get((key.tax as Thing).number);
  if (!record) return null;
  // What came with the representation counts more than what the record says: that is what @requires is for.
  return { ...record, ...key, __typename: typeName ?? record.__typename };
}
