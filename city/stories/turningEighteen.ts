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
import { family, member } from './family';
import { covered, healthFile, measles } from './healthFile';
import { immigrationAppointment, immigrationFile, mayWork, title } from './immigrationFile';
import { person } from './person';
import { enrolledAt, schoolFile } from './schoolFile';
import { dwelling, household } from './socialFile';
import { storyId, storyIds } from './storyIds';
import { obstacle } from './truthEntry';

/**
 * Story 12: he came alone at fifteen and turns 18 on 19 December. That day his guardian's word, his insurance and his place at the youth
 * office end, and the window in which his parents may still join him closes eleven days later.
 */
const ids = storyIds.turningEighteen;
const recipient = caseManager('silberbach').employer;
const consentId = storyId('consent', 'turningEighteen', 'youth');
const born = '2008-12-19';

const youth = person(ids.youth, {
  given: 'Abdi',
  family: 'Warsame',
  aliases: ['Cabdi Warsame'],
  born,
  gender: 'MALE',
  nationalities: ['SOM'],
  speaks: [
    ['so', 'MOTHER_TONGUE'],
    ['de', 'A2'],
  ],
  interpreter: 'PREFERRED',
  literacy: 'LATIN_SCRIPT',
  arrived: { germany: '2024-05-06', municipality: '2024-05-21' },
  district: 'MITTE_STYRUM',
  knownTo: ['immigration', 'social', 'health', 'schools'],
  filedAs: { schools: { name: { given: 'Cabdi', family: 'Warsame' } } },
  immigration: immigrationFile(
    { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_REFUGEE', since: '2026-11-02', validUntil: '2029-11-01' },
    {
      titles: [
        title('P25_2_REFUGEE', '2026-11-02', '2029-11-01', {
          documentReadyAt: '2026-11-20',
          documentCollectedAt: null,
        }),
      ],
      workPermission: mayWork.freely,
      asylum: { stage: 'FINAL_PROTECTION', appliedAt: '2024-06-17', decidedAt: '2026-09-30' },
      appointments: [immigrationAppointment('2026-12-02', '14:30', 'Dokument abholen')],
      familyReunification: [
        {
          relation: 'PARENT_OF_MINOR',
          appliedAt: null,
          privilegedUntil: '2026-12-30',
          status: 'INCOMPLETE',
        },
      ],
    },
  ),
  counselling: [
    {
      provider: organisations.youthMigrationService,
      programme: 'YOUTH_MIGRATION_JMD',
      since: '2025-02-03',
      nextAppointment: at('2026-11-25', '16:00'),
    },
  ],
  health: healthFile(covered('SGB5_264_2', '2024-06-01', { validUntil: '2026-12-18' }), {
    measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }),
    initialExam: { status: 'DONE', doneAt: '2024-05-23', place: 'Gesundheitsamt (synthetisch)' },
    waitingFor: [
      {
        specialty: 'PSYCHOSOCIAL_CENTRE',
        provider: organisations.psychosocialCentre,
        since: '2026-04-13',
        expected: { earliest: '2026-12-01', latest: '2027-03-31' },
        urgent: false,
        interpreterNeeded: true,
      },
    ],
  }),
  education: schoolFile(
    { state: 'VOCATIONAL_SCHOOL_OBLIGED', since: '2024-08-01', until: '2027-07-31' },
    {
      enrolment: enrolledAt(schoolIn('MITTE_STYRUM', 'VOCATIONAL_COLLEGE'), null, '2024-08-26'),
      languageSupport: { kind: 'INITIAL_SUPPORT', from: '2024-08-26', until: '2027-02-05' },
      attendanceConfirmed: {
        issuedAt: '2026-10-09',
        schoolYear: '2026/27',
        regular: true,
        issuedTo: ids.youth,
      },
    },
  ),
});

/** A volunteer guardian; no agency of the hub keeps a file on her. */
const guardian = person(ids.guardian, {
  given: 'Undine',
  family: 'Ankerholt',
  born: null,
  gender: 'FEMALE',
  nationalities: ['DEU'],
  speaks: [['de', 'MOTHER_TONGUE']],
  district: 'OSTERFELD',
  knownTo: [],
});

