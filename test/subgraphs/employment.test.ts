import { courseOfferId } from '../../city/courseOffers';
import { idOf } from '../../city/idOf';
import { organisations } from '../../city/organisations';
import { employment } from '../../subgraphs/employment/agency';
import { federate } from '../../subgraphs/federate';
import { differences, migrate } from '../../subgraphs/migrate';
import { openDataSource, type StatementSent, statements } from '../../subgraphs/openDataSource';
import { seed } from '../../subgraphs/seed';
import { type ServedAgency, serve } from '../../subgraphs/serve';
import {
  benefitUnitId,
  employmentCity,
  jobOfferId,
  memberId,
  recognitionId,
  registrationId,
} from '../fixtures/employmentCity';
import { emptyDatabase } from '../harness/postgres';

interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

let served: ServedAgency;
let databaseUrl: string;

beforeAll(async () => {
  databaseUrl = await emptyDatabase('employment');
  await migrate(employment, databaseUrl);
  await seed(employmentCity(60), [{ agency: employment, databaseUrl }]);
  served = await serve(employment, { databaseUrl, hub: null, port: 0 });
});
afterAll(() => served.stop());

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

type Key = Readonly<Record<string, string>>;

/** The entities that a gateway would ask for. */
async function entities(keys: readonly Key[], selection: string): Promise<readonly unknown[]> {
  const answer = await ask(`query ($keys: [_Any!]!) { _entities(representations: $keys) { ${selection} } }`, {
    keys,
  });
  expect(answer.errors).toBeUndefined();
  return answer.data?._entities as readonly unknown[];
}

const person = (id: string): Key => ({ __typename: 'Person', id });

async function statementsDuring(act: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = (message: unknown) => {
    if ((message as StatementSent).subgraph === 'employment') count += 1;
  };
  statements.subscribe(counted);
  try {
    await act();
  } finally {
    statements.unsubscribe(counted);
  }
  return count;
}

const everythingOfAPerson = `... on Person {
  employment { asOf source registeredAs highestQualification occupation adviser { name phone email }
    appointments { at office place subject } cooperationPlan { agreedAt reviewAt steps }
    dutiesOpen { kind dueAt legalRef } }
  languageCourses { asOf source
    entitlement { basis issuedBy issuedAt expiresAt used feeExempt travelGrant }
    registrations { id course { id type } provider { id name kind phone } type registeredAt announcedStart startedAt
      childSupervisionNeeded childSupervisionArranged slots { weekday from to } status waitReason lessonsAttended
      test { takenAt level } }
    certificates { level issuedAt issuer } }
  recognition { id occupation regulated body { id } submittedAt acknowledgedAt completeAt dueAt extendedUntil decidedAt
    result missing alternativeProcedure14 }
  jobOffers { id person { id } employerBand title hoursPerWeek insured startDate decisionDueAt documentDueAt
    requiredDocuments status lossReason }
  trainings { occupation from until recognised }
  jobs { title hoursPerWeek insured from until }
  benefitUnit { id members { person { id } role since } }
}`;

describe('the tables of the employment subgraph', () => {
  it('are what its entities describe', async () => {
    const database = await openDataSource(employment, databaseUrl, 1);
    try {
      expect(await differences(database)).toEqual([]);
    } finally {
      await database.destroy();
    }
  });
});

describe('the schema of the employment subgraph', () => {
  const { sdl } = federate(employment);

  it('leaves no term undescribed', () => {
    expect(sdl).not.toContain('TODO');
  });

  it('shows no number by which the offices know a person', () => {
    expect(sdl).not.toMatch(/\b(fileNumber|customerNumber|certificateNumber)\b/);
  });
});

