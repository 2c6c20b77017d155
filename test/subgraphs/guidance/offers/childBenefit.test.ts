import { childBenefit } from '../../../../subgraphs/guidance/offers/childBenefit';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

const asOf = `${today}T06:00:00.000Z`;
const permit = (basis: string, own: object = {}) =>
  aPerson('amina', {
    arrivedInGermany: '2024-01-10',
    immigration: {
      currentStatus: {
        kind: 'RESIDENCE_PERMIT',
        basis: basis as never,
        since: '2024-03-01',
        validUntil: '2027-03-01',
      },
      titles: [{ employment: 'UNRESTRICTED', validFrom: '2024-03-01', validUntil: '2027-03-01' }],
    },
    ...own,
  });
const child = (word: string, born: string, own: object = {}) =>
  aMember(aChild(word, born, own), { role: 'CHILD' });
const sami = child('sami', '2020-02-02');
const family = (parent = permit('P25_2_SUBSIDIARY'), ...children: readonly ReturnType<typeof child>[]) =>
  aFamily([aMember(parent), ...(children.length > 0 ? children : [sami])]);
const drawn = {
  benefits: [
    { type: 'CHILD_BENEFIT', status: 'GRANTED', grantedUntil: null, asOf, source: 'FAMILY_BENEFITS_OFFICE' },
  ],
};
const romanian = (arrivedInGermany: string) =>
  permit('OTHER', { nationalities: ['ROU'], immigration: null, arrivedInGermany });

describeRule(childBenefit, {
  positive: { family: family(), finds: [{ subjects: [idOf('sami')], taken: false, result: 'MATCH' }] },
  negatives: [
    { because: 'the parent studies and does not work', family: family(permit('P16B')) },
    { because: 'the child lives elsewhere', family: family(undefined, { ...sami, livesInHousehold: false }) },
    {
      because: 'the child is of age and neither at school nor in training',
      family: family(undefined, child('sami', '2006-02-02')),
    },
    {
      because: 'the parent is tolerated',
      family: family(
        permit('P60A_2_1', {
          immigration: { currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1' }, titles: [] },
        }),
      ),
    },
  ],
  boundaries: [
    {
      of: 'eighteen years',
      family: (day) => family(undefined, child('sami', `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`)),
      limit: '2026-11-24',
      holds: 'FROM',
    },
    {
      of: '15 months of stay with a ban on deportation',
      family: (day) =>
        family(
          permit('P25_3', {
            arrivedInGermany: day,
            immigration: {
              currentStatus: { kind: 'RESIDENCE_PERMIT', basis: 'P25_3', since: day },
              titles: [{ employment: 'UNRESTRICTED', validFrom: day, validUntil: '2027-03-01' }],
            },
          }),
        ),
      limit: '2025-08-23',
      holds: 'UNTIL',
    },
    {
      of: 'three months of a citizen of the Union without work',
      family: (day) => family(romanian(day)),
      limit: '2026-08-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: family(undefined, child('sami', '2020-02-02', drawn), child('lina', '2026-10-30')),
    finds: [
      { subjects: [idOf('sami')], taken: true },
      { subjects: [idOf('lina')], taken: false },
    ],
  },
  union: { family: family(romanian('2023-05-01')), finds: [{ subjects: [idOf('sami')] }] },
  leapDay: { family: family(undefined, child('sami', '2010-03-01')), finds: [{ subjects: [idOf('sami')] }] },
  birthYearOnly: { family: family(undefined, child('sami', '2008')), unknown: true },
});
