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
  need,
  officeContact,
  referral,
  task,
} from './caseFile';
import { consent, permitsAll } from './consent';
import {
  acceptedOffer,
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
import { band, benefit, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, obstacle, open } from './truthEntry';

/**
 * Story 4 (domain.md 4.1 Q3): Ms. Yılmaz asked for the extension in time, so her right to work continues by law (§ 81 Abs. 4 AufenthG);
 * the employer wants to see it on paper, and the provisional document has not been issued (X02, a gap in the proof only).
 */
const ids = storyIds.yilmaz;
const extension = storyId('application', 'yilmaz', 'extension');
const recipient = caseManager('lindhafen').employer;
const arrived = { germany: '2019-08-15', municipality: '2019-08-15' };
const filed = { family: 'Yılmaz', district: 'MITTE_STYRUM', arrived } as const;
const elementary = schoolIn('MITTE_STYRUM', 'PRIMARY');

const yilmaz = person(ids.yilmaz, {
  ...filed,
  given: 'Elif',
  born: '1992-01-17',
  gender: 'FEMALE',
  nationalities: ['TUR'],
  speaks: [
    ['tr', 'MOTHER_TONGUE'],
    ['de', 'B1'],
  ],
  literacy: 'LATIN_SCRIPT',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  filedAs: {
    immigration: { name: { given: 'Elif', family: 'Yilmaz' } },
    employment: { name: { given: 'Elif', family: 'Yilmaz' } },
  },
  immigration: immigrationFile(
    { kind: 'PROVISIONAL_CONTINUED', basis: 'P31', since: '2026-11-01', validUntil: null },
    {
      titles: [
        title('P30', '2019-09-02', '2025-10-31'),
        title('P31', '2025-11-01', '2026-10-31', { firstIssue: false }),
      ],
      applications: [
        application(extension, 'EXTENSION', '2026-10-05', {
          certificateRequestedAt: at('2026-10-12', '09:20'),
        }),
      ],
      workPermission: mayWork.freely,
      passport: { kind: 'NATIONAL_PASSPORT', issuedBy: 'TUR', validUntil: '2031-05-09' },
    },
  ),
  health: healthFile(covered('STATUTORY_MEMBER', '2025-10-01')),
  employment: employmentFile({
    profile: profile(['UNEMPLOYED'], {
      highestQualification: 'UPPER_SECONDARY',
      occupation: 'Köchin',
      adviser: jobCenterTeam('B'),
      appointments: [jobCenterAppointment('2026-12-07', '09:00', 'Arbeitsaufnahme')],
    }),
    languageCourses: languageCourses({
      certificates: [{ level: 'B1', issuedAt: '2021-07-02', issuer: organisations.adultEducation.name }],
    }),
    jobOffers: [
      acceptedOffer(storyId('jobOffer', 'yilmaz', 'canteen'), {
        title: 'Köchin in einer Betriebskantine',
        hoursPerWeek: 30,
        startDate: '2026-12-01',
        documentDueAt: '2026-11-30',
        requiredDocuments: ['PROVISIONAL_RESIDENCE_DOCUMENT'],
      }),
    ],
  }),
});

const son = person(ids.son, {
  ...filed,
  given: 'Deniz',
  born: '2020-05-12',
  gender: 'MALE',
  // German by birth (§ 4 Abs. 3 StAG): the immigration authority has no file on him.
  nationalities: ['DEU', 'TUR'],
  speaks: [
    ['tr', 'MOTHER_TONGUE'],
    ['de', 'MOTHER_TONGUE'],
  ],
  arrived: { germany: '2020-05-12', municipality: '2020-05-12' },
  knownTo: ['social', 'health', 'schools', 'employment'],
  health: healthFile(covered('STATUTORY_FAMILY', '2025-10-01'), {
    measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }),
    schoolEntryExam: { schoolYear: '2026/27', invitedAt: '2025-11-10', appointmentAt: null, status: 'DONE' },
  }),
  education: schoolFile(
    { state: 'OBLIGED', since: '2026-08-01', until: null },
    {
      enrolment: enrolledAt(elementary, 1, '2026-09-03'),
      languageSupport: { kind: 'NONE', from: '2026-09-03', until: null },
      allDay: { status: 'WAITLISTED', from: null, until: null, weekly: [] },
    },
  ),
});

const signed = { given: '2026-10-07', language: 'tr', provisions: permitsAll(recipient) };
const ownConsent = consent(storyId('consent', 'yilmaz', 'yilmaz'), { ...signed, subject: ids.yilmaz });