describe('a person whom the Jobcenter knows well', () => {
  it('has a profile with appointments, agreement and open duties', async () => {
    const [found] = await entities(
      [person(memberId(0, 'mother'))],
      everythingOfAPerson.replace(/languageCourses[\s\S]*$/, '}'),
    );
    expect(found).toEqual({
      employment: {
        asOf: '2026-11-20T06:00:00.000Z',
        source: 'JOB_CENTER',
        registeredAs: ['JOB_SEEKING', 'NOT_AVAILABLE_CHILDCARE'],
        highestQualification: 'VOCATIONAL',
        occupation: 'Krankenpflegerin',
        adviser: { name: 'Team 3', phone: '+49 30 23125-210', email: null },
        appointments: [
          {
            at: '2026-12-01T08:30:00.000Z',
            office: 'Jobcenter, Team 3',
            place: 'Raum 12',
            subject: 'Kooperationsplan',
          },
        ],
        cooperationPlan: {
          agreedAt: '2026-09-01',
          reviewAt: '2027-03-01',
          steps: ['Kurs beginnen', 'Kita suchen'],
        },
        dutiesOpen: [{ kind: 'HAND_IN_DOCUMENTS', dueAt: '2026-12-05', legalRef: '§ 60 SGB I' }],
      },
    });
  });

  it('has courses with the entitlement, the wait and its reason', async () => {
    const [found] = await entities([person(memberId(0, 'mother'))], everythingOfAPerson);
    expect(found).toMatchObject({
      languageCourses: {
        entitlement: {
          basis: 'OBLIGED_44A_JOBCENTER',
          issuedBy: 'JOB_CENTER',
          issuedAt: '2026-09-01',
          expiresAt: '2027-09-01',
          used: true,
          feeExempt: 'EXEMPT',
          travelGrant: false,
        },
        registrations: [
          {
            id: registrationId(0),
            course: { id: courseOfferId(13), type: 'PARENTS' },
            provider: { id: expect.any(String), kind: 'COURSE_PROVIDER' },
            type: 'PARENTS',
            registeredAt: '2026-09-15',
            announcedStart: '2027-01-25',
            startedAt: null,
            childSupervisionNeeded: true,
            childSupervisionArranged: false,
            slots: [
              { weekday: 'MONDAY', from: '08:45', to: '12:00' },
              { weekday: 'WEDNESDAY', from: '08:45', to: '12:00' },
              { weekday: 'FRIDAY', from: '08:45', to: '12:00' },
            ],
            status: 'WAITLISTED',
            waitReason: 'NO_CHILDCARE',
            lessonsAttended: 0,
            test: { takenAt: '2026-02-02', level: 'A2' },
          },
        ],
        certificates: [{ level: 'A2', issuedAt: '2026-02-20', issuer: 'Sprachhaus' }],
      },
    });
  });

  it('has recognition, job offers, training and jobs', async () => {
    const [found] = await entities([person(memberId(0, 'mother'))], everythingOfAPerson);
    expect(found).toMatchObject({
      recognition: [
        {
          id: recognitionId(0),
          occupation: 'Pflegefachfrau',
          regulated: true,
          body: { id: organisations.recognitionNursing.id },
          submittedAt: '2026-08-03',
          acknowledgedAt: '2026-08-20',
          completeAt: null,
          result: 'PENDING',
          missing: ['QUALIFICATION_EVIDENCE'],
          alternativeProcedure14: false,
        },
      ],
      jobOffers: [
        {
          id: jobOfferId(0),
          person: { id: memberId(0, 'mother') },
          title: 'Lagerhelferin',
          hoursPerWeek: 19.5,
          insured: true,
          startDate: '2026-12-01',
          decisionDueAt: null,
          documentDueAt: '2026-11-27',
          requiredDocuments: ['RESIDENCE_TITLE', 'TAX_ID'],
          status: 'LOST',
          lossReason: 'CHILDCARE',
        },
      ],
      trainings: [{ occupation: 'Köchin', from: '2024-08-01', until: '2025-01-31', recognised: true }],
      jobs: [{ title: 'Reinigungskraft', hoursPerWeek: 10, insured: false, from: '2025-03-01', until: null }],
    });
  });
});

describe('a person who is only known by name', () => {
  it('has empty lists, because it is known that there is nothing', async () => {
    const keys = [person(memberId(0, 'father')), person(memberId(0, 'child'))];
    for (const found of await entities(keys, everythingOfAPerson)) {
      expect(found).toMatchObject({
        employment: null,
        languageCourses: null,
        recognition: [],
        jobOffers: [],
        trainings: [],
        jobs: [],
        benefitUnit: { id: benefitUnitId(0) },
      });
    }
  });
});

