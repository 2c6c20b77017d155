import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { structuralIssueId } from '../../city/base';
import { idOf } from '../../city/idOf';
import { casework } from '../../subgraphs/casework/agency';
import { federate } from '../../subgraphs/federate';
import { differences } from '../../subgraphs/migrate';
import { openDataSource } from '../../subgraphs/openDataSource';
import { caseNumber, caseworkCity, idsOf, manager, otherManager, strangerId } from '../fixtures/caseworkCity';
import { type SeededAgency, serveSeeded } from '../fixtures/serveSeeded';

let agency: SeededAgency;
const ids = idsOf(0);

beforeAll(async () => {
  agency = await serveSeeded(casework, caseworkCity(3), 'casework');
});
afterAll(() => agency.stop());

async function answerTo(query: string): Promise<unknown> {
  const { data, errors } = await agency.ask(query);
  expect(errors).toBeUndefined();
  return data;
}
const ofPerson = async (selection: string, id = ids.mother) =>
  ((await answerTo(`{ person(id: "${id}") { ${selection} } }`)) as { person: unknown }).person;
const ofFamily = async (selection: string, id = ids.family) =>
  ((await answerTo(`{ family(id: "${id}") { ${selection} } }`)) as { family: unknown }).family;
const ofCase = async (selection: string, id = ids.case) =>
  ((await answerTo(`{ case(id: "${id}") { ${selection} } }`)) as { case: unknown }).case;

describe('the tables of the casework subgraph', () => {
  it('are what its entities describe', async () => {
    const database = await openDataSource(casework, agency.databaseUrl, 1);
    try {
      expect(await differences(database)).toEqual([]);
    } finally {
      await database.destroy();
    }
  });
});

describe('the schema of the casework subgraph', () => {
  const { sdl } = federate(casework);

  it('composes and leaves no term undescribed', () => {
    const composed = composeServices([{ name: 'casework', url: 'http://casework', typeDefs: parse(sdl) }]);
    expect(composed.errors ?? []).toEqual([]);
    expect(sdl).not.toContain('TODO');
  });

  it('calls a note a professional secret and child protection a secret whose existence does not show', () => {
    const labelOf = (type: string, field: string) =>
      sdl.match(new RegExp(`\\ntype ${type} [\\s\\S]*?\\n  ${field}[(:][^@]*@data\\(([^)]*)\\)`))?.[1];
    expect(labelOf('CaseContact', 'note')).toContain('class: "S5", category: "CASE_NOTES"');
    expect(labelOf('Case', 'childProtectionNotifications')).toContain('existenceSensitive: true');
    expect(labelOf('Case', 'needs')).toContain('class: "S4"');
    expect(labelOf('Person', 'consents')).toContain('class: "S3"');
  });
});

describe('a person', () => {
  it('is owned here with everything that identifies', async () => {
    expect(
      await ofPerson(`name { display given family originalScript aliases } dateOfBirth gender nationalities
        languages { code level literateIn } interpreterNeed literacy arrivedInGermany arrivedInMunicipality
        protectiveMarkers`),
    ).toEqual({
      name: {
        display: 'Testfamilie, Amal',
        given: 'Amal',
        family: 'Testfamilie',
        originalScript: 'أمل',
        aliases: ['Amaal'],
      },
      dateOfBirth: '1991',
      gender: 'FEMALE',
      nationalities: ['SYR'],
      languages: [{ code: 'ar', level: 'MOTHER_TONGUE', literateIn: true }],
      interpreterNeed: 'REQUIRED',
      literacy: 'NON_LATIN_SCRIPT',
      arrivedInGermany: '2023-10',
      arrivedInMunicipality: '2024-02-01',
      protectiveMarkers: ['ADDRESS_BLOCK'],
    });
  });

  it('with one name only is shown without a comma', async () => {
    expect(await ofPerson('name { display }', ids.father)).toEqual({ name: { display: 'Einname' } });
  });

  it('whose birth date is unknown has none', async () => {
    expect(await ofPerson('dateOfBirth', ids.child)).toEqual({ dateOfBirth: null });
  });

  it('leads to the family and its cases', async () => {
    expect(await ofPerson('family { id } cases { number }', ids.child)).toEqual({
      family: { id: ids.family },
      cases: [{ number: caseNumber(0) }],
    });
  });

  it('who has left the family leads to nothing', async () => {
    expect(await ofPerson('family { id } cases { number }', ids.former)).toEqual({ family: null, cases: [] });
  });

  it('has identity links with their evidence and no emergency access', async () => {
    expect(
      await ofPerson(`identityLinks { hubPerson { id } controller sectorPseudonym method confidence
        decidedBy { id role } decidedAt reversedAt evidence { attribute agreement } } breakGlassAccesses { id }`),
    ).toEqual({
      identityLinks: [
        {
          hubPerson: { id: ids.mother },
          controller: 'JOB_CENTER',
          sectorPseudonym: 'pseudonym-0',
          method: 'PROBABILISTIC',
          confidence: 0.93,
          decidedBy: { id: manager, role: 'CASE_MANAGER' },
          decidedAt: '2026-02-03T10:00:00.000Z',
          reversedAt: null,
          evidence: [{ attribute: 'dateOfBirth', agreement: 'SIMILAR' }],
        },
      ],
      breakGlassAccesses: [],
    });
  });
});

