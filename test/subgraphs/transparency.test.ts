import type { DisclosureLog } from '../../gateway/disclosure/DisclosureLog';
import { openLog } from '../../gateway/disclosure/openLog';
import { verifyLog } from '../../gateway/disclosure/verifyLog';
import type { Role } from '../../schema/accessTerms';
import { requesterTokenFor } from '../../schema/requesterToken';
import { transparency } from '../../subgraphs/transparency/agency';
import { cityOf } from '../fixtures/blankCity';
import { callerOf } from '../fixtures/hubKeys';
import { type AskedAs, type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';
import { disclosureOf, outcomeOf, person, requestOf } from '../gateway/disclosure/facts';
import { withClient } from '../gateway/disclosure/logDatabase';

const [amina, karim, unknown] = [person(1), person(2), person(3)];
const as = (role: Role, changed: Partial<AskedAs> & { readonly person?: string } = {}): AskedAs => {
  const { person: own = null, ...said } = changed;
  return { caller: callerOf({ role, person: own, subject: `name of ${role}` }), ...said };
};
const aminaHerself = as('DATA_SUBJECT', { person: amina, purpose: 'DATA_SUBJECT_ACCESS' });
const officer = as('DATA_PROTECTION_OFFICER', { purpose: 'DATA_PROTECTION_CONTROL' });

let agency: SeededAgency;
let log: DisclosureLog;

beforeAll(async () => {
  agency = await serveSeeded(transparency, cityOf([]), 'transparency_view', { sealed: true });
  log = await openLog({ url: agency.databaseUrl, hub: 'hub-a' });
  await writeLog();
});
afterAll(async () => {
  await log.close();
  await agency.stop();
});

/** Stays the same for all requests of one case manager. */
const manager = requestOf().requester;
const request = (changed: Parameters<typeof requestOf>[0] = {}) =>
  requestOf({ requester: { ...manager, subject: 'manager-7', token: 'token-7' }, ...changed });

async function writeLog(): Promise<void> {
  const delivered = request();
  await log.append(delivered, [
    { kind: 'REQUEST', agencies: ['immigration'], fieldPaths: ['Person.immigration'] },
    disclosureOf(amina, { fieldPaths: ['Person.immigration', 'Person.languages'], messageId: 'm1' }),
    disclosureOf(karim, { fieldPaths: ['Person.immigration', 'Person.languages'], messageId: 'm1' }),
  ]);
  await log.append(delivered, [
    outcomeOf([amina, karim], [{ messageId: 'm1', agency: 'immigration', outcome: 'ANSWERED', records: 2 }]),
  ]);
  // The hub died between asking and answering.
  await log.append(request(), [
    disclosureOf(amina, { agency: 'health', source: 'PUBLIC_HEALTH_OFFICE', messageId: 'm2' }),
  ]);
  await log.append(request({ purpose: 'HEALTH_CARE_ACCESS' }), [
    disclosureOf(amina, {
      agency: 'health',
      source: 'HEALTH_PROVIDER',
      decision: 'DENY',
      reason: 'NO_CONSENT',
      legalBasis: null,
      consentId: null,
      messageId: null,
    }),
  ]);
  // Nobody is named in the question, but the answer told of Amina.
  const list = request();
  await log.append(list, [
    disclosureOf(null, { agency: 'casework', source: 'KIM_OFFICE', legalBasis: 'OWN_TASK', messageId: 'm4' }),
  ]);
  await log.append(list, [
    outcomeOf([amina], [{ messageId: 'm4', agency: 'casework', outcome: 'ANSWERED', records: 20 }]),
  ]);
  const emergency = { purpose: 'CHILD_PROTECTION', breakGlass: 'access-1' } as const;
  await log.append(request(emergency), [
    disclosureOf(amina, { decision: 'BREAK_GLASS', agency: 'schools', source: 'SCHOOL', messageId: 'm5' }),
  ]);
}

const fields = `total edges { node { id at subject agency source purpose legalBasis caseReference decision reason delivery recordCount
  fieldPaths retentionRegime prevHash entryHash de: explanation en: explanation(language: EN)
  requester { role organisation unit subject token } } }`;

interface Told {
  readonly total: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
}

const told = async (query: string, about: AskedAs): Promise<Told> => {
  const { data, errors } = await agency.ask(query, {}, about);
  expect(errors).toBeUndefined();
  return data?.list as Told;
};

const mine = (about: AskedAs = aminaHerself): Promise<Told> =>
  told(`{ list: myDisclosures { ${fields} } }`, about);

describe('myDisclosures', () => {
  it('tells a person who wanted which of her data, newest first, and what came of it', async () => {
    const { total, edges } = await mine();
    expect(total).toBe(4);
    expect(edges.map(({ node }) => [node.agency, node.source, node.decision, node.delivery])).toEqual([
      ['casework', 'KIM_OFFICE', 'PERMIT', 'DELIVERED'],
      ['health', 'HEALTH_PROVIDER', 'DENY', 'NOT_ASKED'],
      ['health', 'PUBLIC_HEALTH_OFFICE', 'PERMIT', 'ASKED_NOT_DELIVERED'],
      ['immigration', 'IMMIGRATION_AUTHORITY', 'PERMIT', 'DELIVERED'],
    ]);
  });

  it('says so in plain words, in German and English', async () => {
    const { edges } = await mine();
    const first = edges[3]?.node;
    expect(first?.de).toMatch(
      /^\d{1,2}\. \p{L}+ \d{4}( um|,) \d\d:\d\d: Ihre Fallbegleitung \(Case Management\) \(ob-kim\) wollte Daten über Sie sehen\. Von wem: Ausländerbehörde\. Welche Daten: Aufenthaltsstatus; Sprachen\. Wozu: die Hilfen für Sie aufeinander abstimmen\. Warum das erlaubt war: Sie haben eingewilligt\. Die Stelle hat geantwortet\.$/u,
    );
    expect(first?.en).toMatch(
      /: Your case management \(ob-kim\) wanted to see data about you\. From whom: immigration office\. Which data: residence status; languages\. What for: to coordinate the help you receive\. Why it was allowed: you have consented\. The office has answered\.$/,
    );
    expect(edges[1]?.node.de).toMatch(
      /Wozu: Ihnen medizinische Versorgung ermöglichen\. Das wurde abgelehnt: Sie haben dafür keine Einwilligung gegeben\. Nicht gefragt und nichts herausgegeben\.$/,
    );
    // Codes are for programs.
    for (const { node } of edges) expect(`${node.de} ${node.en}`).not.toMatch(/[A-Z]+_[A-Z]+/);
  });

  it('tells nothing of anybody else, and not the name of who asked', async () => {
    const { edges } = await mine();
    expect(JSON.stringify(edges)).not.toContain(karim);
    expect(JSON.stringify(edges)).not.toMatch(/manager-7|token-7/);
    expect(edges.map(({ node }) => node.recordCount)).toEqual([null, null, null, null]);
  });

  it('tells of emergency access only when it has been reviewed and telling is not put off', async () => {
    const agencies = async () => (await mine()).edges.map(({ node }) => node.agency);
    expect(await agencies()).not.toContain('schools');
    await log.append(request({ breakGlass: 'access-1' }), [
      { kind: 'BREAK_GLASS', event: 'REVIEWED', accessId: 'access-2', subject: amina },
    ]);
    expect(await agencies()).not.toContain('schools');
    await log.append(request({ breakGlass: 'access-1' }), [
      { kind: 'BREAK_GLASS', event: 'DEFERRED', accessId: 'access-1', subject: null },
    ]);
    expect(await agencies()).not.toContain('schools');
    // Whoever reviews names the access and not the person.
    await log.append(request({ breakGlass: 'access-1' }), [
      { kind: 'BREAK_GLASS', event: 'REVIEWED', accessId: 'access-1', subject: null },
    ]);
    const { edges } = await mine();
    expect(edges[0]?.node).toMatchObject({ agency: 'schools', decision: 'BREAK_GLASS' });
    expect(edges[0]?.node.de).toContain('Es war ein Notfallzugriff.');
  });

  it('can be read page by page, and counts what may be seen', async () => {
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const cursor: string = after === null ? '' : `, after: "${after}"`;
      const { data } = await agency.ask(
        `{ list: myDisclosures(first: 2${cursor}) { total edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        {},
        aminaHerself,
      );
      const page = data?.list as Told & {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
      expect(page.total).toBe(5);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual((await mine()).edges.map(({ node }) => node.id));
    expect(new Set(seen).size).toBe(5);
  });

  it('keeps to the days asked for, as they are in Germany', async () => {
    const between = (from: string, to: string) =>
      told(`{ list: myDisclosures(from: "${from}", to: "${to}") { total } }`, aminaHerself);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
    expect((await between(today, today)).total).toBe(5);
    expect((await between('2020-01-01', '2020-12-31')).total).toBe(0);
  });

  it('refuses what cannot be meant, without repeating it', async () => {
    for (const [argument, sentence] of [
      ['first: 0', /first must be at least 1/],
      ['first: 101', /first may be at most 100/],
      ['after: "Amina"', /after must be a cursor of this list/],
      [`after: "${Buffer.from('["2026-01-01","a","1","1"]').toString('base64url')}"`, /after must be/],
    ] as const) {
      const { errors } = await agency.ask(`{ myDisclosures(${argument}) { total } }`, {}, aminaHerself);
      expect(errors?.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
      expect(JSON.stringify(errors)).not.toContain('Amina');
    }
  });
});

describe('what was asked about a family', () => {
  it('is found by each of its members, and by nobody else', async () => {
    const family = person(100);
    const [mother, child, stranger] = [person(101), person(102), person(103)];
    await log.append(request({ purpose: 'HOUSING_SUPPORT' }), [
      disclosureOf(family, { concerns: [mother, child], agency: 'social', source: 'HOUSING_OFFICE' }),
      disclosureOf(stranger, { agency: 'employment', source: 'JOB_CENTER' }),
    ]);
    const seenBy = async (who: string) =>
      (await mine(as('DATA_SUBJECT', { person: who, purpose: 'DATA_SUBJECT_ACCESS' }))).edges.map(
        ({ node }) => [node.subject, node.agency],
      );
    expect(await seenBy(mother)).toEqual([[family, 'social']]);
    expect(await seenBy(child)).toEqual([[family, 'social']]);
    expect(await seenBy(stranger)).toEqual([[stranger, 'employment']]);
    expect(await told(`{ list: disclosures(person: "${child}") { total } }`, officer)).toEqual({ total: 1 });
    expect((await verifyLog(agency.databaseUrl)).kind).toBe('whole');
  });
});

describe('the data protection officer', () => {
  it('sees all records, by whom and how much came back, and nothing of the data', async () => {
    const { total, edges } = await told(`{ list: disclosures { ${fields} } }`, officer);
    expect(total).toBe(8);
    expect(edges.at(-1)?.node).toMatchObject({
      subject: expect.stringMatching(/^0{8}-/),
      requester: { role: 'CASE_MANAGER', subject: 'manager-7', token: 'token-7' },
      recordCount: 'FROM_1_TO_4',
      caseReference: 'KIM-OB-2026-00421',
      retentionRegime: 'SGB10_79_SIX_MONTHS',
    });
  });

  it.each([
    [`person: "${karim}"`, 1],
    [`person: "${unknown}"`, 0],
    ['requester: "manager-7"', 8],
    ['requester: "token-7", agency: "health"', 2],
    ['requester: "somebody else"', 0],
    ['agency: "health"', 2],
    ['decision: DENY', 1],
    ['decision: BREAK_GLASS', 1],
    ['from: "2020-01-01", to: "2020-01-31"', 0],
  ])('finds records by %s', async (condition, total) => {
    expect(await told(`{ list: disclosures(${condition}) { total } }`, officer)).toEqual({ total });
  });

  it('sees a person’s log at the person, emergency access included', async () => {
    const [found] = (await entities(amina, officer)) as { disclosures: { agency: string }[] }[];
    expect(found?.disclosures.map((one) => one.agency)).toEqual([
      'schools',
      'health',
      'health',
      'immigration',
    ]);
  });

  it('learns who is behind a token that an agency was shown', async () => {
    const ask = (token: string, about: AskedAs, agencyName?: string) =>
      agency.ask(
        `query ($token: ID!, $agency: String) {
          resolveRequester(token: $token, agency: $agency) { subject role organisation unit } }`,
        { token, agency: agencyName },
        about,
      );
    const manager7 = {
      resolveRequester: {
        subject: 'manager-7',
        role: 'CASE_MANAGER',
        organisation: 'ob-kim',
        unit: 'case-management',
      },
    };
    const shown = requesterTokenFor('token-7', 'schools');
    expect((await ask(shown, officer, 'schools')).data).toEqual(manager7);
    expect((await ask('token-7', officer)).data).toEqual(manager7);
    // What one agency was shown says nothing at another.
    for (const [token, name] of [[shown, 'health'], [shown], ['token-8'], ['']] as const) {
      expect((await ask(token, officer, name)).data).toEqual({ resolveRequester: null });
    }
    expect((await ask('token-7', aminaHerself)).data).toEqual({ resolveRequester: null });
  });
});

async function entities(id: string, about: AskedAs): Promise<unknown> {
  const { data, errors } = await agency.ask(
    'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { disclosures { agency } } } }',
    { keys: [{ __typename: 'Person', id }] },
    about,
  );
  expect(errors).toBeUndefined();
  return data?._entities;
}

describe('everybody else', () => {
  const others: readonly (readonly [string, AskedAs])[] = [
    ['a case manager', as('CASE_MANAGER', { purpose: 'CASE_COORDINATION' })],
    ['a coordinator', as('KIM_COORDINATOR', { purpose: 'DATA_PROTECTION_CONTROL' })],
    ['an immigration officer', as('IMMIGRATION_OFFICER', { purpose: 'RESIDENCE_PROCEDURE_SUPPORT' })],
    ['the officer with another purpose', as('DATA_PROTECTION_OFFICER', { purpose: 'CASE_COORDINATION' })],
    ['a person nobody knows', as('DATA_SUBJECT', { purpose: 'DATA_SUBJECT_ACCESS' })],
  ];
  it.each(others)('%s sees as much as if there were nothing', async (_, about) => {
    const { data, errors } = await agency.ask(
      `{ myDisclosures { total } disclosures { total } resolveRequester(token: "token-7") { subject } }`,
      {},
      about,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ myDisclosures: null, disclosures: null, resolveRequester: null });
    expect(await entities(amina, about)).toEqual([{ disclosures: [] }]);
  });

  it('another person sees her own records only', async () => {
    const karimHimself = as('DATA_SUBJECT', { person: karim, purpose: 'DATA_SUBJECT_ACCESS' });
    expect((await mine(karimHimself)).edges.map(({ node }) => node.subject)).toEqual([karim]);
    expect(await entities(amina, karimHimself)).toEqual([{ disclosures: [] }]);
    expect(await entities(karim, karimHimself)).toEqual([{ disclosures: [{ agency: 'immigration' }] }]);
  });

  it('who shows no envelope gets nothing at all', async () => {
    const response = await fetch(agency.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ disclosures { total } }' }),
    });
    expect(await response.text()).not.toContain('total');
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe('reading the log', () => {
  const readings = async (): Promise<readonly unknown[]> => {
    const { rows } = await withClient(agency.databaseUrl, (client) =>
      client.query(
        `SELECT requester, payload->'records'->0->>'query' AS query, (payload->'records'->0->>'records')::int AS records
         FROM disclosure_log WHERE kinds = 'READING' ORDER BY hub, seq`,
      ),
    );
    return rows;
  };

  it('is itself recorded, in a chain of its own: by whom, what was asked and how much was told', async () => {
    const before = (await readings()).length;
    await told(`{ list: disclosures(agency: "health", first: 1) { total } }`, officer);
    await told('{ list: myDisclosures { total } }', aminaHerself);
    expect((await readings()).slice(before)).toEqual([
      { requester: 'name of DATA_PROTECTION_OFFICER', query: 'disclosures(agency)', records: 1 },
      { requester: 'name of DATA_SUBJECT', query: 'myDisclosures(person, asHerself)', records: 5 },
    ]);
    expect(await verifyLog(agency.databaseUrl)).toMatchObject({
      kind: 'whole',
      chains: [{ hub: 'hub-a' }, { hub: 'transparency' }],
    });
  });

  it('is not possible while it cannot be recorded', async () => {
    await withClient(agency.databaseUrl, async (client) => {
      await client.query('ALTER FUNCTION disclosure_append(text, json) RENAME TO away');
      try {
        const { data, errors } = await agency.ask('{ disclosures { total } }', {}, officer);
        expect(data).toEqual({ disclosures: null });
        expect(errors?.map(({ message }) => message)).toEqual(['This field could not be answered.']);
      } finally {
        await client.query('ALTER FUNCTION away(text, json) RENAME TO disclosure_append');
      }
    });
  });
});
