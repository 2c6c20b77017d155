import type { PersonFacts } from '../facts/family';
import { daycareIn, organisations, placeOf, schoolIn } from '../organisations';
import { at } from '../today';
import { employmentFile, profile } from './employmentFile';
import { covered, healthAppointment, healthFile, measles } from './healthFile';
import { application, immigrationAppointment, immigrationFile, mayWork } from './immigrationFile';
import { person } from './person';
import { childcareFile, daycareRequest, enrolledAt, placedAt, schoolFile } from './schoolFile';
import { storyId, storyIds } from './storyIds';

/** The six persons of story 2; their family is told in rahimi.ts. */
const ids = storyIds.rahimi;
const arrived = { germany: '2023-09-20', municipality: '2024-01-15' };
const filed = { family: 'Rahimi', district: 'OSTERFELD', nationalities: ['AFG'] } as const;
const [daycare] = daycareIn('OSTERFELD');
if (daycare === undefined) throw new RangeError('Osterfeld has no daycare facility');

const inAsylumProcedure = (since: string): PersonFacts['immigration'] =>
  immigrationFile(
    { kind: 'PERMISSION_TO_RESIDE', basis: 'ASYLG_55', since, validUntil: '2027-04-30' },
    {
      workPermission: mayWork.onApplication,
      identityClarified: 'IN_PROCESS',
      residenceRequirement: {
        kind: 'ASYLUM_60',
        area: 'Oberhausen',
        until: null,
        exemptIfJobHoursWeek: null,
      },
      asylum: { stage: 'DECISION_PENDING', appliedAt: since, decidedAt: null },
    },
  );

export const father = person(ids.father, {
  ...filed,
  given: 'Karim',
  script: 'کریم رحیمی',
  aliases: ['Kareem Rahimi'],
  born: '1985-01-01',
  gender: 'MALE',
  speaks: [
    ['prs', 'MOTHER_TONGUE'],
    ['ps', 'B2'],
    ['de', 'A1'],
  ],
  interpreter: 'REQUIRED',
  literacy: 'NON_LATIN_SCRIPT',
  arrived,
  knownTo: ['immigration', 'social', 'health', 'employment'],
  filedAs: {
    immigration: { name: { given: 'Kareem', family: 'Rahimi' } },
    employment: { dateOfBirth: '1986-01-01' },
  },
  immigration: immigrationFile(
    { kind: 'TOLERATION', basis: 'P60A_2_1', since: '2025-06-12', validUntil: '2026-12-18' },
    {
      toleration: {
        basis: 'P60A_2_1',
        issuedAt: '2026-06-18',
        validUntil: '2026-12-18',
        employment: 'PERMISSION_REQUIRED',
      },
      workPermission: mayWork.onApplication,
      identityClarified: 'IN_PROCESS',
      residenceRequirement: {
        kind: 'TOLERATION_61',
        area: 'Oberhausen',
        until: null,
        exemptIfJobHoursWeek: null,
      },
      appointments: [immigrationAppointment('2026-12-11', '10:30', 'Vorsprache')],
      asylum: { stage: 'FINAL_REJECTION', appliedAt: '2023-10-04', decidedAt: '2025-05-20' },
    },
  ),
  health: healthFile(
    covered('ASYLBLG_TREATMENT_VOUCHER', '2026-10-01', { validUntil: '2026-12-31', cardIssued: false }),
  ),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['JOB_SEEKING'], {
      highestQualification: 'VOCATIONAL',
      occupation: 'Fliesenleger',
      adviser: { name: organisations.employmentAgency.name, phone: '+49 30 23125-221', email: null },
    }),
  }),
});

