import { maintenanceAdvance } from '../../../../subgraphs/guidance/offers/maintenanceAdvance';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const tolerated = { currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1' } } as const;
const mother = (own: object = {}) => aMember(aPerson('amina', own as Parameters<typeof aPerson>[1]));
const child = (born: string, own: object = {}) =>
  aMember(aChild('noor', born, own as Parameters<typeof aPerson>[1]), { role: 'CHILD' });
const onBasicIncome = {
  benefitUnit: { status: 'GRANTED', members: [{ role: 'CHILD', person: { id: idOf('noor') } }] },
};
const income = (type: string, word: string, from: number) => ({
  household: {
    income: [{ type, amount: { from, to: from + 100 }, until: null, person: { id: idOf(word) } }],
  },
});
const family = (born = '2020-05-05', own: object = {}) => aFamily([mother(), child(born, own)]);

describeRule(maintenanceAdvance, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('noor')], result: 'LIKELY', taken: false }],
  },
  negatives: [
    {
      because: 'both parents live with the child',
      family: aFamily([mother(), aMember(aPerson('karim'), { role: 'SPOUSE' }), child('2020-05-05')]),
    },
    { because: 'the child is of age', family: family('2008-05-05') },
    {
      because: 'the other parent pays',
      family: aFamily([mother(), child('2020-05-05')], income('MAINTENANCE', 'noor', 300) as object),
    },
    {
      because: 'no right to stay carries it',
      family: aFamily([mother({ immigration: tolerated }), child('2020-05-05', { immigration: tolerated })]),
    },
    {
      because: 'a child of thirteen is on basic income support and the parent earns too little',
      family: aFamily(
        [mother(), child('2013-05-05', onBasicIncome)],
        income('MINI_JOB', 'amina', 500) as object,
      ),
    },
  ],
  boundaries: [
    {
      of: 'the twelfth birthday of a child on basic income support',
      family: (day) => family(day, onBasicIncome),
      limit: '2014-11-24',
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([
      mother(),
      child('2020-05-05'),
      aMember(
        aChild('omar', '2013-05-05', {
          benefitUnit: { status: 'GRANTED', members: [{ role: 'CHILD', person: { id: idOf('omar') } }] },
        }),
        { role: 'CHILD' },
      ),
    ]),
    finds: [{ subjects: [idOf('noor')] }],
  },
  union: {
    family: aFamily([
      mother({ nationalities: ['ROU'], immigration: null }),
      child('2020-05-05', { nationalities: ['ROU'], immigration: null }),
    ]),
    finds: [{ subjects: [idOf('noor')] }],
  },
  leapDay: { family: family('2016-03-01', onBasicIncome), finds: [{ subjects: [idOf('noor')] }] },
  birthYearOnly: { family: family('2014', onBasicIncome), unknown: true },
});

describe('maintenance advance from twelve on', () => {
  it('is open beside basic income support where the parent earns 600 euros', () => {
    const earning = aFamily(
      [mother(), child('2013-05-05', onBasicIncome)],
      income('EMPLOYMENT', 'amina', 600) as object,
    );
    expect(certain(foundIn(maintenanceAdvance, earning, today))).toHaveLength(1);
  });
});
