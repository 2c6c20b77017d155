import { appointmentClash } from '../../../../subgraphs/guidance/obstacles/appointmentClash';
import { describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, merged, type Partly, today } from '../situation';

const nine = '2026-12-03T08:00:00.000Z';
const atImmigration = (at: string): object => ({
  immigration: { appointments: [{ at, office: 'Ausländerbehörde' }] },
});
const atDoctor = (at: string): object => ({ health: { appointments: [{ at, place: 'Kinderarztpraxis' }] } });
const exam = (at: string): object => ({ health: { schoolEntryExam: { appointmentAt: at } } });
const mother = (own: object = atImmigration(nine), caresFor: readonly string[] = ['child']) =>
  aMember(aPerson('mother', own), { caresFor: caresFor.map((name) => ({ id: idOf(name) })) });
const child = (own: object = atDoctor(nine), name = 'child', born = '2021-02-01') =>
  aMember(aChild(name, born, own), { role: 'CHILD' });
const family = (...members: readonly Partly<object>[]) => aFamily(members as Parameters<typeof aFamily>[0]);
const both = [idOf('mother'), idOf('child')];

describeRule(appointmentClash, {
  positive: {
    family: family(mother(), child()),
    finds: [{ subjects: both, severity: 'MEDIUM', dueAt: '2026-12-03' }],
  },
  negatives: [
    {
      because: 'there is an hour between',
      family: family(mother(), child(atDoctor('2026-12-03T09:00:00.000Z'))),
    },
    { because: 'both are asked to the same office', family: family(mother(), child(atImmigration(nine))) },
    { because: 'somebody else looks after the child', family: family(mother(undefined, []), child()) },
    {
      because: 'the young person can go alone',
      family: family(mother(), child(undefined, 'child', '2010-02-01')),
    },
    {
      because: 'both are over',
      family: family(
        mother(atImmigration('2026-11-03T08:00:00.000Z')),
        child(atDoctor('2026-11-03T08:00:00.000Z')),
      ),
    },
  ],
  boundaries: [
    {
      of: 'the 16th birthday',
      family: (day) => family(mother(), child(undefined, 'child', day)),
      limit: '2010-11-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: family(
      mother(),
      child(),
      aMember(aPerson('uncle', atImmigration(nine)), { role: 'OTHER_RELATIVE' }),
    ),
    finds: [{ subjects: both }],
  },
  union: 'whose appointments they are does not depend on citizenship',
  leapDay: {
    family: family(
      mother(atImmigration('2028-02-29T08:00:00.000Z')),
      child(atDoctor('2028-02-29T08:30:00.000Z')),
    ),
    finds: [{ subjects: both, dueAt: '2028-02-29' }],
  },
  birthYearOnly: { family: family(mother(), child(undefined, 'child', '2010')), unknown: true },
});

describe('X11 Appointments at the same time', () => {
  const subjects = (...members: readonly Partly<object>[]) =>
    foundIn(appointmentClash, family(...members), today).map(({ finding }) => finding.subjects);

  it('are found of one person, too', () => {
    const twice = merged(atImmigration(nine), atDoctor('2026-12-03T08:59:00.000Z'));
    expect(subjects(mother(twice, []))).toEqual([[idOf('mother')]]);
  });

  it('take no child alone that has nobody but one to bring it', () => {
    const children = [child(), child(exam(nine), 'second', '2020-12-01')];
    const caresFor = ['child', 'second'];
    expect(subjects(mother({}, caresFor), ...children)).toEqual([[idOf('child'), idOf('second')]]);
    const father = aMember(aPerson('father'), { role: 'SPOUSE', caresFor: [{ id: idOf('child') }] });
    expect(subjects(mother({}, caresFor), ...children, father)).toEqual([]);
  });

  it('are not an examination that stands among the appointments a second time', () => {
    expect(subjects(child(merged(atDoctor(nine), exam(nine))))).toEqual([]);
    const clashing = subjects(mother(), child(merged(atDoctor(nine), exam(nine))));
    expect(clashing).toEqual([both]);
  });

  it('cannot be ruled out where the appointments of one are not told', () => {
    const silent = child({ health: { appointments: null } });
    expect(foundIn(appointmentClash, family(mother(), silent), today)).toMatchObject([
      { result: 'INSUFFICIENT' },
    ]);
  });
});
