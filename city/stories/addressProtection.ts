import type { FamilyFacts } from '../facts/family';
import { organisations, schoolIn } from '../organisations';
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
import { consent, permitsAll, permitsOnly } from './consent';
import {
  benefitUnit,
  employmentFile,
  jobCenterAppointment,
  jobCenterTeam,
  languageCourses,
  profile,
} from './employmentFile';
import { family, member } from './family';
import { covered, healthFile, measles } from './healthFile';
import { application, immigrationFile, mayWork, title } from './immigrationFile';
import { person } from './person';
import { enrolledAt, schoolFile } from './schoolFile';
import { band, benefit, dwelling, household, pendingBenefit } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, obstacle, open } from './truthEntry';

/**
 * Story 9: she left in July and lives with her son at an address that nobody may learn. Her husband is in the same file and lives in
 * the old flat. What he may see must not tell where they are, nor that she is being counselled.
 */
const ids = storyIds.addressProtection;
const recipient = caseManager('tannberg').employer;
const filed = { family: 'Marović', district: 'STERKRADE_NORD', nationalities: ['SRB'] } as const;
const independent = storyId('application', 'addressProtection', 'independent');

const vesna = person(ids.vesna, {
  ...filed,
  given: 'Vesna',
  born: '1991-02-27',
  gender: 'FEMALE',
  speaks: [
    ['sr', 'MOTHER_TONGUE'],
    ['de', 'B1'],
  ],
  literacy: 'LATIN_SCRIPT',
  arrived: { germany: '2019-05-20', municipality: '2019-05-20' },
  markers: ['ADDRESS_BLOCK', 'VIOLENCE_PROTECTION', 'INTRA_FAMILY_CONFIDENTIAL'],
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P30', since: '2019-06-17', validUntil: '2027-08-31' },
    {
      titles: [
        title('P30', '2019-06-17', '2023-08-31'),
        title('P30', '2023-09-01', '2027-08-31', { firstIssue: false }),
      ],
      applications: [application(independent, 'CHANGE_OF_PURPOSE', '2026-08-10', { channel: 'LETTER' })],
      workPermission: mayWork.freely,
      passport: { kind: 'NATIONAL_PASSPORT', issuedBy: 'SRB', validUntil: '2029-04-12' },
    },
  ),
  counselling: [
    {
      provider: organisations.womensCounselling,
      programme: 'WOMEN_VIOLENCE',
      since: '2026-07-20',
      nextAppointment: at('2026-11-26', '10:00'),
    },
  ],
  health: healthFile(covered('STATUTORY_MEMBER', '2026-09-01'), {
    waitingFor: [
      {
        specialty: 'PSYCHOTHERAPY_ADULT',
        provider: organisations.psychotherapy,
        since: '2026-08-24',
        expected: { earliest: '2027-02-15', latest: '2027-05-31' },
        urgent: true,
        interpreterNeeded: false,
      },
    ],
    functionalConstraints: [
      {
        kind: 'REDUCED_HOURS_ONLY',
        from: '2026-08-24',
        until: '2027-02-28',
        statedBy: 'HEALTH_PROVIDER',
      },
    ],
  }),
  employment: employmentFile({
    profile: profile(['UNEMPLOYED'], {
      highestQualification: 'VOCATIONAL',
      occupation: 'Friseurin',
      adviser: jobCenterTeam('D'),
      appointments: [jobCenterAppointment('2026-12-10', '10:00', 'Beratung')],
    }),
    languageCourses: languageCourses({
      certificates: [{ level: 'B1', issuedAt: '2021-03-19', issuer: organisations.adultEducation.name }],
    }),
  }),
});

