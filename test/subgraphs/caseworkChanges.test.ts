import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { Client } from 'pg';
import type { EnvelopeCaller } from '../../schema/envelope';
import { casework } from '../../subgraphs/casework/agency';
import { shredNotes } from '../../subgraphs/casework/notes/CaseNotes';
import { openDataSource } from '../../subgraphs/openDataSource';
import { authorityCity, callers, confidentialFamily, openFamily } from '../fixtures/authorityCity';
import { idsOf } from '../fixtures/caseworkCity';
import { type Answer, type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;
let database: Client;
const { mother, child, case: caseId, family } = idsOf(openFamily);
const other = idsOf(confidentialFamily);

beforeAll(async () => {
  agency = await serveSeeded(casework, authorityCity(), 'casework_changes', { sealed: true });
  database = new Client({ connectionString: agency.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await agency.stop();
});

type Wish = Readonly<Record<string, unknown>>;

/** Sends one mutation with an idempotency key of its own. @param selection of what it answers with */
const change = (
  caller: EnvelopeCaller,
  mutation: string,
  wish: Wish,
  selection = 'id version',
): Promise<Answer> => {
  const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return agency.ask(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`,
    { input: { idempotencyKey: randomUUID(), ...wish } },
    { caller },
  );
};

interface Told {
  readonly id: string;
  readonly version: number;
}

/** What a mutation that was made has answered. */
async function made<Record = Told>(...given: Parameters<typeof change>): Promise<Record & Told> {
  const { data, errors } = await change(...given);
  expect(errors).toBeUndefined();
  return data?.[given[1]] as Record & Told;
}

const refusalOf = ({ data, errors = [] }: Answer, mutation: string) => {
  expect(data?.[mutation]).toBeNull();
  return errors.map(({ extensions }) => extensions?.code);
};

const newNeed = { case: caseId, area: 'DEBT', severity: 'LOW', persons: [mother] };

const rowsOf = async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await database.query(sql, [...values])).rows as readonly Row[];
const journalOf = (id: string) =>
  rowsOf<{ mutation: string; fields: string[]; version: number; event: string | null; by: { role: string } }>(
    'SELECT * FROM change_record WHERE "recordId" = $1 ORDER BY version',
    [id],
  );
const changesSoFar = async () =>
  (await rowsOf<{ n: number }>('SELECT count(*)::int AS n FROM change_record'))[0]?.n;

describe('who may change what is in a case', () => {
  it.each(['team', 'deputy'] as const)('its %s', async (name) => {
    const need = await made(callers[name], 'identifyNeed', newNeed);
    expect(await journalOf(need.id)).toMatchObject([
      { mutation: 'identifyNeed', by: { role: 'CASE_MANAGER' }, version: 1, event: 'NeedIdentified' },
    ]);
  });

  const others = [
    'ofDistrict',
    'elsewhere',
    'coordinator',
    'assistant',
    'immigration',
    'naturalisation',
    'courseProvider',
    'jobCenter',
    'protection',
    'mother',
    'former',
    'officer',
    'analyst',
    'service',
  ] as const;
  it.each(others)('not %s, who hears the same as of records that do not exist', async (name) => {
    const need = await made(callers.team, 'identifyNeed', newNeed);
    const before = await changesSoFar();
    const caller = callers[name];
    const errorsOf = async (...given: Parameters<typeof change>) =>
      (await change(...given)).errors?.map(({ message, extensions }) => ({ message, extensions }));
    const told = await errorsOf(caller, 'identifyNeed', newNeed);
    expect(told).toEqual([{ message: expect.any(String), extensions: { code: 'WISH_NOT_ACCEPTED' } }]);
    expect(told).toEqual(await errorsOf(callers.team, 'identifyNeed', { ...newNeed, case: randomUUID() }));
    const update = { version: 1, severity: 'HIGH' };
    expect(await errorsOf(caller, 'updateNeed', { ...update, id: need.id })).toEqual(
      await errorsOf(callers.team, 'updateNeed', { ...update, id: randomUUID() }),
    );
    const closing = { version: 1, reason: 'OTHER', outcomes: [] };
    expect(await errorsOf(caller, 'closeCase', { ...closing, id: caseId })).toEqual(
      await errorsOf(callers.team, 'closeCase', { ...closing, id: randomUUID() }),
    );
    expect(await changesSoFar()).toBe(before);
  });

  it('nobody whose case was handed over while her change waited for its turn', async () => {
    const hands = (to: string | null, version: string) =>
      `UPDATE case_file SET "caseManagerId" = '${to}', version = version ${version} WHERE id = '${caseId}'`;
    await database.query('BEGIN');
    await database.query(hands(callers.elsewhere.caseManager, '+ 1'));
    const asked = change(callers.deputy, 'identifyNeed', newNeed);
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await rowsOf(waits)).length === 0) await pause(10);
    await database.query('COMMIT');
    const answer = await asked;
    await database.query(hands(callers.team.caseManager, '- 1'));
    expect(refusalOf(answer, 'identifyNeed')).toEqual(['WISH_NOT_ACCEPTED']);
  });

  it('nobody, about persons of another family', async () => {
    expect(
      refusalOf(
        await change(callers.team, 'identifyNeed', { ...newNeed, persons: [other.mother] }),
        'identifyNeed',
      ),
    ).toEqual(['WISH_NOT_ACCEPTED']);
  });
});

describe('a version', () => {
  const write = (id: string, version: number, severity: string, more: Wish = {}) =>
    change(callers.team, 'updateNeed', { id, version, severity, ...more }, 'id version severity');

  it('is won by exactly one of those who have read it, at the same moment too', async () => {
    const { id } = await made(callers.team, 'identifyNeed', newNeed);
    const answers = await Promise.all(
      ['MEDIUM', 'HIGH', 'CRITICAL'].map((severity) => write(id, 1, severity)),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const lost = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions));
    const changed = { fields: ['severity'], mutation: 'updateNeed', at: expect.any(String) };
    expect(lost).toMatchObject(
      [1, 2].map(() => ({ code: 'CHANGED_MEANWHILE', version: 2, changed: [changed] })),
    );
    expect(await journalOf(id)).toHaveLength(2);
  });

  it('stays when nothing is altered, and nobody is told', async () => {
    const { id } = await made(callers.team, 'identifyNeed', newNeed);
    expect(await made(callers.team, 'updateNeed', { id, version: 1, severity: 'LOW' })).toEqual({
      id,
      version: 1,
    });
    expect(await journalOf(id)).toMatchObject([{ fields: expect.any(Array) }, { fields: [], event: null }]);
  });

  it('goes on by one with each change that is made, whatever two writers read, write and send again', async () => {
    const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
    const step = fc.record({
      writer: fc.constantFrom(0, 1),
      what: fc.constantFrom('read', 'write', 'again' as const),
      severity: fc.constantFrom(...severities),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const { id } = await made(callers.team, 'identifyNeed', newNeed);
        let truth = { version: 1, severity: 'LOW' as string };
        const journal: string[] = ['identifyNeed'];
        const writers = [0, 1].map(() => ({ read: 1, last: null as Wish | null }));
        for (const { writer: index, what, severity } of steps) {
          const writer = writers[index];
          if (writer === undefined) continue;
          if (what === 'read') {
            writer.read = truth.version;
            continue;
          }
          if (what === 'again' && writer.last === null) continue;
          const wish: Wish =
            what === 'again' && writer.last !== null
              ? writer.last
              : { id, version: writer.read, severity, idempotencyKey: randomUUID() };
          const answer = await change(callers.team, 'updateNeed', wish, 'id version severity');
          if (what === 'write' && writer.read === truth.version) {
            // Who was not too late has changed it, if there was anything to change.
            if (severity !== truth.severity) truth = { version: truth.version + 1, severity };
            journal.push('updateNeed');
            writer.last = wish;
          } else if (what === 'write') {
            expect(answer.errors?.[0]?.extensions).toMatchObject({
              code: 'CHANGED_MEANWHILE',
              version: truth.version,
            });
            continue;
          }
          // Sent again it tells what is now, and does nothing.
          expect(answer).toEqual({ data: { updateNeed: { id, ...truth } } });
        }
        expect((await journalOf(id)).map(({ mutation }) => mutation)).toEqual(journal);
      }),
      { numRuns: 12 },
    );
  });
});

describe('an idempotency key', () => {
  it('makes a wish happen once, also when it comes five times at once', async () => {
    const idempotencyKey = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => change(callers.team, 'identifyNeed', { ...newNeed, idempotencyKey })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const rows = await rowsOf('SELECT 1 FROM change_record WHERE "idempotencyKey" = $1', [idempotencyKey]);
    expect(rows).toHaveLength(1);
  });

  it('is refused with another wish, and is each caller’s own', async () => {
    const idempotencyKey = randomUUID();
    const first = await made(callers.team, 'identifyNeed', { ...newNeed, idempotencyKey });
    const second = await change(callers.team, 'identifyNeed', { ...newNeed, area: 'HEALTH', idempotencyKey });
    expect(refusalOf(second, 'identifyNeed')).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const goal = { case: caseId, title: 'B1', area: 'LANGUAGE', idempotencyKey };
    expect(refusalOf(await change(callers.team, 'agreeGoal', goal), 'agreeGoal')).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    const colleague = await made(callers.deputy, 'identifyNeed', { ...newNeed, idempotencyKey });
    expect(colleague.id).not.toBe(first.id);
  });

  it.each(['', 'short', 'with blanks in it', 'x'.repeat(129), 'Umläutekey'])(
    'is not "%s"',
    async (idempotencyKey) => {
      const answer = await change(callers.team, 'identifyNeed', { ...newNeed, idempotencyKey });
      expect(refusalOf(answer, 'identifyNeed')).toEqual(['WISH_NOT_ACCEPTED']);
    },
  );
});

describe('the journal', () => {
  it('is read by the team and who stands in, and tells nobody else even that there is something', async () => {
    const title = 'Etwas ganz Eigenes';
    const task = await made(callers.team, 'createTask', { case: caseId, title, kind: 'OTHER' });
    const ask = (caller: EnvelopeCaller) =>
      agency.ask(
        `{ case(id: "${caseId}") { history { recordId recordType fields by { role } } } }`,
        {},
        { caller },
      );
    for (const caller of [callers.team, callers.deputy]) {
      const { data } = (await ask(caller)) as { data: { case: { history: { recordId: string }[] } } };
      expect(data.case.history.find(({ recordId }) => recordId === task.id)).toEqual({
        recordId: task.id,
        recordType: 'Task',
        fields: ['assigneeId', 'kind', 'status', 'title'],
        by: { role: 'CASE_MANAGER' },
      });
    }
    expect((await ask(callers.ofDistrict)).data).toEqual({ case: { history: [] } });
    expect((await ask(callers.mother)).data).toEqual({ case: { history: [] } });
    expect((await ask(callers.elsewhere)).data).toEqual({ case: null });
    const kept = await rowsOf<{ text: string }>('SELECT t::text AS text FROM change_record t');
    expect(kept.filter(({ text }) => text.includes(title))).toEqual([]);
  });

  it.each(["UPDATE change_record SET mutation = 'other'", 'DELETE FROM change_record'])(
    'is only added to: %s',
    async (sql) => {
      await expect(database.query(sql)).rejects.toThrow(/only added to/);
    },
  );
});

describe('listeners', () => {
  it('hear of what was changed by type and family, and nothing of what was refused', async () => {
    const told: unknown[] = [];
    const note = ({ payload = '' }: { payload?: string }) => told.push(JSON.parse(payload));
    database.on('notification', note);
    await database.query('LISTEN lotse_events');
    const goal = await made(callers.team, 'agreeGoal', { case: caseId, title: 'B1', area: 'LANGUAGE' });
    await change(callers.elsewhere, 'agreeGoal', { case: caseId, title: 'B1', area: 'LANGUAGE' });
    await change(callers.team, 'updateGoal', { id: goal.id, version: 7, status: 'REACHED' });
    await made(callers.team, 'updateGoal', { id: goal.id, version: 1, status: 'REACHED' });
    await database.query('UNLISTEN lotse_events');
    database.off('notification', note);
    const subject = { kind: 'Family', id: family };
    expect(told).toEqual([
      { type: 'GoalAgreed', subject },
      { type: 'GoalChanged', subject },
    ]);
  });
});

describe('tasks, hand-offs and documents', () => {
  it('are noted and go on', async () => {
    const task = await made(
      callers.deputy,
      'createTask',
      {
        case: caseId,
        title: ' Kita anrufen ',
        kind: 'CONTACT_AGENCY',
        sourceRule: { id: 'X01', version: 1 },
      },
      'id version title status assignee { id } sourceRule { id version }',
    );
    expect(task).toMatchObject({
      title: 'Kita anrufen',
      status: 'OPEN',
      assignee: { id: callers.deputy.caseManager },
      sourceRule: { id: 'X01', version: 1 },
    });
    const done = await made<{ status: string }>(
      callers.team,
      'completeTask',
      { id: task.id, version: 1 },
      'id version status',
    );
    expect(done).toEqual({ id: task.id, version: 2, status: 'DONE' });
    const handOff = {
      case: caseId,
      person: mother,
      need: 'HOUSING',
      from: 'JOB_CENTER',
      to: 'LANDLORD',
      trigger: 'OTHER',
    };
    const { id } = await made(callers.team, 'recordHandOff', handOff);
    await made(callers.team, 'resolveHandOff', { id, version: 1 });
    expect(
      refusalOf(await change(callers.team, 'resolveHandOff', { id, version: 2 }), 'resolveHandOff'),
    ).toEqual(['STEP_TOO_LATE']);
    expect(await journalOf(id)).toMatchObject([{ event: 'HandOffRecorded' }, { event: 'HandOffResolved' }]);
  });

  it('may wait for each other in a circle, but not across families', async () => {
    const paper = {
      case: caseId,
      person: child,
      document: 'PASSPORT',
      neededBy: 'JOB_CENTER',
      issuer: 'EMBASSY',
    };
    const one = await made(callers.team, 'needDocument', paper);
    const two = await made(callers.team, 'needDocument', {
      ...paper,
      document: 'BIRTH_CERTIFICATE',
      waitsFor: [one.id],
    });
    const circle = await made(
      callers.team,
      'updateDocumentNeed',
      { id: one.id, version: 1, waitsFor: [two.id] },
      'id version waitsFor { id waitsFor { id } }',
    );
    expect(circle).toMatchObject({ version: 2, waitsFor: [{ id: two.id, waitsFor: [{ id: one.id }] }] });
    const across = { id: one.id, version: 2, waitsFor: [other.document('contract')] };
    expect(refusalOf(await change(callers.team, 'updateDocumentNeed', across), 'updateDocumentNeed')).toEqual(
      ['WISH_NOT_ACCEPTED'],
    );
  });
});

describe('what was said in confidence', () => {
  const contact = { case: caseId, at: '2026-11-20T10:00:00Z', channel: 'PHONE', with: [mother] };
  const noteOf = async (id: string, caller: EnvelopeCaller) => {
    const { data } = await agency.ask(`{ case(id: "${caseId}") { contacts { id note } } }`, {}, { caller });
    const { contacts } = (data as { case: { contacts: { id: string; note: string | null }[] } }).case;
    return contacts.find((one) => one.id === id)?.note;
  };

  it('is read by the team alone, and altered by nobody who cannot read it', async () => {
    const { id, note } = await made<{ note: null }>(
      callers.deputy,
      'recordContact',
      { ...contact, note: 'Sie weint.' },
      'id version note',
    );
    expect(note).toBeNull();
    expect(await noteOf(id, callers.team)).toBe('Sie weint.');
    expect(await noteOf(id, callers.deputy)).toBeNull();
    const blind = { id, version: 1, note: 'anders' };
    expect(refusalOf(await change(callers.deputy, 'correctContact', blind), 'correctContact')).toEqual([
      'STEP_NOT_PERMITTED',
    ]);
    await made(callers.team, 'correctContact', { id, version: 1, note: 'Sie lacht.' });
    expect(await noteOf(id, callers.team)).toBe('Sie lacht.');
  });

  it('stands nowhere in the database, whatever wrote it', async () => {
    await made(callers.team, 'recordContact', { ...contact, note: 'Quittenmarmelade' });
    const tables = await rowsOf<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      // The last three are of the seeded city: a contact's note, what an office wrote back, a step of a referral.
      const words = ['Quittenmarmelade', 'Sie lacht', 'vertraulich', 'Warteliste möglich', 'Kurs voll'];
      const found = await rowsOf(`SELECT 1 FROM "${name}" t WHERE t::text ~ $1`, [words.join('|')]);
      expect([name, found.length]).toEqual([name, 0]);
    }
  });

  it('cannot be read without the key its case’s key is wrapped under: the operator is told, and the rest is answered', async () => {
    const faults: string[] = [];
    const hear = (message: unknown) => faults.push(String((message as { fault: unknown }).fault));
    subscribe('lotse:faultMet', hear);
    await database.query(`UPDATE case_key SET "wrappedUnder" = 'lost' WHERE "caseId" = $1`, [other.case]);
    const answer = await agency.ask(
      `{ case(id: "${other.case}") { number contacts { note } } }`,
      {},
      { caller: callers.team },
    );
    await database.query(`UPDATE case_key SET "wrappedUnder" = 'test' WHERE "caseId" = $1`, [other.case]);
    unsubscribe('lotse:faultMet', hear);
    expect(answer).toEqual({ data: { case: { number: expect.any(String), contacts: [{ note: null }] } } });
    expect(faults).toEqual([
      'Error: A case note cannot be read: the key lost that its case key is wrapped under is missing.',
    ]);
  });

  it('is gone for good once the key of its case is destroyed; new notes get a new one', async () => {
    const { id } = await made(callers.team, 'recordContact', { ...contact, note: 'vergänglich' });
    const source = await openDataSource(casework, agency.databaseUrl, 1);
    expect(await shredNotes(source, [caseId])).toBe(1);
    await source.destroy();
    expect(await noteOf(id, callers.team)).toBeNull();
    const next = await made(callers.team, 'recordContact', { ...contact, note: 'neu' });
    expect([await noteOf(next.id, callers.team), await noteOf(id, callers.team)]).toEqual(['neu', null]);
  });
});

describe('the end of a case', () => {
  const versionOf = async (table: string, id: string) =>
    (await rowsOf<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]))[0]?.version ?? 0;
  const outcomes = async () =>
    (
      await rowsOf<{ id: string }>(
        `SELECT id FROM need WHERE "caseId" = $1 AND status IN ('OPEN', 'IN_PROGRESS')`,
        [caseId],
      )
    ).map(({ id }) => ({ need: id, status: 'MET' }));

  it('is the team’s to declare, settles the needs, ends the consents the same day, and lets nothing change any more', async () => {
    const wish = {
      id: caseId,
      version: await versionOf('case_file', caseId),
      reason: 'GOALS_REACHED',
      outcomes: await outcomes(),
    };
    expect(refusalOf(await change(callers.deputy, 'closeCase', wish), 'closeCase')).toEqual([
      'STEP_NOT_PERMITTED',
    ]);
    expect(
      refusalOf(await change(callers.team, 'closeCase', { ...wish, outcomes: [] }), 'closeCase'),
    ).toEqual(['WISH_NOT_ACCEPTED']);
    const closed = await made<{ needs: { status: string }[] }>(
      callers.team,
      'closeCase',
      wish,
      'id version status closedAt closureReason needs { status } outcome { status }',
    );
    expect(closed).toMatchObject({
      status: 'CLOSED',
      closedAt: '2026-11-23',
      closureReason: 'GOALS_REACHED',
    });
    expect(new Set(closed.needs.map(({ status }) => status))).toEqual(new Set(['MET']));
    const consents = await rowsOf<{ expires: string }>(
      `SELECT "expiresAt"::text AS expires FROM consent WHERE "subjectId" IN (SELECT "personId" FROM family_member WHERE "familyId" = $1)`,
      [family],
    );
    expect(consents.length).toBeGreaterThan(2);
    expect(consents.filter(({ expires }) => expires > '2026-11-23')).toEqual([]);
    const elsewhere = await rowsOf(`SELECT 1 FROM consent WHERE "expiresAt" > '2026-11-23'`);
    expect(elsewhere.length).toBeGreaterThan(0);
    const task = { case: caseId, title: 'zu spät', kind: 'OTHER' };
    expect(refusalOf(await change(callers.team, 'createTask', task), 'createTask')).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect(
      refusalOf(
        await change(callers.team, 'updateCase', { id: caseId, version: closed.version, phase: 'CLEARING' }),
        'updateCase',
      ),
    ).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('lets a case manager of the district take the family in anew, one case at a time', async () => {
    const [row] = await rowsOf<{ reference: string }>('SELECT reference FROM family WHERE id = $1', [family]);
    const wish = { familyReference: row?.reference, intakeChannel: 'SELF', targetGroup: 'REFUGEE' };
    for (const caller of [callers.elsewhere, callers.coordinator, callers.mother]) {
      expect(refusalOf(await change(caller, 'openCase', wish), 'openCase')).toHaveLength(1);
    }
    const hers = callers.ofDistrict;
    const openings = await Promise.all(
      [1, 2].map(() =>
        change(
          hers,
          'openCase',
          wish,
          'id number status phase caseManager { id } team { role } family { id members { role } }',
        ),
      ),
    );
    const [opened, ...more] = openings.flatMap(({ data }) => data?.openCase ?? []);
    expect(more).toEqual([]);
    expect(opened).toMatchObject({
      number: expect.stringMatching(/^KIM-OB-2026-\d{5}$/),
      status: 'INTAKE',
      phase: 'CLEARING',
      caseManager: { id: hers.caseManager },
      team: [{ role: 'RESPONSIBLE' }],
      family: { id: family, members: expect.arrayContaining([{ role: 'ADULT_REFERENCE' }]) },
    });
    const reopening = { id: caseId, version: await versionOf('case_file', caseId) };
    expect(refusalOf(await change(callers.team, 'reopenCase', reopening), 'reopenCase')).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    const { id } = opened as unknown as Told;
    await made(hers, 'closeCase', { id, version: 1, reason: 'WITHDRAWN', outcomes: [] });
    const goesOn = await made<{ status: string; closedAt: null }>(
      callers.team,
      'reopenCase',
      reopening,
      'id version status closedAt',
    );
    expect(goesOn).toMatchObject({ status: 'ACTIVE', closedAt: null });
  });
});
