import { structuralIssueId } from '../base';
import type { FamilyFacts } from '../facts/family';
import { organisations } from '../organisations';
import { at } from '../today';
import {
  caseFile,
  caseManager,
  contact,
  documentNeed,
  goal,
  handOff,
  need,
  officeContact,
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
import { covered, healthAppointment, healthFile } from './healthFile';
import { immigrationFile, mayWork, title } from './immigrationFile';
import { person } from './person';
import { band, benefit, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, noise, obstacle, open } from './truthEntry';

/**
 * Story 7 (domain.md 4.1 Q9): a child of six weeks, its father a recognised refugee, its mother tolerated. Without the mother's papers
 * the registry office writes no birth certificate, and without it nothing else begins.
 */
const ids = storyIds.newborn;
const recipient = caseManager('moorwald').employer;
const born = '2026-10-12';
const filed = { district: 'ALSTADEN_LIRICH' } as const;

const father = person(ids.father, {
  ...filed,
  given: 'Yonas',
  family: 'Tekle',
  script: 'ዮናስ ተክለ',
  born: '1994-02-11',
  gender: 'MALE',
  nationalities: ['ERI'],
  speaks: [
    ['ti', 'MOTHER_TONGUE'],
    ['de', 'B1'],
  ],
  interpreter: 'PREFERRED',
  literacy: 'NON_LATIN_SCRIPT',
  arrived: { germany: '2023-02-06', municipality: '2023-08-28' },
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_REFUGEE', since: '2024-06-03', validUntil: '2027-06-02' },
    {
      titles: [title('P25_2_REFUGEE', '2024-06-03', '2027-06-02')],
      workPermission: mayWork.freely,
      asylum: { stage: 'FINAL_PROTECTION', appliedAt: '2023-02-20', decidedAt: '2024-04-18' },
      passport: { kind: 'REFUGEE_TRAVEL_DOCUMENT', issuedBy: 'DEU', validUntil: '2027-06-02' },
    },
  ),
  health: healthFile(covered('STATUTORY_MEMBER', '2024-07-01')),
  employment: employmentFile({
    profile: profile(['EMPLOYED'], {
      highestQualification: 'LOWER_SECONDARY',
      occupation: 'Küchenhilfe',
      adviser: jobCenterTeam('A'),
      appointments: [jobCenterAppointment('2026-12-16', '15:00', 'Veränderung in der Bedarfsgemeinschaft')],
      dutiesOpen: [{ kind: 'HAND_IN_DOCUMENTS', dueAt: '2026-12-16', legalRef: '§ 60 SGB I' }],
    }),
    languageCourses: languageCourses({
      certificates: [{ level: 'B1', issuedAt: '2025-11-21', issuer: organisations.languageHouse.name }],
    }),
    jobs: [{ title: 'Küchenhilfe', hoursPerWeek: 30, insured: true, from: '2026-01-12', until: null }],
  }),
});

const mother = person(ids.mother, {
  ...filed,
  given: 'Selam',
  family: 'Worku',
  script: 'ሰላም ወርቁ',
  born: '1998-08-19',
  gender: 'FEMALE',
  nationalities: ['ETH'],
  speaks: [
    ['am', 'MOTHER_TONGUE'],
    ['ti', 'B2'],
    ['de', 'A1'],
  ],
  interpreter: 'REQUIRED',
  literacy: 'NON_LATIN_SCRIPT',
  arrived: { germany: '2024-05-13', municipality: '2024-10-07' },
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: immigrationFile(
    { kind: 'TOLERATION', basis: 'P60A_2_3', since: '2025-10-06', validUntil: '2027-04-05' },
    {
      toleration: {
        basis: 'P60A_2_3',
        issuedAt: '2026-10-05',
        validUntil: '2027-04-05',
        employment: 'PERMISSION_REQUIRED',
      },
      workPermission: mayWork.onApplication,
      identityClarified: 'NOT_CLARIFIED',
      asylum: { stage: 'FINAL_REJECTION', appliedAt: '2024-05-27', decidedAt: '2025-09-08' },
    },
  ),
  counselling: [
    {
      provider: organisations.pregnancyCounselling,
      programme: 'PREGNANCY',
      since: '2026-05-20',
      nextAppointment: at('2026-12-01', '10:00'),
    },
  ],
  health: healthFile(covered('ASYLBLG_HEALTH_CARD', '2024-11-01'), {
    functionalConstraints: [
      {
        kind: 'MATERNITY_PROTECTION',
        from: '2026-08-31',
        until: '2026-12-07',
        statedBy: 'HEALTH_PROVIDER',
      },
    ],
    appointments: [healthAppointment('2026-12-04', '11:20', organisations.gynaecology, 'REQUIRED')],
  }),
  employment: employmentFile({ profile: profile(['NOT_REGISTERED']) }),
});

