import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { EnvelopeGrounds, EnvelopeStatement, ReceiptClaims } from '../../schema/envelope';
import { receiptHeader } from '../../schema/envelope';
import { hashOf, verifyJws } from '../../schema/keys/jws';
import { createSigningKey, verifyingKeysOf } from '../../schema/keys/SigningKey';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import { social } from '../../subgraphs/social/agency';
import { cityOf, personId } from '../fixtures/blankCity';
import { allGrounds, postSealed, sealedBy, statementOf, testSealing, testTrust } from '../fixtures/hubKeys';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';
import { benefitIdOf, personsOf, socialFamily } from '../fixtures/socialFamily';

const [mother] = personsOf('family 0').map(personId) as [string];
const body = JSON.stringify({
  query: `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { benefits { id source } } } }`,
  variables: { keys: [{ __typename: 'Person', id: mother }] },
});
const service = JSON.stringify({ query: '{ _service { sdl } }' });
const schema = JSON.stringify({ query: '{ __schema { queryType { name } } }' });

let office: SeededAgency;
/** A second process of the same subgraph on the same database. */
let replica: ServedAgency;
let records: Client;
beforeAll(async () => {
  office = await serveSeeded(social, cityOf([socialFamily('family 0')]), 'social_hub');
  const { databaseUrl } = office;
  replica = await serve(social, { databaseUrl, hub: testTrust('social'), port: 0, connections: 2 });
  records = new Client({ connectionString: databaseUrl });
  await records.connect();
});
afterAll(async () => {
  await records.end();
  await replica.stop();
  await office.stop();
});

const asked = (given: Partial<EnvelopeStatement> = {}): EnvelopeStatement =>
  statementOf({ grounds: { _entities: allGrounds }, ...given });

const post = (sent: string, headers: Readonly<Record<string, string>> = {}, url = office.url) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent });

const codeOf = async (response: Response): Promise<unknown> => {
  const answer = (await response.json()) as { errors: [{ extensions: { code: string } }] };
  expect(Object.keys(answer)).toEqual(['errors']);
  return [response.status, answer.errors[0].extensions.code];
};

const recordsOf = async (messageId: string) =>
  (await records.query('SELECT * FROM decision_record WHERE "messageId" = $1', [messageId])).rows;

describe('a question of the hub', () => {
  it('is answered, with a receipt over question and answer', async () => {
    const statement = asked();
    const response = await postSealed(office.url, 'social', { body, statement });
    const text = await response.text();
    expect((JSON.parse(text) as { data: { _entities: unknown[] } }).data._entities).toHaveLength(1);
    const receipt = verifyJws(response.headers.get(receiptHeader) ?? '', testSealing.receiptKeysOf('social'));
    expect(receipt).toEqual({
      kind: 'verified',
      claims: {
        iss: 'social',
        requestId: statement.jti,
        requestHash: hashOf(body),
        answerHash: hashOf(text),
        withheld: [],
      } satisfies ReceiptClaims,
    });
  });

  it('leaves a record of what was decided, with names and counts and nobody’s data', async () => {
    const statement = asked({ caseReference: 'KIM-OB-2026-00001' });
    const text = await (await postSealed(office.url, 'social', { body, statement })).text();
    const [record, ...others] = await recordsOf(statement.jti);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      hub: 'lotse-test',
      requesterToken: 'token-of-a-test',
      requesterOrganisation: 'ob-kim',
      purpose: 'CASE_COORDINATION',
      caseReference: 'KIM-OB-2026-00001',
      requestHash: hashOf(body),
      answerHash: hashOf(text),
      decision: 'PERMIT',
      fields: { 'Benefit.id': 2, 'Benefit.source': 2, 'Person.benefits': 2 },
      withheld: [],
      rowsLeftOut: 0,
    });
    expect(JSON.stringify(record)).not.toContain(mother);
    expect(JSON.stringify(record)).not.toContain(benefitIdOf('family 0', 'basic'));
  });

  it('is accepted once', async () => {
    const sealed = sealedBy('social', { body, statement: asked() });
    expect((await post(body, sealed)).status).toBe(200);
    expect(await codeOf(await post(body, sealed))).toEqual([401, 'ENVELOPE_REPLAYED']);
  });

  it('is accepted once even by a replica that has not seen it, also when both get it at the same moment', async () => {
    const sealed = sealedBy('social', { body, statement: asked() });
    expect((await post(body, sealed)).status).toBe(200);
    expect(await codeOf(await post(body, sealed, replica.url))).toEqual([401, 'ENVELOPE_REPLAYED']);
    for (let round = 0; round < 10; round++) {
      const again = sealedBy('social', { body, statement: asked() });
      const both = await Promise.all([office.url, replica.url].map((url) => post(body, again, url)));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
      const [refused] = both.filter(({ status }) => status === 401);
      expect(await refused?.text()).not.toContain('benefits');
    }
  });

  it('shares its record’s statement with those that come at the same moment', async () => {
    const inserts = await insertsDuring(async () => {
      const answers = Array.from({ length: 40 }, () =>
        postSealed(office.url, 'social', { body, statement: asked() }),
      );
      for (const answer of await Promise.all(answers)) expect(answer.status).toBe(200);
    });
    expect(inserts).toBeGreaterThan(0);
    expect(inserts).toBeLessThan(40);
  });
});

