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
  need,
  officeContact,
  referral,
  task,
} from './caseFile';
import { consent, permitsAll } from './consent';
import { acceptedOffer, employmentFile, languageCourses, profile } from './employmentFile';
import { family, member } from './family';
import { covered, healthFile } from './healthFile';
import { application, immigrationAppointment, immigrationFile, mayWork } from './immigrationFile';
import { person } from './person';
import { band, benefit, dwelling, household } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, noise, obstacle, open } from './truthEntry';

/**
 * Story 3 (domain.md 4.1 Q3): a warehouse wants Mr. Diallo from 1 December if his paper allows work by Friday. It does not yet: the
 * permission has been applied for, and the employer's declaration is missing (X02, a gap in the right itself).
 */
const ids = storyIds.diallo;
const permission = storyId('application', 'diallo', 'workPermission');
const recipient = caseManager('erlenweg').employer;
const consentId = storyId('consent', 'diallo', 'diallo');

const diallo = person(ids.diallo, {
  given: 'Mamadou',
  family: 'Diallo',
  aliases: ['Mamadu Diallo'],
  // His papers know the year only; offices that need a day write the first of January.
  born: '1999',
  gender: 'MALE',
  nationalities: ['GIN'],
  speaks: [
    ['ff', 'MOTHER_TONGUE', false],
    ['fr', 'B2'],
    ['de', 'B1'],
  ],
  interpreter: 'PREFERRED',
  literacy: 'LATIN_SCRIPT',
  arrived: { germany: '2023-03', municipality: '2023-06-19' },
  district: 'ALSTADEN_LIRICH',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  filedAs: {
    immigration: { dateOfBirth: '1999-01-01' },
    social: { dateOfBirth: '1999-01-01' },
    employment: { dateOfBirth: '1999-01-01', name: { given: 'Diallo', family: 'Mamadou' } },
  },
  immigration: immigrationFile(
    { kind: 'TOLERATION', basis: 'P60A_2_1', since: '2024-02-19', validUntil: '2027-03-10' },
    {
      toleration: {
        basis: 'P60A_2_1',
        issuedAt: '2026-09-10',
        validUntil: '2027-03-10',
        employment: 'PERMISSION_REQUIRED',
      },
      applications: [
        application(permission, 'WORK_PERMISSION', '2026-11-09', {
          channel: 'EMAIL',
          missing: ['EMPLOYER_DECLARATION'],
        }),
      ],
      workPermission: { ...mayWork.onApplication, employer: 'Lagerbetrieb (synthetisch)' },
      identityClarified: 'IN_PROCESS',
      residenceRequirement: {
        kind: 'TOLERATION_61',
        area: 'Oberhausen',
        until: null,
        exemptIfJobHoursWeek: null,
      },
      appointments: [immigrationAppointment('2026-12-15', '08:30', 'Vorsprache')],
      asylum: { stage: 'FINAL_REJECTION', appliedAt: '2023-03-27', decidedAt: '2024-01-29' },
    },
  ),
  counselling: [
    {
      provider: organisations.awo,
      programme: 'REGIONAL_REFUGEE_COUNSELLING',
      since: '2024-03-04',
      nextAppointment: at('2026-11-30', '13:00'),
    },
  ],
  health: healthFile(covered('ASYLBLG_HEALTH_CARD', '2026-04-01')),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['JOB_SEEKING'], {
      highestQualification: 'LOWER_SECONDARY',
      occupation: 'Helfer Lagerwirtschaft',
      adviser: { name: organisations.employmentAgency.name, phone: '+49 30 23125-222', email: null },
    }),
    languageCourses: languageCourses({
      certificates: [{ level: 'B1', issuedAt: '2025-12-12', issuer: organisations.adultEducation.name }],
    }),
    jobOffers: [
      acceptedOffer(storyId('jobOffer', 'diallo', 'warehouse'), {
        title: 'Lagermitarbeiter',
        hoursPerWeek: 38.5,
        startDate: '2026-12-01',
        documentDueAt: '2026-11-27',
        requiredDocuments: ['TOLERATION_DOCUMENT'],
      }),
    ],
  }),
});

