import { structuralIssueId } from '../base';
import type { FamilyFacts } from '../facts/family';
import { organisations } from '../organisations';
import { at } from '../today';
import { caseFile, caseManager, contact, goal, need, officeContact, referral, task } from './caseFile';
import { consent, permitsAll } from './consent';
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
import { childcareFile, daycareRequest } from './schoolFile';
import { band, benefit, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, obstacle, open } from './truthEntry';

/**
 * Story 1 (domain.md 4.1 Q1): a lone mother has the right to a language course and a place in one, but nobody looks after her
 * children of 15 months and 4 years in the mornings. Her first course right lapsed unused; the Jobcenter has admitted her anew.
 */
const ids = storyIds.amal;
const arrived = { germany: '2023-05-11', municipality: '2023-09-04' };
const filed = { family: 'Karam', district: 'MITTE_STYRUM', nationalities: ['SYR'] } as const;
const everywhere = ['immigration', 'social', 'health', 'employment'] as const;
const children = ['immigration', 'social', 'health', 'schools', 'employment'] as const;

const protection = (issued: string) =>
  immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_SUBSIDIARY', since: issued, validUntil: '2028-02-11' },
    {
      titles: [title('P25_2_SUBSIDIARY', issued, '2028-02-11')],
      workPermission: mayWork.freely,
      residenceRequirement: {
        kind: 'STATE_12A',
        area: 'Nordrhein-Westfalen',
        until: '2027-02-11',
        exemptIfJobHoursWeek: 15,
      },
    },
  );

const amal = person(ids.amal, {
  ...filed,
  given: 'Amal',
  script: 'أمل كرم',
  born: '1996-05-02',
  gender: 'FEMALE',
  speaks: [
    ['ar', 'MOTHER_TONGUE'],
    ['de', 'A1'],
  ],
  interpreter: 'REQUIRED',
  literacy: 'NON_LATIN_SCRIPT',
  arrived,
  knownTo: everywhere,
  immigration: {
    ...protection('2024-02-12'),
    asylum: { stage: 'FINAL_PROTECTION', appliedAt: '2023-05-24', decidedAt: '2024-01-15' },
    passport: { kind: 'ALIEN_TRAVEL_DOCUMENT', issuedBy: 'DEU', validUntil: '2028-02-11' },
  },
  health: healthFile(covered('STATUTORY_MEMBER', '2024-03-01'), {
    initialExam: { status: 'DONE', doneAt: '2023-05-26', place: 'Landeserstaufnahme (synthetisch)' },
  }),
  employment: employmentFile({
    profile: profile(['UNEMPLOYED', 'NOT_AVAILABLE_CHILDCARE'], {
      highestQualification: 'UPPER_SECONDARY',
      occupation: 'Schneiderin',
      adviser: jobCenterTeam('A'),
      appointments: [jobCenterAppointment('2026-12-10', '14:00', 'Kooperationsplan')],
      cooperationPlan: {
        agreedAt: '2026-06-15',
        reviewAt: '2026-12-10',
        steps: ['Integrationskurs beginnen', 'Betreuung für beide Kinder finden'],
      },
      dutiesOpen: [{ kind: 'HAND_IN_DOCUMENTS', dueAt: '2026-12-10', legalRef: '§ 60 SGB I' }],
    }),
    languageCourses: languageCourses({
      entitlement: {
        basis: 'ADMITTED_5A_JOBCENTER',
        issuedBy: 'JOB_CENTER',
        issuedAt: '2026-06-15',
        expiresAt: '2027-06-15',
        used: false,
        feeExempt: 'EXEMPT',
        travelGrant: false,
      },
      registrations: [
        registeredFor(storyId('courseRegistration', 'amal', 'general'), 1, {
          registeredAt: '2026-07-06',
          status: 'WAITLISTED',
          waitReason: 'NO_CHILDCARE',
          childSupervisionNeeded: true,
        }),
      ],
    }),
  }),
});

