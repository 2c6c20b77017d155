import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildASTSchema, type GraphQLSchema, graphql, parse, validate } from 'graphql';
import type { Ask } from '../../../gateway/agencies/Agency';
import { parseAnswer } from '../../../gateway/agencies/parseAnswer';
import { answerOperation } from '../../../gateway/execute/answerOperation';
import type { Gate } from '../../../gateway/execute/Gate';
import type { Labels } from '../../../gateway/execute/Labels';
import { openPlanning, type Planning } from '../../../gateway/registry/openPlanning';
import { type TypeFacts, typeFacts } from '../../../gateway/registry/typeFacts';
import { composeFixture, withFederationHeader } from '../../fixtures/startSubgraphs';
import { type GeneratedOperation, generateOperation, randomFrom } from './generateOperation';
import { resolveTown } from './resolveTown';
import { partSdls, wholeSdl } from './wholeTown';

const runs = Number(process.env.RUNS ?? 40);
const firstSeed = Number(process.env.SEED ?? 1);

const whole = buildASTSchema(parse(wholeSdl));
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

/** What agencies were sent and could not read. */
const unreadable: string[] = [];

const askPart =
  (schema: GraphQLSchema): Ask =>
  async ({ body }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    for (const { message } of validate(schema, parse(query))) unreadable.push(`${message} in ${query}`);
    return parseAnswer(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
  };

const kinds = ['IDENTITY', 'CONTACT', 'LANGUAGE', 'BENEFITS', 'HOUSING'] as const;

/** Fields of one name are of one kind. */
const kindOf = (name: string): (typeof kinds)[number] =>
  kinds[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % kinds.length] ?? 'IDENTITY';

const labels: Labels = {
  labelOf: (_, field) => ({ class: 'S2', category: kindOf(field), controller: ['KIM_OFFICE', 'SCHOOL'] }),
  argumentLabelOf: () => null,
  inputLabelOf: () => null,
};

/** Permits everything, to some on one ground and to others on another: every question falls into variants. */
const everything: Gate = {
  decide: async ({ questions }) => ({
    kind: 'decided',
    decisions: questions.map(({ cells, subjects }) =>
      subjects.map((_, index) =>
        cells.map(() => ({
          kind: 'permitted',
          controllers: index % 3 === 0 ? ['SCHOOL'] : ['KIM_OFFICE'],
          basis: index % 2 === 0 ? 'OWN_TASK' : 'CONSENT_GDPR_6_9',
          consents: [],
        })),
      ),
    ),
  }),
  state: (_agency, jti, grounds) => ({
    jti,
    requester: { organisation: null, token: '' },
    purpose: null,
    caseReference: null,
    pseudonymKey: null,
    grounds,
  }),
  intend: async () => true,
  note: () => {},
  translatorFor: () => null,
};

async function answered({ document, variables }: GeneratedOperation, gate: Gate | null) {
  const deadline = new AbortController().signal;
  const question = { document: parse(document), operationName: null, variables };
  const { prepared, variableValues } = await planning.planner.prepare(question);
  const operation = await planning.planner.plan(prepared.operation, '', deadline);
  const { data, failures, withheld, agencies } = await answerOperation(operation, variableValues, {
    schemas: planning,
    types,
    askAgency: (agency) => {
      const schema = parts.get(agency);
      return schema && askPart(schema);
    },
    deadline,
    gate,
    labels,
  });
  const paths = failures.map(({ code, agency, path }) => JSON.stringify([code, agency, path])).sort();
  return { data, failures: paths, withheld, agencies };
}

/** Denies kinds of facts by chance, to some more than to others. */
const denying = (seed: number): Gate => {
  const random = randomFrom(seed);
  const denied = new Set(
    kinds.flatMap((kind) => [0, 1, 2].map((one) => `${kind}${one}`)).filter(() => random() < 0.3),
  );
  return {
    ...everything,
    decide: async ({ questions }) => ({
      kind: 'decided',
      decisions: questions.map(({ cells, subjects }) =>
        subjects.map((_, index) =>
          cells.map(({ label }) =>
            denied.has(`${label.category}${index % 3}`)
              ? { kind: 'withheld', reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' }
              : { kind: 'permitted', controllers: [], basis: null, consents: [] },
          ),
        ),
      ),
    }),
  };
};

describe('a gate that denies by chance', () => {
  it(`what_is_left_of_a_question_can_be_read: ${runs} random operations from seed ${firstSeed} on`, async () => {
    let compared = 0;
    let withheld = 0;
    for (let seed = firstSeed; compared < runs; seed++) {
      const operation = generateOperation(whole, randomFrom(seed));
      if (validate(whole, parse(operation.document)).length > 0) continue;
      compared++;
      const answer = await answered(operation, denying(seed));
      withheld += answer.withheld.length;
      expect({ seed, ...operation, unreadable }).toEqual({ seed, ...operation, unreadable: [] });
    }
    expect(withheld).toBeGreaterThan(runs);
  }, 120_000);
});

describe('a gate that permits everything', () => {
  it(`all_permitted_is_as_without_a_gate: ${runs} random operations from seed ${firstSeed} on`, async () => {
    let compared = 0;
    for (let seed = firstSeed; compared < runs; seed++) {
      const operation = generateOperation(whole, randomFrom(seed));
      if (validate(whole, parse(operation.document)).length > 0) continue;
      compared++;
      const [behind, without] = [await answered(operation, everything), await answered(operation, null)];
      expect({ seed, ...operation, ...behind }).toEqual({ seed, ...operation, ...without });
    }
  }, 120_000);
});