describe('a person who is not on file', () => {
  const unknown = {
    employment: null,
    languageCourses: null,
    recognition: null,
    jobOffers: null,
    trainings: null,
    jobs: null,
    benefitUnit: null,
  };

  it('has null everywhere, never an invented empty list', async () => {
    const keys = [person(memberId(0, 'grandmother')), person(idOf('nobody'))];
    expect(await entities(keys, everythingOfAPerson)).toEqual([unknown, unknown]);
  });

  it('costs the others nothing, even under an id that is none', async () => {
    const found = await entities([person('4711'), person(memberId(0, 'father'))], everythingOfAPerson);
    expect(found).toEqual([unknown, expect.objectContaining({ jobs: [] })]);
  });
});

describe('a benefit unit', () => {
  const selection = `id asOf source grantedFrom grantedUntil status applicationDueAt appliedAt paymentsSuspended
    reductions { percent from until ground } missing members { person { id } role since asOf source }`;
  const member = (role: string, who: 'mother' | 'father' | 'child', since: string | null) => ({
    person: { id: memberId(3, who) },
    role,
    since,
    asOf: '2026-11-19T06:00:00.000Z',
    source: 'JOB_CENTER',
  });
  const expected = {
    id: benefitUnitId(3),
    asOf: '2026-11-19T06:00:00.000Z',
    source: 'JOB_CENTER',
    grantedFrom: '2026-07-01',
    grantedUntil: '2026-12-31',
    status: 'GRANTED',
    applicationDueAt: '2026-12-31',
    appliedAt: '2026-06-08',
    paymentsSuspended: false,
    reductions: [{ percent: 10, from: '2026-10-01', until: '2026-10-31', ground: 'MISSED_APPOINTMENT' }],
    missing: ['PAYSLIPS'],
    members: [
      member('REPRESENTATIVE', 'mother', '2025-07-01'),
      member('PARTNER', 'father', '2025-08-01'),
      member('CHILD', 'child', null),
    ],
  };

  it('is found by its id, with the members whom the Jobcenter knows', async () => {
    const answer = await ask(`query ($id: ID!) { benefitUnit(id: $id) { ${selection} } }`, {
      id: benefitUnitId(3),
    });
    expect(answer).toEqual({ data: { benefitUnit: expected } });
  });

  it('is found as an entity too', async () => {
    const found = await entities(
      [{ __typename: 'BenefitUnit', id: benefitUnitId(3) }],
      `... on BenefitUnit { ${selection} }`,
    );
    expect(found).toEqual([expected]);
  });

  it('that does not exist is null', async () => {
    const answer = await ask(
      'query ($a: ID!) { a: benefitUnit(id: $a) { id } b: benefitUnit(id: "BG-1") { id } }',
      {
        a: idOf('no unit'),
      },
    );
    expect(answer).toEqual({ data: { a: null, b: null } });
  });
});

describe('the entities of the employment subgraph', () => {
  it('are found by their keys, and unknown ones are null', async () => {
    const known = {
      CourseRegistration: registrationId(1),
      CourseOffer: courseOfferId(0),
      JobOffer: jobOfferId(1),
      RecognitionProcedure: recognitionId(1),
      BenefitUnit: benefitUnitId(1),
    };
    const fragments = Object.keys(known).map((type) => `... on ${type} { id }`);
    const keys = Object.entries(known).flatMap(([type, id]) => [
      { __typename: type, id },
      { __typename: type, id: idOf('unknown', type) },
      { __typename: type, id: 'not an id' },
    ]);
    const found = await entities(keys, fragments.join(' '));
    expect(found).toEqual(Object.values(known).flatMap((id) => [{ id }, null, null]));
  });
});

describe('the number of statements', () => {
  const mothers = (count: number) => Array.from({ length: count }, (_, n) => person(memberId(n, 'mother')));

  it('does not depend on the number of persons', async () => {
    const forOne = await statementsDuring(() => entities(mothers(1), everythingOfAPerson));
    const forSixty = await statementsDuring(() => entities(mothers(60), everythingOfAPerson));
    expect(forSixty).toBe(forOne);
    // One for each of the 13 tables; benefit_unit_member is read twice, by person and by unit.
    expect(forOne).toBe(14);
  });

  it('does not depend on whether anything is on file', async () => {
    const lists = '... on Person { recognition { id } jobOffers { id } trainings { from } jobs { from } }';
    const known = await statementsDuring(() => entities([person(memberId(0, 'mother'))], lists));
    const unknown = await statementsDuring(() => entities([person(idOf('nobody'))], lists));
    expect(unknown).toBe(known);
    expect(known).toBe(5);
  });
});
