import type { FamilyFacts } from '../facts/family';
import { organisations, schoolIn } from '../organisations';
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
import { consent, permitsAll, permitsOnly } from './consent';
import { employmentFile, profile } from './employmentFile';
import { family, member } from './family';
import { covered, healthAppointment, healthFile, measles } from './healthFile';
import { immigrationFile, mayWork } from './immigrationFile';
import { person } from './person';
import { enrolledAt, schoolFile } from './schoolFile';
import { band, benefit, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, open } from './truthEntry';

/**
 * Story 13: she came as a worker in 1971, never needed a title and now wants to vote. As a citizen of the Union she has a file only
 * because of the naturalisation, at the naturalisation authority. Daughter and grandson are doing fine.
 */
const ids = storyIds.italianGrandmother;
const recipient = caseManager('tannberg').employer;
const filed = { district: 'STERKRADE_NORD' } as const;
const consentId = (whose: string) => storyId('consent', 'italianGrandmother', whose);

const grandmother = person(ids.grandmother, {
  ...filed,
  given: 'Rosa',
  family: 'Montelago',
  born: '1951-03-30',
  gender: 'FEMALE',
  nationalities: ['ITA'],
  speaks: [
    ['it', 'MOTHER_TONGUE'],
    ['de', 'B1', false],
  ],
  literacy: 'SECONDARY_ILLITERATE',
  arrived: { germany: '1971', municipality: '1974-09-01' },
  knownTo: ['immigration', 'social', 'health'],
  filedAs: { immigration: { asOf: '2026-09-30T16:00:00.000Z' } },
  immigration: immigrationFile(
    { kind: 'EU_FREE_MOVEMENT', basis: null, since: '1971-06-01', validUntil: null, certainty: 'PROBABLE' },
    {
      source: 'NATURALISATION_AUTHORITY',
      authority: organisations.naturalisationAuthority,
      workPermission: mayWork.freely,
      passport: { kind: 'IDENTITY_CARD', issuedBy: 'ITA', validUntil: '2030-03-30' },
      naturalisation: {
        submittedAt: '2025-06-02',
        status: 'INCOMPLETE',
        missing: ['LANGUAGE_CERTIFICATE'],
        waitBand: { minDays: 540, maxDays: 720 },
      },
    },
  ),
  health: healthFile(covered('STATUTORY_MEMBER', '1974-09-01'), {
    functionalConstraints: [
      { kind: 'NEEDS_GROUND_FLOOR', from: '2024-06-01', until: null, statedBy: 'HEALTH_PROVIDER' },
    ],
    appointments: [healthAppointment('2026-12-01', '08:50', organisations.generalPractice)],
  }),
});

const daughter = person(ids.daughter, {
  ...filed,
  given: 'Carla',
  family: 'Montelago',
  born: '1976-10-14',
  gender: 'FEMALE',
  nationalities: ['DEU', 'ITA'],
  speaks: [
    ['de', 'MOTHER_TONGUE'],
    ['it', 'C1'],
  ],
  literacy: 'LATIN_SCRIPT',
  knownTo: ['social', 'health', 'employment'],
  health: healthFile(covered('STATUTORY_MEMBER', '1996-08-01')),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['EMPLOYED'], { highestQualification: 'VOCATIONAL', occupation: 'Buchhändlerin' }),
    jobs: [{ title: 'Buchhändlerin', hoursPerWeek: 39, insured: true, from: '2003-04-01', until: null }],
  }),
});

const grandson = person(ids.grandson, {
  ...filed,
  given: 'Matteo',
  family: 'Montelago',
  born: '2014-05-21',
  gender: 'MALE',
  nationalities: ['DEU', 'ITA'],
  speaks: [['de', 'MOTHER_TONGUE']],
  knownTo: ['social', 'health', 'schools'],
  health: healthFile(covered('STATUTORY_FAMILY', '2014-05-21'), {
    measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }),
  }),
  education: schoolFile(
    { state: 'OBLIGED', since: '2020-08-01', until: null },
    { enrolment: enrolledAt(schoolIn('STERKRADE_NORD', 'GRAMMAR'), 7, '2024-08-21') },
  ),
});