/** Only the health office has heard of the child: the check-ups began in hospital. */
const newborn = person(ids.newborn, {
  ...filed,
  given: 'Noah',
  family: 'Worku',
  born,
  gender: 'MALE',
  nationalities: ['XXX'],
  speaks: [],
  arrived: { germany: born, municipality: born },
  knownTo: ['health'],
  health: healthFile(
    { type: 'NONE', insurer: null, validFrom: born, validUntil: null, cardIssued: false },
    {
      earlyDetection: [
        { check: 'U2', dueFrom: '2026-10-15', dueUntil: '2026-10-22', status: 'DONE' },
        { check: 'U3', dueFrom: '2026-11-09', dueUntil: '2026-11-30', status: 'NOT_INVITED' },
        { check: 'U4', dueFrom: '2027-01-12', dueUntil: '2027-02-12', status: 'NOT_INVITED' },
      ],
    },
  ),
});

const consentId = (whose: string) => storyId('consent', 'newborn', whose);
const signed = { given: '2026-06-10', interpreted: true } as const;
const own = 'IMMIGRATION_AUTHORITY' as const;

const passport = documentNeed('newborn', 'passport', {
  person: ids.mother,
  document: 'PASSPORT',
  neededBy: 'REGISTRY_OFFICE',
  issuer: 'EMBASSY',
  status: 'NOT_REQUESTED',
});
const certificate = documentNeed('newborn', 'birthCertificate', {
  person: ids.newborn,
  document: 'BIRTH_CERTIFICATE',
  neededBy: 'FAMILY_BENEFITS_OFFICE',
  issuer: 'REGISTRY_OFFICE',
  status: 'WAITING',
  waitsFor: [passport.id],
});