async function insertsDuring(act: () => Promise<void>): Promise<number> {
  const { subscribe, unsubscribe } = await import('node:diagnostics_channel');
  let inserts = 0;
  const count = (message: unknown) => {
    if ((message as { sql: string }).sql.startsWith('INSERT INTO "decision_record"')) inserts++;
  };
  subscribe('lotse:statement', count);
  await act();
  unsubscribe('lotse:statement', count);
  return inserts;
}

describe('whoever is not the hub', () => {
  it.each([
    ['people', body],
    ['the contract', service],
    ['the schema', schema],
    ['nothing that is GraphQL', '{"query":"{"}'],
  ])('gets nothing when asking for %s without an envelope', async (_, sent) => {
    expect(await codeOf(await post(sent))).toEqual([401, 'ENVELOPE_MISSING']);
  });

  it('gets nothing by GET, whatever comes with it', async () => {
    const search = `?query=${encodeURIComponent('{ _service { sdl } }')}`;
    const headers = {
      ...sealedBy('social', { body: service, statement: asked() }),
      'apollo-require-preflight': '1',
    };
    const response = await fetch(`${office.url}${search}`, { headers });
    expect(await codeOf(response)).toEqual([401, 'ENVELOPE_BODY_MISMATCH']);
  });

  it('still learns whether it is healthy', async () => {
    const health = await fetch(office.url.replace('/graphql', '/health'));
    expect([health.status, await health.json()]).toEqual([
      200,
      expect.objectContaining({ subgraph: 'social' }),
    ]);
  });

  const now = () => Date.now() / 1000;
  const forger = createSigningKey();
  it.each<[string, () => Readonly<Record<string, string>>, string]>([
    [
      'made for another body',
      () => sealedBy('social', { body: service, statement: asked() }),
      'ENVELOPE_BODY_MISMATCH',
    ],
    [
      'made for another agency',
      () => sealedBy('health', { body, statement: asked() }),
      'ENVELOPE_MISDIRECTED',
    ],
    [
      'of another hub',
      () => sealedBy('social', { body, statement: asked() }, { ...testSealing, issuer: 'other' }),
      'ENVELOPE_MISDIRECTED',
    ],
    [
      'signed by another key',
      () => sealedBy('social', { body, statement: asked() }, { ...testSealing, key: forger }),
      'ENVELOPE_INVALID',
    ],
    [
      'signed by another key under the hub’s name',
      () =>
        sealedBy(
          'social',
          { body, statement: asked() },
          { ...testSealing, key: { ...forger, kid: testSealing.key.kid } },
        ),
      'ENVELOPE_INVALID',
    ],
    [
      'signed by its own receipt key',
      () =>
        sealedBy(
          'social',
          { body, statement: asked() },
          { ...testSealing, key: testTrust('social').receiptKey },
        ),
      'ENVELOPE_INVALID',
    ],
    ['that has ended', () => at(now() - 40), 'ENVELOPE_EXPIRED'],
    ['of the future', () => at(now() + 60), 'ENVELOPE_INVALID'],
    [
      'whose message id is no UUID',
      () => sealedBy('social', { body, statement: asked({ jti: '1' }) }),
      'ENVELOPE_INVALID',
    ],
    [
      'for a purpose that there is not',
      () => sealedBy('social', { body, statement: asked({ purpose: 'CURIOSITY' as 'RESEARCH' }) }),
      'ENVELOPE_INVALID',
    ],
    [
      'whose grounds are no grounds',
      () => sealedBy('social', { body, statement: asked({ grounds: { _entities: {} as EnvelopeGrounds } }) }),
      'ENVELOPE_INVALID',
    ],
    ['that is no token', () => ({ 'lotse-envelope': 'let me in' }), 'ENVELOPE_INVALID'],
  ])('gets nothing with an envelope %s', async (_, sealed, code) => {
    expect(await codeOf(await post(body, sealed()))).toEqual([401, code]);
  });

  it('gets nothing with an envelope that tells an agency who asks', async () => {
    const caller = { role: 'CASE_MANAGER' } as EnvelopeStatement['caller'];
    const sealed = sealedBy('social', { body, statement: asked({ caller }) });
    expect(await codeOf(await post(body, sealed))).toEqual([401, 'ENVELOPE_INVALID']);
  });

  it('leaves no record', async () => {
    const statement = asked();
    await post(service, sealedBy('social', { body, statement }));
    expect(await recordsOf(statement.jti)).toEqual([]);
  });
});