describe('emergency access', () => {
  it('is shown with its subject once somebody has recorded it', async () => {
    const database = await openDataSource(casework, agency.databaseUrl, 1);
    try {
      await database.query(
        `INSERT INTO break_glass_access (id, "subjectId", ground, fields, reason, "openedAt", "expiresAt", confirmer, opener,
           "immediateDanger", "confirmBy", events)
         VALUES ($1, $2, 'VITAL_INTEREST', '{Person.contact}', 'because', '2026-11-01T10:00Z', '2026-11-01T13:00Z', $3, $3,
           false, '2026-11-01T11:00Z', '[]')`,
        [
          idOf('test access'),
          idsOf(1).mother,
          JSON.stringify({ id: 'k', role: 'SERVICE', organisation: 'o' }),
        ],
      );
    } finally {
      await database.destroy();
    }
    expect(
      await ofPerson(
        `breakGlassAccesses { id ground subject { id } fields reason openedAt expiresAt confirmer { id role organisation }
          confirmedAt review subjectNotifiedAt }`,
        idsOf(1).mother,
      ),
    ).toEqual({
      breakGlassAccesses: [
        {
          id: idOf('test access'),
          ground: 'VITAL_INTEREST',
          subject: { id: idsOf(1).mother },
          fields: ['Person.contact'],
          reason: 'because',
          openedAt: '2026-11-01T10:00:00.000Z',
          expiresAt: '2026-11-01T13:00:00.000Z',
          confirmer: { id: 'k', role: 'SERVICE', organisation: 'o' },
          confirmedAt: null,
          review: null,
          subjectNotifiedAt: null,
        },
      ],
    });
  });
});