export const mother = person(ids.mother, {
  ...filed,
  given: 'Farida',
  script: 'فریده رحیمی',
  born: '1989-07-30',
  gender: 'FEMALE',
  speaks: [
    ['prs', 'MOTHER_TONGUE', false],
    ['de', 'A0', false],
  ],
  interpreter: 'REQUIRED',
  literacy: 'PRIMARY_ILLITERATE',
  arrived,
  knownTo: ['immigration', 'social', 'health', 'employment'],
  immigration: {
    ...(inAsylumProcedure('2025-03-10') as NonNullable<PersonFacts['immigration']>),
    applications: [
      application(storyId('application', 'rahimi', 'motherWork'), 'WORK_PERMISSION', '2026-10-19', {
        missing: ['EMPLOYMENT_CONTRACT'],
      }),
    ],
    appointments: [immigrationAppointment('2026-12-03', '10:00', 'Aufenthaltsgestattung')],
  },
  counselling: [
    {
      provider: organisations.diakonie,
      programme: 'ASYLUM_PROCEDURE',
      since: '2025-03-03',
      nextAppointment: at('2026-12-08', '14:30'),
    },
  ],
  health: healthFile(covered('ASYLBLG_HEALTH_CARD', '2024-02-01', { validUntil: '2026-12-31' })),
  employment: employmentFile({
    source: 'EMPLOYMENT_AGENCY',
    profile: profile(['NOT_AVAILABLE_CHILDCARE'], {
      highestQualification: 'NONE',
      appointments: [
        {
          at: at('2026-12-09', '11:00'),
          office: organisations.employmentAgency.name,
          place: placeOf(organisations.employmentAgency),
          subject: 'Erstgespräch',
        },
      ],
    }),
  }),
});

export const eldest = person(ids.eldest, {
  ...filed,
  given: 'Nasrin',
  script: 'نسرین رحیمی',
  born: '2013-06-10',
  gender: 'FEMALE',
  speaks: [
    ['prs', 'MOTHER_TONGUE'],
    ['de', 'B1'],
  ],
  arrived,
  knownTo: ['immigration', 'social', 'health', 'schools'],
  immigration: inAsylumProcedure('2025-03-10'),
  health: healthFile(covered('ASYLBLG_HEALTH_CARD', '2024-02-01', { validUntil: '2026-12-31' }), {
    measlesProof: measles('COMPLETE', { checkedBy: 'SCHOOL' }),
  }),
  education: schoolFile(
    { state: 'OBLIGED', since: '2024-01-15', until: null },
    {
      newcomerRegistration: {
        registeredAt: '2024-01-22',
        counselledAt: '2024-01-29',
        proposedSchool: schoolIn('OSTERFELD', 'COMPREHENSIVE').name,
        assignedAt: '2024-02-12',
        firstSchoolDay: '2024-02-19',
        status: 'ENROLLED',
      },
      enrolment: enrolledAt(schoolIn('OSTERFELD', 'COMPREHENSIVE'), 8, '2024-02-19'),
      languageSupport: { kind: 'INITIAL_SUPPORT', from: '2024-02-19', until: '2027-01-31' },
      attendanceConfirmed: {
        issuedAt: '2026-09-25',
        schoolYear: '2026/27',
        regular: true,
        issuedTo: ids.mother,
      },
    },
  ),
});

/** Lived with an uncle in another city until autumn; registered late, waits for a school since. */
export const second = person(ids.second, {
  ...filed,
  given: 'Milad',
  script: 'میلاد رحیمی',
  born: '2017-03-05',
  gender: 'MALE',
  speaks: [
    ['prs', 'MOTHER_TONGUE'],
    ['de', 'A2'],
  ],
  arrived: { germany: '2023-09-20', municipality: '2026-09-21' },
  knownTo: ['immigration', 'social', 'health', 'schools'],
  filedAs: { immigration: { name: { given: 'Meelad', family: 'Rahimi' } } },
  immigration: inAsylumProcedure('2025-03-10'),
  health: healthFile(covered('ASYLBLG_HEALTH_CARD', '2026-10-01', { validUntil: '2026-12-31' }), {
    measlesProof: measles('COMPLETE'),
  }),
  education: schoolFile(
    { state: 'OBLIGED', since: '2026-09-28', until: null },
    {
      source: 'KI_NEWCOMER_GUIDANCE',
      newcomerRegistration: {
        registeredAt: '2026-09-28',
        counselledAt: '2026-10-05',
        proposedSchool: schoolIn('OSTERFELD', 'PRIMARY').name,
        assignedAt: null,
        firstSchoolDay: null,
        status: 'WAITING_FOR_PLACE',
      },
      allDay: { status: 'WAITLISTED', from: null, until: null, weekly: [] },
    },
  ),
});

