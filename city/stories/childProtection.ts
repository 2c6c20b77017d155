import { structuralIssueId } from '../base';
import type { FamilyFacts } from '../facts/family';
import { organisations, schoolIn } from '../organisations';
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
  referral,
  task,
} from './caseFile';
import { consent, permitsAll } from './consent';
import { employmentFile, profile } from './employmentFile';
import { family, member } from './family';
import { covered, healthFile, measles } from './healthFile';
import { immigrationFile, mayWork, title } from './immigrationFile';
import { person } from './person';
import { childcareFile, daycareRequest, enrolledAt, schoolFile } from './schoolFile';
import { band, benefit, dwelling, household } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, obstacle, open } from './truthEntry';

/**
 * Story 15 (domain.md 4.1 Q6): a notification about the daughter went to the youth office without the parents' knowledge. The same family
 * was recognised in November: AsylbLG and its health card end with the month, and nobody has applied at the Jobcenter.
 */
const ids = storyIds.childProtection;
const recipient = caseManager('sternfeld').employer;
const arrived = { germany: '2023-01-17', municipality: '2023-06-12' };
const filed = { family: 'Parvani', district: 'OSTERFELD', nationalities: ['IRN'], arrived } as const;
const everyone = [ids.father, ids.mother, ids.daughter, ids.son];

const refuge = immigrationFile(
  { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_REFUGEE', since: '2026-11-19', validUntil: '2029-11-18' },
  {
    titles: [
      title('P25_2_REFUGEE', '2026-11-19', '2029-11-18', {
        documentReadyAt: null,
        documentCollectedAt: null,
      }),
    ],
    workPermission: mayWork.freely,
    residenceRequirement: {
      kind: 'MUNICIPALITY_12A',
      area: 'Oberhausen',
      until: '2029-11-18',
      exemptIfJobHoursWeek: 15,
    },
    asylum: { stage: 'FINAL_PROTECTION', appliedAt: '2023-01-30', decidedAt: '2026-11-05' },
  },
);
const card = () => covered('ASYLBLG_HEALTH_CARD', '2023-07-01', { validUntil: '2026-11-30' });

const father = person(ids.father, {
  ...filed,
  given: 'Behrouz',
  script: 'بهروز پروانی',
  born: '1983-05-11',
  gender: 'MALE',
  speaks: [
    ['fa', 'MOTHER_TONGUE'],
    ['de', 'A2'],
  ],
  interpreter: 'PREFERRED',
  literacy: 'NON_LATIN_SCRIPT',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: refuge,
  health: healthFile(card()),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['JOB_SEEKING'], { highestQualification: 'ACADEMIC', occupation: 'Bauingenieur' }),
  }),
});

const mother = person(ids.mother, {
  ...filed,
  given: 'Shirin',
  script: 'شیرین پروانی',
  born: '1988-10-02',
  gender: 'FEMALE',
  speaks: [
    ['fa', 'MOTHER_TONGUE'],
    ['de', 'A1'],
  ],
  interpreter: 'REQUIRED',
  literacy: 'NON_LATIN_SCRIPT',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: refuge,
  health: healthFile(card()),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['NOT_AVAILABLE_CHILDCARE'], { highestQualification: 'UPPER_SECONDARY' }),
  }),
});

const daughter = person(ids.daughter, {
  ...filed,
  given: 'Nika',
  script: 'نیکا پروانی',
  born: '2018-04-19',
  gender: 'FEMALE',
  speaks: [
    ['fa', 'MOTHER_TONGUE'],
    ['de', 'B1'],
  ],
  markers: ['INTRA_FAMILY_CONFIDENTIAL'],
  knownTo: ['immigration', 'social', 'health', 'schools'],
  immigration: refuge,
  health: healthFile(card(), { measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }) }),
  education: schoolFile(
    { state: 'OBLIGED', since: '2024-08-01', until: null },
    {
      enrolment: enrolledAt(schoolIn('OSTERFELD', 'PRIMARY'), 3, '2024-08-22'),
      allDay: {
        status: 'PLACED',
        from: '2025-08-01',
        until: '2028-07-31',
        weekly: [
          { weekday: 'MONDAY', from: '11:45', to: '16:00' },
          { weekday: 'THURSDAY', from: '11:45', to: '16:00' },
        ],
      },
    },
  ),
});

