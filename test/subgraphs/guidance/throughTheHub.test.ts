import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { Client } from 'pg';
import { cityOf } from '../../../city/cityOf';
import { evaluateFamilies } from '../../../cli/evaluateFamilies';
import { nightlyGrants } from '../../../cli/nightlyGrants';
import { Grants } from '../../../gateway/identity/Grants';
import { parseClaims } from '../../../gateway/identity/parseClaims';
import { type Gateway, startGateway } from '../../../gateway/main';
import { translatorsOf } from '../../../gateway/pseudonyms/openTranslators';
import { operationDigest } from '../../../schema/operationRegister';
import { casework } from '../../../subgraphs/casework/agency';
import { readResponsibilities } from '../../../subgraphs/casework/responsibilities';
import { guidance } from '../../../subgraphs/guidance/agency';
import { NightlyRecords, type Run } from '../../../subgraphs/guidance/nightly/NightlyRecords';
import { Tally } from '../../../subgraphs/guidance/nightly/Tally';
import { openDataSource } from '../../../subgraphs/openDataSource';
import { ownSecret } from '../../../subgraphs/ownSecret';
import { roster } from '../../../subgraphs/roster';
import { testSealing, testTrust } from '../../fixtures/hubKeys';
import { sectorKeysOf } from '../../harness/sectorKeys';
import { seededDatabases } from '../../harness/seededDatabases';
import { type Hub, type HubAnswer, operationText, startHub } from '../../harness/startHub';
import { headersAs, testKeys } from '../../harness/tokenFor';

interface Found {
  readonly id: string;
  readonly status: string;
  readonly firstSeenAt: string;
  readonly rule: { readonly id: string };
}

interface Guided {
  readonly family: {
    readonly obstacles: readonly Found[] | null;
    readonly openQuestions: readonly { readonly path: string; readonly withheldReason: string }[] | null;
  } | null;
}

let hub: Hub;
let databases: ReadonlyMap<string, string>;
let texts: { readonly facts: string };

/** A family of edition S of which a rule says something, and how. */
const obstacles = 'obstacles { id status firstSeenAt rule { id } }';
const everything = `query Everything($family: ID!) { family(id: $family) { ${obstacles} offers { rule { id } result }
  deadlines { at } nextDeadline { at } highestObstacle { id } openQuestions { path withheldReason } } }`;
const guided = `query Guided($family: ID!) { family(id: $family) { ${obstacles} openQuestions { path withheldReason } } }`;

const families = [...cityOf('S').families()].filter(({ casework }) => casework !== null);
let troubled = '';

beforeAll(async () => {
  databases = await seededDatabases();
  hub = await startHub({ databases });
  texts = { facts: await operationText('GuidanceFacts') };
  for (const { id } of families) {
    const { data } = await hub.ask<Guided>(guided, { family: id });
    if (troubled === '' && (data.family?.obstacles ?? []).length > 0) troubled = id;
    if (troubled !== '') break;
  }
});
afterAll(() => hub.stop());

const codesOf = ({ errors = [] }: HubAnswer<unknown>) => errors.map(({ extensions }) => extensions?.code);

