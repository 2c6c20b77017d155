import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, type GraphQLFieldResolver, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { fieldValue, type Item, itemOf, rootItem } from './fieldValue';
import { isKeyField, keyPartsOf } from './keys';
import { printAgency } from './printAgency';
import {
  fieldCalled,
  type Need,
  type Outage,
  objectFor,
  typeCalled,
  type World,
  type WorldType,
} from './World';

/** What an agency was asked. */
export interface AgencyQuestion {
  readonly agency: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The agencies of a world behind one HTTP server, each under a path of its own. */
export interface ServedAgencies {
  readonly supergraphSdl: string;
  /** Everything asked since it was last cleared, in order. */
  readonly questions: AgencyQuestion[];
  /** `agency Type.field`: everything computed since it was last cleared, in order. */
  readonly computed: string[];
  /** What was asked wrongly since it was last cleared, in words: nothing of this may ever be. */
  readonly offences: string[];
  stop(): Promise<void>;
}

interface Serving {
  readonly world: World;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
  readonly questions: AgencyQuestion[];
  readonly computed: string[];
  readonly offences: string[];
  /** Questions under way. */
  open: number;
}

/** Composes a world and serves its agencies over real HTTP. @throws Error of the composer, naming what it minds */
export async function serveAgencies(world: World): Promise<ServedAgencies> {
  const sdls = world.agencies.map((name) => ({ name, sdl: printAgency(world, name) }));
  const serving: Serving = { world, schemas: new Map(), questions: [], computed: [], offences: [], open: 0 };
  const server = createServer((request, response) => void answer(request, response, serving));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  try {
    const { port } = server.address() as AddressInfo;
    const supergraphSdl = composed(
      sdls.map(({ name, sdl }) => ({ name, sdl, url: `http://127.0.0.1:${port}/${name}` })),
    );
    const schemas = new Map(sdls.map(({ name, sdl }) => [name, schemaOf(serving, name, sdl)]));
    Object.assign(serving, { schemas });
    const { questions, computed: done, offences } = serving;
    return { supergraphSdl, questions, computed: done, offences, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** Composes agencies' schemas. @throws CompositionProblem */
export function composed(
  agencies: readonly { readonly name: string; readonly sdl: string; readonly url: string }[],
): string {
  const { supergraphSdl, errors } = composeServices(
    agencies.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl, { noLocation: true }) })),
  );
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new CompositionProblem((errors ?? []).map(({ message }) => message).join('\n'));
}

/** The agencies' schemas do not fit together. */
export class CompositionProblem extends Error {
  override readonly name = 'CompositionProblem';
}

async function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const agency = request.url?.slice(1) ?? '';
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { query, variables = {} } = JSON.parse(Buffer.concat(chunks).toString()) as AgencyQuestion;
  serving.questions.push({ agency, query, variables });
  // Root mutations run one after the other, each with all that belongs to it (GraphQL §6.2.2).
  if (query.startsWith('mutation') && serving.open > 0)
    serving.offences.push('a mutation was sent while another question was under way');
  serving.open++;
  try {
    const outage = serving.world.outages[agency];
    if (outage !== undefined) return breakDown(outage, response);
    const schema = serving.schemas.get(agency);
    if (!schema) throw new Error(`nobody serves ${agency}`);
    const text = JSON.stringify(await executed(schema, { agency, query, variables }, serving));
    response.setHeader('content-type', 'application/json');
    response.end(text);
  } finally {
    serving.open--;
  }
}

async function executed(
  schema: GraphQLSchema,
  { agency, query, variables }: AgencyQuestion,
  serving: Serving,
) {
  const document = parse(query, { noLocation: true });
  const problems = validate(schema, document);
  if (problems.length > 0) {
    serving.offences.push(`${agency} was asked an invalid question: ${problems[0]?.message}\n${query}`);
    return { errors: problems };
  }
  return execute({ schema, document, variableValues: { ...variables } });
}