const son = person(ids.son, {
  ...filed,
  given: 'Arian',
  script: 'آریان پروانی',
  born: '2022-08-25',
  gender: 'MALE',
  speaks: [['fa', 'MOTHER_TONGUE', false]],
  knownTo: ['immigration', 'social', 'health', 'schools'],
  immigration: refuge,
  health: healthFile(card(), { measlesProof: measles('COMPLETE') }),
  childcare: childcareFile({
    requests: [
      daycareRequest(storyId('childcareRequest', 'childProtection', 'son'), 'LB-OB-2025-90151', {
        wantedFrom: '2026-08-01',
        notifiedAt: '2025-11-10',
        status: 'NO_PLACE',
        priorityGrounds: ['CHILD_WELFARE'],
        entitlementSince: '2023-08-25',
      }),
    ],
  }),
});

const consentId = (whose: string) => storyId('consent', 'childProtection', whose);
const signed = { given: '2026-04-13', language: 'fa', interpreted: true, provisions: permitsAll(recipient) };
const ofChild = (whose: 'daughter' | 'son') =>
  consent(consentId(whose), {
    ...signed,
    subject: ids[whose],
    signatory: ids.mother,
    coSignatory: ids.father,
    capacity: 'BOTH_CUSTODIAL_PARENTS',
  });

