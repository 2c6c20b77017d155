import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { type FixtureHub, startHub } from '../fixtures/startHub';
import type { FixtureSubgraph } from '../fixtures/startSubgraphs';
import { fieldValue, type Item, itemOf, rootItem } from './fieldValue';
import { printAgency, printWhole } from './printWorld';
import { type Asked, type World, type WorldType } from './World';

/** A world answered twice: by graphql-js as one whole, and by the hub over agencies that each hold a part. */
export interface ServedWorld {
  readonly world: World;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly hub: FixtureHub;
  /** The answer of the whole. */
  readonly whole: (asked: Asked) => Promise<ExecutionResult>;
  /** The places of all failures an operation can meet, none hidden behind another that took its object away. */
  readonly failures: (asked: Asked) => Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Composes a world, serves each agency over real HTTP and puts the real gateway before them. @throws Error of the composer */
export async function serveWorld(world: World): Promise<ServedWorld> {
  const sdl = printWhole(world);
  const schema = buildSchema(sdl);
  const lenient = buildSchema(print(allowingNulls(parse(sdl))));
  const hub = await startHub(
    Object.fromEntries(world.agencies.map((agency) => [agency, subgraph(world, agency)])),
    { patienceMsOf: () => 20_000, deadlineMs: 20_000 },
  );
  return {
    world,
    schema,
    hub,
    whole: async (asked) => executeWhole(world, schema, asked, false),
    failures: async (asked) => {
      const { errors = [] } = await executeWhole(world, lenient, asked, true);
      return errors.map(({ path }) => JSON.stringify(path ?? []));
    },
    stop: () => hub.stop(),
  };
}

function executeWhole(world: World, schema: GraphQLSchema, asked: Asked, lenient: boolean) {
  return execute({
    schema,
    document: parse(asked.operation),
    variableValues: { ...asked.variables },
    fieldResolver: (source: Item | undefined, args, _, info) =>
      fieldValue({
        world,
        item: source ?? rootItem(info.parentType.name),
        field: info.fieldName,
        args,
        answering: null,
        lenient,
      }),
    typeResolver: (item: Item) => item.__typename,
  });
}

/** The same schema with every output nullable: nothing is taken away by what is missing below it. */
function allowingNulls(document: DocumentNode): DocumentNode {
  return visit(document, {
    InputObjectTypeDefinition: () => false,
    InputValueDefinition: () => false,
    NonNullType: (node) => node.type,
  });
}

type Resolvers = NonNullable<FixtureSubgraph['resolvers']>;
type Resolve = GraphQLFieldResolver<never, unknown>;

function subgraph(world: World, agency: string): FixtureSubgraph {
  const resolvers: Record<string, Record<string, Resolve | ((...args: never[]) => unknown)>> = {};
  for (const type of world.types) resolvers[type.name] = resolversOf(world, agency, type);
  const sdl = printAgency(world, agency);
  const defined = new Set(
    parse(sdl).definitions.flatMap((one) => ('name' in one && one.name ? [one.name.value] : [])),
  );
  for (const { name } of [...world.interfaces, ...world.unions])
    resolvers[name] = { __resolveType: ({ __typename }: Item) => __typename };
  const known = Object.entries(resolvers).filter(([name]) => defined.has(name));
  return { sdl, resolvers: Object.fromEntries(known) as Resolvers };
}

function resolversOf(world: World, agency: string, type: WorldType) {
  const resolvers: Record<string, Resolve | ((...args: never[]) => unknown)> = {};
  const printed = parse(printAgency(world, agency)).definitions.find(
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === type.name,
  );
  if (printed?.kind !== Kind.OBJECT_TYPE_DEFINITION) return resolvers;
  for (const { name } of printed.fields ?? []) {
    const field = name.value;
    const resolve = (
      source: Item | undefined,
      args: Record<string, unknown>,
      _: unknown,
      __: GraphQLResolveInfo,
    ) =>
      fieldValue({
        world,
        item: source ?? rootItem(type.name),
        field,
        args,
        answering: agency,
        lenient: false,
      });
    resolvers[field] = resolve as unknown as Resolve;
  }
  if (type.kind === 'entity')
    resolvers.__resolveReference = (representation: Record<string, unknown>) => itemOf(representation);
  return resolvers;
}