describe('what follows from a family’s facts', () => {
  it('is told to its case manager, with the rule, when it was seen and where it stands', async () => {
    const { data, errors } = await hub.ask<Guided>(guided, { family: troubled });
    expect(errors).toBeUndefined();
    const [first] = data.family?.obstacles ?? [];
    expect(first).toMatchObject({ status: 'OPEN', rule: { id: expect.stringMatching(/^X\d\d$/) } });
    const again = await hub.ask<Guided>(guided, { family: troubled });
    expect(again.data.family?.obstacles?.map(({ id }) => id)).toEqual(
      data.family?.obstacles?.map(({ id }) => id),
    );
  });

  it('costs one question to guidance and one to each agency, however much of it is asked', async () => {
    const counts = await hub.requestsDuring(async () => {
      const { errors } = await hub.ask(everything, { family: troubled });
      expect(errors).toBeUndefined();
    });
    const { casework, immigration, ...others } = counts;
    // The family itself; then, asked back, the families of the grant and what their members have agreed to.
    expect(casework).toBe(3);
    // What it has on file, and how long it takes at present, which is about nobody.
    expect(immigration).toBe(2);
    expect(Object.values(others)).toEqual(Object.values(others).map(() => 1));
    expect(others.guidance).toBe(1);
  });

  it('costs the same for all families of a caseload', async () => {
    const asked = `{ me { caseload { family { id highestObstacle { id } nextDeadline { at } } } } }`;
    const manager = families[0]?.casework?.case.caseManager ?? '';
    const headers = await hub.callers.manager(manager);
    const counts = await hub.requestsDuring(async () => {
      const { status, data } = await hub.ask(asked, {}, headers);
      expect({ status, data }).toMatchObject({ status: 200, data: { me: { caseload: expect.any(Array) } } });
    });
    expect(counts.guidance).toBe(1);
    expect(counts.immigration).toBe(2);
  });

  it('is told in German, and in English to whoever asks for it, always as an indication only', async () => {
    const asked = `query Words($family: ID!) { family(id: $family) { obstacles {
      de: explanation { text } en: explanation { text(language: "en") facts { state } } } } }`;
    const { data } = await hub.ask<{
      family: {
        obstacles: readonly { de: { text: string }; en: { text: string; facts: readonly object[] } }[];
      };
    }>(asked, { family: troubled });
    const [first] = data.family.obstacles;
    expect(first?.de.text).toMatch(/es entscheidet die zuständige Stelle\.$/);
    expect(first?.en.text).toMatch(/the competent office decides\.$/);
    expect(first?.en.facts.length).toBeGreaterThan(0);
  });

  it('is recorded with the request that it was asked for', async () => {
    const answer = await hub.ask<Guided>(guided, { family: troubled });
    const { id } = answer.extensions.disclosure as unknown as { readonly id: string };
    const client = new Client({ connectionString: databases.get('transparency') });
    await client.connect();
    const { rows } = await client.query<{ kinds: string; purpose: string }>(
      `SELECT kinds, payload->>'purpose' AS purpose FROM disclosure_log WHERE payload->>'parent' = $1 ORDER BY seq`,
      [id],
    );
    await client.end();
    expect(rows.map(({ purpose }) => purpose)).toContain('CASE_COORDINATION');
    expect(rows.map(({ kinds }) => kinds).join()).toMatch(/REQUEST.*OUTCOME/);
  });
});

describe('who may not know a family’s facts', () => {
  const strangers = [
    'case-manager-other-district',
    'social-officer',
    'job-center-adviser',
    'coordinator',
    'analyst',
  ];
  it.each(strangers)('is told nothing that follows from them: %s', async (persona) => {
    const purpose = persona === 'analyst' ? 'RESEARCH' : 'CASE_COORDINATION';
    const { data } = await hub.ask<Guided>(
      everything,
      { family: troubled },
      await headersAs(persona, purpose),
    );
    expect(JSON.stringify(data)).not.toMatch(/X\d\d|O\d\d|path/);
  });

  it.each(['block-3-officer', 'naturalisation-officer'])(
    'reaches neither guidance nor anybody but immigration: %s',
    async (persona) => {
      const headers = await headersAs(persona, 'RESIDENCE_PROCEDURE_SUPPORT');
      const counts = await hub.requestsDuring(async () => {
        const { data } = await hub.ask<Guided>(everything, { family: troubled }, headers);
        expect(JSON.stringify(data)).not.toMatch(/X\d\d|O\d\d|path/);
      });
      expect(Object.keys(counts).filter((name) => name !== 'immigration')).toEqual([]);
    },
  );
});