const toddler = person(ids.toddler, {
  ...filed,
  given: 'Yara',
  script: 'يارا كرم',
  born: '2025-08-23',
  gender: 'FEMALE',
  speaks: [['ar', 'MOTHER_TONGUE', false]],
  arrived: { germany: '2025-08-23', municipality: '2025-08-23' },
  knownTo: children,
  immigration: protection('2025-12-01'),
  health: healthFile(covered('STATUTORY_FAMILY', '2025-08-23'), {
    measlesProof: measles('ONE_DOSE_SUFFICIENT_FOR_AGE', { nextDoseFrom: '2026-11-30' }),
    earlyDetection: [
      { check: 'U6', dueFrom: '2026-06-23', dueUntil: '2026-08-23', status: 'DONE' },
      { check: 'U7', dueFrom: '2027-05-23', dueUntil: '2027-08-23', status: 'NOT_INVITED' },
    ],
    appointments: [healthAppointment('2026-12-03', '10:15', organisations.paediatricsCentre, 'REQUIRED')],
  }),
  childcare: childcareFile({
    requests: [
      daycareRequest(storyId('childcareRequest', 'amal', 'toddler'), 'LB-OB-2026-90011', {
        wantedFrom: '2026-10-01',
        notifiedAt: '2026-06-22',
        status: 'WAITLISTED',
        priorityGrounds: ['PARENT_IN_INTEGRATION_COURSE', 'SINGLE_PARENT'],
        entitlementSince: '2026-08-23',
      }),
    ],
  }),
});

const daughter = person(ids.daughter, {
  ...filed,
  given: 'Lina',
  script: 'لينا كرم',
  born: '2022-03-14',
  gender: 'FEMALE',
  speaks: [['ar', 'MOTHER_TONGUE', false]],
  arrived,
  knownTo: children,
  immigration: protection('2024-02-12'),
  health: healthFile(covered('STATUTORY_FAMILY', '2024-03-01'), {
    measlesProof: measles('COMPLETE'),
    earlyDetection: [{ check: 'U8', dueFrom: '2026-01-14', dueUntil: '2026-03-14', status: 'DONE' }],
  }),
  childcare: childcareFile({
    requests: [
      daycareRequest(storyId('childcareRequest', 'amal', 'daughter'), 'LB-OB-2025-90012', {
        wantedFrom: '2025-08-01',
        notifiedAt: '2025-01-20',
        status: 'WAITLISTED',
        priorityGrounds: ['PARENT_IN_INTEGRATION_COURSE', 'SINGLE_PARENT', 'LANGUAGE_SUPPORT'],
        entitlementSince: '2023-03-14',
      }),
    ],
  }),
});

const recipient = caseManager('silberbach').employer;
const provisions = permitsAll(recipient);
const signed = { given: '2026-06-29', language: 'ar', interpreted: true, provisions };
const ownConsent = consent(storyId('consent', 'amal', 'amal'), { ...signed, subject: ids.amal });
const parent = { ...signed, signatory: ids.amal, capacity: 'CUSTODIAL_PARENT' as const };

