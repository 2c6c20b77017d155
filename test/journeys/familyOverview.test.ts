import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { allAgencies, wholeAnswer } from './wholeAnswer';

/**
 * Story 2: six persons, two residence statuses, eight offices. Everything is somewhere in hand, nothing is finished. The father has said no
 * to what doctors know of him.
 */
const ids = storyIds.rahimi;

interface FamilyOverview {
  readonly family: {
    readonly members: readonly { readonly role: string; readonly person: object }[];
    readonly agencyContacts: readonly object[];
    readonly case: { readonly handOffs: readonly object[]; readonly referrals: readonly object[] };
  };
}

let hub: Hub;
let family: FamilyOverview['family'];
beforeAll(async () => {
  hub = await startHub();
  const answer = await hub.operation<FamilyOverview>('FamilyOverview', { f: ids.family });
  family = wholeAnswer(answer, allAgencies, ['family.members.0.person.health NO_CONSENT ASK_PERSON']).family;
}, 120_000);
afterAll(() => hub.stop());

const basic = {
  type: 'ASYLBLG_BASIC',
  status: 'GRANTED',
  grantedUntil: '2026-12-31',
  renewalDueAt: '2026-12-15',
};
const pupils = {
  type: 'EDUCATION_PARTICIPATION',
  status: 'GRANTED',
  grantedUntil: '2027-07-31',
  renewalDueAt: null,
};
const office = (name: string) => `${name} (synthetisch)`;

const inProcedure = {
  currentStatus: { kind: 'PERMISSION_TO_RESIDE', validUntil: '2027-04-30' },
  applications: [],
  appointments: [],
};
const card = {
  coverage: { type: 'ASYLBLG_HEALTH_CARD', validUntil: '2026-12-31' },
  appointments: [],
};
/** What is alike for all four children. */
const child = {
  interpreterNeed: 'NONE',
  immigration: inProcedure,
  benefits: [basic],
  education: null,
  childcare: null,
  health: card,
  // Neither Jobcenter nor employment agency keeps a file on a child.
  employment: null,
};