export const turningEighteenStory: FamilyFacts = family('turningEighteen', 'Turning eighteen', {
  district: 'MITTE_STYRUM',
  contactLanguage: 'so',
  members: [
    member(youth, 'ADULT_REFERENCE', { custody: 'GUARDIAN' }),
    member(guardian, 'GUARDIAN', {
      since: '2024-07-15',
      until: born.replace('2008', '2026'),
      livesInHousehold: false,
      caresFor: [ids.youth],
    }),
  ],
  casework: {
    case: caseFile('turningEighteen', 'silberbach', {
      openedAt: '2026-08-24',
      targetGroup: 'REFUGEE',
      intakeChannel: 'AGENCY_REFERRAL',
      needs: [
        need('RESIDENCE', 'HIGH', '2026-10-05', [ids.youth]),
        need('HEALTH', 'HIGH', '2026-11-09', [ids.youth]),
        need('HOUSING', 'MEDIUM', '2026-08-24', [ids.youth]),
      ],
      goals: [goal('Übergang ohne Lücke am 19. Dezember', 'SOCIAL_PARTICIPATION', '2026-12-19')],
      tasks: [
        task('Antrag auf Elternnachzug fristwahrend stellen', 'APPLY', '2026-12-04'),
        task('Eigene Einwilligung zum 18. Geburtstag einholen', 'REMIND', '2026-12-18'),
        task('Krankenkasse wählen', 'APPLY', '2026-12-11'),
      ],
      referrals: [
        referral('turningEighteen', 'youthMigration', {
          persons: [ids.youth],
          need: 'TRAINING',
          by: 'silberbach',
          to: organisations.youthMigrationService,
          consent: consentId,
          outcome: 'SERVICE_STARTED',
          steps: [
            ['SENT', '2026-09-01'],
            ['ACCEPTED', '2026-09-04'],
            ['IN_PROGRESS', '2026-09-10'],
          ],
        }),
      ],
      handOffs: [
        handOff(
          'turningEighteen',
          'toJobCenter',
          ids.youth,
          'LIVELIHOOD',
          ['YOUTH_WELFARE_OFFICE', 'JOB_CENTER'],
          '2026-11-09',
          'CHANGE_OF_CODE',
        ),
      ],
      contacts: [contact('2026-11-17', '17:30', 'VISIT_AT_OFFICE', [ids.youth, ids.guardian], null)],
    }),
    consents: [
      consent(consentId, {
        subject: ids.youth,
        given: '2026-08-24',
        signatory: ids.guardian,
        capacity: 'GUARDIAN',
        provisions: permitsAll(recipient),
        // The guardian's word ends with the office of the guardian.
        expiresAt: '2026-12-18',
      }),
    ],
    agencyContacts: [
      officeContact(organisations.guardianshipUnit, '2026-11-09'),
      officeContact(organisations.immigrationAuthority, '2026-11-02', at('2026-12-02', '14:30')),
      officeContact(organisations.jobCenter, null),
    ],
    documentNeeds: [
      documentNeed('turningEighteen', 'title', {
        person: ids.youth,
        document: 'RESIDENCE_TITLE',
        neededBy: 'JOB_CENTER',
        issuer: 'IMMIGRATION_AUTHORITY',
        dueAt: '2026-12-18',
        status: 'ISSUED',
      }),
    ],
    childProtectionNotifications: [],
  },
  household: household(ids.household, {
    source: 'SOCIAL_ASSISTANCE_UNIT',
    district: 'MITTE_STYRUM',
    members: [{ person: ids.youth, relation: 'REFERENCE_PERSON', since: '2024-07-01' }],
    accommodation: dwelling('SUPPORTED_HOUSING', '2024-07-01', [16, 1]),
  }),
  benefits: [],
  benefitUnit: null,
  truth: [
    obstacle('X17', [ids.youth], 'ENDING', 'Cover ends the day before his birthday, no successor.'),
    obstacle('X22', [ids.youth], '18', 'Guardianship, own consent, parents joining.'),
    obstacle('X24', [ids.youth], 'PARENT_OF_MINOR', 'Privileged until 30 December.'),
  ],
});