describe('consents', () => {
  it('tell who signed what, in which form, after which notices', async () => {
    const { consents } = (await ofPerson(
      `consents { id subject { id } signatory { id } coSignatory { id } capacity form { kind reason } language interpreted
        textVersion textHash givenAt noticeGiven { purpose consequencesOfRefusal revocability } expiresAt status
        provisions { effect source recipient { role organisation includesDeputies } categories purposes validUntil
          confidentialityRelease secretHolder direction }
        revocations { at provision channel } }`,
      ids.child,
    )) as { consents: unknown[] };
    expect(consents).toEqual([
      {
        id: ids.consent('child'),
        subject: { id: ids.child },
        signatory: { id: ids.mother },
        coSignatory: { id: ids.father },
        capacity: 'BOTH_CUSTODIAL_PARENTS',
        form: { kind: 'WRITTEN', reason: null },
        language: 'ar',
        interpreted: true,
        textVersion: '2026-01',
        textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        givenAt: '2026-02-01T23:30:00.000Z',
        noticeGiven: { purpose: true, consequencesOfRefusal: true, revocability: true },
        expiresAt: '2026-12-01',
        status: 'REVOKED',
        provisions: [
          {
            effect: 'PERMIT',
            source: 'YOUTH_OFFICE_DAYCARE',
            recipient: {
              role: 'YOUTH_OFFICE_PLACEMENT_OFFICER',
              organisation: 'ob-youth-welfare-office',
              includesDeputies: false,
            },
            categories: ['DAYCARE_STATUS'],
            purposes: ['CASE_COORDINATION'],
            validUntil: null,
            confidentialityRelease: false,
            secretHolder: null,
            direction: 'ONE_WAY',
          },
        ],
        revocations: [],
      },
    ]);
  });

  it.each([
    // Given at half past eleven at night in UTC: on the clock in Germany that was the next day.
    ['the day before it was given', '2026-02-01', []],
    ['the day it was given', '2026-02-02', ['mother']],
    ['its last day', '2027-01-31', ['mother']],
    ['the day after', '2027-02-01', []],
  ] as const)('hold on certain days only: %s', async (_, day, holding) => {
    expect(await ofPerson(`consents(activeOn: "${day}") { id }`)).toEqual({
      consents: holding.map((which) => ({ id: ids.consent(which) })),
    });
  });

  it('are all told, the oldest first, when no day is asked for', async () => {
    expect(await ofPerson('consents { id status }')).toEqual({
      consents: [
        { id: ids.consent('old'), status: 'EXPIRED' },
        { id: ids.consent('mother'), status: 'PARTLY_REVOKED' },
      ],
    });
  });

  it('are refused for a day that does not exist', async () => {
    const { errors } = await agency.ask(
      `{ person(id: "${ids.mother}") { consents(activeOn: "2026-02-30") { id } } }`,
    );
    expect(errors?.[0]?.message).toContain('2026-02-30');
  });
});

describe('a family', () => {
  it('has members in its own order with custody and care', async () => {
    expect(
      await ofFamily(`reference contactLanguage district { code name population }
        members { person { id } role since until livesInHousehold custody caresFor { id } }`),
    ).toEqual({
      reference: 'F-2026-00000',
      contactLanguage: 'ar',
      district: { code: 'OSTERFELD', name: 'Osterfeld', population: 36_240 },
      members: [
        member(ids.mother, 'ADULT_REFERENCE', { caresFor: [{ id: ids.child }] }),
        member(ids.father, 'SPOUSE'),
        member(ids.child, 'CHILD', { custody: 'JOINT' }),
        member(ids.former, 'OTHER_RELATIVE', { until: '2025-12-31' }),
      ],
    });
  });

  const member = (id: string, role: string, more: object = {}) => ({
    person: { id },
    role,
    since: null,
    until: null,
    livesInHousehold: true,
    custody: null,
    caresFor: [],
    ...more,
  });

  it("has the offices of the case manager's address book and the day on which the next consent ends", async () => {
    expect(
      await ofFamily(`agencyContacts { agency officeContact { name phone email } lastContactAt nextAppointmentAt }
        consentExpiringAt case { number }`),
    ).toEqual({
      agencyContacts: [
        {
          agency: 'JOB_CENTER',
          officeContact: { name: 'Team 3', phone: '+49 30 23125-210', email: null },
          lastContactAt: '2026-11-09',
          nextAppointmentAt: '2026-12-01T08:30:00.000Z',
        },
      ],
      // The revoked one of the child would end earlier, but it does not hold any more.
      consentExpiringAt: '2026-12-10',
      case: { number: caseNumber(0) },
    });
  });

  it('that is no client of case management is not stored at all', async () => {
    const stranger = idOf('test family', 'stranger');
    expect(await answerTo(`{ family(id: "${stranger}") { id } person(id: "${strangerId}") { id } }`)).toEqual(
      {
        family: null,
        person: null,
      },
    );
  });
});

