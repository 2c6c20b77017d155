import { idOf } from '../../city/idOf';
import type { Purpose } from '../../schema/accessTerms';
import type { EnvelopeCaller } from '../../schema/envelope';
import { casework } from '../../subgraphs/casework/agency';
import { openDataSource } from '../../subgraphs/openDataSource';
import { authorityCity, callers, hiddenFamily, openFamily } from '../fixtures/authorityCity';
import { idsOf } from '../fixtures/caseworkCity';
import { type Answer, type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;
const { child, mother, father, family } = idsOf(openFamily);

beforeAll(async () => {
  agency = await serveSeeded(casework, authorityCity(), 'casework_break_glass', { sealed: true });
});
afterAll(() => agency.stop());
beforeEach(() => sql('DELETE FROM break_glass_access'));

async function sql(text: string, values: readonly unknown[] = []): Promise<void> {
  const database = await openDataSource(casework, agency.databaseUrl, 1);
  try {
    await database.query(text, [...values]);
  } finally {
    await database.destroy();
  }
}

const ask = (
  caller: EnvelopeCaller,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  purpose: Purpose = 'CHILD_PROTECTION',
): Promise<Answer> => agency.ask(query, variables, { caller, purpose, grounds: {} });

const reason = 'The child did not come to daycare and nobody opens the door.';
const access = `id state ground immediateDanger fields reason openedAt confirmBy openFrom expiresAt opener { id role }
  confirmer { id } review subjectNotifiedAt subjectNoticeReviewOn events { kind by { id } } subject { id name { given } }`;

interface Told {
  readonly id: string;
  readonly state: string;
}

/** A stranger to the family: a case manager of another district. */
const open = async (
  caller: EnvelopeCaller = callers.elsewhere,
  wish: Readonly<Record<string, unknown>> = {},
  purpose: Purpose = 'CHILD_PROTECTION',
): Promise<Answer> =>
  ask(
    caller,
    `mutation ($person: ID!, $ground: BreakGlassGround!, $reason: String!, $danger: Boolean!) {
      openBreakGlass(person: $person, ground: $ground, reason: $reason, immediateDanger: $danger) { ${access} } }`,
    { person: child, ground: 'CHILD_PROTECTION', reason, danger: false, ...wish },
    purpose,
  );
const step = (name: string, id: string, more = '') =>
  `mutation { ${name}(id: "${id}"${more}) { ${access} } }`;
const told = ({ data, errors }: Answer, name: string): Told => {
  expect(errors).toBeUndefined();
  return data?.[name] as Told;
};
const opened = async (caller?: EnvelopeCaller, wish?: Readonly<Record<string, unknown>>) =>
  told(await open(caller, wish), 'openBreakGlass');
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions?.code;

const whole = `person(id: "${child}") { id name { given family } dateOfBirth nationalities consents { id } cases { number }
    family { id reference district { code } agencyContacts { agency officeContact { phone } } case { number }
      members { role custody person { id name { given } dateOfBirth } } } }
  case(id: "${idsOf(openFamily).case}") { number }`;

describe('an emergency access', () => {
  it('lives from the request over the second person to the review', async () => {
    const asked = await opened();
    expect(asked).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      ground: 'CHILD_PROTECTION',
      fields: ['@data(contactPoint: true)'],
      reason,
      openFrom: null,
      opener: { id: 'kornblum', role: 'CASE_MANAGER' },
      subjectNotifiedAt: null,
      // Who opens sees no more than before.
      subject: null,
    });
    const confirmed = told(
      await ask(callers.protection, step('confirmBreakGlass', asked.id)),
      'confirmBreakGlass',
    );
    expect(confirmed).toMatchObject({ state: 'OPEN', confirmer: { id: 'protection' }, subject: null });
    const early = await ask(
      callers.officer,
      step('reviewBreakGlass', asked.id, ', outcome: JUSTIFIED'),
      {},
      'DATA_PROTECTION_CONTROL',
    );
    expect(codeOf(early)).toBe('BAD_USER_INPUT');
    await sql(`UPDATE break_glass_access SET "expiresAt" = now()`);
    const reviewed = told(
      await ask(
        callers.officer,
        step('reviewBreakGlass', asked.id, ', outcome: JUSTIFIED'),
        {},
        'DATA_PROTECTION_CONTROL',
      ),
      'reviewBreakGlass',
    );
    expect(reviewed).toMatchObject({
      state: 'ENDED',
      review: 'JUSTIFIED',
      subjectNotifiedAt: expect.any(String),
    });
    expect(
      (reviewed as unknown as { events: { kind: string }[] }).events.map(({ kind }) => kind).sort(),
    ).toEqual([
      'CONFIRMED',
      'ENDED',
      'OFFICER_NOTIFIED',
      'OPENED',
      'REQUESTED',
      'REVIEWED',
      'SUBJECT_NOTICE_DEFERRED',
      'SUBJECT_NOTIFIED',
    ]);
  });

  it('opens to who opened it the contact points of the child, while it is named and lasts, and nothing more', async () => {
    const { id } = await opened(callers.elsewhere, { danger: true });
    const using = { ...callers.elsewhere, breakGlass: { id, ground: 'CHILD_PROTECTION' } } as const;
    expect((await ask(using, `{ ${whole} }`)).data).toEqual({
      person: {
        id: child,
        name: { given: 'Given', family: 'Family' },
        dateOfBirth: null,
        nationalities: null,
        consents: null,
        cases: null,
        family: {
          id: family,
          reference: null,
          district: { code: 'OSTERFELD' },
          agencyContacts: [{ agency: 'JOB_CENTER', officeContact: { phone: '+49 30 23125-210' } }],
          case: null,
          members: [
            {
              role: 'ADULT_REFERENCE',
              custody: null,
              person: { id: mother, name: { given: 'Amal' }, dateOfBirth: null },
            },
            { role: 'SPOUSE', custody: null, person: { id: father, name: { given: '' }, dateOfBirth: null } },
            {
              role: 'CHILD',
              custody: 'JOINT',
              person: { id: child, name: { given: 'Given' }, dateOfBirth: null },
            },
          ],
        },
      },
      case: null,
    });
    const nothing = { person: null, case: null };
    expect((await ask(callers.elsewhere, `{ ${whole} }`)).data).toEqual(nothing);
    expect((await ask({ ...using, subject: 'somebody else' }, `{ ${whole} }`)).data).toEqual(nothing);
    expect(
      (
        await ask(
          { ...callers.immigration, subject: using.subject, breakGlass: using.breakGlass },
          `{ ${whole} }`,
        )
      ).data,
    ).toEqual(nothing);
    await sql(`UPDATE break_glass_access SET "confirmBy" = now()`);
    expect((await ask(using, `{ ${whole} }`)).data).toEqual(nothing);
  });

  it('does not tell where a family is of which somebody hides', async () => {
    const { id } = await opened(callers.elsewhere, { danger: true, person: idsOf(hiddenFamily).child });
    const using = { ...callers.elsewhere, breakGlass: { id, ground: 'CHILD_PROTECTION' } } as const;
    const { data } = await ask(
      using,
      `{ family(id: "${idsOf(hiddenFamily).family}") { id district { code } } }`,
    );
    expect(data).toEqual({ family: { id: idsOf(hiddenFamily).family, district: null } });
  });

  it('is one access however often the request is repeated, also at once', async () => {
    const first = await Promise.all([opened(), opened(), opened()]);
    expect(new Set(first.map(({ id }) => id)).size).toBe(1);
    const other = await opened(callers.deputy);
    expect(other.id).not.toBe(first[0]?.id);
    const again = await Promise.all([
      ask(callers.protection, step('confirmBreakGlass', other.id)),
      ask(callers.protection, step('confirmBreakGlass', other.id)),
    ]);
    const states = again.map((answer) => told(answer, 'confirmBreakGlass'));
    expect(states[0]).toEqual(states[1]);
    const late = await ask(callers.coordinator, step('confirmBreakGlass', other.id));
    expect({ data: late.data, code: codeOf(late) }).toEqual({
      data: { confirmBreakGlass: null },
      code: 'STEP_TOO_LATE',
    });
  });

  it.each([
    'immigration',
    'naturalisation',
    'analyst',
    'service',
    'coordinator',
    'officer',
    'mother',
    'jobCenter',
  ] as const)('is not there for the role of %s', async (name) => {
    const answer = await open(callers[name], { danger: true });
    expect({ data: answer.data, code: codeOf(answer) }).toEqual({
      data: { openBreakGlass: null },
      code: 'STEP_NOT_PERMITTED',
    });
  });

  it('is not confirmed or reviewed by whoever opened it, nor by immigration officers', async () => {
    const { id } = await opened();
    for (const caller of [callers.elsewhere, callers.team, callers.immigration, callers.mother]) {
      expect(codeOf(await ask(caller, step('confirmBreakGlass', id)))).toBe('STEP_NOT_PERMITTED');
      expect(codeOf(await ask(caller, step('reviewBreakGlass', id, ', outcome: JUSTIFIED')))).toBe(
        'STEP_NOT_PERMITTED',
      );
    }
  });

  it.each([
    ['a person who is none', { person: 'the child next door' }, 'person must be an id'],
    ['a person whom nobody knows', { person: idOf('nobody') }, 'person must be the id of a person'],
    ['a reason of a word', { reason: 'urgent' }, 'reason must say'],
  ])('is refused with a clear error for %s', async (_, wish, message) => {
    const answer = await open(callers.elsewhere, wish);
    expect({ data: answer.data, code: codeOf(answer) }).toEqual({
      data: { openBreakGlass: null },
      code: 'BAD_USER_INPUT',
    });
    expect(answer.errors?.[0]?.message).toContain(message);
  });

  it('is refused for another purpose than its ground', async () => {
    expect(codeOf(await open(callers.elsewhere, {}, 'CASE_COORDINATION'))).toBe('BAD_USER_INPUT');
    expect(codeOf(await open(callers.elsewhere, { ground: 'VITAL_INTEREST' }))).toBe('BAD_USER_INPUT');
  });
});

