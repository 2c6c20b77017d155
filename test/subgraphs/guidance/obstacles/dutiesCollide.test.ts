import { dutiesCollide } from '../../../../subgraphs/guidance/obstacles/dutiesCollide';
import { describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, merged, type Partly, today } from '../situation';

const course = (own: object = {}): object => ({
  id: idOf('course'),
  type: 'GENERAL',
  status: 'RUNNING',
  startedAt: '2026-09-07',
  announcedStart: '2026-09-07',
  slots: [{ weekday: 'TUESDAY', from: '08:30', to: '12:45' }],
  ...own,
});
/** 09:30 in Oberhausen on Tuesday, 1 December. */
const tuesday = '2026-12-01T08:30:00.000Z';
const appointments = (at: string): object => ({ employment: { appointments: [{ at }] } });
const learner = (
  own: object = appointments(tuesday),
  registration: object = {},
  basis = 'OBLIGED_44A_JOBCENTER',
) =>
  aPerson(
    'learner',
    merged(
      { languageCourses: { entitlement: { basis }, registrations: [course(registration)] } } as object,
      own,
    ),
  );
const family = (person = learner()) => aFamily([aMember(person)]);
const constraint = (own: object = {}): object => ({
  health: {
    functionalConstraints: [{ kind: 'REDUCED_HOURS_ONLY', from: '2026-10-01', until: null, ...own }],
  },
});

describeRule(dutiesCollide, {
  positive: {
    family: family(),
    finds: [
      {
        subjects: [idOf('learner')],
        variant: 'COURSE_AND_APPOINTMENT',
        severity: 'HIGH',
        dueAt: '2026-12-01',
      },
    ],
  },
  negatives: [
    { because: 'the course is no duty', family: family(learner(undefined, {}, 'SELF_PAYING')) },
    {
      because: 'the appointment is in the afternoon',
      family: family(learner(appointments('2026-12-01T13:00:00.000Z'))),
    },
    {
      because: 'it is on another day of the week',
      family: family(learner(appointments('2026-12-02T08:30:00.000Z'))),
    },
    { because: 'the course is over', family: family(learner(undefined, { status: 'COMPLETED' })) },
    {
      because: 'the course begins later',
      family: family(
        learner(undefined, { status: 'START_CONFIRMED', startedAt: null, announcedStart: '2027-01-11' }),
      ),
    },
    { because: 'it is past', family: family(learner(appointments('2026-11-17T08:30:00.000Z'))) },
  ],
  boundaries: [
    {
      of: 'the last day of a constraint',
      family: (day) => family(learner(constraint({ until: day }))),
      limit: today,
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([
      aMember(learner()),
      aMember({ ...learner({}), id: idOf('spouse') }, { role: 'SPOUSE' }),
    ]),
    finds: [{ subjects: [idOf('learner')] }],
  },
  union: {
    family: family(learner(merged(appointments(tuesday), { nationalities: ['POL'] } as object))),
    finds: [{ subjects: [idOf('learner')] }],
  },
  leapDay: {
    // A Tuesday.
    family: family(learner(appointments('2028-02-29T08:30:00.000Z'))),
    finds: [{ subjects: [idOf('learner')], dueAt: '2028-02-29' }],
  },
  birthYearOnly: 'above 15 nobody’s age takes part',
});

describe('X10 Duties that collide', () => {
  const found = (person: ReturnType<typeof learner>, ...more: readonly Partly<object>[]) =>
    foundIn(
      dutiesCollide,
      aFamily([aMember(person, { caresFor: [{ id: idOf('child') }] }), ...more] as Parameters<
        typeof aFamily
      >[0]),
      today,
    );

  it('counts the way: an appointment within the hour before the lesson', () => {
    expect(found(learner(appointments('2026-12-01T06:31:00.000Z')))).toHaveLength(1);
    expect(found(learner(appointments('2026-12-01T06:30:00.000Z')))).toHaveLength(0);
  });

  it('knows an appointment of the immigration office as well, and summer time', () => {
    const office = { immigration: { appointments: [{ at: '2027-06-01T06:45:00.000Z' }] } };
    expect(found(learner(office)).map(({ result }) => result)).toEqual(['MATCH']);
  });

  it.each(['NO_FULL_DAY_COURSE', 'REDUCED_HOURS_ONLY', 'MATERNITY_PROTECTION'])(
    'finds what somebody cannot do at present, and does not tell why: %s',
    (kind) => {
      const [one] = found(learner(constraint({ kind })));
      expect(one?.finding.variant).toBe('CONSTRAINT');
      expect(JSON.stringify([one?.finding.text, one?.finding.steps])).not.toMatch(
        /health|illness|sick|pregnan|Gesundheit|Krank|schwanger|Mutterschutz/i,
      );
    },
  );

  it('has nothing against a part-time course, nor against what does not concern courses', () => {
    expect(found(learner(constraint(), { type: 'PART_TIME' }))).toEqual([]);
    expect(found(learner(constraint({ kind: 'NO_HEAVY_WORK' })))).toEqual([]);
  });

  it('is only asked about to whom the constraint is withheld', () => {
    const path = ['members', 0, 'person', 'health', 'functionalConstraints'];
    const blind = merged(learner(constraint()), { health: { functionalConstraints: null } } as object);
    const results = foundIn(dutiesCollide, family(blind), today, undefined, [
      { path, reason: 'PROFESSIONAL_SECRECY' },
    ]).map(({ result }) => result);
    expect(results).toEqual(['INSUFFICIENT']);
  });

  it('excuses from a summons whoever cannot come', () => {
    const duty = { employment: { dutiesOpen: [{ kind: 'ATTEND_APPOINTMENT', dueAt: '2026-12-03' }] } };
    const person = learner(merged(constraint({ kind: 'NOT_FIT_FOR_APPOINTMENTS' }), duty), {}, 'SELF_PAYING');
    expect(found(person).map(({ finding }) => finding)).toMatchObject([
      { variant: 'CONSTRAINT', dueAt: '2026-12-03' },
    ]);
  });

  it('finds a duty that a child stands against, of which X01 speaks, too', () => {
    const child = aMember(aChild('child', '2024-06-01'), { role: 'CHILD' });
    const variants = (person: ReturnType<typeof learner>) =>
      found(person, child).map(({ finding }) => [finding.variant, finding.subjects]);
    expect(variants(learner({}))).toEqual([['CARE', [idOf('learner')]]]);
    expect(variants(learner({}, {}, 'ENTITLED_44_1'))).toEqual([]);
  });
});