export const childProtectionStory: FamilyFacts = family('childProtection', 'Child protection', {
  district: 'OSTERFELD',
  contactLanguage: 'fa',
  members: [
    member(father, 'ADULT_REFERENCE'),
    member(mother, 'SPOUSE', { since: '2014-06-03', caresFor: [ids.daughter, ids.son] }),
    member(daughter, 'CHILD', { since: '2018-04-19', custody: 'JOINT' }),
    member(son, 'CHILD', { since: '2022-08-25', custody: 'JOINT' }),
  ],
  casework: {
    case: caseFile('childProtection', 'sternfeld', {
      openedAt: '2026-04-13',
      targetGroup: 'REFUGEE',
      intakeChannel: 'AGENCY_REFERRAL',
      needs: [
        need('PARENTING', 'CRITICAL', '2026-11-12', [ids.daughter], 'IN_PROGRESS'),
        need('LIVELIHOOD', 'CRITICAL', '2026-11-19', everyone),
        need('CHILDCARE', 'MEDIUM', '2026-04-13', [ids.son]),
      ],
      goals: [goal('Zahlung und Versicherung ab 1. Dezember', 'LIVELIHOOD', '2026-12-01')],
      tasks: [
        task('Antrag beim Jobcenter noch im November stellen', 'APPLY', '2026-11-27'),
        task('Krankenkasse wählen und anmelden', 'APPLY', '2026-11-27'),
        task('Konto eröffnen', 'ACCOMPANY', '2026-11-26'),
      ],
      referrals: [
        referral('childProtection', 'counselling', {
          persons: [ids.mother],
          need: 'PARENTING',
          by: 'sternfeld',
          to: organisations.caritas,
          consent: consentId('mother'),
          steps: [
            ['SENT', '2026-10-12'],
            ['ACCEPTED', '2026-10-20'],
          ],
        }),
      ],
      handOffs: [
        handOff(
          'childProtection',
          'changeOfCode',
          ids.father,
          'LIVELIHOOD',
          ['ASYLUM_BENEFITS_OFFICE', 'JOB_CENTER'],
          '2026-11-20',
          'CHANGE_OF_CODE',
        ),
      ],
      contacts: [
        contact(
          '2026-11-12',
          '13:20',
          'VISIT_AT_OFFICE',
          [ids.daughter],
          'Gespräch allein, Fachkraft hinzugezogen.',
        ),
      ],
      structuralIssues: [structuralIssueId('changeOfCode')],
    }),
    consents: [
      consent(consentId('father'), { ...signed, subject: ids.father }),
      consent(consentId('mother'), { ...signed, subject: ids.mother }),
      ofChild('daughter'),
      ofChild('son'),
    ],
    agencyContacts: [
      officeContact(organisations.asylumBenefitsOffice, '2026-11-20'),
      officeContact(organisations.immigrationAuthority, '2026-11-19'),
      officeContact(organisations.jobCenter, null),
      officeContact(organisations.youthWelfareOffice, '2026-11-13'),
    ],
    documentNeeds: [
      documentNeed('childProtection', 'account', {
        person: ids.father,
        document: 'BANK_ACCOUNT',
        neededBy: 'JOB_CENTER',
        issuer: 'RESIDENTS_REGISTRATION',
        dueAt: '2026-11-30',
        status: 'NOT_REQUESTED',
      }),
      documentNeed('childProtection', 'insurance', {
        person: ids.father,
        document: 'INSURANCE_CERTIFICATE',
        neededBy: 'JOB_CENTER',
        issuer: 'HEALTH_INSURER',
        dueAt: '2026-11-30',
        status: 'NOT_REQUESTED',
      }),
    ],
    childProtectionNotifications: [
      {
        id: storyId('childProtectionNotification', 'childProtection', 'daughter'),
        child: ids.daughter,
        createdAt: at('2026-11-13', '09:05'),
        expertConsulted: true,
        parentsInvolved: 'WOULD_ENDANGER_CHILD',
        status: 'RECEIVED',
        feedbackConfirmed: null,
        feedbackActing: null,
      },
    ],
  },
  household: household(ids.household, {
    source: 'ASYLUM_BENEFITS_UNIT',
    district: 'OSTERFELD',
    members: [
      { person: ids.father, relation: 'REFERENCE_PERSON', since: '2023-06-12' },
      { person: ids.mother, relation: 'PARTNER', since: '2023-06-12' },
      { person: ids.daughter, relation: 'CHILD', since: '2023-06-12' },
      { person: ids.son, relation: 'CHILD', since: '2023-06-12' },
    ],
    accommodation: dwelling('MUNICIPAL_FLAT', '2024-02-01', [58, 3], {
      grossRent: band(500, 550),
      heating: band(75, 100),
    }),
  }),
  benefits: [
    benefit(storyId('benefit', 'childProtection', 'analogous'), 'ASYLBLG_ANALOGOUS', ids.father, {
      from: '2026-02-01',
      until: '2026-11-30',
      covered: everyone,
      monthly: band(1_800, 2_000),
    }),
    benefit(storyId('benefit', 'childProtection', 'pupil'), 'EDUCATION_PARTICIPATION', ids.father, {
      controller: 'ASYLUM_BENEFITS_UNIT',
      from: '2026-08-01',
      until: '2026-11-30',
      covered: [ids.daughter],
      components: ['SCHOOL_SUPPLIES', 'LUNCH'],
    }),
  ],
  benefitUnit: null,
  truth: [
    obstacle('X06', everyone, null, 'AsylbLG ends on 30 November, no application at the Jobcenter.'),
    obstacle('X07', [ids.daughter], 'EDUCATION_PARTICIPATION', 'Ends with the AsylbLG.'),
    obstacle('X07', everyone, 'ASYLBLG_ANALOGOUS', 'No renewal possible: another code begins.'),
    obstacle('X17', everyone, 'ENDING', 'The health card ends on 30 November, no successor.'),
    obstacle('X23', [ids.daughter, ids.son], 'O01', 'Six months back at most.'),
    obstacle('X23', everyone, 'O04', 'From the month of application.'),
    open('O01', [ids.daughter, ids.son]),
    open('O04', everyone, null, 'From 1 December, if applied for by then.'),
    drawn('O06', everyone, null, 'Until the end of November.'),
    drawn('O07', [ids.daughter], 'SCHOOL_SUPPLIES'),
    drawn('O07', [ids.daughter], 'LUNCH'),
    open('O07', [ids.daughter, ids.son], 'SOCIAL_PARTICIPATION'),
    open('O09', [ids.son]),
    open('O14', [ids.father, ids.mother]),
    open('O19', [ids.father]),
    drawn('O30', everyone),
  ],
});
