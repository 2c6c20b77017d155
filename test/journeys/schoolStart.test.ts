import { storyIds } from '../../city/stories/storyIds';
import { type Hub, startHub } from '../harness/startHub';
import { sameHours } from './sameHours';
import { wholeAnswer } from './wholeAnswer';

const agencies = ['casework', 'health', 'schools', 'social'];

interface SchoolStart {
  readonly family: { readonly reference: string; readonly members: readonly object[] };
}

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub.stop());

/** The form asks to release what the health office knows of vaccinations, not what practices know: that is told of everybody. */
const vaccinations = (...members: readonly number[]) =>
  members.map((member) => `family.members.${member}.person.health.measlesProof NO_CONSENT ASK_CONSENT`);

const schoolStart = async (family: string, withheld: readonly string[]) =>
  wholeAnswer(await hub.operation<SchoolStart>('SchoolStart', { f: family }), agencies, withheld).family;

const benefit = (type: string, grantedUntil: string | null, components: readonly string[] | null = null) => ({
  type,
  status: 'GRANTED',
  components,
  grantedUntil,
});
const measles = (status: string, nextDoseFrom: string | null = null, proofDueAt: string | null = null) => ({
  status,
  nextDoseFrom,
  proofDueAt,
});
const child = (custody: string, person: object) => ({ role: 'CHILD', custody, person });
const adult = (role: string, person: object) => ({
  role,
  custody: null,
  person: { education: null, health: { schoolEntryExam: null, measlesProof: null }, ...person },
});
/** A school record with nothing in it but the duty to go. */
const pupil = (state: string, since: string) => ({
  obligation: { state, since, until: null },
  newcomerRegistration: null,
  enrolment: null,
  languageSupport: null,
  allDay: null,
  attendanceConfirmed: null,
});
const school = (name: string) => `${name} (synthetisch)`;