/** Lives where the family lived; appears in the same file and must learn nothing from it. */
const husband = person(ids.husband, {
  ...filed,
  given: 'Goran',
  born: '1987-09-04',
  gender: 'MALE',
  district: 'OSTERFELD',
  speaks: [
    ['sr', 'MOTHER_TONGUE'],
    ['de', 'B2'],
  ],
  literacy: 'LATIN_SCRIPT',
  arrived: { germany: '2012-02-01', municipality: '2014-10-01' },
  knownTo: ['immigration', 'health', 'employment'],
  immigration: immigrationFile(
    { kind: 'SETTLEMENT_PERMIT', basis: 'OTHER', since: '2018-11-05', validUntil: null },
    {
      titles: [title('OTHER', '2018-11-05', null, { firstIssue: false })],
      workPermission: mayWork.freely,
      passport: { kind: 'NATIONAL_PASSPORT', issuedBy: 'SRB', validUntil: '2028-01-31' },
    },
  ),
  health: healthFile(covered('STATUTORY_MEMBER', '2014-10-01')),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    jobs: [{ title: 'Trockenbauer', hoursPerWeek: 40, insured: true, from: '2017-04-03', until: null }],
  }),
});

const son = person(ids.son, {
  ...filed,
  given: 'Luka',
  born: '2018-07-08',
  gender: 'MALE',
  speaks: [
    ['sr', 'MOTHER_TONGUE'],
    ['de', 'MOTHER_TONGUE'],
  ],
  arrived: { germany: '2019-05-20', municipality: '2019-05-20' },
  markers: ['ADDRESS_BLOCK', 'VIOLENCE_PROTECTION'],
  knownTo: ['immigration', 'social', 'health', 'schools', 'employment'],
  filedAs: { health: { district: 'OSTERFELD' } },
  immigration: immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P32', since: '2019-06-17', validUntil: '2027-08-31' },
    { titles: [title('P32', '2019-06-17', '2027-08-31')], workPermission: mayWork.freely },
  ),
  health: healthFile(covered('STATUTORY_FAMILY', '2026-09-01'), {
    measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }),
  }),
  education: schoolFile(
    { state: 'OBLIGED', since: '2024-08-01', until: null },
    { enrolment: enrolledAt(schoolIn('STERKRADE_NORD', 'PRIMARY'), 3, '2026-09-14') },
  ),
});

const consentId = (whose: string) => storyId('consent', 'addressProtection', whose);
const provisions = permitsAll(recipient);