export const yilmazStory: FamilyFacts = family('yilmaz', 'Ms. Yılmaz', {
  district: 'MITTE_STYRUM',
  contactLanguage: 'tr',
  members: [
    member(yilmaz, 'ADULT_REFERENCE', { caresFor: [ids.son] }),
    member(son, 'CHILD', { since: '2020-05-12', custody: 'SOLE' }),
  ],
  casework: {
    case: caseFile('yilmaz', 'lindhafen', {
      openedAt: '2026-10-07',
      targetGroup: 'FAMILY_REUNIFICATION',
      intakeChannel: 'SELF',
      needs: [
        need('EMPLOYMENT', 'CRITICAL', '2026-11-16', [ids.yilmaz], 'IN_PROGRESS'),
        need('CHILDCARE', 'MEDIUM', '2026-10-07', [ids.son]),
      ],
      goals: [goal('Stelle in der Kantine antreten', 'EMPLOYMENT', '2026-12-01')],
      tasks: [
        task('Fiktionsbescheinigung schriftlich anmahnen', 'CONTACT_AGENCY', '2026-11-24'),
        task('Arbeitgeber über § 81 Abs. 4 AufenthG unterrichten', 'CONTACT_AGENCY', '2026-11-25'),
      ],
      referrals: [
        referral('yilmaz', 'allDay', {
          persons: [ids.son],
          need: 'CHILDCARE',
          by: 'lindhafen',
          to: organisations.schoolAuthority,
          consent: ownConsent.id,
          steps: [
            ['SENT', '2026-10-15'],
            ['ACCEPTED', '2026-10-19'],
            ['WAITLISTED', '2026-10-19'],
          ],
        }),
      ],
      contacts: [
        contact('2026-11-18', '14:00', 'VISIT_AT_OFFICE', [ids.yilmaz], 'Schreiben an den Arbeitgeber.'),
      ],
      structuralIssues: [structuralIssueId('certificateWait')],
    }),
    consents: [
      ownConsent,
      consent(storyId('consent', 'yilmaz', 'son'), {
        ...signed,
        subject: ids.son,
        signatory: ids.yilmaz,
        capacity: 'CUSTODIAL_PARENT',
      }),
    ],
    agencyContacts: [
      officeContact(organisations.immigrationAuthority, '2026-10-12'),
      officeContact(organisations.jobCenter, '2026-11-02', at('2026-12-07', '09:00')),
    ],
    documentNeeds: [
      documentNeed('yilmaz', 'certificate', {
        person: ids.yilmaz,
        document: 'PROVISIONAL_RESIDENCE_DOCUMENT',
        neededBy: 'EMPLOYER',
        forProcedure: extension,
        dueAt: '2026-11-30',
        issuer: 'IMMIGRATION_AUTHORITY',
        status: 'REQUESTED',
      }),
    ],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'HOUSING_OFFICE',
    district: 'MITTE_STYRUM',
    members: [
      { person: ids.yilmaz, relation: 'REFERENCE_PERSON', since: '2025-06-01' },
      { person: ids.son, relation: 'CHILD', since: '2025-06-01' },
    ],
    accommodation: dwelling('PRIVATE_RENTAL', '2025-06-01', [54, 2], {
      grossRent: band(450, 500),
      heating: band(50, 75),
    }),
    income: [income(ids.yilmaz, 'CHILD_BENEFIT', band(250, 300), '2025-06-01')],
  }),
  benefits: [
    benefit(storyId('benefit', 'yilmaz', 'childBenefit'), 'CHILD_BENEFIT', ids.yilmaz, {
      from: '2025-06-01',
      covered: [ids.son],
      monthly: band(250, 300),
    }),
    benefit(storyId('benefit', 'yilmaz', 'maintenance'), 'MAINTENANCE_ADVANCE', ids.yilmaz, {
      from: '2025-07-01',
      covered: [ids.son],
      monthly: band(250, 300),
    }),
    benefit(storyId('benefit', 'yilmaz', 'pupil'), 'EDUCATION_PARTICIPATION', ids.yilmaz, {
      controller: 'SOCIAL_ASSISTANCE_UNIT',
      from: '2026-08-01',
      until: '2027-07-31',
      covered: [ids.son],
      components: ['SCHOOL_SUPPLIES'],
    }),
  ],
  benefitUnit: benefitUnit(
    ids.benefitUnit,
    [
      [ids.yilmaz, 'REPRESENTATIVE'],
      [ids.son, 'CHILD'],
    ],
    {
      grantedFrom: '2026-01-01',
      grantedUntil: '2026-12-31',
      appliedAt: '2026-11-02',
      missing: ['PROVISIONAL_RESIDENCE_DOCUMENT'],
    },
  ),
  truth: [
    obstacle(
      'X02',
      [ids.yilmaz],
      'PROOF_GAP',
      'Extension applied for before the title ended; nothing issued.',
    ),
    drawn('O01', [ids.son]),
    drawn('O04', [ids.yilmaz, ids.son]),
    drawn('O07', [ids.son], 'SCHOOL_SUPPLIES'),
    open('O07', [ids.son], 'SOCIAL_PARTICIPATION'),
    open('O11', [ids.son]),
    open('O18', [ids.yilmaz]),
    drawn('O20', [ids.son]),
  ],
});
