import { parse } from 'graphql';
import type { Ask } from '../../../gateway/agencies/Agency';
import { parseAnswer } from '../../../gateway/agencies/parseAnswer';
import type { Answer } from '../../../gateway/execute/Answer';
import { answerOperation } from '../../../gateway/execute/answerOperation';
import { permitOperation } from '../../../gateway/policy/permitOperation';
import { openPlanning, type Planning } from '../../../gateway/registry/openPlanning';
import { typeFacts } from '../../../gateway/registry/typeFacts';
import { subgraphHeader } from '../../../schema/directives';
import { type FixtureSubgraphs, startSubgraphs } from '../../fixtures/startSubgraphs';
import { evidenceOf, type TestCaller } from './gateOver';
import { townSubgraphs } from './smallTown';

const ada = {
  __typename: 'Person',
  id: 'p1',
  name: 'Ada',
  title: 'told in confidence',
  contact: { phone: '1', street: 'A' },
};
const office = { __typename: 'Office', id: 'o1', title: 'Registry', contact: { phone: '2', street: 'B' } };

const resolvers = {
  casework: {
    Query: {
      person: () => ada,
      people: () => [ada],
      notices: () => [{ text: 'Open on Monday', about: ada }],
      holders: () => [ada, office],
      found: () => ada,
    },
    Mutation: { writeNote: () => ({ text: 'written' }) },
  },
  health: {
    Person: { health: () => ({ insurer: 'AOK', since: '2026' }), shelter: () => ({ name: 'hidden' }) },
  },
  immigration: {
    Query: { applications: () => [{ number: '1', of: { id: 'p1' } }] },
    Person: { permit: () => ({ state: 'valid' }) },
  },
  employment: { Person: { mayWork: () => true } },
} as const;

const assistant: TestCaller = { role: 'KIM_ADMIN_ASSISTANT', controller: 'KIM_OFFICE' };
const school: TestCaller = { role: 'SCHOOL_STAFF', controller: 'SCHOOL' };

const askAt =
  (url: string): Ask =>
  async ({ body }) => {
    const headers = { 'content-type': 'application/json' };
    return parseAnswer(await (await fetch(url, { method: 'POST', headers, body })).text());
  };

/** From a question to its answer over real subgraphs, with gate 1 and without the record. */
describe('the answer to an operation that lost fields', () => {
  let subgraphs: FixtureSubgraphs;
  let planning: Planning;
  beforeAll(async () => {
    subgraphs = await startSubgraphs(
      Object.fromEntries(
        Object.entries(townSubgraphs).map(([name, sdl]) => [
          name,
          { sdl: `${subgraphHeader}${sdl}`, resolvers: resolvers[name as keyof typeof resolvers] },
        ]),
      ),
    );
    planning = await openPlanning(subgraphs.supergraphSdl);
  });
  afterAll(async () => {
    await planning.planner.close();
    await subgraphs.stop();
  });

  async function ask(
    text: string,
    caller: TestCaller = {},
  ): Promise<Answer & { readonly asked: readonly string[] }> {
    const names = Object.keys(townSubgraphs);
    const before = names.map((name) => subgraphs.asked(name).length);
    const deadline = AbortSignal.timeout(10_000);
    const document = parse(text, { noLocation: true });
    const { prepared, variableValues } = await planning.planner.prepare({
      document,
      operationName: null,
      variables: {},
    });
    const evidence = evidenceOf(caller);
    const permitted = permitOperation(prepared, evidence, planning.requirements);
    const operation = await planning.planner.plan(permitted.asked, '', deadline);
    const answer = await answerOperation(operation, variableValues, {
      schemas: planning,
      types: typeFacts(planning.supergraphSchema),
      askAgency: (name) => askAt(planning.publishedUrls.get(name) ?? ''),
      deadline,
      gate: null,
      shown: permitted,
      introspected: () => planning.shownSchemas.schemaFor(evidence.caller),
    });
    return {
      ...answer,
      asked: names.filter((name, index) => subgraphs.asked(name).length > (before[index] ?? 0)),
    };
  }

  it('has null where something is denied, blames nobody, and asks nobody about it', async () => {
    const { data, failures, asked } = await ask(
      '{ person(id: "p1") { name nickname health { insurer } } }',
      school,
    );
    expect(data).toEqual({ person: { name: 'Ada', nickname: null, health: null } });
    expect(failures).toEqual([]);
    expect(asked).toEqual(['casework']);
  });

  it('has what is permitted, under the client’s names and in its order, and not the hub’s own id', async () => {
    const { data } = await ask('{ person(id: "p1") { b: nickname id: name a: health { i: insurer } } }');
    expect(JSON.stringify(data)).toBe('{"person":{"b":null,"id":"Ada","a":{"i":"AOK"}}}');
  });

  it('tells the types of an interface apart', async () => {
    const { data, failures } = await ask(
      '{ holders { id title } found { ... on Person { id title } } }',
      school,
    );
    expect(data).toEqual({
      holders: [
        { id: 'p1', title: null },
        { id: 'o1', title: 'Registry' },
      ],
      found: { id: 'p1', title: null },
    });
    expect(failures).toEqual([]);
  });

  it('has null for an object of which nothing is left, and asks nobody when nothing is left at all', async () => {
    expect(await ask('{ person(id: "p1") { name } }', assistant)).toMatchObject({
      data: { person: null },
      failures: [],
      asked: [],
    });
    const { data } = await ask('{ notices { text about { name } } }', assistant);
    expect(data).toEqual({ notices: [{ text: 'Open on Monday', about: null }] });
  });

  it('does not tell by its form whether what must not be known is there', async () => {
    const { data } = await ask('{ person(id: "p1") { shelter { name } } }', school);
    expect(data).toEqual({ person: { shelter: null } });
  });

  it('tells of a mutation that it was done', async () => {
    const { data, failures } = await ask('mutation { writeNote(person: "p1") { text } }', assistant);
    expect(data).toEqual({ writeNote: { text: null } });
    expect(failures).toEqual([]);
  });

  it('has the introspection of the caller’s role', async () => {
    const { data } = await ask('{ __type(name: "Person") { fields { name } } __typename }', assistant);
    expect(data).toEqual({
      __type: { fields: [{ name: 'id' }, { name: 'title' }] },
      __typename: 'Query',
    });
  });
});
