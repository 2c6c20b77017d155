import type { FamilyFacts } from '../facts/family';
import { organisations, schoolIn } from '../organisations';
import { at } from '../today';
import { caseFile, caseManager, contact, goal, need, officeContact, referral, task } from './caseFile';
import { consent, healthBodies, permitsAll, permitsAllBut } from './consent';
import {
  benefitUnit,
  employmentFile,
  jobCenterAppointment,
  jobCenterTeam,
  languageCourses,
  profile,
  registeredFor,
} from './employmentFile';
import { family, member } from './family';
import { covered, healthAppointment, healthFile, measles } from './healthFile';
import { immigrationFile, mayWork, title } from './immigrationFile';
import { person } from './person';
import { enrolledAt, schoolFile } from './schoolFile';
import { band, benefit, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, noise, open } from './truthEntry';

/**
 * Story 5: grandmother, mother and two pupils from Ukraine under temporary protection. Two benefit offices for one kitchen table;
 * little is wrong, several offers are not taken up. Offices write the names as they hear them and know different addresses.
 */
const ids = storyIds.threeGenerations;
const arrived = { germany: '2022-03-29', municipality: '2022-04-11' };
const filed = { district: 'STERKRADE_MITTE', nationalities: ['UKR'], arrived } as const;
const recipient = caseManager('weidengrund').employer;

const protection = immigrationFile(
  { kind: 'RESIDENCE_PERMIT', basis: 'P24', since: '2022-06-07', validUntil: '2027-03-04' },
  {
    titles: [title('P24', '2022-06-07', '2027-03-04')],
    workPermission: mayWork.freely,
    residenceRequirement: {
      kind: 'TEMPORARY_PROTECTION_24',
      area: 'Oberhausen',
      until: '2027-03-04',
      exemptIfJobHoursWeek: 15,
    },
    passport: { kind: 'NATIONAL_PASSPORT', issuedBy: 'UKR', validUntil: '2030-02-01' },
  },
);

const grandmother = person(ids.grandmother, {
  ...filed,
  given: 'Halyna',
  family: 'Bilenko',
  script: 'Галина Біленко',
  born: '1957-04-09',
  gender: 'FEMALE',
  speaks: [
    ['uk', 'MOTHER_TONGUE'],
    ['ru', 'C1'],
    ['de', 'A1', false],
  ],
  interpreter: 'REQUIRED',
  literacy: 'NON_LATIN_SCRIPT',
  knownTo: ['immigration', 'social', 'health'],
  filedAs: { social: { name: { given: 'Galina', family: 'Bilenko' } }, health: { district: 'OSTERFELD' } },
  immigration: protection,
  health: healthFile(covered('SGB5_264_2', '2022-06-01'), {
    functionalConstraints: [
      { kind: 'NEEDS_GROUND_FLOOR', from: '2025-02-10', until: null, statedBy: 'HEALTH_PROVIDER' },
    ],
    appointments: [healthAppointment('2026-12-08', '10:40', organisations.generalPractice, 'REQUIRED')],
  }),
});

const mother = person(ids.mother, {
  ...filed,
  given: 'Oksana',
  family: 'Bilenko',
  script: 'Оксана Біленко',
  born: '1986-09-12',
  gender: 'FEMALE',
  speaks: [
    ['uk', 'MOTHER_TONGUE'],
    ['en', 'B1'],
    ['de', 'A2'],
  ],
  interpreter: 'PREFERRED',
  literacy: 'NON_LATIN_SCRIPT',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  filedAs: { health: { name: { given: 'Oxana', family: 'Bilenko' }, district: 'OSTERFELD' } },
  immigration: protection,
  health: healthFile(covered('STATUTORY_MEMBER', '2022-06-01')),
  employment: employmentFile({
    profile: profile(['IN_LANGUAGE_COURSE'], {
      highestQualification: 'ACADEMIC',
      occupation: 'Buchhalterin',
      adviser: jobCenterTeam('C'),
      appointments: [jobCenterAppointment('2026-12-14', '14:15', 'Berufliche Anerkennung')],
      cooperationPlan: {
        agreedAt: '2026-03-09',
        reviewAt: '2026-12-14',
        steps: ['Integrationskurs mit B1 abschließen', 'Abschluss prüfen lassen'],
      },
    }),
    languageCourses: languageCourses({
      entitlement: {
        basis: 'ADMITTED_5A_JOBCENTER',
        issuedBy: 'JOB_CENTER',
        issuedAt: '2026-03-09',
        expiresAt: '2027-03-09',
        used: true,
        feeExempt: 'EXEMPT',
        travelGrant: true,
      },
      registrations: [
        registeredFor(storyId('courseRegistration', 'threeGenerations', 'mother'), 0, {
          registeredAt: '2026-04-13',
          status: 'RUNNING',
          lessonsAttended: 140,
        }),
      ],
      certificates: [{ level: 'A2', issuedAt: '2023-06-16', issuer: organisations.languageHouse.name }],
    }),
  }),
});