export const newbornStory: FamilyFacts = family('newborn', 'Newborn', {
  district: 'ALSTADEN_LIRICH',
  contactLanguage: 'ti',
  members: [
    member(father, 'ADULT_REFERENCE'),
    member(mother, 'PARTNER', { since: '2025-03-01', caresFor: [ids.newborn] }),
    member(newborn, 'CHILD', { since: born, custody: 'JOINT' }),
  ],
  casework: {
    case: caseFile('newborn', 'moorwald', {
      openedAt: '2026-06-10',
      targetGroup: 'REFUGEE',
      intakeChannel: 'COUNSELLING',
      needs: [
        need('LIVELIHOOD', 'HIGH', '2026-10-19', [ids.newborn]),
        need('RESIDENCE', 'HIGH', '2026-10-19', [ids.newborn, ids.mother]),
        need('HEALTH', 'CRITICAL', '2026-10-19', [ids.newborn]),
      ],
      goals: [goal('Geburtsurkunde oder beglaubigter Registerausdruck', 'RESIDENCE', '2026-12-31')],
      tasks: [
        task('Beglaubigten Auszug aus dem Geburtenregister verlangen', 'OBTAIN_DOCUMENT', '2026-11-25'),
        task('Aufenthaltserlaubnis für das Kind beantragen', 'APPLY', '2026-12-11'),
        task('Kindergeld und Elterngeld fristwahrend beantragen', 'APPLY', '2026-11-30'),
      ],
      handOffs: [
        handOff(
          'newborn',
          'registry',
          ids.newborn,
          'RESIDENCE',
          ['REGISTRY_OFFICE', 'EMBASSY'],
          '2026-10-29',
          'MISSING_DOCUMENT',
        ),
        handOff(
          'newborn',
          'insurance',
          ids.newborn,
          'HEALTH',
          ['HEALTH_INSURER', 'REGISTRY_OFFICE'],
          '2026-11-06',
          'MISSING_DOCUMENT',
        ),
      ],
      contacts: [contact('2026-11-19', '13:00', 'HOME_VISIT', [ids.father, ids.mother], null)],
      structuralIssues: [structuralIssueId('newbornPapers')],
    }),
    consents: [
      consent(consentId('father'), {
        ...signed,
        subject: ids.father,
        language: 'ti',
        provisions: permitsAll(recipient),
      }),
      // Differs from her partner's: she opens the papers and the money, nothing else.
      consent(consentId('mother'), {
        ...signed,
        subject: ids.mother,
        language: 'am',
        provisions: permitsOnly([own, 'ASYLUM_BENEFITS_UNIT'], recipient),
      }),
      consent(consentId('newborn'), {
        subject: ids.newborn,
        given: '2026-10-19',
        signatory: ids.mother,
        coSignatory: ids.father,
        capacity: 'BOTH_CUSTODIAL_PARENTS',
        language: 'am',
        interpreted: true,
        provisions: permitsAll(recipient),
      }),
    ],
    agencyContacts: [
      officeContact(organisations.registryOffice, '2026-10-29'),
      officeContact(organisations.jobCenter, '2026-11-06', at('2026-12-16', '15:00')),
      officeContact(organisations.familyBenefitsOffice, null),
      officeContact(organisations.immigrationAuthority, '2026-10-05'),
    ],
    documentNeeds: [
      passport,
      certificate,
      documentNeed('newborn', 'insurance', {
        person: ids.newborn,
        document: 'INSURANCE_CERTIFICATE',
        neededBy: 'JOB_CENTER',
        issuer: 'HEALTH_INSURER',
        dueAt: '2026-12-16',
        status: 'WAITING',
        waitsFor: [certificate.id],
      }),
    ],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'HOUSING_OFFICE',
    district: 'ALSTADEN_LIRICH',
    members: [
      { person: ids.father, relation: 'REFERENCE_PERSON', since: '2024-09-01' },
      { person: ids.mother, relation: 'PARTNER', since: '2025-03-01' },
    ],
    accommodation: dwelling('PRIVATE_RENTAL', '2024-09-01', [44, 2], {
      grossRent: band(400, 450),
      heating: band(50, 75),
    }),
    income: [income(ids.father, 'EMPLOYMENT', band(1_300, 1_400), '2026-01-12')],
  }),
  benefits: [
    benefit(storyId('benefit', 'newborn', 'asylum'), 'ASYLBLG_BASIC', ids.mother, {
      from: '2024-10-07',
      until: '2027-03-31',
      monthly: band(350, 400),
    }),
  ],
  benefitUnit: benefitUnit(
    ids.benefitUnit,
    [
      [ids.father, 'REPRESENTATIVE'],
      [ids.mother, 'EXCLUDED_MEMBER'],
    ],
    { grantedFrom: '2026-06-01', grantedUntil: '2027-05-31', missing: ['BIRTH_CERTIFICATE'] },
  ),
  truth: [
    obstacle('X17', [ids.newborn], 'NONE', 'The insurer asks for the birth certificate.'),
    obstacle('X20', [ids.newborn], null, 'Six weeks old, no application for a title.'),
    obstacle('X23', [ids.newborn], 'O01', 'Six months back at most.'),
    obstacle('X23', [ids.newborn], 'O21', 'Three months back at most.'),
    open('O01', [ids.newborn]),
    drawn('O04', [ids.father], 'SUPPLEMENT_TO_WAGES'),
    drawn('O05', [ids.mother]),
    open('O15', [ids.mother], 'ASYLBLG_5B'),
    open('O18', [ids.father]),
    open('O21', [ids.newborn]),
    open('O23', [ids.mother]),
    drawn('O30', [ids.mother]),
    open('O32', [ids.father]),
    open('O33', [ids.newborn], 'U3'),
    noise(
      'NOISE_MISSING_IN_AGENCY',
      [ids.newborn],
      'social',
      'No office but the health office knows the child.',
    ),
  ],
});