export const italianGrandmotherStory: FamilyFacts = family('italianGrandmother', 'Italian grandmother', {
  district: 'STERKRADE_NORD',
  contactLanguage: 'it',
  members: [
    member(grandmother, 'ADULT_REFERENCE', { caresFor: [ids.grandson] }),
    member(daughter, 'PARENT', { caresFor: [ids.grandson] }),
    member(grandson, 'CHILD', { since: '2014-05-21', custody: 'SOLE' }),
  ],
  casework: {
    case: caseFile('italianGrandmother', 'tannberg', {
      openedAt: '2026-02-23',
      targetGroup: 'LONG_SETTLED',
      intakeChannel: 'SELF',
      phase: 'MONITORING',
      needs: [need('NATURALISATION', 'LOW', '2026-02-23', [ids.grandmother], 'IN_PROGRESS')],
      goals: [goal('Einbürgerung vor der nächsten Wahl', 'NATURALISATION', '2027-08-31')],
      tasks: [task('Mündlichen Sprachnachweis vereinbaren (§ 10 Abs. 4 StAG)', 'APPLY', '2027-01-29')],
      referrals: [
        referral('italianGrandmother', 'language', {
          persons: [ids.grandmother],
          need: 'NATURALISATION',
          by: 'tannberg',
          to: organisations.adultEducation,
          consent: consentId('grandmother'),
          mode: 'PHONE',
          steps: [
            ['SENT', '2026-11-16'],
            ['ACCEPTED', '2026-11-19'],
          ],
        }),
      ],
      contacts: [contact('2026-11-16', '10:30', 'PHONE', [ids.grandmother], null)],
    }),
    consents: [
      consent(consentId('grandmother'), {
        subject: ids.grandmother,
        given: '2026-02-23',
        language: 'it',
        form: 'OTHER_WITH_REASON',
        provisions: permitsAll(recipient),
      }),
      // She has nothing to be coordinated and says so, except for her son's school.
      consent(consentId('daughter'), {
        subject: ids.daughter,
        given: '2026-02-23',
        provisions: permitsOnly(['FAMILY_BENEFITS_OFFICE'], recipient),
      }),
      consent(consentId('grandson'), {
        subject: ids.grandson,
        given: '2026-02-23',
        signatory: ids.daughter,
        capacity: 'CUSTODIAL_PARENT',
        provisions: permitsOnly(['SCHOOL_AUTHORITY', 'SCHOOL'], recipient),
      }),
    ],
    agencyContacts: [officeContact(organisations.naturalisationAuthority, '2026-09-30')],
    documentNeeds: [
      documentNeed('italianGrandmother', 'language', {
        person: ids.grandmother,
        document: 'LANGUAGE_CERTIFICATE',
        neededBy: 'NATURALISATION_AUTHORITY',
        issuer: 'COURSE_PROVIDER',
        status: 'REQUESTED',
      }),
    ],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'HOUSING_OFFICE',
    district: 'STERKRADE_NORD',
    members: [
      { person: ids.daughter, relation: 'REFERENCE_PERSON', since: '2015-03-01' },
      { person: ids.grandmother, relation: 'RELATIVE', since: '2019-11-01' },
      { person: ids.grandson, relation: 'CHILD', since: '2015-03-01' },
    ],
    accommodation: dwelling('PRIVATE_RENTAL', '2015-03-01', [88, 4], {
      grossRent: band(750, 850),
      heating: band(100, 125),
    }),
    income: [
      income(ids.grandmother, 'PENSION', band(750, 850), '2016-08-01'),
      income(ids.daughter, 'EMPLOYMENT', band(2_000, 2_200), '2003-04-01'),
      income(ids.daughter, 'CHILD_BENEFIT', band(250, 300), '2014-06-01'),
      income(ids.grandson, 'MAINTENANCE', band(450, 500), '2018-01-01'),
    ],
  }),
  benefits: [
    benefit(storyId('benefit', 'italianGrandmother', 'childBenefit'), 'CHILD_BENEFIT', ids.daughter, {
      from: '2014-06-01',
      covered: [ids.grandson],
      monthly: band(250, 300),
    }),
  ],
  benefitUnit: null,
  truth: [
    drawn('O01', [ids.grandson]),
    open('O29', [ids.grandmother], null, 'Applied for in June 2025; guest workers prove German orally.'),
  ],
});