describe('the status of an obstacle', () => {
  const set = `mutation Set($id: ID!, $family: ID!, $status: ObstacleStatus!) {
    setObstacleStatus(id: $id, family: $family, status: $status) { id status firstSeenAt } }`;
  const firstOf = async (): Promise<Found> => {
    const { data } = await hub.ask<Guided>(guided, { family: troubled });
    const [first] = data.family?.obstacles ?? [];
    if (first === undefined) throw new Error('the family has no obstacle');
    return first;
  };

  it('is set by a case manager who sees it, and kept with the time when it was first seen', async () => {
    const { id } = await firstOf();
    const answer = await hub.ask<{ setObstacleStatus: Found | null }>(set, {
      id,
      family: troubled,
      status: 'IN_WORK',
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.setObstacleStatus).toMatchObject({ id, status: 'IN_WORK' });
    const now = await firstOf();
    expect(now).toMatchObject({ id, status: 'IN_WORK' });
    expect(now.firstSeenAt).toBe(answer.data.setObstacleStatus?.firstSeenAt);
  });

  it('is kept without rule, person or family in clear', async () => {
    const client = new Client({ connectionString: databases.get('guidance') });
    await client.connect();
    const { rows } = await client.query<object>('SELECT * FROM sighting');
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    const known = families.flatMap(({ id, members }) => [id, ...members.map(({ person }) => person.id)]);
    const text = JSON.stringify(rows.map((row) => ({ ...row, statusBy: null })));
    expect(text).not.toMatch(/X\d\d/);
    expect(known.filter((id) => text.includes(id))).toEqual([]);
  });

  it('cannot be set by who does not see it, nor to what only the nightly evaluation finds out', async () => {
    const { id } = await firstOf();
    const other = families.find((family) => family.id !== troubled)?.id ?? '';
    const elsewhere = await hub.ask(set, { id, family: other, status: 'RESOLVED' });
    expect(codesOf(elsewhere)).toEqual(['STEP_TOO_LATE']);
    const found = await hub.ask(set, { id, family: troubled, status: 'NO_LONGER_TRUE' });
    expect(codesOf(found)).toEqual(['ARGUMENT_NOT_ACCEPTED']);
    const stranger = await hub.ask(
      set,
      { id, family: troubled, status: 'RESOLVED' },
      await headersAs('case-manager-other-district'),
    );
    expect(codesOf(stranger)).toEqual(['STEP_TOO_LATE']);
    expect((await firstOf()).status).toBe('IN_WORK');
  });
});

describe('a grant at the hub’s own door', () => {
  const caller = async () => {
    const manager = families.find(({ id }) => id === troubled)?.casework?.case.caseManager ?? '';
    const { authorization = '' } = await hub.callers.manager(manager);
    const claims = Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString();
    return parseClaims(JSON.parse(claims) as Readonly<Record<string, unknown>>);
  };
  const grant = async (more: { readonly families?: readonly string[] } = {}): Promise<string> => {
    const grants = new Grants({
      hub: testSealing.issuer,
      key: testSealing.key,
      operation: operationDigest(parse(texts.facts)),
      digest: operationDigest,
    });
    grants.openAt(hub.url);
    const errand = { purpose: 'CASE_COORDINATION', caseReference: null, breakGlass: null } as const;
    const request = '11111111-1111-4111-8111-111111111111';
    const given = { caller: await caller(), errand, families: [troubled], request, ...more };
    return grants.give(given)?.token ?? '';
  };
  const askWith = (authorization: string, query: string, variables: object, url = hub.url) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization,
      },
      body: JSON.stringify({ query, variables }),
    });
  const refused = async (response: Response) => {
    const { errors } = (await response.json()) as HubAnswer<unknown>;
    return [response.status, errors?.[0]?.extensions?.code];
  };

  it('answers the registered operation as the caller, once', async () => {
    const token = await grant();
    const response = await askWith(`Grant ${token}`, texts.facts, { families: [troubled] });
    const { data } = (await response.json()) as HubAnswer<{
      familiesByIds: readonly ({ id: string } | null)[];
    }>;
    expect([response.status, data.familiesByIds.map((family) => family?.id)]).toEqual([200, [troubled]]);
    const again = await askWith(`Grant ${token}`, texts.facts, { families: [troubled] });
    expect(await refused(again)).toEqual([401, 'GRANT_USED']);
  });

  it('answers nothing else: no other operation, no other family, not as an access token', async () => {
    const token = await grant();
    const other = families.find((family) => family.id !== troubled)?.id ?? '';
    const asFamily = await askWith(
      `Grant ${token}`,
      'query Q($families: [ID!]!) { familiesByIds(ids: $families) { reference } }',
      {
        families: [troubled],
      },
    );
    expect(await refused(asFamily)).toEqual([403, 'GRANT_NOT_FOR_THIS']);
    const elsewhere = await askWith(`Grant ${token}`, texts.facts, { families: [other] });
    expect(await refused(elsewhere)).toEqual([403, 'GRANT_NOT_FOR_THIS']);
    const asBearer = await askWith(`Bearer ${token}`, texts.facts, { families: [troubled] });
    expect(await refused(asBearer)).toEqual([401, 'TOKEN_INVALID']);
  });

  it('opens no subgraph, guidance neither', async () => {
    const token = await grant();
    for (const { url } of hub.agencies.values()) {
      const response = await askWith(`Grant ${token}`, '{ __typename }', {}, url);
      expect(await refused(response)).toEqual([401, 'ENVELOPE_MISSING']);
    }
  });

  it('gives no more than the caller would get: families of others stay gaps', async () => {
    const mine = families.find(({ id }) => id === troubled)?.casework?.case.caseManager;
    const theirs = families.find(({ casework }) => casework?.case.caseManager !== mine)?.id ?? '';
    const token = await grant({ families: [theirs, troubled] });
    const response = await askWith(`Grant ${token}`, texts.facts, { families: [theirs, troubled] });
    const { data } = (await response.json()) as HubAnswer<{
      familiesByIds: readonly ({ id: string } | null)[];
    }>;
    expect(data.familiesByIds.map((family) => family?.id)).toEqual([undefined, troubled]);
  });

  it('is refused when the registered operation asks guidance again', async () => {
    const text = `query GuidanceFacts($families: [ID!]!) { familiesByIds(ids: $families) { id ${obstacles} } }`;
    const gateway = await gatewayWith(text);
    try {
      texts = { facts: text };
      const counts = await hub.requestsDuring(async () => {
        const token = await grant();
        const response = await askWith(
          `Grant ${token}`,
          text,
          { families: [troubled] },
          `${gateway.url}/graphql`,
        );
        expect(await refused(response)).toEqual([403, 'GRANT_RECURSION']);
      });
      expect(counts).toEqual({});
    } finally {
      texts = { facts: await operationText('GuidanceFacts') };
      await gateway.stop();
    }
  });
});

