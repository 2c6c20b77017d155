import type { MemberRecord } from '../../../../subgraphs/guidance/facts/records/family';
import { newbornWithoutTitle } from '../../../../subgraphs/guidance/obstacles/newbornWithoutTitle';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, merged, type Partly } from '../situation';

const parent = (word: string, kind: string, own: Partly<MemberRecord> = {}) =>
  aMember(aPerson(word, { immigration: { currentStatus: { kind: kind as never } } }), {
    ...own,
  });
const baby = (born: string, own: object = {}) =>
  aMember(
    aChild(
      'noor',
      born,
      merged({ immigration: { currentStatus: { kind: 'UNKNOWN', basis: null } } }, own as never),
    ),
    { role: 'CHILD' },
  );
const parents = [parent('amina', 'RESIDENCE_PERMIT'), parent('karim', 'TOLERATION', { role: 'SPOUSE' })];
const family = (born: string, own: object = {}, carers = parents) => aFamily([...carers, baby(born, own)]);

const certificate = (status: string) => ({
  case: {
    documentNeeds: [
      {
        id: idOf('need'),
        document: 'BIRTH_CERTIFICATE',
        status: status as never,
        person: { id: idOf('noor') },
      },
    ],
  },
});
const titled = { immigration: { currentStatus: { kind: 'RESIDENCE_PERMIT' } } };
const withCertificate = (born: string, status: string) =>
  aFamily([...parents, baby(born, titled)], certificate(status) as never);

describeRule(newbornWithoutTitle, {
  positive: {
    family: family('2026-10-01'),
    finds: [{ subjects: [idOf('noor')], variant: null, severity: 'MEDIUM', dueAt: '2027-04-01' }],
  },
  negatives: [
    {
      because: 'a title is applied for',
      family: family('2026-10-01', { immigration: { applications: [{ kind: 'NEWBORN_TITLE' }] } }),
    },
    { because: 'the child has a title', family: family('2026-10-01', titled) },
    {
      because: 'both parents hold a title, so the office gives it out by itself',
      family: family('2026-10-01', {}, [
        parent('amina', 'RESIDENCE_PERMIT'),
        parent('karim', 'SETTLEMENT_PERMIT', { role: 'SPOUSE' }),
      ]),
    },
    {
      because: 'no parent holds a title',
      family: family('2026-10-01', {}, [parent('amina', 'TOLERATION')]),
    },
    { because: 'the child is German', family: family('2026-10-01', { nationalities: ['DEU', 'SYR'] }) },
    { because: 'the birth certificate is there', family: withCertificate('2026-09-01', 'ISSUED') },
  ],
  boundaries: [
    {
      of: 'six months after the birth',
      family: (day) => family(day),
      limit: '2026-05-23',
      holds: 'FROM',
    },
    {
      of: 'eight weeks without a birth certificate',
      family: (day) => withCertificate(day, 'REQUESTED'),
      limit: '2026-09-27',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      ...parents,
      baby('2026-07-01'),
      aMember(aChild('lina', '2020-02-02'), { role: 'CHILD' }),
    ]),
    finds: [{ subjects: [idOf('noor')], severity: 'HIGH' }],
  },
  union: { family: family('2026-10-01', { nationalities: ['ROU'] }), finds: [] },
  leapDay: {
    family: family('2027-08-31'),
    finds: [{ subjects: [idOf('noor')], dueAt: '2028-02-29' }],
  },
  birthYearOnly: { family: family('2026'), unknown: true },
});
