import type { FamilyFacts } from '../facts/family';
import { daycareIn, organisations } from '../organisations';
import { caseFile, caseManager, contact, goal, need, officeContact, referral, task } from './caseFile';
import { consent, permitsAll } from './consent';
import { benefitUnit, employmentFile, jobCenterTeam, languageCourses, profile } from './employmentFile';
import { family, member } from './family';
import { covered, healthFile, measles } from './healthFile';
import { immigrationFile, mayWork, title } from './immigrationFile';
import { person } from './person';
import { childcareFile, placedAt } from './schoolFile';
import { band, benefit, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, obstacle, open } from './truthEntry';

/**
 * Story 14: all consents ended in October and nobody noticed, so the hub may not show what ends tomorrow: the father's title. Nothing has
 * been applied for, and the Jobcenter's grant ends with the month.
 */
const ids = storyIds.expiredConsent;
const recipient = caseManager('brueckenau').employer;
const filed = { family: 'Darwisch', district: 'OSTERFELD', nationalities: ['SYR'] } as const;
const [daycare] = daycareIn('OSTERFELD');
if (daycare === undefined) throw new RangeError('Osterfeld has no daycare facility');

const father = person(ids.father, {
  ...filed,
  given: 'Samer',
  script: 'سامر درويش',
  born: '1990-01-01',
  gender: 'MALE',
  speaks: [
    ['ar', 'MOTHER_TONGUE'],
    ['de', 'B1'],
  ],
  interpreter: 'PREFERRED',
  literacy: 'NON_LATIN_SCRIPT',
  arrived: { germany: '2021-10-04', municipality: '2022-06-01' },
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_SUBSIDIARY', since: '2022-05-25', validUntil: '2026-11-24' },
    {
      titles: [
        title('P25_2_SUBSIDIARY', '2022-05-25', '2023-11-24'),
        title('P25_2_SUBSIDIARY', '2023-11-25', '2026-11-24', { firstIssue: false }),
      ],
      workPermission: mayWork.freely,
      courseObligation: {
        norm: 'P44A_1_1',
        issuedAt: '2022-06-07',
        proofOfRegistrationDueAt: '2022-08-07',
        fulfilled: true,
      },
      asylum: { stage: 'FINAL_PROTECTION', appliedAt: '2021-10-18', decidedAt: '2022-04-20' },
      passport: { kind: 'ALIEN_TRAVEL_DOCUMENT', issuedBy: 'DEU', validUntil: '2026-11-24' },
    },
  ),
  health: healthFile(covered('STATUTORY_MEMBER', '2022-07-01')),
  employment: employmentFile({
    profile: profile(['EMPLOYED', 'JOB_SEEKING'], {
      highestQualification: 'VOCATIONAL',
      occupation: 'Bäcker',
      adviser: jobCenterTeam('D'),
    }),
    languageCourses: languageCourses({
      certificates: [{ level: 'B1', issuedAt: '2024-03-15', issuer: organisations.adultEducation.name }],
    }),
    jobs: [
      {
        title: 'Aushilfe in einer Backstube',
        hoursPerWeek: 10,
        insured: false,
        from: '2025-05-02',
        until: null,
      },
    ],
  }),
});

const mother = person(ids.mother, {
  ...filed,
  given: 'Rima',
  script: 'ريما درويش',
  born: '1994-06-18',
  gender: 'FEMALE',
  speaks: [
    ['ar', 'MOTHER_TONGUE'],
    ['de', 'A1'],
  ],
  interpreter: 'REQUIRED',
  literacy: 'NON_LATIN_SCRIPT',
  arrived: { germany: '2025-07-09', municipality: '2025-07-09' },
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P36A', since: '2026-01-20', validUntil: '2027-05-20' },
    {
      titles: [title('P36A', '2026-01-20', '2027-05-20')],
      workPermission: mayWork.freely,
      passport: { kind: 'NATIONAL_PASSPORT', issuedBy: 'SYR', validUntil: '2029-02-14' },
    },
  ),
  health: healthFile(covered('STATUTORY_FAMILY', '2025-08-01')),
  employment: employmentFile({
    profile: profile(['UNEMPLOYED'], {
      highestQualification: 'UPPER_SECONDARY',
      adviser: jobCenterTeam('D'),
    }),
    languageCourses: languageCourses({
      entitlement: {
        basis: 'ENTITLED_44_1',
        issuedBy: 'IMMIGRATION_AUTHORITY',
        issuedAt: '2026-01-26',
        expiresAt: '2027-01-26',
        used: false,
        feeExempt: 'NOT_APPLIED',
        travelGrant: false,
      },
    }),
  }),
});

const child = person(ids.child, {
  ...filed,
  given: 'Jad',
  script: 'جاد درويش',
  born: '2023-12-10',
  gender: 'MALE',
  speaks: [['ar', 'MOTHER_TONGUE', false]],
  arrived: { germany: '2025-07-09', municipality: '2025-07-09' },
  knownTo: ['immigration', 'social', 'health', 'schools', 'employment'],
  immigration: immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P36A', since: '2026-01-20', validUntil: '2027-05-20' },
    { titles: [title('P36A', '2026-01-20', '2027-05-20')], workPermission: mayWork.freely },
  ),
  health: healthFile(covered('STATUTORY_FAMILY', '2025-08-01'), {
    measlesProof: measles('COMPLETE', { checkedBy: 'DAYCARE' }),
  }),
  childcare: childcareFile({
    placement: placedAt(daycare, '2026-08-03', '2030-07-31', ['08:00', '15:00']),
    feeStatus: 'WAIVED_90_4',
  }),
});

