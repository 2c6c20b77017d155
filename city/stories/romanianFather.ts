import { structuralIssueId } from '../base';
import type { FamilyFacts } from '../facts/family';
import { daycareIn, organisations, schoolIn } from '../organisations';
import { at } from '../today';
import {
  caseFile,
  caseManager,
  contact,
  documentNeed,
  goal,
  need,
  officeContact,
  referral,
  task,
} from './caseFile';
import { consent, permitsAll } from './consent';
import { employmentFile, profile } from './employmentFile';
import { family, member } from './family';
import { covered, healthFile, measles } from './healthFile';
import { person } from './person';
import { childcareFile, enrolledAt, placedAt, schoolFile } from './schoolFile';
import { band, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, obstacle, open } from './truthEntry';

/**
 * Story 6 (domain.md 4.1 Q4): a lone father from Romania works 25 hours and has rent arrears. As a citizen of the Union he has no
 * immigration file; he has applied for nothing, not even Kindergeld, and every month counts.
 */
const ids = storyIds.romanianFather;
const arrived = { germany: '2023-10-02', municipality: '2024-02-01' };
const filed = {
  family: 'Lunaru',
  district: 'OBERHAUSEN_OST',
  nationalities: ['ROU'],
  arrived,
} as const;
const recipient = caseManager('kornblum').employer;
const [daycare] = daycareIn('OBERHAUSEN_OST');
if (daycare === undefined) throw new RangeError('Oberhausen-Ost has no daycare facility');

const father = person(ids.father, {
  ...filed,
  given: 'Ionel',
  born: '1990-07-21',
  gender: 'MALE',
  speaks: [
    ['ro', 'MOTHER_TONGUE'],
    ['de', 'A2'],
  ],
  interpreter: 'PREFERRED',
  literacy: 'LATIN_SCRIPT',
  knownTo: ['social', 'health', 'employment'],
  counselling: [
    {
      provider: organisations.debtCounselling,
      programme: 'DEBT',
      since: '2026-09-22',
      nextAppointment: at('2026-12-02', '17:00'),
    },
  ],
  health: healthFile(covered('STATUTORY_MEMBER', '2024-03-01')),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['EMPLOYED'], { highestQualification: 'VOCATIONAL', occupation: 'Gebäudereiniger' }),
    jobs: [{ title: 'Gebäudereiniger', hoursPerWeek: 25, insured: true, from: '2024-03-01', until: null }],
  }),
});

const daughter = person(ids.daughter, {
  ...filed,
  given: 'Anca',
  born: '2019-11-02',
  gender: 'FEMALE',
  speaks: [
    ['ro', 'MOTHER_TONGUE'],
    ['de', 'B1'],
  ],
  knownTo: ['social', 'health', 'schools'],
  health: healthFile(covered('STATUTORY_FAMILY', '2024-03-01'), {
    measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }),
    schoolEntryExam: { schoolYear: '2026/27', invitedAt: '2025-10-20', appointmentAt: null, status: 'DONE' },
  }),
  education: schoolFile(
    { state: 'OBLIGED', since: '2026-08-01', until: null },
    {
      enrolment: enrolledAt(schoolIn('OBERHAUSEN_OST', 'PRIMARY'), 1, '2026-09-03'),
      languageSupport: { kind: 'FOLLOW_UP_SUPPORT', from: '2026-09-03', until: '2027-07-31' },
      allDay: {
        status: 'PLACED',
        from: '2026-09-03',
        until: '2030-07-31',
        weekly: [
          { weekday: 'MONDAY', from: '11:45', to: '16:00' },
          { weekday: 'TUESDAY', from: '11:45', to: '16:00' },
          { weekday: 'WEDNESDAY', from: '11:45', to: '16:00' },
          { weekday: 'THURSDAY', from: '11:45', to: '16:00' },
          { weekday: 'FRIDAY', from: '11:45', to: '15:00' },
        ],
      },
    },
  ),
});

const son = person(ids.son, {
  ...filed,
  given: 'Matei',
  born: '2022-06-30',
  gender: 'MALE',
  speaks: [
    ['ro', 'MOTHER_TONGUE', false],
    ['de', 'A2', false],
  ],
  knownTo: ['social', 'health', 'schools'],
  health: healthFile(covered('STATUTORY_FAMILY', '2024-03-01'), {
    measlesProof: measles('COMPLETE', { checkedBy: 'DAYCARE' }),
  }),
  childcare: childcareFile({
    placement: placedAt(daycare, '2025-08-01', '2028-07-31', ['07:30', '14:30']),
    feeStatus: 'FREE_LAST_TWO_YEARS',
  }),
});