describe('the start of school', () => {
  it('finds a boy who must go to school and has waited eight weeks for a place, and another one before it', async () => {
    const ids = storyIds.rahimi;
    const basic = benefit('ASYLBLG_BASIC', '2026-12-31');
    const forPupils = benefit('EDUCATION_PARTICIPATION', '2027-07-31', [
      'SCHOOL_SUPPLIES',
      'SCHOOL_TRANSPORT',
      'LUNCH',
    ]);
    const refused = 'family.members.0.person.health NO_CONSENT ASK_PERSON';
    expect(await schoolStart(ids.family, [refused, ...vaccinations(1, 2, 3, 4, 5)])).toEqual({
      reference: 'F-2026-00002',
      members: [
        adult('ADULT_REFERENCE', {
          id: ids.father,
          dateOfBirth: '1985-01-01',
          benefits: [basic],
          health: null,
        }),
        adult('SPOUSE', { id: ids.mother, dateOfBirth: '1989-07-30', benefits: [basic, forPupils] }),
        child('JOINT', {
          id: ids.eldest,
          dateOfBirth: '2013-06-10',
          education: {
            ...pupil('OBLIGED', '2024-01-15'),
            newcomerRegistration: {
              status: 'ENROLLED',
              registeredAt: '2024-01-22',
              counselledAt: '2024-01-29',
              proposedSchool: school('Gesamtschule Emscherbogen'),
              assignedAt: '2024-02-12',
              firstSchoolDay: '2024-02-19',
            },
            enrolment: {
              school: { name: school('Gesamtschule Emscherbogen') },
              type: 'COMPREHENSIVE',
              grade: 8,
              from: '2024-02-19',
            },
            // Initial support ends ten weeks from now.
            languageSupport: { kind: 'INITIAL_SUPPORT', from: '2024-02-19', until: '2027-01-31' },
            attendanceConfirmed: { schoolYear: '2026/27', regular: true },
          },
          health: { schoolEntryExam: null, measlesProof: measles('COMPLETE') },
          benefits: [basic, forPupils],
        }),
        child('JOINT', {
          id: ids.second,
          dateOfBirth: '2017-03-05',
          education: {
            ...pupil('OBLIGED', '2026-09-28'),
            newcomerRegistration: {
              status: 'WAITING_FOR_PLACE',
              registeredAt: '2026-09-28',
              counselledAt: '2026-10-05',
              proposedSchool: school('Grundschule Fockhof'),
              assignedAt: null,
              firstSchoolDay: null,
            },
            allDay: { status: 'WAITLISTED', from: null, weekly: [] },
          },
          health: { schoolEntryExam: null, measlesProof: measles('COMPLETE') },
          // Nothing for school yet: satchel and lunch will have to be applied for.
          benefits: [basic],
        }),
        child('JOINT', {
          id: ids.third,
          dateOfBirth: '2021-05-20',
          education: pupil('NOT_YET_SCHOOL_AGE', '2027-08-01'),
          health: {
            schoolEntryExam: {
              schoolYear: '2027/28',
              status: 'APPOINTMENT_SET',
              invitedAt: '2026-10-26',
              appointmentAt: '2026-12-03T08:30:00.000Z',
            },
            measlesProof: measles('COMPLETE'),
          },
          benefits: [basic, forPupils],
        }),
        child('JOINT', {
          id: ids.youngest,
          dateOfBirth: '2024-04-02',
          education: null,
          health: {
            schoolEntryExam: null,
            measlesProof: measles('ONE_DOSE', '2026-11-23', '2026-12-21'),
          },
          benefits: [basic],
        }),
      ],
    });
  });

  it('finds a first grader whose mother works from December, on the waiting list for the afternoon', async () => {
    const ids = storyIds.yilmaz;
    const benefits = [
      benefit('CHILD_BENEFIT', null),
      benefit('MAINTENANCE_ADVANCE', null),
      benefit('EDUCATION_PARTICIPATION', '2027-07-31', ['SCHOOL_SUPPLIES']),
    ];
    expect(await schoolStart(ids.family, vaccinations(0, 1))).toEqual({
      reference: 'F-2026-00004',
      members: [
        adult('ADULT_REFERENCE', { id: ids.yilmaz, dateOfBirth: '1992-01-17', benefits }),
        child('SOLE', {
          id: ids.son,
          dateOfBirth: '2020-05-12',
          education: {
            ...pupil('OBLIGED', '2026-08-01'),
            enrolment: {
              school: { name: school('Grundschule Bakenweg') },
              type: 'PRIMARY',
              grade: 1,
              from: '2026-09-03',
            },
            languageSupport: { kind: 'NONE', from: '2026-09-03', until: null },
            allDay: { status: 'WAITLISTED', from: null, weekly: [] },
          },
          health: {
            schoolEntryExam: {
              schoolYear: '2026/27',
              status: 'DONE',
              invitedAt: '2025-11-10',
              appointmentAt: null,
            },
            measlesProof: measles('COMPLETE'),
          },
          benefits,
        }),
      ],
    });
  });

  it('finds a first grader with everything in place but the benefits', async () => {
    const ids = storyIds.romanianFather;
    expect(await schoolStart(ids.family, vaccinations(0, 1, 2))).toEqual({
      reference: 'F-2026-00006',
      members: [
        adult('ADULT_REFERENCE', { id: ids.father, dateOfBirth: '1990-07-21', benefits: [] }),
        child('SOLE', {
          id: ids.daughter,
          dateOfBirth: '2019-11-02',
          education: {
            ...pupil('OBLIGED', '2026-08-01'),
            enrolment: {
              school: { name: school('Grundschule Treidelpfad') },
              type: 'PRIMARY',
              grade: 1,
              from: '2026-09-03',
            },
            languageSupport: { kind: 'FOLLOW_UP_SUPPORT', from: '2026-09-03', until: '2027-07-31' },
            allDay: {
              status: 'PLACED',
              from: '2026-09-03',
              weekly: [
                ...sameHours(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'], '11:45', '16:00'),
                ...sameHours(['FRIDAY'], '11:45', '15:00'),
              ],
            },
          },
          health: {
            schoolEntryExam: {
              schoolYear: '2026/27',
              status: 'DONE',
              invitedAt: '2025-10-20',
              appointmentAt: null,
            },
            measlesProof: measles('COMPLETE'),
          },
          benefits: [],
        }),
        child('SOLE', {
          id: ids.son,
          dateOfBirth: '2022-06-30',
          education: null,
          health: { schoolEntryExam: null, measlesProof: measles('COMPLETE') },
          benefits: [],
        }),
      ],
    });
  });
});