/** Sealed at another time, in seconds since 1970. */
function at(seconds: number): Readonly<Record<string, string>> {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(seconds * 1000);
  try {
    return sealedBy('social', { body, statement: asked() });
  } finally {
    clock.mockRestore();
  }
}

describe('an agency', () => {
  const permitted = (...given: EnvelopeGrounds['permitted']): EnvelopeGrounds => ({
    permitted: given,
    basis: 'CONSENT_GDPR_6_9',
    consents: [],
  });
  const benefitsOf = async (statement: EnvelopeStatement, sent = body) => {
    const response = await postSealed(office.url, 'social', { body: sent, statement });
    const { data, errors } = (await response.json()) as {
      data: { _entities: ({ benefits: { source: string }[] | null } | null)[] };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    const read = verifyJws(response.headers.get(receiptHeader) ?? '', testSealing.receiptKeysOf('social'));
    const withheld = read.kind === 'verified' ? read.claims.withheld : null;
    return { entities: data._entities, withheld, record: (await recordsOf(statement.jti))[0] };
  };

  it('tells only the rows of those who may answer, and does not tell that there are others', async () => {
    const grounds = {
      _entities: permitted({ controller: 'ASYLUM_BENEFITS_UNIT', categories: ['BENEFITS'] }),
    };
    const { entities, withheld, record } = await benefitsOf(asked({ grounds }));
    expect(entities[0]?.benefits?.map(({ source }) => source)).toEqual(['ASYLUM_BENEFITS_UNIT']);
    expect(withheld).toEqual([]);
    expect(record).toMatchObject({ decision: 'PARTIAL', rowsLeftOut: 1 });
  });

  it.each<[string, EnvelopeStatement['grounds']]>([
    ['no grounds', {}],
    ['the grounds of another question', { _e1: allGrounds }],
    [
      'grounds for another category',
      { _entities: permitted({ controller: 'ASYLUM_BENEFITS_UNIT', categories: ['HOUSING'] }) },
    ],
    [
      'grounds for a body that does not answer for it',
      { _entities: permitted({ controller: 'JOB_CENTER', categories: ['BENEFITS'] }) },
    ],
  ])('keeps everything back when the envelope states %s, and says so', async (_, grounds) => {
    const { entities, withheld, record } = await benefitsOf(asked({ grounds }));
    expect(entities).toEqual([{ benefits: null }]);
    expect(withheld).toContainEqual({
      controller: 'ASYLUM_BENEFITS_UNIT',
      category: 'BENEFITS',
      reason: 'ROLE_NOT_PERMITTED',
    });
    expect(record).toMatchObject({ decision: 'DENY', fields: { 'Person.benefits': 0 } });
  });

  it('does not find by its id what nobody may tell', async () => {
    const key = { __typename: 'Benefit', id: benefitIdOf('family 0', 'basic') };
    const sent = JSON.stringify({
      query: 'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Benefit { type } } }',
      variables: { keys: [key] },
    });
    const of = (controller: 'ASYLUM_BENEFITS_UNIT' | 'HOUSING_OFFICE') =>
      asked({ grounds: { _entities: permitted({ controller, categories: ['BENEFITS'] }) } });
    expect((await benefitsOf(of('ASYLUM_BENEFITS_UNIT'), sent)).entities).toEqual([
      { type: 'ASYLBLG_BASIC' },
    ]);
    expect((await benefitsOf(of('HOUSING_OFFICE'), sent)).entities).toEqual([null]);
  });

  // I11 of domain.md 7.2.
  it('tells nothing about keys that somebody has made up, and loses nobody else’s answer over them', async () => {
    const made = [
      randomUUID(),
      personId('nobody'),
      'not-a-uuid',
      '',
      '%',
      "' OR 1=1",
      mother.replaceAll('-', ''),
    ];
    for (let index = 0; index < 40; index++) {
      const digits = [...mother];
      digits[index % 8] = ((Number.parseInt(digits[index % 8] ?? '0', 16) + 1 + (index % 15)) % 16).toString(
        16,
      );
      made.push(digits.join(''));
    }
    const keys = [mother, ...made].map((id) => ({ __typename: 'Person', id }));
    const sent = JSON.stringify({ ...(JSON.parse(body) as object), variables: { keys } });
    const { entities } = await benefitsOf(asked(), sent);
    expect(entities[0]?.benefits).toHaveLength(2);
    const foreign = entities.slice(1).filter((_, index) => made[index]?.toLowerCase() !== mother);
    expect(new Set(foreign.map((entity) => entity?.benefits ?? null))).toEqual(new Set([null]));
  });
});

describe('a record that cannot be written', () => {
  it('keeps the answer back', async () => {
    await records.query('ALTER TABLE decision_record RENAME TO decision_record_away');
    try {
      const response = await postSealed(office.url, 'social', { body, statement: asked() });
      expect(await codeOf(response)).toEqual([503, 'NOT_RECORDED']);
    } finally {
      await records.query('ALTER TABLE decision_record_away RENAME TO decision_record');
    }
  });
});

describe('a hub whose key has changed', () => {
  it('is believed under the old key and the new one', async () => {
    const next = createSigningKey();
    const { databaseUrl } = office;
    const hubKeys = new Map([...verifyingKeysOf(next), ...testTrust('social').hubKeys]);
    const served = await serve(social, {
      databaseUrl,
      hub: { ...testTrust('social'), hubKeys },
      port: 0,
      connections: 1,
    });
    for (const key of [next, testSealing.key]) {
      const sealed = sealedBy('social', { body, statement: asked() }, { ...testSealing, key });
      expect((await post(body, sealed, served.url)).status).toBe(200);
    }
    await served.stop();
  });
});
