import { courseChildSupervision } from '../../../../subgraphs/guidance/offers/courseChildSupervision';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const registered = (status = 'WAITLISTED', childSupervisionArranged = false) => ({
  languageCourses: { registrations: [{ status, childSupervisionArranged }] },
});
const child = (word: string, born: string, own: object = {}) =>
  aMember(aChild(word, born, own as Own), { role: 'CHILD' });
const placed = { childcare: { placement: { type: 'FAMILY_DAY_CARE', from: '2026-08-01', until: null } } };
const family = (own: object, caresFor: readonly string[], ...children: readonly ReturnType<typeof child>[]) =>
  aFamily([
    aMember(aPerson('amina', own as Own), { caresFor: caresFor.map((word) => ({ id: idOf(word) })) }),
    ...children,
  ]);
const sami = child('sami', '2024-05-05');

describeRule(courseChildSupervision, {
  positive: {
    family: family(registered(), ['sami'], sami),
    finds: [{ subjects: [idOf('amina'), idOf('sami')], taken: false, result: 'MATCH' }],
  },
  negatives: [
    { because: 'she is registered nowhere', family: family({}, ['sami'], sami) },
    { because: 'the course is over', family: family(registered('COMPLETED'), ['sami'], sami) },
    { because: 'somebody else looks after the child', family: family(registered(), [], sami) },
    {
      because: 'the child has a place',
      family: family(registered(), ['sami'], child('sami', '2024-05-05', placed)),
    },
  ],
  boundaries: [
    {
      of: 'the last birthday before school',
      family: (day) => family(registered('RUNNING'), ['sami'], child('sami', day)),
      limit: '2020-10-01',
      holds: 'FROM',
    },
  ],
  two: {
    family: family(
      registered('RUNNING', true),
      ['sami', 'lina'],
      sami,
      child('lina', '2022-05-05'),
      child('rana', '2016-05-05'),
    ),
    finds: [{ subjects: [idOf('amina'), idOf('sami'), idOf('lina')], taken: true }],
  },
  union: 'the registration has looked at citizenship already',
  leapDay: {
    family: family(registered(), ['sami'], child('sami', '2021-10-01')),
    finds: [{ subjects: [idOf('amina'), idOf('sami')] }],
  },
  birthYearOnly: { family: family(registered(), ['sami'], child('sami', '2020')), unknown: true },
});