function breakDown(outage: Outage, response: ServerResponse): void {
  response.setHeader('content-type', 'application/json');
  switch (outage) {
    case 'refuses':
      response.statusCode = 500;
      return void response.end('{"errors":[{"message":"no"}]}');
    case 'says nothing':
      return void response.end('{"errors":[{"message":"no"}]}');
    case 'is no JSON':
      return void response.end('Please come back tomorrow.');
    case 'hangs up':
      return void response.destroy();
  }
}

/** An object as an agency names it, who may know it as an interface object only. */
interface Named extends Item {
  readonly truly: string;
}

type Resolve = GraphQLFieldResolver<Item | Named | undefined, unknown>;
type Resolvers = Record<string, Record<string, Resolve | ((given: Record<string, unknown>) => Item)>>;

function schemaOf(serving: Serving, agency: string, sdl: string): GraphQLSchema {
  const { world } = serving;
  const typeDefs = parse(sdl, { noLocation: true });
  const resolvers: Resolvers = {};
  for (const one of typeDefs.definitions) {
    const name = 'name' in one && one.name ? one.name.value : '';
    if (one.kind === Kind.UNION_TYPE_DEFINITION || one.kind === Kind.INTERFACE_TYPE_DEFINITION)
      resolvers[name] = {
        __resolveType: ((item: Item) => item.__typename) as unknown as Resolve,
        ...(world.interfaces.some((face) => face.name === name && face.keyedAt === agency) && {
          __resolveReference: (given: Record<string, unknown>) => itemOf(given, agency),
        }),
      };
    if (one.kind !== Kind.OBJECT_TYPE_DEFINITION && one.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const fields = (one.fields ?? []).map((field) => field.name.value);
    resolvers[name] = Object.fromEntries(
      fields.map((field) => [field, resolver(serving, agency, name, field)]),
    );
    const type = world.types.find(
      (candidate) => candidate.name === name || objectFor(world, agency, candidate)?.name === name,
    );
    if (type?.kind === 'entity' && type.holders[agency] && !type.stubs.includes(agency))
      Object.assign(resolvers[name], {
        __resolveReference: (given: Record<string, unknown>): Named => {
          const item = lookedUp(serving, agency, type, given);
          return { ...item, __typename: name, truly: item.__typename };
        },
      });
  }
  return buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
}

function resolver(serving: Serving, agency: string, typename: string, name: string): Resolve {
  const { world, computed: done, offences } = serving;
  return (source, args) => {
    done.push(`${agency} ${typename}.${name}`);
    const named = source ?? rootItem(typename);
    const item = 'truly' in named ? { ...named, __typename: String(named.truly) } : named;
    const type = typeCalled(world, item.__typename);
    const field = fieldCalled(type, name);
    const isOwn = field.owners.includes(agency) || isKeyField(type, name, agency);
    const brought = item.along?.filter(
      (one) => one.name === name && (one.on === null || one.on === type.name),
    );
    if (!isOwn && field.override?.not !== agency && !brought?.length)
      offences.push(`${agency} was asked for ${typename}.${name}, which it cannot tell there`);
    const value = fieldValue({ world, item, field: name, args, answering: agency, lenient: false });
    return withAlong(value, isOwn ? field.provides : (brought ?? []).flatMap(({ inner }) => inner));
  };
}

/** Objects with what their agency can tell of them beyond what it serves itself. */
function withAlong(value: unknown, along: readonly Need[]): unknown {
  if (along.length === 0) return value;
  if (Array.isArray(value)) return value.map((one) => withAlong(one, along));
  const isItem = typeof value === 'object' && value !== null && 'from' in value;
  return isItem ? { ...value, along } : value;
}

function lookedUp(
  { offences }: Serving,
  agency: string,
  type: WorldType,
  given: Readonly<Record<string, unknown>>,
): Item {
  const keys = type.holders[agency] ?? [];
  if (!keys.some((key) => isComplete(keyPartsOf(key), given)))
    offences.push(`${agency} was asked about a ${type.name} without a whole key: ${JSON.stringify(given)}`);
  return itemOf(given, agency);
}

function isComplete(parts: readonly Need[], value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return parts.every(({ name, inner }) => {
    const part = (value as Record<string, unknown>)[name];
    return inner.length > 0 ? isComplete(inner, part) : part !== null && part !== undefined;
  });
}