export const addressProtectionStory: FamilyFacts = family('addressProtection', 'Address protection', {
  district: 'STERKRADE_NORD',
  contactLanguage: 'de',
  members: [
    member(vesna, 'ADULT_REFERENCE', { caresFor: [ids.son] }),
    member(husband, 'SPOUSE', { since: '2016-06-25', livesInHousehold: false }),
    member(son, 'CHILD', { since: '2018-07-08', custody: 'SOLE' }),
  ],
  casework: {
    case: caseFile('addressProtection', 'tannberg', {
      openedAt: '2026-03-30',
      targetGroup: 'FAMILY_REUNIFICATION',
      intakeChannel: 'SELF',
      needs: [
        need('VIOLENCE_PROTECTION', 'CRITICAL', '2026-07-18', [ids.vesna, ids.son], 'IN_PROGRESS'),
        need('RESIDENCE', 'HIGH', '2026-08-03', [ids.vesna], 'IN_PROGRESS'),
        need('LIVELIHOOD', 'HIGH', '2026-08-03', [ids.vesna, ids.son], 'IN_PROGRESS'),
      ],
      goals: [goal('Eigenständiges Aufenthaltsrecht', 'RESIDENCE', '2027-02-28')],
      tasks: [
        task('Sachstand zum Antrag vom August verlangen', 'CONTACT_AGENCY', '2026-11-27'),
        task('Unterhaltsvorschuss beantragen, ohne den Aufenthalt zu nennen', 'APPLY', '2026-11-30'),
      ],
      referrals: [
        referral('addressProtection', 'counselling', {
          persons: [ids.vesna],
          need: 'VIOLENCE_PROTECTION',
          by: 'tannberg',
          to: organisations.womensCounselling,
          consent: consentId('vesna'),
          mode: 'ACCOMPANIED',
          steps: [
            ['SENT', '2026-07-20'],
            ['ACCEPTED', '2026-07-20'],
            ['IN_PROGRESS', '2026-07-20'],
          ],
        }),
        // Begun while the couple still lived together, then called back.
        referral('addressProtection', 'couple', {
          persons: [ids.vesna, ids.husband],
          need: 'PARENTING',
          by: 'tannberg',
          to: organisations.caritas,
          consent: consentId('husband'),
          steps: [
            ['SENT', '2026-06-15'],
            ['REVOKED', '2026-07-20'],
          ],
        }),
      ],
      contacts: [
        contact(
          '2026-11-16',
          '09:00',
          'PHONE',
          [ids.vesna],
          'Nur vormittags anrufen, keine Nachricht hinterlassen.',
        ),
        contact('2026-04-13', '16:30', 'VISIT_AT_OFFICE', [ids.vesna, ids.husband], null),
      ],
    }),
    consents: [
      consent(consentId('vesna'), { subject: ids.vesna, given: '2026-08-03', language: 'sr', provisions }),
      consent(consentId('son'), {
        subject: ids.son,
        given: '2026-10-08',
        language: 'sr',
        signatory: ids.vesna,
        capacity: 'CUSTODIAL_PARENT',
        provisions,
      }),
      consent(consentId('husband'), {
        subject: ids.husband,
        given: '2026-03-30',
        language: 'sr',
        provisions: permitsOnly(['IMMIGRATION_AUTHORITY', 'EMPLOYMENT_AGENCY'], recipient),
      }),
    ],
    agencyContacts: [
      officeContact(organisations.immigrationAuthority, '2026-08-10'),
      officeContact(organisations.jobCenter, '2026-09-30', at('2026-12-10', '10:00')),
      officeContact(organisations.womensCounselling, '2026-11-12', at('2026-11-26', '10:00')),
    ],
    documentNeeds: [
      documentNeed('addressProtection', 'birthCertificate', {
        person: ids.son,
        document: 'BIRTH_CERTIFICATE',
        neededBy: 'YOUTH_WELFARE_OFFICE',
        issuer: 'REGISTRY_OFFICE',
        status: 'ISSUED',
      }),
    ],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'SOCIAL_ASSISTANCE_UNIT',
    // Even the district would be a hint (domain.md 2.8).
    district: null,
    members: [
      { person: ids.vesna, relation: 'REFERENCE_PERSON', since: '2026-07-18' },
      { person: ids.son, relation: 'CHILD', since: '2026-07-18' },
    ],
    accommodation: dwelling('PROTECTED_ADDRESS', '2026-07-18', null, { eviction: null }),
  }),
  benefits: [
    pendingBenefit(
      storyId('benefit', 'addressProtection', 'childBenefit'),
      'CHILD_BENEFIT',
      ids.vesna,
      '2026-09-21',
      { covered: [ids.son], status: 'IN_REVIEW' },
    ),
    benefit(storyId('benefit', 'addressProtection', 'pupil'), 'EDUCATION_PARTICIPATION', ids.vesna, {
      from: '2026-09-01',
      until: '2027-07-31',
      covered: [ids.son],
      components: ['SCHOOL_SUPPLIES', 'LUNCH'],
      monthly: band(50, 75),
    }),
  ],
  benefitUnit: benefitUnit(
    ids.benefitUnit,
    [
      [ids.vesna, 'REPRESENTATIVE'],
      [ids.son, 'CHILD'],
    ],
    { grantedFrom: '2026-08-01', grantedUntil: '2027-01-31' },
  ),
  truth: [
    obstacle('X14', [ids.vesna], 'IMMIGRATION', 'Complete since 10 August, more than three months.'),
    obstacle('X23', [ids.son], 'O20', 'One month back at most.'),
    open('O01', [ids.son], null, 'Applied for in September; her husband drew it until July.'),
    drawn('O04', [ids.vesna, ids.son]),
    drawn('O07', [ids.son], 'SCHOOL_SUPPLIES'),
    drawn('O07', [ids.son], 'LUNCH'),
    open('O07', [ids.son], 'SOCIAL_PARTICIPATION'),
    open('O18', [ids.vesna]),
    open('O20', [ids.son]),
    open('O32', [ids.vesna]),
  ],
});
