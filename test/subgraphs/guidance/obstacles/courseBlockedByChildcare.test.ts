import { courseBlockedByChildcare } from '../../../../subgraphs/guidance/obstacles/courseBlockedByChildcare';
import { describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, merged, type Partly, today } from '../situation';

const morning = { weekday: 'TUESDAY', from: '09:00', to: '12:00' };
const child = { id: idOf('child') };
const waiting = {
  id: idOf('course'),
  status: 'WAITLISTED',
  announcedStart: '2027-01-11',
  slots: [morning],
};
const learner = (registration: object = {}, own: object = {}) =>
  aPerson(
    'learner',
    merged(
      {
        languageCourses: {
          entitlement: { basis: 'ENTITLED_44_1', expiresAt: '2027-09-01' },
          registrations: [{ ...waiting, ...registration }],
        },
      },
      own,
    ),
  );
const place = (own: object = {}): object => ({
  childcare: {
    placement: {
      type: 'DAYCARE_CENTRE',
      from: '2026-08-01',
      until: null,
      weekly: [{ weekday: 'TUESDAY', from: '08:00', to: '14:00' }],
      ...own,
    },
  },
});
const toddler = (own: object = {}, born = '2024-06-01') => aChild('child', born, own);
const other = (own: object = {}, caresFor: readonly object[] = [child]) =>
  aMember(aPerson('other', own), { role: 'SPOUSE', caresFor } as object);
const job = (hoursPerWeek: number) => ({ jobs: [{ from: '2026-01-01', until: null, hoursPerWeek }] });
const family = (
  person: Partly<object> = learner(),
  kid: Partly<object> = toddler(),
  ...more: readonly object[]
) =>
  aFamily([aMember(person, { caresFor: [child] }), aMember(kid, { role: 'CHILD' }), ...more] as Parameters<
    typeof aFamily
  >[0]);

const both = [idOf('learner'), idOf('child')];

describeRule(courseBlockedByChildcare, {
  positive: {
    family: family(),
    finds: [{ subjects: both, severity: 'MEDIUM', dueAt: '2027-01-11' }],
  },
  negatives: [
    { because: 'the course has been completed', family: family(learner({ status: 'COMPLETED' })) },
    { because: 'the child is of school age', family: family(learner(), toddler({}, '2019-06-01')) },
    { because: 'a daycare place covers every lesson', family: family(learner(), toddler(place())) },
    { because: 'the other parent is free', family: family(learner(), toddler(), other()) },
    {
      because: 'the other parent works a few hours only',
      family: family(learner(), toddler(), other(job(8))),
    },
  ],
  boundaries: [
    {
      // Whoever is six by the end of September starts school in August (§ 35 SchulG NRW).
      of: 'the school year of the birth date',
      family: (day) => family(learner(), toddler({}, day)),
      limit: '2020-10-01',
      holds: 'FROM',
    },
  ],
  two: {
    family: family(
      learner(),
      toddler(),
      aMember(aChild('second', '2023-02-01', place()), { role: 'CHILD' }),
      aMember(aPerson('elder', {}), { role: 'GRANDPARENT' }),
    ),
    finds: [{ subjects: both }],
  },
  union: {
    family: family(learner({}, { nationalities: ['ROU'] })),
    finds: [{ subjects: both }],
  },
  leapDay: {
    family: family(learner({ announcedStart: '2028-03-01' }), toddler({}, '2025-02-28')),
    finds: [{ subjects: both, dueAt: '2028-03-01' }],
  },
  birthYearOnly: { family: family(learner(), toddler({}, '2020')), unknown: true },
});

describe('X01 Course blocked by childcare', () => {
  const results = (situation: ReturnType<typeof family>) =>
    foundIn(courseBlockedByChildcare, situation, today).map(({ result }) => result);

  it('is no less blocked by a place that ends before the lesson does, or begins after the course', () => {
    const short = place({ weekly: [{ weekday: 'TUESDAY', from: '08:00', to: '11:30' }] });
    const late = place({ from: '2027-02-01' });
    for (const one of [short, late]) expect(results(family(learner(), toddler(one)))).toEqual(['MATCH']);
  });

  it('sees that the other parent is at work or in a course at the same time', () => {
    const course = { languageCourses: { registrations: [{ status: 'RUNNING', slots: [morning] }] } };
    const evening = {
      languageCourses: {
        registrations: [{ status: 'RUNNING', slots: [{ ...morning, from: '18:00', to: '20:00' }] }],
      },
    };
    expect(results(family(learner(), toddler(), other(course)))).toEqual(['MATCH']);
    expect(results(family(learner(), toddler(), other(job(30))))).toEqual(['MATCH']);
    expect(results(family(learner(), toddler(), other(evening)))).toEqual([]);
  });

  it('does not take a child that lives with nobody free for care by a member who lives elsewhere', () => {
    const away = { ...other(), livesInHousehold: false };
    expect(results(family(learner(), toddler(), away))).toEqual(['MATCH']);
  });

  it('presses where the course is a duty or the right ends within 90 days, and is due 60 days before that', () => {
    const severity = (situation: ReturnType<typeof family>) =>
      foundIn(courseBlockedByChildcare, situation, today).map(({ finding }) => finding);
    const obliged = { immigration: { courseObligation: { fulfilled: false } } };
    const ending = {
      languageCourses: {
        entitlement: { expiresAt: '2027-02-20' },
        registrations: [{ ...waiting, announcedStart: null }],
      },
    };
    expect(severity(family(learner({}, obliged)))).toMatchObject([{ severity: 'HIGH' }]);
    expect(severity(family(learner({}, ending)))).toMatchObject([{ severity: 'HIGH', dueAt: '2026-12-22' }]);
  });
});