const declaration = documentNeed('diallo', 'declaration', {
  person: ids.diallo,
  document: 'EMPLOYER_DECLARATION',
  neededBy: 'IMMIGRATION_AUTHORITY',
  forProcedure: permission,
  dueAt: '2026-11-25',
  issuer: 'EMPLOYER',
  status: 'REQUESTED',
});

export const dialloStory: FamilyFacts = family('diallo', 'Mr. Diallo', {
  district: 'ALSTADEN_LIRICH',
  contactLanguage: 'fr',
  members: [member(diallo, 'ADULT_REFERENCE')],
  casework: {
    case: caseFile('diallo', 'erlenweg', {
      openedAt: '2026-09-07',
      targetGroup: 'TOLERATED',
      intakeChannel: 'COUNSELLING',
      needs: [
        need('EMPLOYMENT', 'CRITICAL', '2026-11-09', [ids.diallo], 'IN_PROGRESS'),
        need('RESIDENCE', 'HIGH', '2026-09-07', [ids.diallo]),
      ],
      goals: [goal('Arbeitsbeginn am 1. Dezember', 'EMPLOYMENT', '2026-12-01')],
      tasks: [
        task('Erklärung zum Beschäftigungsverhältnis beim Betrieb abholen', 'OBTAIN_DOCUMENT', '2026-11-24'),
        task('Betrieb um eine Woche Aufschub bitten', 'CONTACT_AGENCY', '2026-11-26'),
      ],
      referrals: [
        referral('diallo', 'agency', {
          persons: [ids.diallo],
          need: 'EMPLOYMENT',
          by: 'erlenweg',
          to: organisations.employmentAgency,
          consent: consentId,
          outcome: 'SERVICE_STARTED',
          steps: [
            ['SENT', '2026-09-14'],
            ['ACCEPTED', '2026-09-18'],
            ['IN_PROGRESS', '2026-09-29'],
          ],
        }),
      ],
      contacts: [
        contact(
          '2026-11-19',
          '11:30',
          'MESSENGER',
          [ids.diallo],
          'Der Betrieb wartet bis Freitag, nicht länger.',
        ),
      ],
      structuralIssues: [structuralIssueId('certificateWait')],
    }),
    consents: [
      consent(consentId, {
        subject: ids.diallo,
        given: '2026-09-07',
        language: 'fr',
        interpreted: true,
        provisions: permitsAll(recipient),
      }),
    ],
    agencyContacts: [
      officeContact(organisations.immigrationAuthority, '2026-11-16', at('2026-12-15', '08:30')),
      officeContact(organisations.employmentAgency, '2026-11-10'),
      officeContact(organisations.asylumBenefitsOffice, '2026-08-12'),
    ],
    documentNeeds: [
      declaration,
      documentNeed('diallo', 'toleration', {
        person: ids.diallo,
        document: 'TOLERATION_DOCUMENT',
        neededBy: 'EMPLOYER',
        forProcedure: permission,
        dueAt: '2026-11-27',
        issuer: 'IMMIGRATION_AUTHORITY',
        status: 'WAITING',
        waitsFor: [declaration.id],
      }),
    ],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'ASYLUM_BENEFITS_UNIT',
    district: 'ALSTADEN_LIRICH',
    members: [{ person: ids.diallo, relation: 'REFERENCE_PERSON', since: '2023-06-19' }],
    accommodation: dwelling('COLLECTIVE_ACCOMMODATION', '2023-06-19', [14, 1]),
  }),
  benefits: [
    benefit(storyId('benefit', 'diallo', 'analogous'), 'ASYLBLG_ANALOGOUS', ids.diallo, {
      from: '2026-04-01',
      until: '2027-03-31',
      renewalDueAt: '2027-02-28',
      monthly: band(500, 600),
    }),
  ],
  benefitUnit: null,
  truth: [
    obstacle('X02', [ids.diallo], 'RIGHT_GAP', 'Papers due on Friday 27 November, permission not decided.'),
    drawn('O06', [ids.diallo]),
    open('O18', [ids.diallo]),
    open('O23', [ids.diallo]),
    drawn('O30', [ids.diallo]),
    noise('NOISE_BIRTH_DATE', [ids.diallo], 'immigration', 'The year alone became the first of January.'),
    noise('NOISE_SWAPPED_NAME', [ids.diallo], 'employment', 'Given and family name swapped.'),
  ],
});
