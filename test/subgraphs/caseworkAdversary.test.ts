import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { caseManagerId } from '../../city/base';
import { organisations } from '../../city/organisations';
import type { EnvelopeCaller } from '../../schema/envelope';
import { casework } from '../../subgraphs/casework/agency';
import { authorityCity, callers, openFamily } from '../fixtures/authorityCity';
import { idsOf } from '../fixtures/caseworkCity';
import { callerOf } from '../fixtures/hubKeys';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

/** What a clumsy client sends, and what somebody with bad intentions tries to have hidden. */

let agency: SeededAgency;
let database: Client;
const { mother, child, case: caseId } = idsOf(openFamily);

beforeAll(async () => {
  agency = await serveSeeded(casework, authorityCity(), 'casework_adversary', { sealed: true });
  database = new Client({ connectionString: agency.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await agency.stop();
});

const send = (caller: EnvelopeCaller, mutation: string, input: string, wish: object, selection: string) =>
  agency.ask(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
    { input: { idempotencyKey: randomUUID(), ...wish } },
    { caller, purpose: 'CASE_COORDINATION' },
  );

const referralsOf = async (caller: EnvelopeCaller) => {
  const { data } = await agency.ask(
    'query ($id: ID!) { case(id: $id) { referrals { id override { ground reason } } } }',
    { id: caseId },
    { caller, purpose: 'DATA_SUBJECT_ACCESS' },
  );
  const file = data?.case as { referrals: readonly { id: string; override: unknown }[] } | null;
  return file?.referrals ?? [];
};

async function passedOn(ground: string, persons: readonly string[]): Promise<string> {
  const draft = {
    case: caseId,
    persons,
    need: 'EMPLOYMENT',
    to: { id: organisations.jobCenter.id, name: organisations.jobCenter.name, kind: 'JOB_CENTER' },
    mode: 'WRITTEN',
  };
  const { data } = await send(callers.team, 'createReferral', 'CreateReferralInput', draft, 'id');
  const id = (data?.createReferral as { readonly id: string } | undefined)?.id ?? '';
  const override = { ground, reason: 'Begründung, die lang genug ist, um eine zu sein.' };
  const { errors } = await send(
    callers.team,
    'sendReferral',
    'PassReferralOnInput',
    { id, version: 1, override },
    'status',
  );
  expect(errors).toBeUndefined();
  return id;
}

it('refuses text that cannot be kept as a wrong argument and not as an office that has failed, and writes nothing', async () => {
  const count = async () => (await database.query('SELECT 1 FROM change_record')).rowCount;
  const before = await count();
  const { errors } = await send(
    callers.team,
    'createTask',
    'CreateTaskInput',
    { case: caseId, title: 'a\u0000b', kind: 'OTHER' },
    'id',
  );
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['WISH_NOT_ACCEPTED']);
  expect(errors?.[0]?.message).toMatch(/^title must /);
  expect(await count()).toBe(before);
});

it('shows the office and the person herself that a referral rests on no consent', async () => {
  const id = await passedOn('APPLICATION_FORWARDING_16', [mother]);
  const { data } = await agency.ask(
    '{ referralsToUs { id override { ground } } }',
    {},
    { caller: callers.jobCenter, purpose: 'LABOUR_MARKET_INTEGRATION' },
  );
  const toUs = data?.referralsToUs as readonly { id: string; override: unknown }[];
  expect(toUs.find((one) => one.id === id)?.override).toEqual({ ground: 'APPLICATION_FORWARDING_16' });
  const own = (await referralsOf(callers.mother)).find((one) => one.id === id);
  expect(own?.override).toMatchObject({ ground: 'APPLICATION_FORWARDING_16' });
});

it('tells nobody in the family of a referral that protects a child in danger', async () => {
  const before = await referralsOf(callers.mother);
  const id = await passedOn('CHILD_PROTECTION_KKG4', [child]);
  const alone = await passedOn('CHILD_PROTECTION_KKG4', [mother]);
  expect(await referralsOf(callers.mother)).toEqual(before);
  const team = (await referralsOf(callers.team)).map((one) => one.id);
  expect(team).toEqual(expect.arrayContaining([id, alone]));
});

it('lets nobody send a referral whose case was handed over while she waited for her turn', async () => {
  const draft = {
    case: caseId,
    persons: [mother],
    need: 'EMPLOYMENT',
    to: { id: organisations.jobCenter.id, name: organisations.jobCenter.name, kind: 'JOB_CENTER' },
    mode: 'WRITTEN',
  };
  const { data } = await send(callers.team, 'createReferral', 'CreateReferralInput', draft, 'id');
  const id = (data?.createReferral as { readonly id: string } | undefined)?.id;
  // The deputy stands in for who is responsible, and is not in the team: with the case goes her part in it.
  const hands = (to: string | null, version: string) =>
    database.query(
      `UPDATE case_file SET "caseManagerId" = '${to}', version = version ${version} WHERE id = '${caseId}'`,
    );
  await database.query('BEGIN');
  await hands(callers.elsewhere.caseManager, '+ 1');
  const waiting = send(callers.deputy, 'revokeReferral', 'ReferralStepInput', { id, version: 1 }, 'status');
  const locked = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await database.query(locked)).rowCount === 0) await pause(10);
  await database.query('COMMIT');
  const { errors } = await waiting;
  await hands(callers.team.caseManager, '- 1');
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['WISH_NOT_ACCEPTED']);
  const { rows } = await database.query('SELECT status FROM referral WHERE id = $1', [id]);
  expect(rows).toEqual([{ status: 'DRAFT' }]);
});