/** A second gateway over the same subgraphs, with another registered operation. */
async function gatewayWith(text: string): Promise<Gateway> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse-register-'));
  const registerPath = join(folder, 'register.json');
  const entry = {
    file: 'GuidanceFacts.graphql',
    owner: 'test',
    purposes: ['CASE_COORDINATION'],
    sha256: operationDigest(parse(text)),
  };
  await writeFile(registerPath, JSON.stringify([entry]));
  const translators = translatorsOf(sectorKeysOf([...roster]));
  return startGateway({
    mode: 'demo',
    demoKeys: await testKeys(),
    sealing: testSealing,
    hub: testSealing.issuer,
    translators: { of: (agency) => translators.get(agency) ?? null, close: () => {} },
    logUrl: databases.get('transparency'),
    port: 0,
    registerPath,
    urlOf: (name) => hub.agencies.get(name)?.url,
  });
}

/** As `lotse guidance evaluate` does it, at this hub. */
async function atNight(act: (night: Night) => Promise<void>): Promise<void> {
  const [cases, own] = [
    await openDataSource(casework, databases.get('casework') ?? '', 1),
    await openDataSource(guidance, databases.get('guidance') ?? '', 2),
  ];
  const records = new NightlyRecords(own);
  const evaluate: Night['evaluate'] = async (
    run,
    interrupted = new AbortController().signal,
    onFamily = () => {},
  ) => {
    const tally = new Tally();
    await evaluateFamilies(await readResponsibilities(cases), {
      grants: nightlyGrants({
        name: testSealing.issuer,
        endpoint: hub.url,
        key: testSealing.key,
        run: run.id,
      }),
      secret: ownSecret(testTrust('guidance').receiptKey),
      today: '2026-11-23',
      asOf: '2026-11-23',
      records,
      run,
      tally,
      onFamily,
      interrupted,
    });
    return tally;
  };
  try {
    await act({ records, evaluate, sql: (text) => own.query(text) });
  } finally {
    await Promise.all([cases.destroy(), own.destroy()]);
  }
}

interface Night {
  readonly records: NightlyRecords;
  readonly evaluate: (
    run: Run,
    interrupted?: AbortSignal,
    onFamily?: (done: number) => void,
  ) => Promise<Tally>;
  readonly sql: <Row>(text: string) => Promise<readonly Row[]>;
}

const mine = families.filter(({ casework }) => casework !== null && casework.case.status !== 'CLOSED').length;

