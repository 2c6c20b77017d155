import { allDayPrimary } from '../../../../subgraphs/guidance/offers/allDayPrimary';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const enrolled = (grade: number, own: object = {}): object => ({
  education: { enrolment: { grade, from: '2026-08-01', until: null }, allDay: null, ...own },
});
const child = (word: string, own: object) =>
  aMember(aChild(word, '2020-05-05', own as Own), { role: 'CHILD' });
const family = (...children: readonly ReturnType<typeof child>[]) =>
  aFamily([aMember(aPerson('amina')), ...children]);

describeRule(allDayPrimary, {
  positive: {
    family: family(child('sami', enrolled(1))),
    finds: [{ subjects: [idOf('sami')], taken: false, result: 'MATCH' }],
  },
  negatives: [
    { because: 'the child started school before 2026', family: family(child('sami', enrolled(2))) },
    { because: 'it goes to no school', family: family(child('sami', { education: { enrolment: null } })) },
  ],
  boundaries: [
    {
      of: 'the last day at school',
      family: (until) =>
        family(child('sami', { education: { enrolment: { grade: 1, from: '2026-08-01', until } } })),
      limit: '2026-11-23',
      holds: 'FROM',
    },
  ],
  two: {
    family: family(
      child('sami', enrolled(1, { allDay: { status: 'PLACED' } })),
      child('lina', enrolled(1)),
      child('rana', enrolled(3)),
    ),
    finds: [
      { subjects: [idOf('sami')], taken: true },
      { subjects: [idOf('lina')], taken: false },
    ],
  },
  union: 'the claim asks for no citizenship (§ 6 SGB VIII)',
  leapDay: {
    family: family(child('sami', enrolled(2)), child('lina', enrolled(3))),
    finds: [{ subjects: [idOf('sami')] }],
  },
  birthYearOnly: 'the grade decides, not the age',
});
