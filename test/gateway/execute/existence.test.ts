import type { Cell } from '../../../gateway/execute/Gate';
import type { Decision } from '../../../gateway/policy/Decision';
import { ada, ben, casework, labels, office, school } from './city';
import { type BehindGate, type Decide, type Outcome, shiftingBy, startBehindGate } from './startBehindGate';

const translator = shiftingBy(3);
const asOffice = (id: string): string => translator.toAgency(id) ?? '';
const translators = { office: translator };

const permitted = ({ label }: Cell): Decision => ({
  kind: 'permitted',
  controllers: label.controller ?? [],
  basis: null,
  consents: [],
});
const permitAll: Decide = (_subject, cell) => permitted(cell);
const denyShelters: Decide = (_subject, cell) =>
  cell.label.existenceSensitive
    ? { kind: 'withheld', reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' }
    : permitted(cell);

/** Everything the client could compare, and how often agencies were asked. */
const seen = ({ answer, reached }: Outcome): string =>
  JSON.stringify([
    answer.data,
    answer.failures,
    answer.withheld,
    answer.agencies,
    reached.map(({ agency }) => agency).sort(),
  ]);

let city: BehindGate;
let broken: BehindGate;
beforeAll(async () => {
  city = await startBehindGate({ casework, office: office(asOffice), school }, labels);
  const silent = {
    ...office(asOffice),
    misbehave: (_: unknown, response: { writeHead(status: number): { end(): void } }) => {
      response.writeHead(503).end();
      return true;
    },
  };
  broken = await startBehindGate({ casework, office: silent, school }, labels);
});
afterAll(() => Promise.all([city.stop(), broken.stop()]));

const documents = [
  'query ($id: ID!) { person(id: $id) { shelter { place } } }',
  'query ($id: ID!) { person(id: $id) { shelters { place } } }',
  'query ($id: ID!) { person(id: $id) { a: shelters { place } name hours shelter { place p: place } } }',
  'query ($id: ID!) { person(id: $id) { shelter { place } sponsor { name } } }',
  'query ($id: ID!) { people { hours } person(id: $id) { ... on Person { shelters { place } } } }',
];

describe('that somebody is in a shelter', () => {
  it('is told to those who may know', async () => {
    const { answer } = await city.ask(documents[0] ?? '', { decide: permitAll, translators }, { id: ada });
    expect(answer.data).toEqual({ person: { shelter: { place: 'secret' } } });
    expect(answer.withheld).toEqual([]);
  });

  it.each(documents)('denied_and_absent_are_the_same_bytes_and_requests: %s', async (document) => {
    const denied = await city.ask(document, { decide: denyShelters, translators }, { id: ada });
    const absent = await city.ask(document, { decide: permitAll, translators }, { id: ben });
    const both = await city.ask(document, { decide: denyShelters, translators }, { id: ben });
    expect(denied.answer.withheld.map(({ reason, remedy }) => [reason, remedy])).toContainEqual([
      'NOT_RECORDED',
      'NONE',
    ]);
    expect(denied.texts.join()).not.toContain('"secret"');
    const nameless = (text: string): string => text.replaceAll('"Ada"', '"_"').replaceAll('"Ben"', '"_"');
    expect(nameless(seen(denied))).toBe(nameless(seen(absent)));
    expect(nameless(seen(both))).toBe(nameless(seen(absent)));
  });

  it('is not told by whether the agency is asked: a denied question is put about nobody', async () => {
    const { reached } = await city.ask(
      documents[0] ?? '',
      { decide: denyShelters, translators },
      { id: ada },
    );
    const request = reached.find(({ agency }) => agency === 'office');
    expect(Object.values(request?.variables ?? {})).toEqual([[]]);
    expect(request?.statement.grounds).toEqual({
      _entities: { permitted: [], basis: null, consents: [] },
    });
  });

  it.each(documents)('is not told by an agency that fails: %s', async (document) => {
    const denied = await broken.ask(document, { decide: denyShelters, translators }, { id: ada });
    const permittedOne = await broken.ask(document, { decide: permitAll, translators }, { id: ada });
    expect(seen(denied)).toBe(seen(permittedOne));
    expect(denied.answer.failures.map(({ code }) => code)).toContain('AGENCY_UNAVAILABLE');
  });

  it('is not told by what is denied to others in the same list', async () => {
    const onlyAda: Decide = (subject, cell) =>
      cell.label.existenceSensitive && subject?.id === ada
        ? { kind: 'withheld', reason: 'CONSENT_REVOKED', remedy: 'RENEW_CONSENT' }
        : permitted(cell);
    const { answer } = await city.ask('{ people { shelters { place } hours } }', {
      decide: onlyAda,
      translators,
    });
    expect(answer.data?.people).toEqual(Array(3).fill({ shelters: null, hours: 'Mo' }));
    expect(answer.withheld.map(({ path, reason }) => [path[1], reason])).toEqual([
      [0, 'NOT_RECORDED'],
      [1, 'NOT_RECORDED'],
      [2, 'NOT_RECORDED'],
    ]);
  });
});