describe('a case', () => {
  it('has its own facts, its team and the body that answers for it', async () => {
    expect(
      await ofCase(`id number family { id } district { code } status phase openedAt intakeChannel targetGroup source
        caseManager { id } team { caseManager { id } role since } closedAt closureReason outcome { area status }`),
    ).toEqual({
      id: ids.case,
      number: 'KIM-OB-2026-00000',
      family: { id: ids.family },
      district: { code: 'OSTERFELD' },
      status: 'ACTIVE',
      phase: 'IMPLEMENTATION',
      openedAt: '2026-01-12',
      intakeChannel: 'COUNSELLING',
      targetGroup: 'REFUGEE',
      source: 'WELFARE_CASEWORK',
      caseManager: { id: manager },
      team: [
        { caseManager: { id: manager }, role: 'RESPONSIBLE', since: '2026-01-12' },
        { caseManager: { id: otherManager }, role: 'DEPUTY', since: '2026-02-01' },
      ],
      closedAt: null,
      closureReason: null,
      outcome: null,
    });
  });

  it('that has ended tells why and with what result', async () => {
    expect(await ofCase('status closedAt closureReason outcome { area status }', idsOf(4).case)).toEqual({
      status: 'CLOSED',
      closedAt: '2026-10-30',
      closureReason: 'GOALS_REACHED',
      outcome: [{ area: 'LANGUAGE', status: 'MET' }],
    });
  });

  it('has the plan: needs, goals, structural issues', async () => {
    expect(
      await ofCase(`needs { area severity identifiedAt persons { id } status } goals { title area targetDate status }
        structuralIssues { id agencies status caseCountBand raisedAt steeringDecision area }`),
    ).toEqual({
      needs: [
        needOf('LANGUAGE', '2026-01-13', [ids.mother]),
        needOf('CHILDCARE', '2026-01-14', [ids.child, ids.mother]),
        needOf('HEALTH', '2026-01-15', [ids.child]),
      ],
      goals: [{ title: 'Sprachkurs B1', area: 'LANGUAGE', targetDate: '2027-06-30', status: 'IN_PROGRESS' }],
      structuralIssues: [
        {
          id: structuralIssueId('courseChildcare'),
          agencies: ['YOUTH_WELFARE_OFFICE', 'JOB_CENTER', 'COURSE_PROVIDER', 'BAMF'],
          status: 'IN_STEERING',
          caseCountBand: 'FROM_20_TO_49',
          raisedAt: '2026-03-16',
          steeringDecision: null,
          area: 'CHILDCARE',
        },
      ],
    });
  });

  const needOf = (area: string, identifiedAt: string, persons: readonly string[]) => ({
    area,
    severity: 'HIGH',
    identifiedAt,
    persons: persons.map((id) => ({ id })),
    status: 'OPEN',
  });

  it('tells open tasks from those that are done', async () => {
    const open = { title: 'Kita anrufen', kind: 'CONTACT_AGENCY', status: 'OPEN' };
    const done = { title: 'Antrag abgeben', kind: 'APPLY', status: 'DONE' };
    expect(
      await ofCase(`open: tasks(open: true) { title kind status } rest: tasks(open: false) { title kind status }
        all: tasks { title kind status }`),
    ).toEqual({ open: [open], rest: [done], all: [done, open] });
  });

  it('gives its tasks to the responsible case manager', async () => {
    expect(
      await ofCase(`tasks(open: true) { dueAt sourceRule { id version } createdFrom
        assignee { id role organisation caseManager { displayName } } }`),
    ).toEqual({
      tasks: [
        {
          dueAt: '2026-11-25T11:00:00.000Z',
          sourceRule: null,
          createdFrom: null,
          assignee: {
            id: manager,
            role: 'CASE_MANAGER',
            organisation: 'ob-diakonie',
            caseManager: { displayName: 'Jo Silberbach' },
          },
        },
      ],
    });
  });

  it('has referrals with their course and the consent they rest on', async () => {
    expect(
      await ofCase(`referrals { id case { id } persons { id } need from { id } to { id name kind } mode status
        events { at status by { id role organisation } note } consent { id } sentAt acceptedAt firstAppointmentAt completedAt
        rejection returnNote outcome }`),
    ).toEqual({
      referrals: [
        {
          id: ids.referral,
          case: { id: ids.case },
          persons: [{ id: ids.mother }],
          need: 'LANGUAGE',
          from: { id: 'ob-diakonie' },
          to: { id: 'ob-language-house', name: 'Sprachhaus Revier (synthetisch)', kind: 'COURSE_PROVIDER' },
          mode: 'WARM_HANDOVER',
          status: 'REJECTED',
          events: [
            {
              at: '2026-10-05T13:00:00.000Z',
              status: 'SENT',
              by: { id: manager, role: 'CASE_MANAGER', organisation: 'ob-diakonie' },
              note: null,
            },
            {
              at: '2026-10-12T13:00:00.000Z',
              status: 'REJECTED',
              by: { id: 'course', role: 'COURSE_PROVIDER', organisation: 'ob-language-house' },
              note: 'Kurs voll',
            },
          ],
          consent: { id: ids.consent('mother') },
          sentAt: '2026-10-05T13:00:00.000Z',
          acceptedAt: null,
          firstAppointmentAt: null,
          completedAt: null,
          rejection: 'NO_CAPACITY',
          returnNote: 'Warteliste möglich',
          outcome: null,
        },
      ],
    });
  });

  it('keeps hand-offs of one day in the order in which they happened', async () => {
    const [first, ...rest] = (
      (await ofCase('handOffs { id case { id } person { id } need from to at trigger resolved }')) as {
        handOffs: { from: string; to: string }[];
      }
    ).handOffs;
    expect(first).toEqual({
      id: ids.handOff(0),
      case: { id: ids.case },
      person: { id: ids.father },
      need: 'HOUSING',
      from: 'JOB_CENTER',
      to: 'IMMIGRATION_AUTHORITY',
      at: '2026-11-03',
      trigger: 'WAITING_FOR_OTHER_AGENCY',
      resolved: false,
    });
    expect(rest.map(({ from, to }) => [from, to])).toEqual([
      ['IMMIGRATION_AUTHORITY', 'LANDLORD'],
      ['LANDLORD', 'JOB_CENTER'],
    ]);
  });

  it('shows documents that wait for each other in a circle', async () => {
    const { documentNeeds } =
      (await ofCase(`documentNeeds { document neededBy issuer status dueAt forProcedure person { id }
      waitsFor { document waitsFor { document waitsFor { document } } } }`)) as { documentNeeds: unknown[] };
    expect(documentNeeds).toHaveLength(3);
    expect(documentNeeds[0]).toEqual({
      document: 'RENTAL_CONTRACT',
      neededBy: 'IMMIGRATION_AUTHORITY',
      issuer: 'LANDLORD',
      status: 'WAITING',
      dueAt: '2026-12-01',
      forProcedure: null,
      person: { id: ids.mother },
      waitsFor: [
        {
          document: 'COST_APPROVAL',
          waitsFor: [{ document: 'RESIDENCE_TITLE', waitsFor: [{ document: 'RENTAL_CONTRACT' }] }],
        },
      ],
    });
  });

  it('has contacts with their note and notifications with the two answers the youth office may give', async () => {
    expect(
      await ofCase(`contacts { at channel with { id } note }
        childProtectionNotifications { id child { id } createdAt expertConsulted parentsInvolved status feedbackConfirmed
          feedbackActing }`),
    ).toEqual({
      contacts: [
        {
          at: '2026-11-16T13:00:00.000Z',
          channel: 'HOME_VISIT',
          with: [{ id: ids.mother }],
          note: 'vertraulich',
        },
      ],
      childProtectionNotifications: [
        {
          id: ids.notification,
          child: { id: ids.child },
          createdAt: '2026-11-02T09:00:00.000Z',
          expertConsulted: true,
          parentsInvolved: 'WOULD_ENDANGER_CHILD',
          status: 'RECEIVED',
          feedbackConfirmed: null,
          feedbackActing: true,
        },
      ],
    });
  });
});

describe('a reference from another subgraph', () => {
  it('is answered for every entity, and with null when it names nothing or cannot be an id', async () => {
    const known = {
      Person: ids.mother,
      Family: ids.family,
      Case: ids.case,
      CaseManager: manager,
      Referral: ids.referral,
      Consent: ids.consent('father'),
    };
    for (const [type, id] of Object.entries(known)) {
      expect(await agency.entities(type, [id, idOf('nobody'), 'not an id', id], 'id')).toEqual([
        { id },
        null,
        null,
        { id },
      ]);
    }
  });

  it('to a district is answered by its code', async () => {
    const { data } = await agency.ask(
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on District { name } } }',
      { keys: ['OSTERFELD', 'NOWHERE'].map((code) => ({ __typename: 'District', code })) },
    );
    expect(data?._entities).toEqual([{ name: 'Osterfeld' }, null]);
  });
});