describe('the nightly evaluation', () => {
  it('asks for every family as its case manager, keeps what was seen and leaves what people have said', () =>
    atNight(async ({ records, evaluate, sql }) => {
      await sql(
        `INSERT INTO sighting (id, "firstSeenAt", "lastSeenAt", status, "familyKey")
         SELECT gen_random_uuid(), now(), now(), 'OPEN', "familyKey" FROM sighting LIMIT 1`,
      );
      const tally = await evaluate(await records.begin('2026-11-23'));
      expect([tally.whole, tally.incomplete, tally.untold]).toEqual([mine, 0, 0]);
      expect(tally.broken).toEqual(new Map());
      const counts = await sql<{ status: string; count: string }>(
        'SELECT status, count(*) FROM sighting GROUP BY status ORDER BY status',
      );
      const byStatus = new Map(counts.map(({ status, count }) => [status, Number(count)]));
      // The invented one is gone; the one that somebody works on is still being worked on.
      expect([byStatus.get('NO_LONGER_TRUE'), byStatus.get('IN_WORK')]).toEqual([1, 1]);
      const found = tally.rules.reduce(
        (sum, [rule, { MATCH, LIKELY }]) => sum + (rule.startsWith('X') ? MATCH + LIKELY : 0),
        0,
      );
      expect((byStatus.get('OPEN') ?? 0) + 1).toBeLessThanOrEqual(found);
    }));

  it('goes on where it was interrupted, and asks for nobody twice', () =>
    atNight(async ({ records, evaluate }) => {
      const interruption = new AbortController();
      const run = await records.begin('2026-11-23');
      const cut = evaluate(run, interruption.signal, () => interruption.abort(new Error('cut')));
      await expect(cut).rejects.toThrow('cut');
      const resumed = await records.resume('2026-11-23');
      if (resumed === null) throw new Error('there is nothing to go on with');
      expect(resumed.id).toBe(run.id);
      expect(resumed.done.size).toBeGreaterThan(0);
      const tally = await evaluate(resumed);
      expect(tally.whole).toBe(mine - resumed.done.size);
      await records.end(run.id);
      expect(await records.resume('2026-11-23')).toBeNull();
    }));

  it('is recorded under its own name, with the number of its run', () =>
    atNight(async ({ records, evaluate }) => {
      const run = await records.begin('2026-11-23');
      await evaluate(run);
      const client = new Client({ connectionString: databases.get('transparency') });
      await client.connect();
      const { rows } = await client.query<{ requester: string }>(
        `SELECT DISTINCT requester FROM disclosure_log WHERE payload->>'parent' = $1`,
        [`nightly-${run.id}`],
      );
      await client.end();
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.every(({ requester }) => /^nightly-evaluation:[0-9a-f-]{36}$/.test(requester))).toBe(true);
    }));
});

describe('when facts cannot be asked for', () => {
  it('nothing is told as if it were nothing there, and the open questions say whom to ask', async () => {
    await hub.agencies.get('immigration')?.stop();
    for (const { id } of families.slice(0, 3)) {
      const answer = await hub.ask<Guided>(guided, { family: id });
      expect(codesOf(answer)).toContain('FACTS_UNAVAILABLE');
      expect(answer.extensions.disclosure.complete).toBe(false);
      expect(answer.data.family?.obstacles).not.toEqual([]);
      const questions = answer.data.family?.openQuestions ?? [];
      expect(questions.map(({ withheldReason }) => withheldReason)).toContain('AGENCY_UNAVAILABLE');
    }
  });

  it('the nightly evaluation resolves nothing and is not done', () =>
    atNight(async ({ records, evaluate, sql }) => {
      const before = await sql(`SELECT id, status FROM sighting ORDER BY id`);
      const run = await records.begin('2026-11-23');
      const tally = await evaluate(run);
      // A family whose consents do not reach immigration is not asked about there.
      expect([tally.whole + tally.incomplete, tally.untold]).toEqual([mine, 0]);
      expect(tally.incomplete).toBeGreaterThan(mine / 2);
      expect((await records.resume('2026-11-23'))?.done.size).toBe(tally.whole);
      expect(await sql(`SELECT id, status FROM sighting ORDER BY id`)).toEqual(
        expect.arrayContaining([...before]),
      );
    }));
});
