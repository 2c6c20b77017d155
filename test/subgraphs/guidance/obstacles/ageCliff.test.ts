import { addMonths } from '../../../../schema/calendar';
import { birthdays } from '../../../../subgraphs/guidance/birthdays/birthdays';
import { ageCliff } from '../../../../subgraphs/guidance/obstacles/ageCliff';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const fresh = { asOf: `${today}T06:00:00.000Z`, source: 'JOB_CENTER' };
const child = (born: string, own: object = {}, word = 'samir') =>
  aMember(aChild(word, born, own), { role: 'CHILD' });
const tolerated = (applications: readonly object[] = []) => ({
  immigration: {
    currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', validUntil: '2027-05-01' },
    applications,
  },
});
const young = (born: string, own: object) => aMember(aPerson('aram', { dateOfBirth: born, ...own }));
const place = (type: string) => ({ childcare: { placement: { type, from: '2025-08-01', until: null } } });
const unit = (word: string, role: string) => ({
  benefitUnit: { ...fresh, status: 'GRANTED', members: [{ role, person: { id: idOf(word) } }] },
});

describeRule(ageCliff, {
  positive: {
    family: aFamily([young('2000-03-01', tolerated())]),
    finds: [
      { subjects: [idOf('aram')], variant: '27', severity: 'MEDIUM', dueAt: '2027-03-01', result: 'MATCH' },
    ],
  },
  negatives: [
    {
      because: 'the right is asked for already',
      family: aFamily([young('2000-03-01', tolerated([{ kind: 'CHANGE_OF_PURPOSE', decidedAt: null }]))]),
    },
    { because: 'the birthday is far', family: aFamily([young('2000-09-01', tolerated())]) },
    { because: 'the stay does not depend on it', family: aFamily([young('2000-03-01', {})]) },
    {
      because: 'the child of one has a place',
      family: aFamily([child('2026-01-10', place('DAYCARE_CENTRE'))]),
    },
    { because: 'the child of 21 draws nothing', family: aFamily([child('2006-01-10')]) },
  ],
  boundaries: [
    {
      of: '120 days before',
      family: (day) => aFamily([child(`2009${day.slice(4)}`)]),
      limit: '2027-03-23',
      holds: 'UNTIL',
    },
    {
      of: 'the birthday itself',
      family: (day) => aFamily([child(`2008${day.slice(4)}`)]),
      limit: '2026-11-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([child('2026-01-10'), child('2023-12-24', place('FAMILY_DAY_CARE'), 'lina')]),
    finds: [
      { subjects: [idOf('samir')], variant: '1', dueAt: '2027-01-10' },
      { subjects: [idOf('lina')], variant: '3', dueAt: '2026-12-24' },
    ],
  },
  union: {
    family: aFamily([child('2011-12-24', { nationalities: ['ROU'] })]),
    finds: [{ subjects: [idOf('samir')], variant: '15' }],
  },
  leapDay: {
    family: aFamily([
      child('2010-02-28'),
      child('2012-04-30', { immigration: { currentStatus: { basis: 'P32' } } }, 'lina'),
    ]),
    finds: [{ subjects: [idOf('lina')], variant: '16', dueAt: '2028-04-30' }],
  },
  birthYearOnly: { family: aFamily([child('2008')]), unknown: true },
});

/** Somebody to whom each of the birthdays matters. */
const mattering: Readonly<Record<string, object>> = {
  '1': {},
  '14 months': place('DAYCARE_CENTRE'),
  '3': {},
  '16': { immigration: { currentStatus: { basis: 'P33' } } },
  '21': {
    benefits: [{ ...fresh, type: 'CHILD_BENEFIT', status: 'GRANTED', grantedUntil: null }],
  },
  '25': unit('samir', 'CHILD'),
  '27': tolerated(),
};

it.each(birthdays.map((one) => [one.variant, one] as const))(
  'tells of the birthday %s',
  (variant, birthday) => {
    const parent = aMember(aPerson('amina', unit('amina', 'REPRESENTATIVE') as never), {
      caresFor: [{ id: idOf('samir') }],
    });
    const born = addMonths('2027-02-24', -birthday.months);
    const found = certain(foundIn(ageCliff, aFamily([parent, child(born, mattering[variant])]), today));
    expect(found.map(({ finding }) => [finding.variant, finding.subjects])).toEqual([
      [variant, [idOf('samir')]],
    ]);
  },
);

it('asks once for a birth date that nobody knows', () => {
  const nobodyKnows = aFamily([aMember({ ...aPerson('amina'), dateOfBirth: null })]);
  expect(foundIn(ageCliff, nobodyKnows, today).map(({ result }) => result)).toEqual(['INSUFFICIENT']);
});
