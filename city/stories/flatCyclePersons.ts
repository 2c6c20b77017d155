import { schoolIn } from '../organisations';
import {
  employmentFile,
  jobCenterAppointment,
  jobCenterTeam,
  languageCourses,
  profile,
  registeredFor,
} from './employmentFile';
import { covered, healthFile, measles } from './healthFile';
import { application, immigrationFile, mayWork, title } from './immigrationFile';
import { person } from './person';
import { enrolledAt, schoolFile } from './schoolFile';
import { storyId, storyIds } from './storyIds';

/** The four persons of story 10; their family is told in flatCycle.ts. */
const ids = storyIds.flatCycle;
const arrived = { germany: '2023-07-19', municipality: '2024-12-16' };
const filed = { family: 'Alwan', district: 'OBERHAUSEN_OST', nationalities: ['IRQ'], arrived } as const;
export const lifting = storyId('application', 'flatCycle', 'lifting');

const refuge = immigrationFile(
  { kind: 'RESIDENCE_PERMIT', basis: 'P25_2_REFUGEE', since: '2024-12-02', validUntil: '2027-12-01' },
  {
    titles: [title('P25_2_REFUGEE', '2024-12-02', '2027-12-01')],
    workPermission: mayWork.freely,
    residenceRequirement: {
      kind: 'MUNICIPALITY_12A',
      area: 'Oberhausen',
      until: '2027-12-01',
      exemptIfJobHoursWeek: 15,
    },
    asylum: { stage: 'FINAL_PROTECTION', appliedAt: '2023-07-31', decidedAt: '2024-11-04' },
    passport: { kind: 'REFUGEE_TRAVEL_DOCUMENT', issuedBy: 'DEU', validUntil: '2027-12-01' },
  },
);

const courses = (whose: 'father' | 'mother', row: number, registeredAt: string) =>
  languageCourses({
    entitlement: {
      basis: whose === 'father' ? 'OBLIGED_44A_JOBCENTER' : 'ENTITLED_44_1',
      issuedBy: whose === 'father' ? 'JOB_CENTER' : 'IMMIGRATION_AUTHORITY',
      issuedAt: '2026-04-20',
      expiresAt: '2027-04-20',
      used: true,
      feeExempt: 'EXEMPT',
      travelGrant: true,
    },
    registrations: [
      registeredFor(storyId('courseRegistration', 'flatCycle', whose), row, {
        registeredAt,
        status: 'RUNNING',
        lessonsAttended: whose === 'father' ? 145 : 34,
      }),
    ],
  });

export const father = person(ids.father, {
  ...filed,
  given: 'Hadi',
  script: 'هادي علوان',
  born: '1988-01-01',
  gender: 'MALE',
  speaks: [
    ['ar', 'MOTHER_TONGUE'],
    ['de', 'A2'],
  ],
  interpreter: 'PREFERRED',
  literacy: 'NON_LATIN_SCRIPT',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: {
    ...refuge,
    applications: [
      application(lifting, 'RESIDENCE_REQUIREMENT_CHANGE', '2026-08-31', {
        channel: 'IN_PERSON',
        missing: ['RENTAL_CONTRACT'],
      }),
    ],
  },
  health: healthFile(covered('STATUTORY_MEMBER', '2025-01-01')),
  employment: employmentFile({
    profile: profile(['IN_LANGUAGE_COURSE'], {
      highestQualification: 'UPPER_SECONDARY',
      occupation: 'Elektriker',
      adviser: jobCenterTeam('C'),
      // In the middle of the course morning: whichever he attends, he misses the other (X10).
      appointments: [jobCenterAppointment('2026-12-01', '09:00', 'Meldetermin')],
      cooperationPlan: {
        agreedAt: '2026-04-20',
        reviewAt: '2026-12-01',
        steps: ['Integrationskurs regelmäßig besuchen'],
      },
      dutiesOpen: [
        { kind: 'ATTEND_COURSE', dueAt: null, legalRef: '§ 44a Abs. 1 AufenthG' },
        { kind: 'ATTEND_APPOINTMENT', dueAt: '2026-12-01', legalRef: '§ 32 SGB II' },
      ],
    }),
    languageCourses: courses('father', 0, '2026-05-11'),
  }),
});

export const mother = person(ids.mother, {
  ...filed,
  given: 'Zainab',
  script: 'زينب علوان',
  born: '1990-11-08',
  gender: 'FEMALE',
  speaks: [
    ['ar', 'MOTHER_TONGUE', false],
    ['de', 'A0', false],
  ],
  interpreter: 'REQUIRED',
  literacy: 'PRIMARY_ILLITERATE',
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: refuge,
  health: healthFile(covered('STATUTORY_FAMILY', '2025-01-01')),
  employment: employmentFile({
    profile: profile(['IN_LANGUAGE_COURSE'], { highestQualification: 'NONE', adviser: jobCenterTeam('C') }),
    languageCourses: courses('mother', 17, '2026-09-07'),
  }),
});

const child = (
  key: 'daughter' | 'son',
  given: string,
  born: string,
  schooling: ReturnType<typeof schoolFile>,
) =>
  person(ids[key], {
    ...filed,
    given,
    born,
    gender: key === 'daughter' ? 'FEMALE' : 'MALE',
    speaks: [
      ['ar', 'MOTHER_TONGUE'],
      ['de', 'B1'],
    ],
    knownTo: ['immigration', 'social', 'health', 'schools', 'employment'],
    immigration: refuge,
    health: healthFile(covered('STATUTORY_FAMILY', '2025-01-01'), {
      measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }),
    }),
    education: schooling,
  });

export const daughter = child(
  'daughter',
  'Maryam',
  '2015-04-26',
  schoolFile(
    { state: 'OBLIGED', since: '2025-01-06', until: null },
    {
      enrolment: enrolledAt(schoolIn('OBERHAUSEN_OST', 'SECONDARY_MIDDLE'), 5, '2026-09-02'),
      languageSupport: { kind: 'INITIAL_SUPPORT', from: '2025-01-20', until: '2027-07-31' },
      supportNeed: { openedAt: '2026-10-12', decidedAt: null, status: 'OPENED' },
    },
  ),
);
export const son = child(
  'son',
  'Ali',
  '2020-03-03',
  schoolFile(
    { state: 'OBLIGED', since: '2026-08-01', until: null },
    {
      enrolment: enrolledAt(schoolIn('OBERHAUSEN_OST', 'PRIMARY'), 1, '2026-09-03'),
      allDay: {
        status: 'PLACED',
        from: '2026-09-03',
        until: '2030-07-31',
        weekly: [{ weekday: 'TUESDAY', from: '11:45', to: '16:00' }],
      },
    },
  ),
);
