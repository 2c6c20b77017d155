import { vocationalCourse } from '../../../../subgraphs/guidance/offers/vocationalCourse';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

const german = (level: 'A1' | 'A2' | 'B1' | 'B2' | 'C1') => ({ code: 'de', level, literateIn: true });
const speaker = (level: Parameters<typeof german>[0], own: object = {}) =>
  aPerson('amina', {
    languages: [german(level)],
    employment: { registeredAs: ['UNEMPLOYED'] },
    ...own,
  } as Parameters<typeof aPerson>[1]);
const family = (person = speaker('B1')) => aFamily([aMember(person)]);

describeRule(vocationalCourse, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    { because: 'B1 is not reached', family: family(speaker('A2')) },
    { because: 'German is no hindrance any more', family: family(speaker('C1')) },
    {
      because: 'she neither works nor is a customer of Jobcenter or employment agency',
      family: family(speaker('B1', { employment: { registeredAs: ['NOT_REGISTERED'] } })),
    },
    {
      because: 'she lives elsewhere',
      family: aFamily([aMember(speaker('B1'), { livesInHousehold: false })]),
    },
  ],
  boundaries: [
    {
      of: '18th birthday',
      family: (day) => family(speaker('B1', { dateOfBirth: day })),
      limit: '2008-11-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      aMember(speaker('B1')),
      aMember(aPerson('karim', { languages: [german('A1')], employment: { registeredAs: ['UNEMPLOYED'] } })),
      aMember(
        aPerson('samir', {
          languages: [german('B2')],
          benefitUnit: { status: 'GRANTED', members: [] },
          languageCourses: { registrations: [{ type: 'VOCATIONAL_B2', status: 'RUNNING' }] },
        }),
      ),
    ]),
    finds: [
      { subjects: [idOf('amina')], taken: false },
      { subjects: [idOf('samir')], taken: true },
    ],
  },
  union: {
    family: family(speaker('B1', { nationalities: ['ITA'], immigration: null })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  leapDay: {
    family: family(speaker('B1', { dateOfBirth: '2010-02-28' })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: { family: family(speaker('B1', { dateOfBirth: '2008' })), unknown: true },
});