describe('the list of emergency accesses', () => {
  const list = async (caller: EnvelopeCaller, argument = '', purpose: Purpose = 'DATA_PROTECTION_CONTROL') =>
    (await ask(caller, `{ breakGlassAccesses${argument} { ${access} } }`, {}, purpose)).data
      ?.breakGlassAccesses as readonly Told[];

  it('shows the data protection officer all of them from the first moment, without names', async () => {
    const { id } = await opened();
    expect(await list(callers.officer)).toMatchObject([{ id, reason, subject: { id: child, name: null } }]);
    expect(await list(callers.officer, '(open: true)')).toHaveLength(1);
    await sql(`UPDATE break_glass_access SET "confirmBy" = now()`);
    expect(await list(callers.officer, '(open: true)')).toEqual([]);
    expect(await list(callers.officer, '(open: false)')).toMatchObject([{ id, state: 'LAPSED' }]);
  });

  it('shows others what they have to do with', async () => {
    const { id } = await opened();
    const seen = [{ id }];
    expect(await list(callers.elsewhere)).toMatchObject(seen);
    expect(await list(callers.team)).toMatchObject(seen);
    expect(await list(callers.coordinator)).toMatchObject([{ id, reason, subject: null }]);
    for (const caller of [
      callers.ofDistrict,
      callers.immigration,
      callers.jobCenter,
      callers.analyst,
      callers.assistant,
    ]) {
      expect(await list(caller)).toEqual([]);
    }
    await ask(callers.protection, step('confirmBreakGlass', id));
    // It is somebody else's now.
    expect(await list(callers.coordinator)).toEqual([]);
  });

  it('shows a person what was opened once that endangers nobody any more, without the reason', async () => {
    const { id } = await opened();
    const ofChild = `{ person(id: "${child}") { breakGlassAccesses { id reason } } }`;
    const seenByMother = async () => (await ask(callers.mother, ofChild, {}, 'DATA_SUBJECT_ACCESS')).data;
    expect(await seenByMother()).toEqual({ person: { breakGlassAccesses: [] } });
    await sql(`UPDATE break_glass_access SET "confirmBy" = now()`);
    await ask(
      callers.officer,
      step('reviewBreakGlass', id, ', outcome: NOT_JUSTIFIED'),
      {},
      'DATA_PROTECTION_CONTROL',
    );
    expect(await seenByMother()).toEqual({ person: { breakGlassAccesses: [{ id, reason: null }] } });
  });
});
