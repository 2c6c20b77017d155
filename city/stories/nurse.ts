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
import { consent, healthBodies, permitsAllBut } from './consent';
import { acceptedOffer, employmentFile, languageCourses, profile, registeredFor } from './employmentFile';
import { family, member } from './family';
import { covered, healthFile } from './healthFile';
import { application, immigrationFile, title } from './immigrationFile';
import { person } from './person';
import { band, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { drawn, obstacle } from './truthEntry';

/**
 * Story 11: a nurse from Bosnia works as an assistant while her diploma is being compared. The recognition body has used up its three
 * months and the one extension; a hospital waits until mid-December, and her provisional document ends before Christmas.
 */
const ids = storyIds.nurse;
const recipient = caseManager('haselrain').employer;
const consentId = storyId('consent', 'nurse', 'amra');
const extension = storyId('application', 'nurse', 'extension');
const recognition = storyId('recognition', 'nurse', 'nursing');

const amra = person(ids.amra, {
  given: 'Amra',
  family: 'Begovac',
  born: '1993-12-05',
  gender: 'FEMALE',
  nationalities: ['BIH'],
  speaks: [
    ['bs', 'MOTHER_TONGUE'],
    ['de', 'B2'],
    ['en', 'B1'],
  ],
  literacy: 'LATIN_SCRIPT',
  arrived: { germany: '2024-09-16', municipality: '2024-09-16' },
  district: 'STERKRADE_MITTE',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: immigrationFile(
    { kind: 'PROVISIONAL_CONTINUED', basis: 'P16D', since: '2026-10-01', validUntil: null },
    {
      titles: [title('P16D', '2024-10-01', '2026-09-30', { employment: 'EMPLOYER_BOUND' })],
      applications: [
        application(extension, 'EXTENSION', '2026-09-07', {
          certificateRequestedAt: at('2026-09-07', '10:05'),
          certificateIssuedAt: at('2026-09-21', '11:00'),
        }),
      ],
      provisionalDocuments: [
        {
          kind: 'CONTINUED_TITLE',
          issuedAt: '2026-09-21',
          validUntil: '2026-12-20',
          employmentPermitted: true,
          basisApplication: extension,
        },
      ],
      workPermission: {
        state: 'PERMITTED_FOR_JOB',
        baConsentRequired: true,
        earliestPossible: null,
        employer: 'Seniorenzentrum (synthetisch)',
        validUntil: '2026-12-20',
      },
      passport: { kind: 'NATIONAL_PASSPORT', issuedBy: 'BIH', validUntil: '2032-06-11' },
    },
  ),
  health: healthFile(covered('STATUTORY_MEMBER', '2024-10-01')),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['EMPLOYED', 'IN_LANGUAGE_COURSE'], {
      highestQualification: 'VOCATIONAL',
      occupation: 'Pflegefachfrau',
    }),
    languageCourses: languageCourses({
      registrations: [
        registeredFor(storyId('courseRegistration', 'nurse', 'amra'), 35, {
          registeredAt: '2026-07-20',
          status: 'RUNNING',
          lessonsAttended: 180,
        }),
      ],
      certificates: [{ level: 'B2', issuedAt: '2026-02-13', issuer: organisations.tradeAcademy.name }],
    }),
    recognition: [
      {
        id: recognition,
        occupation: 'Pflegefachfrau',
        regulated: true,
        body: organisations.recognitionNursing,
        submittedAt: '2026-02-09',
        acknowledgedAt: '2026-04-20',
        completeAt: '2026-05-11',
        dueAt: '2026-08-11',
        extendedUntil: '2026-11-11',
        decidedAt: null,
        result: 'PENDING',
        missing: [],
        alternativeProcedure14: false,
      },
    ],
    jobOffers: [
      acceptedOffer(storyId('jobOffer', 'nurse', 'hospital'), {
        title: 'Pflegefachfrau im Krankenhaus',
        hoursPerWeek: 38.5,
        startDate: '2027-01-01',
        decisionDueAt: '2026-12-11',
        documentDueAt: '2026-12-15',
        requiredDocuments: ['QUALIFICATION_EVIDENCE'],
        status: 'OFFERED',
      }),
    ],
    jobs: [{ title: 'Pflegeassistentin', hoursPerWeek: 30, insured: true, from: '2024-10-15', until: null }],
  }),
});

export const nurseStory: FamilyFacts = family('nurse', 'Nurse in recognition', {
  district: 'STERKRADE_MITTE',
  contactLanguage: 'de',
  members: [member(amra, 'ADULT_REFERENCE')],
  casework: {
    case: caseFile('nurse', 'haselrain', {
      openedAt: '2026-06-22',
      targetGroup: 'LABOUR_MIGRATION',
      intakeChannel: 'AGENCY_REFERRAL',
      needs: [
        need('RECOGNITION', 'HIGH', '2026-06-22', [ids.amra], 'IN_PROGRESS'),
        need('EMPLOYMENT', 'MEDIUM', '2026-10-12', [ids.amra]),
      ],
      goals: [goal('Bescheid über die Gleichwertigkeit', 'RECOGNITION', '2026-12-11')],
      tasks: [
        task('Anerkennungsstelle schriftlich erinnern', 'REMIND', '2026-11-24'),
        task('Neue Fiktionsbescheinigung erbitten', 'CONTACT_AGENCY', '2026-12-01'),
      ],
      referrals: [
        referral('nurse', 'recognition', {
          persons: [ids.amra],
          need: 'RECOGNITION',
          by: 'haselrain',
          to: organisations.recognitionNursing,
          consent: consentId,
          steps: [
            ['SENT', '2026-06-29'],
            ['EXPIRED', '2026-09-29', 'Keine Antwort binnen drei Monaten'],
          ],
        }),
      ],
      contacts: [contact('2026-11-13', '15:45', 'EMAIL', [ids.amra], null)],
    }),
    consents: [
      consent(consentId, {
        subject: ids.amra,
        given: '2026-06-22',
        form: 'ELECTRONIC',
        provisions: permitsAllBut(healthBodies, recipient),
      }),
    ],
    agencyContacts: [
      officeContact(organisations.recognitionNursing, '2026-09-15'),
      officeContact(organisations.immigrationAuthority, '2026-09-21'),
    ],
    documentNeeds: [
      documentNeed('nurse', 'recognition', {
        person: ids.amra,
        document: 'QUALIFICATION_EVIDENCE',
        neededBy: 'EMPLOYER',
        forProcedure: recognition,
        dueAt: '2026-12-15',
        issuer: 'RECOGNITION_BODY',
        status: 'WAITING',
      }),
    ],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'HOUSING_OFFICE',
    district: 'STERKRADE_MITTE',
    members: [{ person: ids.amra, relation: 'REFERENCE_PERSON', since: '2024-09-16' }],
    accommodation: dwelling('PRIVATE_RENTAL', '2024-09-16', [42, 2], {
      grossRent: band(450, 500),
      heating: band(50, 75),
    }),
    income: [income(ids.amra, 'EMPLOYMENT', band(1_700, 1_900), '2024-10-15')],
  }),
  benefits: [],
  benefitUnit: null,
  truth: [
    obstacle('X04', [ids.amra], null, 'The document ends on 20 December; the right itself does not.'),
    obstacle('X05', [ids.amra], 'EMPLOYMENT', 'The employer must see a valid paper.'),
    obstacle('X19', [ids.amra], 'DECISION', 'Extended until 11 November, nothing decided.'),
    drawn('O18', [ids.amra]),
  ],
});