const pupil = (since: string) => ({ state: 'OBLIGED' as const, since, until: null });

const daughter = person(ids.daughter, {
  ...filed,
  given: 'Daryna',
  family: 'Bilenko',
  script: 'Дарина Біленко',
  born: '2013-02-17',
  gender: 'FEMALE',
  speaks: [
    ['uk', 'MOTHER_TONGUE'],
    ['de', 'B2'],
  ],
  knownTo: ['immigration', 'social', 'health', 'schools', 'employment'],
  immigration: protection,
  health: healthFile(covered('STATUTORY_FAMILY', '2022-06-01'), {
    measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }),
  }),
  education: schoolFile(pupil('2022-04-11'), {
    enrolment: enrolledAt(schoolIn('STERKRADE_MITTE', 'SECONDARY_MIDDLE'), 8, '2023-08-07'),
    languageSupport: { kind: 'FOLLOW_UP_SUPPORT', from: '2024-05-01', until: '2027-07-31' },
  }),
});

/** The health office has no file on him: he was never asked to the entry examination of newcomers. */
const son = person(ids.son, {
  ...filed,
  given: 'Taras',
  family: 'Bilenko',
  script: 'Тарас Біленко',
  born: '2017-10-03',
  gender: 'MALE',
  arrived: { germany: '2024-12-20', municipality: '2025-01-07' },
  speaks: [
    ['uk', 'MOTHER_TONGUE'],
    ['de', 'A2'],
  ],
  knownTo: ['immigration', 'social', 'schools', 'employment'],
  immigration: { ...protection, titles: [title('P24', '2025-02-10', '2027-03-04')] },
  education: schoolFile(pupil('2025-01-07'), {
    newcomerRegistration: {
      registeredAt: '2025-01-08',
      counselledAt: '2025-01-14',
      proposedSchool: schoolIn('STERKRADE_MITTE', 'PRIMARY').name,
      assignedAt: '2025-01-20',
      firstSchoolDay: '2025-01-27',
      status: 'ENROLLED',
    },
    enrolment: enrolledAt(schoolIn('STERKRADE_MITTE', 'PRIMARY'), 3, '2025-01-27'),
    languageSupport: { kind: 'INITIAL_SUPPORT', from: '2025-01-27', until: '2027-01-26' },
    allDay: {
      status: 'PLACED',
      from: '2025-08-01',
      until: '2028-07-31',
      weekly: [
        { weekday: 'MONDAY', from: '12:30', to: '16:00' },
        { weekday: 'WEDNESDAY', from: '12:30', to: '16:00' },
      ],
    },
  }),
});

const signed = { given: '2026-05-18', language: 'uk', interpreted: true };
const consentId = (whose: string) => storyId('consent', 'threeGenerations', whose);
const child = (whose: 'daughter' | 'son') =>
  consent(consentId(whose), {
    ...signed,
    subject: ids[whose],
    signatory: ids.mother,
    capacity: 'CUSTODIAL_PARENT',
    provisions: permitsAll(recipient),
  });