const consentId = (whose: string) => storyId('consent', 'expiredConsent', whose);
const signed = {
  given: '2025-11-01',
  language: 'ar',
  interpreted: true,
  provisions: permitsAll(recipient),
  status: 'EXPIRED',
} as const;
const everyone = [ids.father, ids.mother, ids.child];

export const expiredConsentStory: FamilyFacts = family('expiredConsent', 'Expired consent', {
  district: 'OSTERFELD',
  contactLanguage: 'ar',
  members: [
    member(father, 'ADULT_REFERENCE'),
    member(mother, 'SPOUSE', { since: '2020-08-20', caresFor: [ids.child] }),
    member(child, 'CHILD', { since: '2023-12-10', custody: 'JOINT' }),
  ],
  casework: {
    case: caseFile('expiredConsent', 'brueckenau', {
      openedAt: '2025-11-01',
      targetGroup: 'FAMILY_REUNIFICATION',
      intakeChannel: 'CASE_MANAGER_HANDOVER',
      phase: 'MONITORING',
      needs: [
        need('RESIDENCE', 'HIGH', '2025-11-01', everyone),
        need('LANGUAGE', 'MEDIUM', '2026-02-02', [ids.mother]),
      ],
      goals: [goal('Integrationskurs für die Mutter', 'LANGUAGE', '2027-01-26', 'AGREED')],
      tasks: [task('Einwilligungen erneuern', 'OTHER', '2026-10-31')],
      referrals: [
        referral('expiredConsent', 'course', {
          persons: [ids.mother],
          need: 'LANGUAGE',
          by: 'brueckenau',
          to: organisations.languageHouse,
          consent: consentId('mother'),
          steps: [
            ['SENT', '2026-02-16'],
            ['EXPIRED', '2026-05-16'],
          ],
        }),
      ],
      contacts: [contact('2026-06-30', '09:30', 'PHONE', [ids.father], null)],
    }),
    consents: [
      consent(consentId('father'), { ...signed, subject: ids.father }),
      consent(consentId('mother'), { ...signed, subject: ids.mother }),
      consent(consentId('child'), {
        ...signed,
        subject: ids.child,
        signatory: ids.mother,
        coSignatory: ids.father,
        capacity: 'BOTH_CUSTODIAL_PARENTS',
      }),
    ],
    agencyContacts: [
      officeContact(organisations.immigrationAuthority, '2026-01-20'),
      officeContact(organisations.jobCenter, '2026-05-19'),
    ],
    documentNeeds: [],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'HOUSING_OFFICE',
    district: 'OSTERFELD',
    members: [
      { person: ids.father, relation: 'REFERENCE_PERSON', since: '2023-02-01' },
      { person: ids.mother, relation: 'PARTNER', since: '2025-07-09' },
      { person: ids.child, relation: 'CHILD', since: '2025-07-09' },
    ],
    accommodation: dwelling('PRIVATE_RENTAL', '2023-02-01', [64, 3], {
      grossRent: band(550, 600),
      heating: band(75, 100),
    }),
    income: [
      income(ids.father, 'MINI_JOB', band(400, 500), '2025-05-02'),
      income(ids.father, 'CHILD_BENEFIT', band(250, 300), '2025-08-01'),
    ],
  }),
  benefits: [
    benefit(storyId('benefit', 'expiredConsent', 'childBenefit'), 'CHILD_BENEFIT', ids.father, {
      from: '2025-08-01',
      covered: [ids.child],
      monthly: band(250, 300),
    }),
    benefit(storyId('benefit', 'expiredConsent', 'daycareLunch'), 'EDUCATION_PARTICIPATION', ids.mother, {
      from: '2026-08-03',
      until: '2027-07-31',
      covered: [ids.child],
      components: ['LUNCH'],
    }),
  ],
  benefitUnit: benefitUnit(
    ids.benefitUnit,
    [
      [ids.father, 'REPRESENTATIVE'],
      [ids.mother, 'PARTNER'],
      [ids.child, 'CHILD'],
    ],
    { grantedFrom: '2025-12-01', grantedUntil: '2026-11-30' },
  ),
  truth: [
    obstacle('X03', [ids.father], null, 'Ends tomorrow, nothing applied for.'),
    obstacle('X05', [ids.father], 'BENEFIT_UNIT', 'The grant ends six days after the title.'),
    obstacle('X05', [ids.father], 'EMPLOYMENT', 'The employer must see a valid title.'),
    obstacle('X07', everyone, 'BENEFIT_UNIT'),
    obstacle('X09', [ids.mother], 'ENTITLED_44_1', 'A year after the first title, on 20 January.'),
    obstacle('X22', [ids.child], '3', 'The claim to a place changes with the third birthday.'),
    drawn('O01', [ids.child]),
    drawn('O04', everyone),
    drawn('O07', [ids.child], 'LUNCH'),
    open('O07', [ids.child], 'SOCIAL_PARTICIPATION'),
    drawn('O08', [ids.child]),
    drawn('O13', [ids.child]),
    open('O14', [ids.mother]),
    open('O16', [ids.mother], 'FEE_EXEMPTION'),
    open('O16', [ids.mother], 'TRAVEL_GRANT'),
    open('O18', [ids.father]),
  ],
});