export const amalStory: FamilyFacts = family('amal', 'Amal K.', {
  district: 'MITTE_STYRUM',
  contactLanguage: 'ar',
  members: [
    member(amal, 'ADULT_REFERENCE', { caresFor: [ids.toddler, ids.daughter] }),
    member(daughter, 'CHILD', { since: '2022-03-14', custody: 'SOLE' }),
    member(toddler, 'CHILD', { since: '2025-08-23', custody: 'SOLE' }),
  ],
  casework: {
    case: caseFile('amal', 'silberbach', {
      openedAt: '2026-06-29',
      targetGroup: 'REFUGEE',
      intakeChannel: 'AGENCY_REFERRAL',
      needs: [
        need('LANGUAGE', 'HIGH', '2026-06-29', [ids.amal], 'IN_PROGRESS'),
        need('CHILDCARE', 'HIGH', '2026-06-29', [ids.toddler, ids.daughter]),
      ],
      goals: [goal('Kursbeginn mit gesicherter Betreuung', 'LANGUAGE', '2027-02-01')],
      tasks: [
        task('Vorrangigen Betreuungsplatz beim Jobcenter anregen', 'CONTACT_AGENCY', '2026-11-27'),
        task('Elternkurs mit Kinderbeaufsichtigung anfragen', 'CONTACT_AGENCY', '2026-12-01'),
      ],
      referrals: [
        referral('amal', 'daycare', {
          persons: [ids.toddler, ids.daughter],
          need: 'CHILDCARE',
          by: 'silberbach',
          to: organisations.youthWelfareOffice,
          consent: ownConsent.id,
          mode: 'ACCOMPANIED',
          steps: [
            ['SENT', '2026-07-02'],
            ['ACCEPTED', '2026-07-09'],
            ['WAITLISTED', '2026-07-20', 'Kein freier Platz im Sozialraum'],
          ],
        }),
      ],
      contacts: [
        contact('2026-11-12', '10:00', 'VISIT_AT_OFFICE', [ids.amal], 'Betreuung für Kurszeiten besprochen.'),
      ],
      structuralIssues: [structuralIssueId('courseChildcare')],
    }),
    consents: [
      ownConsent,
      consent(storyId('consent', 'amal', 'toddler'), { ...parent, subject: ids.toddler }),
      consent(storyId('consent', 'amal', 'daughter'), { ...parent, subject: ids.daughter }),
    ],
    agencyContacts: [
      officeContact(organisations.jobCenter, '2026-10-29', at('2026-12-10', '14:00')),
      officeContact(organisations.youthWelfareOffice, '2026-07-20'),
      officeContact(organisations.adultEducation, '2026-11-05'),
    ],
    documentNeeds: [],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'HOUSING_OFFICE',
    district: 'MITTE_STYRUM',
    members: [
      { person: ids.amal, relation: 'REFERENCE_PERSON', since: '2024-05-01' },
      { person: ids.daughter, relation: 'CHILD', since: '2024-05-01' },
      { person: ids.toddler, relation: 'CHILD', since: '2025-08-23' },
    ],
    accommodation: dwelling('PRIVATE_RENTAL', '2024-05-01', [62, 3], {
      grossRent: band(500, 600),
      heating: band(75, 100),
    }),
    income: [income(ids.amal, 'CHILD_BENEFIT', band(500, 550), '2025-08-01')],
  }),
  benefits: [
    benefit(storyId('benefit', 'amal', 'childBenefit'), 'CHILD_BENEFIT', ids.amal, {
      from: '2024-02-01',
      covered: [ids.daughter, ids.toddler],
      monthly: band(500, 550),
    }),
    benefit(storyId('benefit', 'amal', 'maintenance'), 'MAINTENANCE_ADVANCE', ids.amal, {
      from: '2025-10-01',
      covered: [ids.daughter, ids.toddler],
      monthly: band(450, 500),
    }),
  ],
  benefitUnit: benefitUnit(
    ids.benefitUnit,
    [
      [ids.amal, 'REPRESENTATIVE'],
      [ids.daughter, 'CHILD'],
      [ids.toddler, 'CHILD'],
    ],
    { grantedFrom: '2026-03-01', grantedUntil: '2027-02-28' },
  ),
  truth: [
    obstacle('X01', [ids.amal, ids.toddler, ids.daughter]),
    drawn('O01', [ids.daughter, ids.toddler]),
    drawn('O04', [ids.amal, ids.daughter, ids.toddler]),
    open('O08', [ids.toddler]),
    open('O09', [ids.daughter]),
    open('O12', [ids.toddler, ids.daughter]),
    drawn(
      'O15',
      [ids.amal],
      'JOBCENTER_5A',
      'The right under § 44 Abs. 1 lapsed a year after the title of 2024.',
    ),
    drawn('O16', [ids.amal], 'FEE_EXEMPTION'),
    open('O16', [ids.amal], 'TRAVEL_GRANT'),
    open('O17', [ids.amal, ids.toddler, ids.daughter]),
    drawn('O20', [ids.daughter, ids.toddler]),
  ],
});
