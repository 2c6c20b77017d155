import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { caseManagerId } from '../../city/base';
import { organisations } from '../../city/organisations';
import type { EnvelopeCaller } from '../../schema/envelope';
import { casework } from '../../subgraphs/casework/agency';
import { personColumns } from '../../subgraphs/casework/identity/personReferences';
import { authorityCity, callers, confidentialFamily, openFamily } from '../fixtures/authorityCity';
import { idsOf, jobCenterAdviser } from '../fixtures/caseworkCity';
import { callerOf } from '../fixtures/hubKeys';
import { type Answer, type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;
let database: Client;
const own = idsOf(openFamily);
const other = idsOf(confidentialFamily);
const { mother, father, case: caseId } = own;

beforeAll(async () => {
  agency = await serveSeeded(casework, authorityCity(), 'casework_agreements', { sealed: true });
  database = new Client({ connectionString: agency.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await agency.stop();
});

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

const send = (
  caller: EnvelopeCaller,
  [mutation, input]: readonly [string, string],
  wish: object,
  selection = 'id version',
  purpose: 'CASE_COORDINATION' | 'DATA_SUBJECT_ACCESS' = 'CASE_COORDINATION',
): Promise<Answer> =>
  agency.ask(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) ${selection === '' ? '' : `{ ${selection} }`} }`,
    { input: { idempotencyKey: randomUUID(), ...wish } },
    { caller, purpose },
  );

async function made(...given: Parameters<typeof send>): Promise<Row> {
  const { data, errors } = await send(...given);
  expect(errors).toBeUndefined();
  return data?.[given[1][0]] as Row;
}
const codesOf = async (...given: Parameters<typeof send>) =>
  (await send(...given)).errors?.map(({ extensions }) => extensions?.code);
const entity = async (caller: EnvelopeCaller, type: string, id: string, selection: string) => {
  const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { ${selection} } } }`;
  const { data, errors } = await agency.ask(query, { keys: [{ __typename: type, id }] }, { caller });
  expect(errors).toBeUndefined();
  const found = (data?._entities ?? []) as readonly (Record<string, unknown> | null)[];
  return found[0] ?? null;
};

const create = ['createReferral', 'CreateReferralInput'] as const;
const pass = (mutation: string) => [mutation, 'PassReferralOnInput'] as const;
const step = (mutation: string) => [mutation, 'ReferralStepInput'] as const;
const draft = {
  case: caseId,
  persons: [mother],
  need: 'EMPLOYMENT',
  to: { id: organisations.jobCenter.id, name: organisations.jobCenter.name, kind: 'JOB_CENTER' },
  mode: 'WRITTEN',
};
const record = ['recordConsent', 'RecordConsentInput'] as const;
const revoke = ['revokeConsent', 'RevokeConsentInput'] as const;
const consent = (more: object = {}) => ({
  subject: mother,
  signatory: mother,
  capacity: 'SELF',
  form: { kind: 'WRITTEN' },
  language: 'ar',
  interpreted: true,
  interpreter: 'Sprachmittlungspool',
  textVersion: '2026-01',
  textHash: 'b'.repeat(64),
  noticeGiven: { purpose: true, consequencesOfRefusal: true, revocability: true },
  provisions: [
    {
      effect: 'PERMIT',
      source: 'WELFARE_CASEWORK',
      recipient: {
        role: 'JOB_CENTER_ADVISER',
        organisation: organisations.jobCenter.id,
        includesDeputies: false,
      },
      categories: ['CASE_PLAN', 'EMPLOYMENT'],
      purposes: ['CASE_COORDINATION'],
      direction: 'ONE_WAY',
    },
  ],
  withdrawalChannel: 'LETTER',
  copyHandedOver: true,
  ...more,
});

describe('a referral', () => {
  it('goes to the office under consent, is answered there, and shows when the consent is taken back', async () => {
    const drafted = await made(callers.team, create, draft, 'id version status consentState');
    expect(drafted).toMatchObject({ status: 'DRAFT', consentState: 'MISSING' });
    expect(await entity(callers.jobCenter, 'Referral', drafted.id, 'id')).toBeNull();
    const sending = { id: drafted.id, version: 1 };
    expect(await codesOf(callers.team, pass('sendReferral'), sending)).toEqual(['STEP_NOT_PERMITTED']);
    const given = await made(callers.team, record, consent());
    const sent = await made(
      callers.team,
      pass('sendReferral'),
      sending,
      'id version status consentState consent { id }',
    );
    expect(sent).toMatchObject({
      status: 'SENT',
      version: 2,
      consentState: 'HOLDS',
      consent: { id: given.id },
    });
    const accepting = { id: drafted.id, version: 2, note: 'Bitte Lebenslauf mitbringen' };
    const accepted = await made(
      callers.jobCenter,
      ['acceptReferral', 'AcceptReferralInput'],
      accepting,
      'id version status events { status by { role } note }',
    );
    // What the office confides it does not read back through the hub: notes are the case team's.
    expect(accepted).toMatchObject({
      status: 'ACCEPTED',
      events: [
        { status: 'DRAFT' },
        { status: 'SENT' },
        { status: 'ACCEPTED', by: { role: 'JOB_CENTER_ADVISER' }, note: null },
      ],
    });
    expect(await entity(callers.team, 'Referral', drafted.id, 'returnNote')).toEqual({
      returnNote: accepting.note,
    });
    await made(callers.team, revoke, { id: given.id, version: 1, channel: 'PHONE' });
    expect(await entity(callers.jobCenter, 'Referral', drafted.id, 'id')).toBeNull();
    expect(await entity(callers.team, 'Referral', drafted.id, 'status consentState')).toEqual({
      status: 'ACCEPTED',
      consentState: 'REVOKED',
    });
    // For the office there is no such referral any more, as for anybody else.
    const late = { id: drafted.id, version: 3 };
    expect(await codesOf(callers.jobCenter, step('startReferral'), late)).toEqual(['WISH_NOT_ACCEPTED']);
  });

  it('goes without consent by an override that everybody who sees it sees too', async () => {
    const drafted = await made(callers.team, create, { ...draft, persons: [father] });
    const override = {
      ground: 'APPLICATION_FORWARDING_16',
      reason: 'The application came to us and must go on at once.',
    };
    await made(callers.team, pass('sendReferral'), { id: drafted.id, version: 1, override });
    expect(
      await entity(
        callers.jobCenter,
        'Referral',
        drafted.id,
        'status override { ground by { role } } consent { id }',
      ),
    ).toMatchObject({ status: 'SENT', consent: null });
    expect(
      await entity(
        callers.team,
        'Referral',
        drafted.id,
        'override { ground reason by { role } } consentState',
      ),
    ).toEqual({
      override: { ...override, by: { role: 'CASE_MANAGER' } },
      consentState: 'MISSING',
    });
    await made(callers.team, step('markReferralEnteredInError'), { id: drafted.id, version: 2 });
    expect(await entity(callers.jobCenter, 'Referral', drafted.id, 'id')).toBeNull();
    expect(
      await codesOf(callers.team, pass('reopenReferral'), { id: drafted.id, version: 3, override }),
    ).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it.each([
    'ofDistrict',
    'elsewhere',
    'coordinator',
    'immigration',
    'courseProvider',
    'mother',
    'analyst',
  ] as const)('is not %s’s to change', async (name) => {
    const drafted = await made(callers.team, create, draft);
    expect(await codesOf(callers[name], step('revokeReferral'), { id: drafted.id, version: 1 })).toEqual([
      'WISH_NOT_ACCEPTED',
    ]);
  });
});

describe('a consent', () => {
  it('is taken back by the person herself, at once and without a version', async () => {
    const given = await made(callers.team, record, consent());
    const told = await made(
      callers.mother,
      revoke,
      { id: given.id },
      'id version status revocations { provision channel }',
      'DATA_SUBJECT_ACCESS',
    );
    expect(told).toMatchObject({ status: 'REVOKED', revocations: [{ provision: null, channel: 'ONLINE' }] });
  });

  it.each(['former', 'motherOfConfidential', 'coordinator', 'officer', 'jobCenter', 'immigration'] as const)(
    'is not taken back by %s',
    async (name) => {
      const given = await made(callers.team, record, consent());
      expect(await codesOf(callers[name], revoke, { id: given.id, channel: 'PHONE', version: 1 })).toEqual([
        'WISH_NOT_ACCEPTED',
      ]);
    },
  );

  it('takes the place of an earlier one, whose refusals end with it', async () => {
    const first = await made(callers.team, record, consent());
    const next = await made(callers.team, record, consent({ supersedes: first.id }));
    expect(await entity(callers.team, 'Consent', first.id, 'status version')).toEqual({
      status: 'SUPERSEDED',
      version: 2,
    });
    expect(await entity(callers.team, 'Consent', next.id, 'status interpreter copyHandedOver')).toEqual({
      status: 'ACTIVE',
      interpreter: 'Sprachmittlungspool',
      copyHandedOver: true,
    });
  });

  it('is not recorded for a stranger, nor signed by somebody whose word does not count', async () => {
    expect(await codesOf(callers.team, record, consent({ subject: idsOf(0).mother }))).toEqual([
      'WISH_NOT_ACCEPTED',
    ]);
    expect(await codesOf(callers.team, record, consent({ signatory: father }))).toEqual([
      'WISH_NOT_ACCEPTED',
    ]);
  });
});

describe('a conference', () => {
  // What the office may see by a referral is another matter.
  beforeAll(() =>
    database.query(`UPDATE referral SET status = 'REVOKED' WHERE "to"->>'id' = $1`, [
      organisations.jobCenter.id,
    ]),
  );

  const plan = ['planConference', 'PlanConferenceInput'] as const;
  const view = `query ($id: ID!) { prepareConference(id: $id) {
    sharedView(areas: [LANGUAGE, CHILDCARE, HEALTH]) { area needs { area persons { id name { given } nationalities } } persons { id } }
    consentMatrix { status } conference { participants { id } } } }`;
  const seenBy = async (caller: EnvelopeCaller, id: string) => {
    const { data, errors } = await agency.ask(view, { id }, { caller });
    expect(errors).toBeUndefined();
    return data?.prepareConference as Record<string, unknown> | null;
  };
  const planned = async (at: string) =>
    made(callers.team, plan, {
      case: caseId,
      at,
      participants: [jobCenterAdviser],
      sharedAreas: ['LANGUAGE_COURSE', 'DAYCARE_STATUS'],
    });
  const move = (id: string, from: string, until: string) =>
    database.query('UPDATE case_conference SET "viewGrantFrom" = $2, "viewGrantUntil" = $3 WHERE id = $1', [
      id,
      from,
      until,
    ]);

  it('shows participants what is shared, of persons who allow it, and nothing else', async () => {
    const { id } = await planned('2026-11-26T09:00:00Z');
    expect(await seenBy(callers.jobCenter, id)).toEqual({
      sharedView: [
        {
          area: 'LANGUAGE',
          needs: [
            { area: 'LANGUAGE', persons: [{ id: mother, name: { given: 'Amal' }, nationalities: null }] },
          ],
          persons: [{ id: mother }],
        },
        // The child's consent was taken back, and the need is the child's too.
        { area: 'CHILDCARE', needs: [], persons: [] },
      ],
      consentMatrix: null,
      conference: { participants: [{ id: jobCenterAdviser.id }] },
    });
    expect(await seenBy(callers.courseProvider, id)).toBeNull();
    expect(await entity(callers.jobCenter, 'Case', caseId, 'number')).toBeNull();
  });

  it.each([
    ['before', '2026-11-24T00:00:00Z', '2026-11-30T00:00:00Z', false],
    ['within, on the first day', '2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z', true],
    ['within, on the last day', '2026-11-16T00:00:00Z', '2026-11-23T22:00:00Z', true],
    ['after', '2026-11-10T00:00:00Z', '2026-11-22T22:00:00Z', false],
  ])('shows it %s the grant: %s to %s', async (_, from, until, seen) => {
    // No other conference may tell it meanwhile.
    await database.query('UPDATE case_conference SET "viewGrantUntil" = $1', ['2026-11-01T00:00:00Z']);
    const { id } = await planned('2026-11-26T09:00:00Z');
    await move(id, from, until);
    expect((await seenBy(callers.jobCenter, id)) !== null).toBe(seen);
    expect((await entity(callers.jobCenter, 'Person', mother, 'name { given }')) !== null).toBe(seen);
  });

  it('shows nothing any more once it is cancelled, or the consent is taken back', async () => {
    await database.query('UPDATE case_conference SET "viewGrantUntil" = $1', ['2026-11-01T00:00:00Z']);
    const { id } = await planned('2026-11-26T09:00:00Z');
    expect(await seenBy(callers.jobCenter, id)).not.toBeNull();
    await made(callers.team, ['closeConference', 'CloseConferenceInput'], {
      id,
      version: 1,
      ended: 'CANCELLED',
    });
    expect(await seenBy(callers.jobCenter, id)).toBeNull();
    expect(await entity(callers.jobCenter, 'Person', mother, 'name { given }')).toBeNull();
  });
});

describe('handing cases over', () => {
  const handOver = ['handOverCases', 'HandOverCasesInput'] as const;
  const successor = callerOf({
    caseManager: caseManagerId('kornblum'),
    subject: 'kornblum',
    organisation: organisations.caritas.id,
    employerType: 'WELFARE_ORGANISATION',
  });
  const sight =
    'number contacts { note } handOvers { reason notesReleased open { tasks } } open { tasks } team { role }';

  it('is all or nothing', async () => {
    const before = await database.query('SELECT id, "caseManagerId", version FROM case_file ORDER BY id');
    const wish = { to: caseManagerId('kornblum'), cases: [caseId, idsOf(0).case], reason: 'LEAVE' };
    expect(await codesOf(callers.team, handOver, wish, '')).toEqual(['WISH_NOT_ACCEPTED']);
    const after = await database.query('SELECT id, "caseManagerId", version FROM case_file ORDER BY id');
    expect(after.rows).toEqual(before.rows);
  });

  it.each(['deputy', 'elsewhere', 'jobCenter', 'immigration', 'mother', 'assistant'] as const)(
    'is not %s’s to do',
    async (name) => {
      const wish = { from: caseManagerId('moorwald'), to: caseManagerId('kornblum'), reason: 'LEAVE' };
      expect(await codesOf(callers[name], handOver, wish, '')).toEqual(['STEP_NOT_PERMITTED']);
    },
  );

  it('moves everything open, ends the old holder’s access at once, and keeps notes closed until released anew', async () => {
    expect((await entity(callers.team, 'Case', caseId, sight))?.contacts).toEqual([{ note: 'vertraulich' }]);
    const key = { idempotencyKey: randomUUID() };
    const wish = { ...key, to: caseManagerId('kornblum'), cases: [caseId], reason: 'TERMINATION' };
    const { data, errors } = await send(callers.team, handOver, wish, '');
    expect([data, errors]).toEqual([{ handOverCases: 1 }, undefined]);
    expect((await send(callers.team, handOver, wish, '')).data).toEqual({ handOverCases: 1 });
    expect(await entity(callers.team, 'Case', caseId, 'number')).toBeNull();
    expect(await entity(callers.team, 'Person', mother, 'id')).toBeNull();
    expect(await entity(successor, 'Case', caseId, sight)).toMatchObject({
      contacts: [{ note: null }],
      handOvers: [{ reason: 'TERMINATION', notesReleased: false, open: { tasks: 1 } }],
      open: { tasks: 1 },
      team: [{ role: 'RESPONSIBLE' }],
    });
    const { rows } = await database.query(
      'SELECT DISTINCT "assigneeId" FROM task WHERE "caseId" = $1 AND status = $2',
      [caseId, 'OPEN'],
    );
    expect(rows).toEqual([{ assigneeId: caseManagerId('kornblum') }]);
    const release = {
      ...consent(),
      provisions: [
        {
          effect: 'PERMIT',
          source: 'WELFARE_CASEWORK',
          recipient: {
            role: 'CASE_MANAGER',
            organisation: organisations.caritas.id,
            includesDeputies: false,
          },
          categories: ['CASE_NOTES'],
          purposes: ['CASE_COORDINATION'],
          confidentialityRelease: true,
          secretHolder: 'Bisherige Fallführung',
          direction: 'ONE_WAY',
        },
      ],
    };
    const unfit = await made(successor, record, consent());
    const releasing = ['releaseNotes', 'ReleaseNotesInput'] as const;
    const version = (await entity(successor, 'Case', caseId, 'version'))?.version;
    expect(await codesOf(successor, releasing, { id: caseId, version, consent: unfit.id })).toEqual([
      'WISH_NOT_ACCEPTED',
    ]);
    const fit = await made(successor, record, release);
    await made(successor, releasing, { id: caseId, version, consent: fit.id });
    expect((await entity(successor, 'Case', caseId, sight))?.contacts).toEqual([{ note: 'vertraulich' }]);
  });
});

describe('structural issues', () => {
  const raise = ['raiseStructuralIssue', 'RaiseStructuralIssueInput'] as const;
  const issue = { title: 'Kurse enden nach der Kita', area: 'CHILDCARE', agencies: ['COURSE_PROVIDER'] };

  it('are raised from a case that nothing leads back to, and taken through steering by the coordination', async () => {
    const raised = await made(
      callers.team,
      raise,
      { ...issue, case: other.case },
      'id version caseCountBand status',
    );
    expect(raised).toMatchObject({ status: 'OBSERVED', caseCountBand: 'FROM_1_TO_4' });
    const update = ['updateStructuralIssue', 'UpdateStructuralIssueInput'] as const;
    const wish = { id: raised.id, version: 1, status: 'ANALYSED' };
    expect(await codesOf(callers.team, update, wish)).toEqual(['STEP_NOT_PERMITTED']);
    expect(await made(callers.coordinator, update, wish, 'id version status')).toMatchObject({
      status: 'ANALYSED',
    });
    expect(await entity(callers.team, 'Case', other.case, 'structuralIssues { title }')).toMatchObject({
      structuralIssues: expect.arrayContaining([{ title: issue.title }]),
    });
    expect(await codesOf(callers.jobCenter, raise, issue)).toEqual(['STEP_NOT_PERMITTED']);
    expect(await codesOf(callers.elsewhere, raise, { ...issue, case: other.case })).toEqual([
      'WISH_NOT_ACCEPTED',
    ]);
  });
});

describe('merging persons', () => {
  const merge = ['mergePersons', 'MergePersonsInput'] as const;
  const whole = async () => {
    const tables = [...new Set(personColumns.map(([table]) => table))];
    const all = await Promise.all(
      tables.map(
        async (table) =>
          (await database.query(`SELECT to_jsonb(t) - 'version' AS row FROM "${table}" t ORDER BY id`)).rows,
      ),
    );
    return Object.fromEntries(tables.map((table, index) => [table, all[index]]));
  };

  it('knows every column that names a person', async () => {
    const { rows: columns } = await database.query<{
      table_name: string;
      column_name: string;
      udt_name: string;
    }>(
      `SELECT table_name, column_name, udt_name FROM information_schema.columns
       WHERE table_schema = 'public' AND udt_name IN ('uuid', '_uuid')`,
    );
    const known = new Set(personColumns.map((column) => column.join('.')));
    const own = new Set([
      'person.id',
      'person.mergedIntoId',
      'person_merge.keptId',
      'person_merge.mergedId',
      'match_rejection.oneId',
      'match_rejection.otherId',
    ]);
    const missed: string[] = [];
    for (const { table_name: table, column_name: column, udt_name: type } of columns) {
      const names = `${table}.${column}`;
      if (known.has(names) || own.has(names) || table === 'change_record') continue;
      const refers =
        type === 'uuid'
          ? `"${column}" IN (SELECT id FROM person)`
          : `"${column}" && ARRAY(SELECT id FROM person)`;
      const { rowCount } = await database.query(`SELECT 1 FROM "${table}" WHERE ${refers} LIMIT 1`);
      if (rowCount !== 0) missed.push(names);
    }
    expect(missed).toEqual([]);
  });

  it('moves everything, and undone puts everything back but what was changed since', async () => {
    // Both persons are of one family of the caller's: a membership would be there twice.
    const wish = { keep: other.father, merge: other.child };
    const before = await whole();
    const key = { idempotencyKey: randomUUID() };
    const merged = await made(callers.team, merge, { ...wish, ...key }, 'id version at undoneAt');
    expect(await made(callers.team, merge, { ...wish, ...key }, 'id version')).toMatchObject({
      id: merged.id,
    });
    const between = JSON.stringify(await whole());
    expect(between).not.toContain(other.child);
    const undo = ['unmergePersons', 'UnmergePersonsInput'] as const;
    const undone = await made(
      callers.team,
      undo,
      { id: merged.id, version: 1 },
      'id version leftBehind undoneAt',
    );
    expect(undone).toMatchObject({ leftBehind: 0, undoneAt: expect.any(String) });
    expect(await whole()).toEqual(before);
    expect(await codesOf(callers.team, undo, { id: merged.id, version: 2 })).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('is done only by who works with both', async () => {
    const wish = { keep: other.mother, merge: idsOf(0).mother };
    for (const name of ['team', 'deputy', 'coordinator', 'elsewhere', 'immigration'] as const)
      expect(await codesOf(callers[name], merge, wish)).toEqual(['WISH_NOT_ACCEPTED']);
  });

  it('is proposed with evidence, until somebody says no', async () => {
    await database.query(
      'UPDATE person SET name = (SELECT name FROM person WHERE id = $1), "dateOfBirth" = $3 WHERE id = $2',
      [other.mother, other.father, '1991'],
    );
    const candidates = async () =>
      (
        await entity(
          callers.team,
          'Person',
          other.mother,
          'matchCandidates { person { id } confidence evidence { attribute agreement } }',
        )
      )?.matchCandidates as readonly {
        readonly person: { readonly id: string };
        readonly confidence: number;
      }[];
    const found = await candidates();
    expect(found.map(({ person }) => person.id)).toContain(other.father);
    await made(
      callers.team,
      ['rejectMatch', 'RejectMatchInput'],
      { person: other.mother, other: other.father },
      'id',
    );
    expect((await candidates()).map(({ person }) => person.id)).not.toContain(other.father);
    expect(
      await entity(callers.motherOfConfidential, 'Person', other.mother, 'matchCandidates { confidence }'),
    ).toEqual({
      matchCandidates: null,
    });
  });
});
