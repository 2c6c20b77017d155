import type { Cell, Subject } from '../../../gateway/execute/Gate';
import type { Decision, Withholding } from '../../../gateway/policy/Decision';
import { ada, ben, casework, cem, family, labels, office, school } from './city';
import { type BehindGate, type Decide, shiftingBy, startBehindGate } from './startBehindGate';

const translator = shiftingBy(5);
const asOffice = (id: string): string => translator.toAgency(id) ?? '';
const translators = { office: translator };

let city: BehindGate;
beforeAll(async () => {
  city = await startBehindGate({ casework, office: office(asOffice), school }, labels);
});
afterAll(() => city.stop());

const permitted = ({ label }: Cell): Decision => ({
  kind: 'permitted',
  controllers: label.controller ?? [],
  basis: 'CONSENT_GDPR_6_9',
  consents: [],
});
const noConsent: Withholding = { kind: 'withheld', reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' };
const revoked: Withholding = { kind: 'withheld', reason: 'CONSENT_REVOKED', remedy: 'RENEW_CONSENT' };

const permitAll: Decide = (_subject, cell) => permitted(cell);

/** Denies cells of a category to some people at the agencies. */
const denying =
  (category: string, people: readonly string[], withholding: Withholding = noConsent): Decide =>
  (subject, cell, agency) =>
    agency !== 'casework' &&
    cell.label.category === category &&
    subject !== null &&
    people.includes(subject.id)
      ? withholding
      : permitted(cell);

const at = (reached: readonly { readonly agency: string }[], agency: string) =>
  reached.filter((one) => one.agency === agency);

const idsIn = (variables: Readonly<Record<string, unknown>>): readonly (readonly unknown[])[] =>
  Object.values(variables).map((list) => (list as readonly { id: string }[]).map(({ id }) => id));

describe('an agency that is asked behind the gate', () => {
  it('is asked once, knows people by its own names, and is told its grounds', async () => {
    const { answer, reached, intended, noted } = await city.ask('{ people { id permits { title } } }', {
      decide: permitAll,
      translators,
    });
    expect(answer.failures).toEqual([]);
    expect(answer.withheld).toEqual([]);
    expect(answer.data).toEqual({
      people: [ada, ben, cem].map((id) => ({ id, permits: [{ title: `title of ${asOffice(id)}` }] })),
    });
    const [request, ...more] = at(reached, 'office');
    expect(more).toEqual([]);
    expect(idsIn((request as never as { variables: Record<string, unknown> }).variables)).toEqual([
      [ada, ben, cem].map(asOffice),
    ]);
    const asked = reached.find(({ agency }) => agency === 'office');
    expect(asked?.statement).toMatchObject({
      pseudonymKey: 'shift 5',
      grounds: {
        _entities: {
          permitted: [{ controller: 'IMMIGRATION_AUTHORITY', categories: ['RESIDENCE_STATUS'] }],
          basis: 'CONSENT_GDPR_6_9',
        },
      },
    });
    const sending = intended.find(({ agency }) => agency === 'office');
    expect(sending).toMatchObject({
      messageId: asked?.statement.jti,
      questions: [
        {
          alias: '_entities',
          coordinates: ['Permit.title', 'Person.permits'],
          subjects: [ada, ben, cem].map((id) => ({ type: 'Person', id })),
        },
      ],
    });
    expect(noted).toContainEqual({ messageId: sending?.messageId, outcome: 'ANSWERED', records: 3 });
    expect(noted.length).toBe(intended.length);
  });

  it('is not asked about somebody who has not agreed; the others are, in the same request', async () => {
    const { answer, reached, texts } = await city.ask('{ people { id permits { title } } }', {
      decide: denying('RESIDENCE_STATUS', [ben]),
      translators,
    });
    expect(answer.data?.people).toEqual([
      { id: ada, permits: [{ title: `title of ${asOffice(ada)}` }] },
      { id: ben, permits: null },
      { id: cem, permits: [{ title: `title of ${asOffice(cem)}` }] },
    ]);
    expect(answer.withheld).toEqual([
      { path: ['people', 1, 'permits'], typeCondition: null, reason: 'NO_CONSENT', remedy: 'ASK_CONSENT' },
    ]);
    expect(answer.failures).toEqual([]);
    expect(at(reached, 'office').length).toBe(1);
    expect(texts.join()).not.toContain(asOffice(ben));
  });

  it('is asked of each person what she agreed to, all in one request under one key each', async () => {
    const { answer, reached } = await city.ask('{ people { id permits { title reason } } }', {
      decide: denying('RESIDENCE_PROCEDURE', [ben, cem], revoked),
      translators,
    });
    const [request, ...more] = reached.filter(({ agency }) => agency === 'office');
    expect(more).toEqual([]);
    expect(request?.query.match(/_entities/g)?.length).toBe(2);
    expect(idsIn(request?.variables ?? {})).toEqual([[asOffice(ada)], [asOffice(ben), asOffice(cem)]]);
    expect(Object.keys(request?.statement.grounds ?? {})).toEqual(['_e0', '_e1']);
    expect(request?.statement.grounds._e1?.permitted).toEqual([
      { controller: 'IMMIGRATION_AUTHORITY', categories: ['RESIDENCE_STATUS'] },
    ]);
    expect(answer.data?.people).toEqual([
      { id: ada, permits: [{ title: `title of ${asOffice(ada)}`, reason: `reason of ${asOffice(ada)}` }] },
      { id: ben, permits: [{ title: `title of ${asOffice(ben)}`, reason: null }] },
      { id: cem, permits: [{ title: `title of ${asOffice(cem)}`, reason: null }] },
    ]);
    expect(answer.withheld.map(({ path, reason }) => ({ path, reason }))).toEqual([
      { path: ['people', 1, 'permits', 'reason'], reason: 'CONSENT_REVOKED' },
      { path: ['people', 2, 'permits', 'reason'], reason: 'CONSENT_REVOKED' },
    ]);
  });

  it('is told to answer in part wherever only some who keep such facts may tell them, whatever comes', async () => {
    const some: Decide = (subject, cell, agency) =>
      agency === 'office' && subject?.id === ben
        ? { kind: 'permitted', controllers: [], basis: 'CONSENT_GDPR_6_9', consents: [], rest: revoked }
        : permitted(cell);
    const { answer, reached } = await city.ask(
      '{ people { id permits { title reason } sponsor { id } shelter { place } } }',
      {
        decide: (subject, cell, agency) =>
          cell.label.existenceSensitive ? permitted(cell) : some(subject, cell, agency),
        translators,
      },
    );
    expect(at(reached, 'office').length).toBe(1);
    expect(answer.data?.people).toMatchObject([
      { permits: [{ title: `title of ${asOffice(ada)}` }] },
      { permits: [{ title: `title of ${asOffice(ben)}` }], shelter: null },
      { permits: [{ title: `title of ${asOffice(cem)}` }], shelter: null },
    ]);
    // Once at the outermost place; what is not there and may not be known to exist reads as it does for everybody.
    expect(answer.withheld).toEqual([
      {
        path: ['people', 1, 'permits'],
        typeCondition: null,
        reason: 'CONSENT_REVOKED',
        remedy: 'RENEW_CONSENT',
      },
      { path: ['people', 1, 'shelter'], typeCondition: null, reason: 'NOT_RECORDED', remedy: 'NONE' },
      {
        path: ['people', 1, 'sponsor'],
        typeCondition: null,
        reason: 'CONSENT_REVOKED',
        remedy: 'RENEW_CONSENT',
      },
      { path: ['people', 2, 'shelter'], typeCondition: null, reason: 'NOT_RECORDED', remedy: 'NONE' },
    ]);
    expect(answer.failures).toEqual([]);
  });

  it('is listed as denied when nothing may be asked, and not asked', async () => {
    const { answer, reached, intended } = await city.ask('{ people { id permits { title } } }', {
      decide: denying('RESIDENCE_STATUS', [ada, ben, cem]),
      translators,
    });
    expect(at(reached, 'office')).toEqual([]);
    expect(intended.filter(({ agency }) => agency === 'office')).toEqual([]);
    expect(answer.agencies).toEqual([
      { name: 'casework', status: 'OK' },
      { name: 'office', status: 'DENIED' },
    ]);
    expect(answer.withheld.length).toBe(3);
    expect(answer.failures).toEqual([]);
  });

  it('still tells what is public of somebody who has agreed to nothing', async () => {
    const { answer, reached } = await city.ask('{ people { hours permits { title } } }', {
      decide: denying('RESIDENCE_STATUS', [ada, ben, cem]),
      translators,
    });
    expect(answer.data?.people).toEqual([ada, ben, cem].map(() => ({ hours: 'Mo', permits: null })));
    expect(at(reached, 'office').length).toBe(1);
    expect(reached.find(({ agency }) => agency === 'office')?.query).not.toContain('permits');
  });

  it('is asked for public fields without a record, but with a statement', async () => {
    const { answer, intended, decided, reached } = await city.ask('{ holidays }', {
      decide: permitAll,
      translators,
    });
    expect(answer.data).toEqual({ holidays: ['1 May'] });
    expect([intended, decided]).toEqual([[], []]);
    expect(reached[0]?.statement.grounds).toEqual({ holidays: { permitted: [], basis: null, consents: [] } });
  });

  it('loses no field beside the one that is denied, whatever it is called', async () => {
    const { answer } = await city.ask(
      '{ person(id: "' +
        ada +
        '") { a: permits { x: reason title } ... on Person { a: permits { title } } b: permits { reason } hours } }',
      { decide: denying('RESIDENCE_PROCEDURE', [ada]), translators },
    );
    expect(answer.data).toEqual({
      person: { a: [{ x: null, title: `title of ${asOffice(ada)}` }], b: null, hours: 'Mo' },
    });
    expect(answer.withheld.map(({ path }) => path)).toEqual([
      ['person', 'a', 'x'],
      ['person', 'b'],
    ]);
    expect(answer.failures).toEqual([]);
  });

  it('decides about a family as a whole by its id', async () => {
    const { answer, decided } = await city.ask('{ family { id housing } }', {
      decide: permitAll,
      translators,
    });
    expect(answer.data).toEqual({ family: { id: family, housing: `housing of ${asOffice(family)}` } });
    expect(decided.find(({ agency }) => agency === 'office')?.questions[0]?.subjects).toEqual([
      { type: 'Family', id: family },
    ]);
    expect([...answer.subjects].sort()).toEqual([family]);
  });
});

describe('what a denied field was needed for', () => {
  it('is withheld for the same reason, and not computed', async () => {
    const { answer, reached } = await city.ask('{ things { id ... on Person { district school grade } } }', {
      decide: (_subject, cell) =>
        cell.coordinates.includes('Person.district') ? noConsent : permitted(cell),
      translators,
    });
    expect(answer.data).toEqual({
      things: [{ id: ada, district: null, school: null, grade: 'A' }, { id: 'stone 1' }],
    });
    expect(
      answer.withheld.map(({ path, typeCondition, reason }) => ({ path, typeCondition, reason })),
    ).toEqual(
      expect.arrayContaining([
        { path: ['things', 0, 'school'], typeCondition: 'Person', reason: 'NO_CONSENT' },
        { path: ['things', 'district'], typeCondition: 'Person', reason: 'NO_CONSENT' },
      ]),
    );
    expect(reached.filter(({ agency }) => agency === 'school').map(({ query }) => query)).toHaveLength(1);
    expect(answer.failures).toEqual([]);
  });
});

describe('a gate that is closed', () => {
  it.each(['LOG_UNAVAILABLE', 'CONSENT_UNAVAILABLE'] as const)(
    '%s: nothing is asked, the reason is told',
    async (closed) => {
      const { answer, reached } = await city.ask(
        `{ person(id: "${ada}") { id permits { title } } holidays }`,
        {
          decide: permitAll,
          translators,
          closed,
        },
      );
      expect(answer.data).toEqual({ person: null, holidays: ['1 May'] });
      expect(answer.failures).toEqual([{ code: closed, agency: null, path: ['person'] }]);
      expect(reached.map(({ agency }) => agency)).toEqual(['office']);
      expect(answer.withheld).toEqual([]);
    },
  );

  it('asks nothing that could not be recorded', async () => {
    const { answer, reached, intended, noted } = await city.ask('{ people { id } }', {
      decide: permitAll,
      translators,
      intends: false,
    });
    expect(answer.failures).toEqual([{ code: 'LOG_UNAVAILABLE', agency: null, path: ['people'] }]);
    expect([intended.length, reached, noted]).toEqual([1, [], []]);
  });
});

describe('what is about nobody the hub can name', () => {
  it('is for the gate to decide: subjects are null, never left out', async () => {
    const seen: (Subject | null)[] = [];
    await city.ask('{ people { name } }', {
      decide: (subject, cell) => {
        seen.push(subject);
        return permitted(cell);
      },
      translators,
    });
    expect(seen).toEqual([null]);
  });
});