const signed = { given: '2026-09-15', language: 'ro', interpreted: true, provisions: permitsAll(recipient) };
const consentId = (whose: string) => storyId('consent', 'romanianFather', whose);
const child = (whose: 'daughter' | 'son') =>
  consent(consentId(whose), {
    ...signed,
    subject: ids[whose],
    signatory: ids.father,
    capacity: 'CUSTODIAL_PARENT',
  });

export const romanianFatherStory: FamilyFacts = family('romanianFather', 'Romanian single father', {
  district: 'OBERHAUSEN_OST',
  contactLanguage: 'ro',
  members: [
    member(father, 'ADULT_REFERENCE', { caresFor: [ids.daughter, ids.son] }),
    member(daughter, 'CHILD', { since: '2019-11-02', custody: 'SOLE' }),
    member(son, 'CHILD', { since: '2022-06-30', custody: 'SOLE' }),
  ],
  casework: {
    case: caseFile('romanianFather', 'kornblum', {
      openedAt: '2026-09-15',
      targetGroup: 'EU_MOBILITY',
      intakeChannel: 'SCHOOL_OR_DAYCARE',
      phase: 'PLANNING',
      needs: [
        need('LIVELIHOOD', 'HIGH', '2026-09-15', [ids.father, ids.daughter, ids.son]),
        need('DEBT', 'HIGH', '2026-09-15', [ids.father], 'IN_PROGRESS'),
      ],
      goals: [goal('Mietrückstand ausgeglichen', 'DEBT', '2027-03-31')],
      tasks: [
        task('Kindergeldantrag stellen, sechs Monate rückwirkend', 'APPLY', '2026-11-30'),
        task('Steuer-ID der Kinder beschaffen', 'OBTAIN_DOCUMENT', '2026-11-27'),
      ],
      referrals: [
        referral('romanianFather', 'debt', {
          persons: [ids.father],
          need: 'DEBT',
          by: 'kornblum',
          to: organisations.debtCounselling,
          consent: consentId('father'),
          firstAppointmentAt: at('2026-09-22', '17:00'),
          steps: [
            ['SENT', '2026-09-16'],
            ['ACCEPTED', '2026-09-17'],
            ['IN_PROGRESS', '2026-09-22'],
          ],
        }),
      ],
      contacts: [
        contact('2026-11-10', '18:00', 'PHONE', [ids.father], 'Unterlagen für die Familienkasse fehlen.'),
      ],
      structuralIssues: [structuralIssueId('childBenefitForms')],
    }),
    consents: [
      consent(consentId('father'), { ...signed, subject: ids.father }),
      child('daughter'),
      child('son'),
    ],
    agencyContacts: [
      officeContact(organisations.familyBenefitsOffice, null),
      officeContact(organisations.housingOffice, '2026-10-06'),
    ],
    documentNeeds: [
      documentNeed('romanianFather', 'taxId', {
        person: ids.daughter,
        document: 'TAX_ID',
        neededBy: 'FAMILY_BENEFITS_OFFICE',
        issuer: 'RESIDENTS_REGISTRATION',
        status: 'NOT_REQUESTED',
      }),
    ],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'HOUSING_OFFICE',
    district: 'OBERHAUSEN_OST',
    members: [
      { person: ids.father, relation: 'REFERENCE_PERSON', since: '2024-02-01' },
      { person: ids.daughter, relation: 'CHILD', since: '2024-02-01' },
      { person: ids.son, relation: 'CHILD', since: '2024-02-01' },
    ],
    accommodation: dwelling('PRIVATE_RENTAL', '2024-02-01', [58, 2], {
      grossRent: band(550, 650),
      heating: band(75, 100),
      eviction: 'RENT_ARREARS',
    }),
    income: [income(ids.father, 'EMPLOYMENT', band(1_300, 1_500), '2024-03-01')],
  }),
  benefits: [],
  benefitUnit: null,
  truth: [
    obstacle('X23', [ids.daughter, ids.son], 'O01', 'Six months back at most.'),
    obstacle('X23', [ids.father, ids.daughter, ids.son], 'O03', 'From the month of application.'),
    obstacle('X23', [ids.father, ids.daughter, ids.son], 'O04', 'From the month of application.'),
    obstacle('X23', [ids.daughter, ids.son], 'O20', 'One month back at most.'),
    open('O01', [ids.daughter, ids.son]),
    open('O03', [ids.father, ids.daughter, ids.son]),
    open('O04', [ids.father, ids.daughter, ids.son], 'SUPPLEMENT_TO_WAGES'),
    drawn('O09', [ids.son]),
    drawn('O11', [ids.daughter]),
    drawn('O13', [ids.son], 'FREE_LAST_TWO_YEARS'),
    open('O20', [ids.daughter, ids.son]),
  ],
});