describe('who has taken a case over', () => {
  const successor = callerOf({ caseManager: caseManagerId('kornblum'), subject: 'kornblum' });
  const inCase = async (selection: string) => {
    const query = `query ($id: ID!) { case(id: $id) { ${selection} } }`;
    const { data } = await agency.ask(query, { id: caseId }, { caller: successor });
    return data?.case as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  };
  let referral: string;

  it('does not see what her predecessor and an office have written in confidence', async () => {
    referral = await passedOn('APPLICATION_FORWARDING_16', [mother]);
    const accepting = { id: referral, version: 2, note: 'Vertrauliche Rückmeldung' };
    const accepted = await send(
      callers.jobCenter,
      'acceptReferral',
      'AcceptReferralInput',
      accepting,
      'version',
    );
    expect(accepted.errors).toBeUndefined();
    const { data } = await agency.ask(
      'mutation ($input: HandOverCasesInput!) { handOverCases(input: $input) }',
      {
        input: {
          idempotencyKey: randomUUID(),
          to: caseManagerId('kornblum'),
          cases: [caseId],
          reason: 'LEAVE',
        },
      },
      { caller: callers.team, purpose: 'CASE_COORDINATION' },
    );
    expect(data).toEqual({ handOverCases: 1 });
    const { contacts, referrals } = await inCase('contacts { note } referrals { id returnNote }');
    expect(contacts?.map(({ note }) => note)).toEqual([null]);
    expect(referrals?.find(({ id }) => id === referral)).toMatchObject({ returnNote: null });
  });

  it('does not open a closed note by saying that it is younger, and neither empties nor replaces it', async () => {
    const { contacts } = await inCase('contacts { id version note }');
    const [contact] = contacts ?? [];
    const attempts = [{ at: '2026-11-23T22:59:59Z' }, { note: null }, { note: 'anders' }];
    for (const attempt of attempts) {
      const wish = { id: contact?.id, version: contact?.version, ...attempt };
      const { errors } = await send(successor, 'correctContact', 'CorrectContactInput', wish, 'note');
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['STEP_NOT_PERMITTED']);
    }
    const { rows } = await database.query('SELECT note FROM case_contact WHERE id = $1', [contact?.id]);
    expect(rows).toEqual([{ note: expect.any(String) }]);
  });

  it('does not open what an office has written back by taking the next step', async () => {
    const wish = { id: referral, version: 3 };
    const { data, errors } = await send(
      successor,
      'startReferral',
      'ReferralStepInput',
      wish,
      'status returnNote',
    );
    expect(errors).toBeUndefined();
    expect(data?.startReferral).toEqual({ status: 'IN_PROGRESS', returnNote: null });
  });
});
