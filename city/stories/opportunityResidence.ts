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
import { consent, healthBodies, permitsAll } from './consent';
import { employmentFile, languageCourses, profile } from './employmentFile';
import { family, member } from './family';
import { covered, healthFile } from './healthFile';
import { immigrationAppointment, immigrationFile, mayWork, title } from './immigrationFile';
import { person } from './person';
import { band, dwelling, household, income } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { noise, obstacle, open } from './truthEntry';

/**
 * Story 8: his opportunity residence (§ 104c AufenthG) ends in March and cannot be extended. § 25a would carry him on, but only if he
 * applies before he turns 27, in four months to the day; one office has him born three weeks earlier.
 */
const ids = storyIds.opportunityResidence;
const recipient = caseManager('lindhafen').employer;
const consentId = storyId('consent', 'opportunityResidence', 'aram');

const aram = person(ids.aram, {
  given: 'Aram',
  family: 'Barzan',
  script: 'ئارام بارزان',
  born: '2000-03-23',
  gender: 'MALE',
  nationalities: ['IRQ'],
  speaks: [
    ['ku', 'MOTHER_TONGUE'],
    ['ar', 'B2'],
    ['de', 'C1'],
  ],
  literacy: 'LATIN_SCRIPT',
  arrived: { germany: '2016-11-14', municipality: '2017-03-01' },
  district: 'MITTE_STYRUM',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  filedAs: { employment: { dateOfBirth: '2000-03-03' } },
  immigration: immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P104C', since: '2025-09-15', validUntil: '2027-03-15' },
    {
      titles: [title('P104C', '2025-09-15', '2027-03-15')],
      workPermission: mayWork.freely,
      identityClarified: 'CLARIFIED',
      passport: { kind: 'NATIONAL_PASSPORT', issuedBy: 'IRQ', validUntil: '2033-08-30' },
      appointments: [immigrationAppointment('2027-01-19', '09:00', 'Beratung zum Aufenthalt')],
    },
  ),
  health: healthFile(covered('STATUTORY_MEMBER', '2020-08-01')),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['EMPLOYED'], { highestQualification: 'VOCATIONAL', occupation: 'Anlagenmechaniker' }),
    languageCourses: languageCourses({
      certificates: [{ level: 'C1', issuedAt: '2024-06-28', issuer: organisations.tradeAcademy.name }],
    }),
    trainings: [
      { occupation: 'Anlagenmechaniker', from: '2020-08-01', until: '2024-01-31', recognised: true },
    ],
    jobs: [{ title: 'Anlagenmechaniker', hoursPerWeek: 38, insured: true, from: '2024-02-01', until: null }],
  }),
});

const given = permitsAll(recipient);
const withdrawn = given.findIndex(({ source }) => healthBodies.includes(source));

export const opportunityResidenceStory: FamilyFacts = family(
  'opportunityResidence',
  'Opportunity residence',
  {
    district: 'MITTE_STYRUM',
    contactLanguage: 'de',
    members: [member(aram, 'ADULT_REFERENCE')],
    casework: {
      case: caseFile('opportunityResidence', 'lindhafen', {
        openedAt: '2026-04-20',
        targetGroup: 'TOLERATED',
        intakeChannel: 'COUNSELLING',
        needs: [need('RESIDENCE', 'CRITICAL', '2026-04-20', [ids.aram], 'IN_PROGRESS')],
        goals: [goal('Antrag nach § 25a vor dem 27. Geburtstag', 'RESIDENCE', '2027-03-12')],
        tasks: [
          task('Nachweis über den Berufsabschluss besorgen', 'OBTAIN_DOCUMENT', '2026-12-18'),
          task('Antrag nach § 25a vollständig einreichen', 'APPLY', '2027-01-15'),
        ],
        referrals: [
          referral('opportunityResidence', 'legalAdvice', {
            persons: [ids.aram],
            need: 'LEGAL_ADVICE',
            by: 'lindhafen',
            to: organisations.caritas,
            consent: consentId,
            steps: [
              ['SENT', '2026-05-04'],
              ['ACCEPTED', '2026-05-11'],
              ['DONE', '2026-06-15'],
              ['REOPENED', '2026-11-02', 'Neue Frage zum Geburtsdatum'],
            ],
          }),
        ],
        contacts: [contact('2026-11-02', '17:00', 'PHONE', [ids.aram], null)],
      }),
      consents: [
        consent(consentId, {
          subject: ids.aram,
          given: '2026-04-20',
          provisions: given,
          status: 'PARTLY_REVOKED',
          revocations: [{ at: at('2026-09-01', '10:30'), provision: withdrawn, channel: 'EMAIL' }],
        }),
      ],
      agencyContacts: [
        officeContact(organisations.immigrationAuthority, '2026-10-08', at('2027-01-19', '09:00')),
      ],
      documentNeeds: [
        documentNeed('opportunityResidence', 'certificate', {
          person: ids.aram,
          document: 'QUALIFICATION_EVIDENCE',
          neededBy: 'IMMIGRATION_AUTHORITY',
          dueAt: '2027-01-15',
          issuer: 'SCHOOL',
          status: 'REQUESTED',
        }),
      ],
      childProtectionNotifications: [],
    },
    household: household(ids.household, {
      source: 'HOUSING_OFFICE',
      district: 'MITTE_STYRUM',
      members: [{ person: ids.aram, relation: 'REFERENCE_PERSON', since: '2022-05-01' }],
      accommodation: dwelling('PRIVATE_RENTAL', '2022-05-01', [38, 1], {
        grossRent: band(400, 450),
        heating: band(50, 75),
      }),
      income: [income(ids.aram, 'EMPLOYMENT', band(2_000, 2_200), '2024-02-01')],
    }),
    benefits: [],
    benefitUnit: null,
    truth: [
      obstacle('X21', [ids.aram], null, 'Ends on 15 March 2027, no § 25a or § 25b application.'),
      obstacle('X22', [ids.aram], '27', '§ 25a must be applied for before 23 March 2027.'),
      open('O26', [ids.aram]),
      open('O27', [ids.aram]),
      noise('NOISE_BIRTH_DATE', [ids.aram], 'employment', 'The 3rd instead of the 23rd of the month.'),
    ],
  },
);
