import type { Cell } from '../../../gateway/execute/Gate';
import type { PlanNode } from '../../../gateway/plan/nodes';
import type { Decision } from '../../../gateway/policy/Decision';
import type { DataLabel } from '../../../schema/directives';
import { ada, ben, casework, cem, family, labels, office, school } from './city';
import {
  type BehindGate,
  type Decide,
  type LabelTable,
  receiptOfTest,
  shiftingBy,
  startBehindGate,
} from './startBehindGate';

const translator = shiftingBy(7);
const schoolTranslator = shiftingBy(2);
const asOffice = (id: string): string => translator.toAgency(id) ?? '';
const translators = { office: translator, school: schoolTranslator };
const hubIds = [ada, ben, cem, family];

const permitted = ({ label }: Cell): Decision => ({
  kind: 'permitted',
  controllers: label.controller ?? [],
  basis: null,
  consents: [],
});
const permitAll: Decide = (_subject, cell) => permitted(cell);
const gate = { decide: permitAll, translators };

let city: BehindGate;
beforeAll(async () => {
  city = await startBehindGate({ casework, office: office(asOffice), school }, labels);
});
afterAll(() => city.stop());

/** Everything sent to agencies that know pseudonyms only. */
const sentTo = (
  outcome: { readonly reached: readonly { readonly agency: string }[] },
  agency: string,
): string => JSON.stringify(outcome.reached.filter((one) => one.agency === agency));

describe('ids on their way to an agency and back', () => {
  it.each([
    ['a literal argument', `{ permitOf(person: "${ada}") { title holder { id name } } }`, {}],
    ['a variable', 'query ($who: ID!) { permitOf(person: $who) { title holder { id name } } }', { who: ada }],
    [
      'an input object with a literal inside a variable’s neighbour',
      `query ($text: String) { search(filter: { person: "${ada}", people: ["${ben}"], text: $text }) { title holder { id } } }`,
      { text: 'x' },
    ],
    [
      'an input object that is a variable, nested',
      'query ($filter: Filter) { search(filter: $filter) { title holder { other: id } } }',
      { filter: { person: ada, people: [ben, cem], text: 'keep', inner: { people: [cem] } } },
    ],
    [
      'a nested field’s argument',
      `{ person(id: "${ada}") { permitsOf(other: "${ben}") { title holder { id } } } }`,
      {},
    ],
    [
      'aliases and lists',
      '{ people { myself: id p: permits { h: holder { k: id } } sponsor { name } } }',
      {},
    ],
    ['an abstract position', '{ things { id ... on Person { permits { title } } } }', {}],
  ])(
    '%s: the agency never sees one of the hub’s, the client never one of the agency’s',
    async (_, query, variables) => {
      const outcome = await city.ask(query, gate, variables);
      expect(outcome.answer.failures).toEqual([]);
      const sent = sentTo(outcome, 'office');
      for (const id of hubIds) expect(sent).not.toContain(id);
      // Titles carry what the office calls people: that is its own business. Ids must be the hub's.
      const ids = JSON.stringify(outcome.answer.data).match(/"(id|k|other|myself)":"[^"]*"/g) ?? [];
      for (const id of ids) expect([...hubIds, 'stone 1'].some((known) => id.includes(known))).toBe(true);
      expect(sent).toContain(asOffice(ada));
    },
  );

  it('hands over an input with everything else in it untouched', async () => {
    const { reached } = await city.ask(
      'query ($filter: Filter) { search(filter: $filter, text: "t") { title } }',
      gate,
      { filter: { person: ada, people: [ben], text: 'keep', inner: { text: ada } } },
    );
    expect(Object.values(reached[0]?.variables ?? {})).toEqual([
      { person: asOffice(ada), people: [asOffice(ben)], text: 'keep', inner: { text: ada } },
    ]);
    expect(reached[0]?.query).toContain('text:"t"');
  });

  it('leaves out an argument the client left out', async () => {
    const { answer, reached } = await city.ask(
      'query ($filter: Filter) { search(filter: $filter) { title } }',
      gate,
    );
    expect(reached[0]?.variables).toEqual({});
    expect(answer.data).toEqual({ search: [] });
  });

  it('asks each agency under its own names for the same people', async () => {
    const outcome = await city.ask('{ people { school permits { title } } }', gate);
    expect(sentTo(outcome, 'school')).toContain(schoolTranslator.toAgency(ada));
    expect(sentTo(outcome, 'school')).not.toContain(asOffice(ada));
    expect(sentTo(outcome, 'office')).not.toContain(schoolTranslator.toAgency(ada));
    expect(outcome.answer.data?.people).toMatchObject([{ school: 'school of district 0' }, {}, {}]);
  });

  it('mixes nobody up when somebody is met at several places', async () => {
    const { answer, reached } = await city.ask(
      '{ people { id hours friends { id permits { title } } } }',
      gate,
    );
    for (const { friends } of (answer.data as { people: unknown }).people as {
      friends: { id: string; permits: { title: string }[] }[];
    }[])
      for (const { id, permits } of friends) expect(permits).toEqual([{ title: `title of ${asOffice(id)}` }]);
    expect(reached.filter(({ agency }) => agency === 'office').length).toBe(1);
  });

  it('leads from one agency’s answer to the next agency', async () => {
    const { answer } = await city.ask(`{ person(id: "${ada}") { sponsor { name school } } }`, gate);
    expect(answer.data).toEqual({ person: { sponsor: { name: 'Cem', school: 'school of district 2' } } });
    expect([...answer.subjects].sort()).toEqual([ada, cem]);
  });

  it('does not ask about somebody whose id cannot be one', async () => {
    const { answer, reached } = await city.ask('{ permitOf(person: "nobody") { title } }', gate);
    expect(answer.data).toEqual({ permitOf: null });
    expect([reached, answer.failures, answer.withheld]).toEqual([[], [], []]);
  });

  it('a mutation too', async () => {
    const { answer, reached, intended } = await city.ask(
      `mutation { note(person: "${ada}", text: "t") }`,
      gate,
    );
    expect(answer.data).toEqual({ note: `noted ${asOffice(ada)}` });
    expect(reached.map(({ variables }) => Object.values(variables))).toEqual([[asOffice(ada)]]);
    expect(intended[0]?.questions[0]?.subjects).toEqual([{ type: 'Person', id: ada }]);
  });
});