describe('the overview of a family of six', () => {
  it('names the family as the case manager knows it', () => {
    expect(family).toMatchObject({
      reference: 'F-2026-00002',
      contactLanguage: 'prs',
      district: { code: 'OSTERFELD' },
    });
    expect(family.members.map(({ role }) => role)).toEqual([
      'ADULT_REFERENCE',
      'SPOUSE',
      'CHILD',
      'CHILD',
      'CHILD',
      'CHILD',
    ]);
  });

  it('shows a father whose toleration ends before Christmas and who has applied for nothing', () => {
    expect(family.members[0]?.person).toEqual({
      id: ids.father,
      // As case management spells it; the immigration authority writes another given name.
      name: { display: 'Rahimi, Karim' },
      dateOfBirth: '1985-01-01',
      interpreterNeed: 'REQUIRED',
      immigration: {
        currentStatus: { kind: 'TOLERATION', validUntil: '2026-12-18' },
        applications: [],
        appointments: [{ at: '2026-12-11T09:30:00.000Z', office: office('Ausländerbehörde Oberhausen') }],
      },
      // He has applied for nothing himself, but the basic benefit covers him.
      benefits: [basic],
      education: null,
      childcare: null,
      // His own no: what the health office keeps of him stays there.
      health: null,
      employment: { appointments: [] },
    });
  });

  it('shows a mother whose work permission lacks a contract and who has two appointments', () => {
    expect(family.members[1]?.person).toEqual({
      id: ids.mother,
      name: { display: 'Rahimi, Farida' },
      dateOfBirth: '1989-07-30',
      interpreterNeed: 'REQUIRED',
      immigration: {
        currentStatus: { kind: 'PERMISSION_TO_RESIDE', validUntil: '2027-04-30' },
        applications: [
          {
            kind: 'WORK_PERMISSION',
            status: 'INCOMPLETE',
            appointmentAt: null,
            missing: ['EMPLOYMENT_CONTRACT'],
          },
        ],
        appointments: [{ at: '2026-12-03T09:00:00.000Z', office: office('Ausländerbehörde Oberhausen') }],
      },
      // She applied for both; the second one is for two of the children.
      benefits: [basic, pupils],
      education: null,
      childcare: null,
      health: card,
      employment: {
        appointments: [{ at: '2026-12-09T10:00:00.000Z', office: office('Agentur für Arbeit Musterrevier') }],
      },
    });
  });

  it('shows one child at school, one waiting for a school, one before school and one with a daycare offer', () => {
    expect(family.members.slice(2).map(({ person }) => person)).toEqual([
      {
        ...child,
        id: ids.eldest,
        name: { display: 'Rahimi, Nasrin' },
        dateOfBirth: '2013-06-10',
        benefits: [basic, pupils],
        education: {
          obligation: { state: 'OBLIGED' },
          newcomerRegistration: { status: 'ENROLLED' },
          enrolment: { type: 'COMPREHENSIVE', grade: 8 },
        },
      },
      {
        ...child,
        id: ids.second,
        name: { display: 'Rahimi, Milad' },
        dateOfBirth: '2017-03-05',
        // No school, so no benefit for pupils: nobody has asked for it.
        education: {
          obligation: { state: 'OBLIGED' },
          newcomerRegistration: { status: 'WAITING_FOR_PLACE' },
          enrolment: null,
        },
      },
      {
        ...child,
        id: ids.third,
        name: { display: 'Rahimi, Omid' },
        dateOfBirth: '2021-05-20',
        benefits: [basic, pupils],
        education: {
          obligation: { state: 'NOT_YET_SCHOOL_AGE' },
          newcomerRegistration: null,
          enrolment: null,
        },
        childcare: { requests: [{ status: 'ACCEPTED' }], placement: { type: 'DAYCARE_CENTRE' } },
        health: {
          ...card,
          appointments: [
            {
              at: '2026-12-03T08:30:00.000Z',
              place: 'Gesundheitsamt Oberhausen (synthetisch), Kielwasser 7, 46900 Oberhausen',
            },
          ],
        },
      },
      {
        ...child,
        id: ids.youngest,
        name: { display: 'Rahimi, Sahar' },
        dateOfBirth: '2024-04-02',
        childcare: { requests: [{ status: 'OFFERED' }], placement: null },
      },
    ]);
  });

  it('tells who is in charge at eight offices and when they meet next', () => {
    const contact = (
      agency: string,
      [name, extension]: readonly [string, number],
      lastContactAt: string,
      nextAppointmentAt: string | null = null,
    ) => ({
      agency,
      officeContact: { name: office(name), phone: `+49 30 23125-${extension}` },
      lastContactAt,
      nextAppointmentAt,
    });
    // Two of them on the morning of 3 December, half an hour apart (X11).
    expect(family.agencyContacts).toEqual([
      contact(
        'IMMIGRATION_AUTHORITY',
        ['Ausländerbehörde Oberhausen', 110],
        '2026-10-19',
        '2026-12-03T09:00:00.000Z',
      ),
      contact('ASYLUM_BENEFITS_OFFICE', ['Sozialamt, Leistungen nach dem AsylbLG', 140], '2026-10-20'),
      contact('HOUSING_OFFICE', ['Wohnungsamt und Wohngeldstelle', 150], '2026-10-22'),
      contact('YOUTH_WELFARE_OFFICE', ['Jugendamt, Kindertagesbetreuung', 160], '2026-11-13'),
      contact('SCHOOL_AUTHORITY', ['Schulamt Oberhausen', 190], '2026-10-27', '2026-12-09T13:00:00.000Z'),
      contact(
        'PUBLIC_HEALTH_OFFICE',
        ['Gesundheitsamt Oberhausen', 180],
        '2026-10-26',
        '2026-12-03T08:30:00.000Z',
      ),
      contact('HEALTH_PROVIDER', ['Praxis für Sprachtherapie Silbenhof', 410], '2026-09-14'),
      contact(
        'EMPLOYMENT_AGENCY',
        ['Agentur für Arbeit Musterrevier', 220],
        '2026-11-02',
        '2026-12-09T10:00:00.000Z',
      ),
    ]);
  });

  it('tells where the family was sent on without a result, and what became of each referral', () => {
    const handOff = (from: string, to: string, need: string, resolved = false) => ({
      from,
      to,
      need,
      resolved,
    });
    expect(family.case.handOffs).toEqual([
      handOff('SCHOOL', 'ASYLUM_BENEFITS_OFFICE', 'SCHOOL', true),
      handOff('IMMIGRATION_AUTHORITY', 'EMBASSY', 'RESIDENCE'),
      handOff('PUBLIC_HEALTH_OFFICE', 'ASYLUM_BENEFITS_OFFICE', 'HEALTH'),
      handOff('ASYLUM_BENEFITS_OFFICE', 'HOUSING_OFFICE', 'HOUSING'),
      handOff('SCHOOL', 'SCHOOL_AUTHORITY', 'SCHOOL'),
      handOff('DAYCARE', 'PUBLIC_HEALTH_OFFICE', 'CHILDCARE'),
    ]);
    const referral = (to: string, status: string, sentAt: string | null) => ({
      to: { name: office(to) },
      status,
      sentAt,
    });
    // Sent at three in the afternoon: two hours ahead of UTC in summer, one in winter.
    expect(family.case.referrals).toEqual([
      referral('Praxis für Sprachtherapie Silbenhof', 'WAITLISTED', '2026-02-12T14:00:00.000Z'),
      referral('Diakonie Lotsenwerk', 'DONE', '2026-02-16T14:00:00.000Z'),
      referral('Jugendmigrationsdienst', 'IN_PROGRESS', '2026-04-20T13:00:00.000Z'),
      referral('Zahnarztpraxis Fährhof', 'REJECTED', '2026-06-08T13:00:00.000Z'),
      referral('Frühförderstelle Emscherbogen', 'SENT', '2026-11-04T14:00:00.000Z'),
      referral('Wohnungsamt und Wohngeldstelle', 'DRAFT', null),
    ]);
  });
});
