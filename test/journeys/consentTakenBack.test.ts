import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { organisations } from '../../city/organisations';
import { storyIds } from '../../city/stories/storyIds';
import { seededDatabases } from '../harness/seededDatabases';
import { type Hub, startHub } from '../harness/startHub';
import { headersAs } from '../harness/tokenFor';

/** What people agree to is written where the hub reads it: each change of it holds for the next request. */

const { amal, case: caseId } = storyIds.amal;

interface Consent {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly provisions: readonly { readonly source: string; readonly effect: string }[];
}

describe('what a person agrees to, through the hub', () => {
  let hub: Hub;
  let databases: ReadonlyMap<string, string>;
  beforeAll(async () => {
    databases = await seededDatabases();
    hub = await startHub({ databases });
  });
  afterAll(() => hub.stop());

  const manager = () => hub.callers.responsibleFor([caseId]);
  const change = async <Told>(
    mutation: string,
    type: string,
    wish: object,
    selection: string,
    headers?: Record<string, string>,
  ) =>
    hub.ask<Record<string, Told | null>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`,
      { input: { idempotencyKey: randomUUID(), ...wish } },
      headers ?? (await manager()),
    );
  const consents = async () =>
    (
      await hub.ask<{ person: { consents: readonly Consent[] } }>(
        `query ($id: ID!) { person(id: $id) { consents { id version status provisions { source effect } } } }`,
        { id: amal },
        await manager(),
      )
    ).data.person.consents;
  const look = async () => {
    const { data, extensions } = await hub.ask<{
      person: { immigration: object | null; languageCourses: object | null };
    }>(
      `query ($id: ID!) { person(id: $id) { immigration { currentStatus { kind } } languageCourses { registrations { status } } } }`,
      { id: amal },
      await manager(),
    );
    const reasons = extensions.disclosure.withheld.map(({ path, reason }) => `${path.join('.')}: ${reason}`);
    return { person: data.person, reasons };
  };

  it('is taken back in one part by the person herself, and that part is withheld with the next request', async () => {
    const before = await look();
    expect(before.person.immigration).not.toBeNull();
    const [consent] = (await consents()).filter(({ status }) => status === 'ACTIVE');
    const provision = consent?.provisions.findIndex(({ source }) => source === 'IMMIGRATION_AUTHORITY') ?? -1;
    expect(provision).toBeGreaterThanOrEqual(0);
    const { data, errors } = await change<Consent>(
      'revokeConsent',
      'RevokeConsentInput',
      { id: consent?.id, provisions: [provision] },
      'id version status',
      await headersAs('amal', 'DATA_SUBJECT_ACCESS'),
    );
    expect(errors).toBeUndefined();
    expect(data.revokeConsent?.status).toBe('PARTLY_REVOKED');
    const after = await look();
    expect(after.person.immigration).toBeNull();
    expect(after.reasons).toContain('person.immigration: CONSENT_REVOKED');
    expect(after.person.languageCourses).toEqual(before.person.languageCourses);
    const log = new Client({ connectionString: databases.get('transparency') ?? '' });
    await log.connect();
    const { rows } = await log.query<{ payload: string }>(
      'SELECT payload::text AS payload FROM disclosure_log',
    );
    await log.end();
    expect(rows.some(({ payload }) => payload.includes('Mutation.revokeConsent'))).toBe(true);
  });

  it('lets a referral go to the office it names, which answers it and sees nothing else', async () => {
    const adviser = await headersAs('job-center-adviser', 'LABOUR_MARKET_INTEGRATION');
    const drafted = await change<{ id: string; version: number }>(
      'createReferral',
      'CreateReferralInput',
      {
        case: caseId,
        persons: [amal],
        need: 'EMPLOYMENT',
        to: { id: organisations.jobCenter.id, name: organisations.jobCenter.name, kind: 'JOB_CENTER' },
        mode: 'WRITTEN',
      },
      'id version',
    );
    expect(drafted.errors).toBeUndefined();
    const { id } = drafted.data.createReferral ?? { id: '' };
    const override = {
      ground: 'APPLICATION_FORWARDING_16',
      reason: 'Der Antrag ist bei uns eingegangen und gehört unverzüglich zum Jobcenter.',
    };
    const send = (more: object) =>
      change('sendReferral', 'PassReferralOnInput', { id, version: 1, ...more }, 'status');
    const refused = await send({});
    expect(refused.data.sendReferral).toBeNull();
    expect(refused.errors?.map(({ extensions }) => extensions?.code)).toEqual(['STEP_NOT_PERMITTED']);
    expect((await send({ override })).data.sendReferral).toEqual({ status: 'SENT' });
    const toUs = `{ referralsToUs { id status need override { ground } persons { name { display } } case { number contacts { at } } } }`;
    const { data } = await hub.ask<{
      referralsToUs: readonly { id: string; persons: unknown; case: unknown }[];
    }>(toUs, {}, adviser);
    const seen = data.referralsToUs.find((one) => one.id === id);
    expect(seen).toMatchObject({ status: 'SENT', need: 'EMPLOYMENT', case: { contacts: null } });
    const accepted = await change(
      'acceptReferral',
      'AcceptReferralInput',
      { id, version: 2 },
      'status events { status by { role } }',
      adviser,
    );
    expect(accepted.errors).toBeUndefined();
    expect(accepted.data.acceptReferral).toMatchObject({ status: 'ACCEPTED' });
  });

  it('is nobody else’s to write: strangers and immigration officers hear as much as of what does not exist', async () => {
    const [consent] = await consents();
    const wish = { id: consent?.id, version: consent?.version, channel: 'PHONE' };
    const answers = await Promise.all(
      (
        [
          ['case-manager-other-district', 'CASE_COORDINATION'],
          ['coordinator', 'CASE_COORDINATION'],
          ['block-3-officer', 'RESIDENCE_PROCEDURE_SUPPORT'],
        ] as const
      ).map(async ([persona, purpose]) =>
        change('revokeConsent', 'RevokeConsentInput', wish, 'id', await headersAs(persona, purpose)),
      ),
    );
    expect(answers.map(({ data }) => data?.revokeConsent ?? null)).toEqual([null, null, null]);
    expect((await consents()).find(({ id }) => id === consent?.id)).toEqual(consent);
  });

  it('is no more once the case goes to somebody else, for the one who has handed it over', async () => {
    const before = await manager();
    // That there is an open case in her district she still sees, as every colleague of the district does, and nothing of persons.
    const ask = async (headers: Record<string, string>) =>
      (
        await hub.ask<{ person: object | null }>(
          'query ($id: ID!) { person(id: $id) { name { display } } }',
          { id: amal },
          headers,
        )
      ).data.person;
    expect(await ask(before)).not.toBeNull();
    const successor = await headersAs('case-manager-other-district');
    expect(await ask(successor)).toBeNull();
    const managers = await hub.ask<{ caseManagers: readonly { id: string; displayName: string }[] }>(
      '{ caseManagers { id displayName } }',
      {},
      before,
    );
    const to = managers.data.caseManagers.find(({ displayName }) => displayName === 'Robin Kornblumen')?.id;
    const { data, errors } = await hub.ask<{ handOverCases: number }>(
      'mutation ($input: HandOverCasesInput!) { handOverCases(input: $input) }',
      { input: { idempotencyKey: randomUUID(), to, cases: [caseId], reason: 'LEAVE' } },
      before,
    );
    expect([errors, data]).toEqual([undefined, { handOverCases: 1 }]);
    expect(await ask(before)).toBeNull();
    expect(await ask(successor)).not.toBeNull();
  });
});