describe('an argument that names somebody', () => {
  const denyBen: Decide = (subject, cell, agency) =>
    agency === 'office' && subject?.id === ben
      ? { kind: 'withheld', reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' }
      : permitted(cell);

  it.each([
    ['a root field', `{ permitOf(person: "${ben}") { title } holidays }`, ['permitOf']],
    [
      'a list of people, one of them denied',
      `{ search(filter: { people: ["${ada}", "${ben}"] }) { title } holidays }`,
      ['search'],
    ],
    ['a mutation', `mutation { note(person: "${ben}") }`, ['note']],
  ])('%s is withheld when it is denied', async (_, query, path) => {
    const { answer, texts } = await city.ask(query, { decide: denyBen, translators });
    expect(answer.withheld).toEqual([
      { path, typeCondition: null, reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' },
    ]);
    expect(answer.data).toEqual({
      ...(query.includes('holidays') && { holidays: ['1 May'] }),
      [path[0] ?? '']: null,
    });
    expect(texts.join()).not.toContain(asOffice(ben));
    expect(texts.join()).not.toContain(ben);
    expect(answer.failures).toEqual([]);
  });

  it('below the top takes its own field with it and no other', async () => {
    const { answer, texts } = await city.ask(
      `{ person(id: "${ada}") { hours permits { title } permitsOf(other: "${ben}") { title } } }`,
      { decide: denyBen, translators },
    );
    expect(answer.data).toEqual({
      person: { hours: 'Mo', permits: [{ title: `title of ${asOffice(ada)}` }], permitsOf: null },
    });
    expect(answer.withheld.map(({ path }) => path)).toEqual([['person', 'permitsOf']]);
    expect(texts.join()).not.toContain(asOffice(ben));
  });
});

describe('an agency that answers about somebody else', () => {
  /** Mixes rows up: whoever is asked about, it answers about Ben. */
  const wrong = {
    ...office(asOffice),
    resolvers: {
      ...office(asOffice).resolvers,
      Person: { __resolveReference: () => ({ id: asOffice(ben), hours: 'of Ben' }) },
    },
  };
  const node: PlanNode = {
    kind: 'entities',
    agency: 'office',
    operationKind: 'query',
    operation:
      'query($representations:[_Any!]!){_entities(representations:$representations){...on Person{me:id hours}}}',
    variables: [],
    questions: [
      {
        alias: '_entities',
        variable: 'representations',
        paths: [[{ kind: 'field', name: 'people' }, { kind: 'items' }]],
        requires: [
          {
            kind: 'type',
            type: 'Person',
            selections: [{ kind: 'field', local: 'id', name: 'id', selections: null }],
          },
        ],
        keys: { Person: [[{ name: 'id', fields: [] }]] },
        requirements: {},
        inputRewrites: [],
        outputRewrites: [],
        brings: [
          { key: 'me', field: 'id', type: 'Person' },
          { key: 'hours', field: 'hours', type: 'Person' },
        ],
      },
    ],
  };

  it('is not believed when it says so: nothing of it is laid down', async () => {
    const mixed = await startBehindGate({ casework, office: wrong, school }, labels);
    try {
      const people = [ada, ben].map((id) => ({ __typename: 'Person', id }));
      const run = await mixed.walk(node, { people }, gate);
      expect(run.data.people).toEqual([
        { __typename: 'Person', id: ada },
        { __typename: 'Person', id: ben, me: ben, hours: 'of Ben' },
      ]);
      expect(run.failures.all.map(({ code, keys }) => [code, keys])).toEqual([
        ['AGENCY_ANSWER_INVALID', ['people', 0, 'me']],
        ['AGENCY_ANSWER_INVALID', ['people', 0, 'hours']],
      ]);
      expect([...run.subjects]).toEqual([ben]);
    } finally {
      await mixed.stop();
    }
  });
});

describe('what an agency keeps back itself', () => {
  const withheld = [
    { controller: 'IMMIGRATION_AUTHORITY', category: 'RESIDENCE_STATUS', reason: 'RELEASE_PENDING' },
  ];
  /** Knows the hours, has a permit for all but the first and no sponsor to tell, and reports that something of the category waits for release. */
  const holding = {
    ...office(asOffice),
    misbehave: (
      { query, variables }: { query: string; variables: Readonly<Record<string, unknown>> },
      response: { setHeader(name: string, value: string): void; end(text: string): void },
    ) => {
      response.setHeader(receiptOfTest, JSON.stringify(withheld));
      const [list] = Object.values(variables) as unknown[][];
      const told = (field: string, value: unknown) => query.includes(field) && { [field]: value };
      const entities = list?.map((_, index) => ({
        ...told('hours', 'Mo'),
        ...told('sponsor', null),
        permits: index === 0 ? [] : [{ title: 'free' }],
      }));
      response.end(JSON.stringify({ data: { _entities: entities } }));
      return true;
    },
  };
  const withheldOf = async (query: string, table: LabelTable) => {
    const pending = await startBehindGate({ casework, office: holding, school }, table);
    const { answer } = await pending.ask(query, gate);
    await pending.stop();
    expect(answer.failures).toEqual([]);
    return answer.withheld;
  };
  const pendingAt = (...path: readonly (string | number)[]) => ({
    path,
    typeCondition: null,
    reason: 'RELEASE_PENDING',
    remedy: 'REQUEST_RELEASE',
  });

  it('is told where nothing came, with what can be done', async () => {
    expect(await withheldOf('{ people { hours permits { title } } }', labels)).toEqual([
      pendingAt('people', 0, 'permits'),
    ]);
  });

  // An asylum procedure that nobody had let go made every empty list of applications beside it look kept back.
  it('is told of what is released by hand, not of what is told at once beside it', async () => {
    const byHand = { ...labels['Person.sponsor'], release: 'MANUAL_RELEASE' } as DataLabel;
    const table = { ...labels, 'Person.sponsor': byHand };
    expect(await withheldOf('{ people { permits { title } sponsor { name } } }', table)).toEqual([
      pendingAt('people', 0, 'sponsor'),
      pendingAt('people', 1, 'sponsor'),
      pendingAt('people', 2, 'sponsor'),
    ]);
  });
});