/** Five years old, speaks late; starts school next summer. */
export const third = person(ids.third, {
  ...filed,
  given: 'Omid',
  script: 'امید رحیمی',
  born: '2021-05-20',
  gender: 'MALE',
  speaks: [['prs', 'MOTHER_TONGUE', false]],
  arrived,
  knownTo: ['immigration', 'social', 'health', 'schools'],
  immigration: inAsylumProcedure('2025-03-10'),
  health: healthFile(covered('ASYLBLG_HEALTH_CARD', '2024-02-01', { validUntil: '2026-12-31' }), {
    measlesProof: measles('COMPLETE', { checkedBy: 'DAYCARE' }),
    schoolEntryExam: {
      schoolYear: '2027/28',
      invitedAt: '2026-10-26',
      appointmentAt: at('2026-12-03', '09:30'),
      status: 'APPOINTMENT_SET',
    },
    earlyDetection: [{ check: 'U9', dueFrom: '2026-05-20', dueUntil: '2026-09-20', status: 'MISSED' }],
    appointments: [healthAppointment('2026-12-03', '09:30', organisations.publicHealthOffice, 'REQUIRED')],
    waitingFor: [
      {
        specialty: 'SPEECH_THERAPY',
        provider: organisations.speechTherapy,
        since: '2026-02-16',
        expected: { earliest: '2027-02-01', latest: '2027-06-30' },
        urgent: true,
        interpreterNeeded: true,
      },
      {
        specialty: 'EARLY_INTERVENTION',
        provider: organisations.earlyIntervention,
        since: '2026-07-06',
        expected: null,
        urgent: true,
        interpreterNeeded: true,
      },
    ],
    approvals: [
      {
        kind: 'EARLY_INTERVENTION',
        requestedAt: '2026-07-06',
        decidedAt: null,
        status: 'IN_REVIEW',
        costBearer: 'ASYLUM_BENEFITS_UNIT',
      },
    ],
  }),
  education: schoolFile({ state: 'NOT_YET_SCHOOL_AGE', since: '2027-08-01', until: null }),
  childcare: childcareFile({
    requests: [
      daycareRequest(storyId('childcareRequest', 'rahimi', 'third'), 'LB-OB-2024-90021', {
        wantedFrom: '2024-08-01',
        notifiedAt: '2024-02-05',
        status: 'ACCEPTED',
        priorityGrounds: ['LANGUAGE_SUPPORT'],
        entitlementSince: '2024-05-20',
      }),
    ],
    placement: placedAt(daycare, '2025-08-01', '2027-07-31', ['08:00', '13:00']),
    feeStatus: 'WAIVED_90_4',
  }),
});

export const youngest = person(ids.youngest, {
  ...filed,
  given: 'Sahar',
  script: 'سحر رحیمی',
  born: '2024-04-02',
  gender: 'FEMALE',
  speaks: [['prs', 'MOTHER_TONGUE', false]],
  arrived: { germany: '2024-04-02', municipality: '2024-04-02' },
  knownTo: ['immigration', 'social', 'health', 'schools'],
  immigration: inAsylumProcedure('2025-03-10'),
  health: healthFile(covered('ASYLBLG_HEALTH_CARD', '2024-04-02', { validUntil: '2026-12-31' }), {
    measlesProof: measles('ONE_DOSE', { nextDoseFrom: '2026-11-23', proofDueAt: '2026-12-21' }),
  }),
  childcare: childcareFile({
    requests: [
      daycareRequest(storyId('childcareRequest', 'rahimi', 'youngest'), 'LB-OB-2025-90022', {
        wantedFrom: '2025-08-01',
        notifiedAt: '2025-01-13',
        hoursPerWeek: 'H35',
        status: 'OFFERED',
        offers: [{ facility: daycare, from: '2027-01-04', answerBy: '2026-12-04' }],
        priorityGrounds: ['SIBLING_IN_FACILITY'],
        entitlementSince: '2025-04-02',
      }),
    ],
  }),
});
