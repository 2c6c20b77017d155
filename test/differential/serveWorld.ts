import {
  assertValidSchema,
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  parse,
  print,
  visit,
} from 'graphql';
import { startGateway } from '../../gateway/main';
import type { ClientAnswer } from '../fixtures/startHub';
import { fieldValue, type Item, rootItem, visibleValue } from './fieldValue';
import { lossOf } from './lossOf';
import { printWhole } from './printWhole';
import { type ServedAgencies, serveAgencies } from './serveAgencies';
import { type Asked, fieldCalled, typeCalled, type World } from './World';

/** A world answered twice: by graphql-js as one whole, and by the hub over agencies that each hold a part. */
export interface ServedWorld {
  readonly world: World;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly agencies: ServedAgencies;
  /** The answer of the hub, over HTTP. */
  readonly hub: (asked: Asked) => Promise<ClientAnswer>;
  /** The answer of the whole. */
  readonly whole: (asked: Asked) => Promise<ExecutionResult>;
  /** The places of all failures an operation can meet, none hidden behind another that took its object away. */
  readonly failures: (asked: Asked) => Promise<readonly string[]>;
  /** What the whole met since it was last cleared that leaves a null without an error. */
  readonly silences: Set<Silence>;
  /** Root fields of mutations in the order the whole ran them, since it was last cleared. */
  readonly mutated: string[];
  stop(): Promise<void>;
}

/** `hidden`: clients must not know of it. `absent`: nobody can be asked about it. */
export type Silence = 'hidden' | 'absent';

/** Composes a world, serves each agency over real HTTP and puts the real gateway before them. @throws CompositionProblem */
export async function serveWorld(world: World): Promise<ServedWorld> {
  const sdl = printWhole(world);
  const schema = buildSchema(sdl);
  assertValidSchema(schema);
  const lenient = buildSchema(print(allowingNulls(parse(sdl))));
  const agencies = await serveAgencies(world);
  const { supergraphSdl } = agencies;
  const silences = new Set<Silence>();
  const mutated: string[] = [];
  const patience = { patienceMsOf: () => 20_000, deadlineMs: 20_000, planning: { patienceMs: 8_000 } };
  const gateway = await startGateway({ mode: 'unprotected', port: 0, supergraphSdl, ...patience }).catch(
    async (problem: unknown) => {
      await agencies.stop();
      throw problem;
    },
  );
  return {
    world,
    schema,
    agencies,
    silences,
    mutated,
    hub: ({ operation, variables }) => ask(`${gateway.url}/graphql`, { query: operation, variables }),
    whole: async (asked) => executeWhole({ world, schema, silences, mutated }, asked, false),
    failures: async (asked) => {
      const { errors = [] } = await executeWhole(
        { world, schema: lenient, silences, mutated: [] },
        asked,
        true,
      );
      return errors.map(({ path }) => JSON.stringify(path ?? []));
    },
    stop: async () => {
      await gateway.stop();
      await agencies.stop();
    },
  };
}

async function ask(url: string, question: object): Promise<ClientAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

type Whole = Pick<ServedWorld, 'world' | 'schema' | 'silences' | 'mutated'>;

function executeWhole({ world, schema, silences, mutated }: Whole, asked: Asked, lenient: boolean) {
  return execute({
    schema,
    document: parse(asked.operation),
    variableValues: { ...asked.variables },
    fieldResolver: (source: Item | undefined, args, _, info) => {
      const item = source ?? rootItem(info.parentType.name);
      const type = typeCalled(world, item.__typename);
      const field = fieldCalled(type, info.fieldName);
      if (type.name === 'Mutation') mutated.push(field.name);
      if (lossOf(world, { ...item, type }, field) === 'absent') silences.add('absent');
      const value = fieldValue({ world, item, field: field.name, args, answering: null, lenient });
      const visible = visibleValue(world, field.type, value, lenient);
      if (visible !== value && JSON.stringify(visible) !== JSON.stringify(value)) silences.add('hidden');
      return visible;
    },
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