export const threeGenerationsStory: FamilyFacts = family('threeGenerations', 'Ukrainian grandmother', {
  district: 'STERKRADE_MITTE',
  contactLanguage: 'uk',
  members: [
    member(mother, 'ADULT_REFERENCE', { caresFor: [ids.son, ids.daughter] }),
    member(grandmother, 'GRANDPARENT', { since: '2022-04-11', caresFor: [ids.son] }),
    member(daughter, 'CHILD', { since: '2013-02-17', custody: 'SOLE' }),
    member(son, 'CHILD', { since: '2017-10-03', custody: 'SOLE' }),
  ],
  casework: {
    case: caseFile('threeGenerations', 'weidengrund', {
      openedAt: '2026-05-18',
      targetGroup: 'TEMPORARY_PROTECTION',
      intakeChannel: 'OUTREACH',
      phase: 'MONITORING',
      needs: [
        need('HOUSING', 'MEDIUM', '2026-05-18', [ids.grandmother]),
        need('LANGUAGE', 'LOW', '2026-05-18', [ids.mother], 'IN_PROGRESS'),
        need('RECOGNITION', 'LOW', '2026-09-01', [ids.mother]),
      ],
      goals: [goal('Wohnung ohne Treppen', 'HOUSING', '2027-06-30', 'AGREED')],
      tasks: [task('Anerkennung der Ausbildung prüfen lassen', 'CONTACT_AGENCY', '2027-01-15')],
      referrals: [
        referral('threeGenerations', 'housing', {
          persons: [ids.grandmother, ids.mother],
          need: 'HOUSING',
          by: 'weidengrund',
          to: organisations.housingOffice,
          consent: consentId('mother'),
          steps: [
            ['SENT', '2026-06-01'],
            ['ACCEPTED', '2026-06-11'],
            ['WAITLISTED', '2026-06-11'],
          ],
        }),
      ],
      contacts: [contact('2026-10-28', '15:30', 'HOME_VISIT', [ids.grandmother, ids.mother], null)],
    }),
    consents: [
      consent(consentId('grandmother'), {
        ...signed,
        subject: ids.grandmother,
        provisions: permitsAllBut(healthBodies, recipient),
      }),
      consent(consentId('mother'), { ...signed, subject: ids.mother, provisions: permitsAll(recipient) }),
      child('daughter'),
      child('son'),
    ],
    agencyContacts: [
      officeContact(organisations.jobCenter, '2026-09-14', at('2026-12-14', '14:15')),
      officeContact(organisations.socialWelfareOffice, '2026-06-22'),
      officeContact(organisations.housingOffice, '2026-06-11'),
    ],
    documentNeeds: [],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'SOCIAL_ASSISTANCE_UNIT',
    district: 'STERKRADE_MITTE',
    members: [
      { person: ids.mother, relation: 'REFERENCE_PERSON', since: '2024-03-01' },
      { person: ids.grandmother, relation: 'RELATIVE', since: '2024-03-01' },
      { person: ids.daughter, relation: 'CHILD', since: '2024-03-01' },
      { person: ids.son, relation: 'CHILD', since: '2025-01-07' },
    ],
    accommodation: dwelling('PRIVATE_RENTAL', '2024-03-01', [78, 3], {
      grossRent: band(650, 750),
      heating: band(75, 100),
    }),
    income: [
      income(ids.grandmother, 'PENSION', band(100, 150), '2022-04-11'),
      income(ids.mother, 'CHILD_BENEFIT', band(500, 550), '2022-07-01'),
    ],
  }),
  benefits: [
    benefit(storyId('benefit', 'threeGenerations', 'oldAge'), 'BASIC_SECURITY_OLD_AGE', ids.grandmother, {
      from: '2026-06-01',
      until: '2027-05-31',
      monthly: band(600, 700),
    }),
    benefit(storyId('benefit', 'threeGenerations', 'childBenefit'), 'CHILD_BENEFIT', ids.mother, {
      from: '2022-07-01',
      covered: [ids.daughter, ids.son],
      monthly: band(500, 550),
    }),
    benefit(storyId('benefit', 'threeGenerations', 'pupils'), 'EDUCATION_PARTICIPATION', ids.mother, {
      from: '2026-08-01',
      until: '2027-07-31',
      covered: [ids.daughter, ids.son],
      components: ['SCHOOL_SUPPLIES', 'LUNCH'],
    }),
  ],
  benefitUnit: benefitUnit(
    ids.benefitUnit,
    [
      [ids.mother, 'REPRESENTATIVE'],
      [ids.daughter, 'CHILD'],
      [ids.son, 'CHILD'],
    ],
    { grantedFrom: '2026-05-01', grantedUntil: '2027-04-30' },
  ),
  truth: [
    drawn('O01', [ids.daughter, ids.son]),
    drawn('O04', [ids.mother, ids.daughter, ids.son]),
    drawn('O07', [ids.daughter, ids.son], 'SCHOOL_SUPPLIES'),
    drawn('O07', [ids.daughter, ids.son], 'LUNCH'),
    open('O07', [ids.son], 'LEARNING_SUPPORT'),
    open('O07', [ids.daughter, ids.son], 'SOCIAL_PARTICIPATION'),
    drawn('O15', [ids.mother], 'JOBCENTER_5A'),
    drawn('O16', [ids.mother], 'FEE_EXEMPTION'),
    drawn('O16', [ids.mother], 'TRAVEL_GRANT'),
    open('O19', [ids.mother]),
    noise('NOISE_TRANSLITERATION', [ids.grandmother], 'social', 'Written as heard in Russian.'),
    noise('NOISE_TRANSLITERATION', [ids.mother], 'health', 'Another spelling of the given name.'),
    noise(
      'NOISE_ADDRESS_LAG',
      [ids.grandmother, ids.mother],
      'health',
      'Still the district of the first flat.',
    ),
    noise('NOISE_MISSING_IN_AGENCY', [ids.son], 'health', 'Never asked to the entry examination.'),
  ],
});
