import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildASTSchema, execute, type GraphQLSchema, graphql, parse, validate } from 'graphql';
import type { Ask } from '../../../gateway/agencies/Agency';
import { parseAnswer } from '../../../gateway/agencies/parseAnswer';
import { answerOperation } from '../../../gateway/execute/answerOperation';
import { openPlanning, type Planning } from '../../../gateway/registry/openPlanning';
import { type TypeFacts, typeFacts } from '../../../gateway/registry/typeFacts';
import { composeFixture, withFederationHeader } from '../../fixtures/startSubgraphs';
import { type GeneratedOperation, generateOperation, randomFrom } from './generateOperation';
import { resolveTown } from './resolveTown';
import { partSdls, wholeSdl } from './wholeTown';

const runs = Number(process.env.RUNS ?? 200);
const firstSeed = Number(process.env.SEED ?? 1);

const whole = resolveTown(buildASTSchema(parse(wholeSdl)), { whole: true });
const parts = new Map<string, GraphQLSchema>(
  Object.entries(partSdls).map(([name, sdl]) => [
    name,
    resolveTown(buildSubgraphSchema({ typeDefs: withFederationHeader(sdl) }), { whole: false }),
  ]),
);
let planning: Planning;
let types: TypeFacts;
beforeAll(async () => {
  planning = await openPlanning(
    composeFixture(Object.fromEntries(Object.entries(partSdls).map(([name, sdl]) => [name, { sdl }]))),
  );
  types = typeFacts(planning.supergraphSchema);
});
afterAll(() => planning.planner.close());

const askPart =
  (schema: GraphQLSchema): Ask =>
  async ({ body }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    return parseAnswer(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
  };

interface Told {
  readonly data: unknown;
  /** Where the client sees a null because something failed. */
  readonly missing: readonly string[];
}

async function fromHub({ document, variables }: GeneratedOperation): Promise<Told> {
  const deadline = new AbortController().signal;
  const { planner } = planning;
  const question = { document: parse(document), operationName: null, variables };
  const { prepared, variableValues } = await planner.prepare(question);
  const operation = await planner.plan(prepared.operation, '', deadline);
  const answer = await answerOperation(operation, variableValues, {
    schemas: planning,
    types,
    askAgency: (agency) => {
      const schema = parts.get(agency);
      return schema && askPart(schema);
    },
    deadline,
    gate: null,
  });
  return told(
    answer.data,
    answer.failures.map(({ path }) => path),
  );
}

async function fromWhole({ document, variables }: GeneratedOperation): Promise<Told> {
  const { data, errors = [] } = await execute({
    schema: whole,
    document: parse(document),
    variableValues: variables,
  });
  return told(
    data ?? null,
    errors.map(({ path }) => path ?? []),
  );
}

/** Order of keys counts: JSON text is what the client gets. */
function told(data: unknown, paths: readonly (readonly (string | number)[])[]): Told {
  const missing = new Set(paths.map((path) => nullOn(data, path)));
  return { data: JSON.parse(JSON.stringify(data)), missing: [...missing].sort() };
}

/** Of several failures below one null the specification lets a server tell any: the null is what must be explained. */
function nullOn(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  for (const [index, key] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, index).join('.');
    value = (value as Record<string | number, unknown>)[key];
  }
  return path.join('.');
}

function validOperation(seed: number): GeneratedOperation | null {
  const generated = generateOperation(whole, randomFrom(seed));
  return validate(whole, parse(generated.document)).length === 0 ? generated : null;
}

describe('a town told in parts answers like the town told as a whole', () => {
  it(`in ${runs} random operations from seed ${firstSeed} on`, async () => {
    let compared = 0;
    const features = { failures: 0, fragments: 0, conditions: 0, aliases: 0, entityFetches: 0 };
    for (let seed = firstSeed; compared < runs; seed++) {
      const generated = validOperation(seed);
      if (generated === null) continue;
      compared++;
      const [hub, monolith] = [await fromHub(generated), await fromWhole(generated)];
      const shown = { seed, ...generated };
      expect({ ...shown, text: JSON.stringify(hub.data), missing: hub.missing }).toEqual({
        ...shown,
        text: JSON.stringify(monolith.data),
        missing: monolith.missing,
      });
      if (monolith.missing.length > 0) features.failures++;
      if (generated.document.includes('...')) features.fragments++;
      if (generated.document.includes('@')) features.conditions++;
      if (/\w+: \w+/.test(generated.document)) features.aliases++;
      if (JSON.stringify(hub.data).length > 200) features.entityFetches++;
    }
    for (const count of Object.values(features)) expect(count).toBeGreaterThan(runs / 20);
  }, 120_000);
});
