import { recognitionOfQualification } from '../../../../subgraphs/guidance/offers/recognitionOfQualification';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

const skilled = (own: object = {}) =>
  aPerson('amina', {
    employment: { highestQualification: 'VOCATIONAL', occupation: 'Elektrikerin' },
    ...own,
  } as Parameters<typeof aPerson>[1]);
const family = (person = skilled()) => aFamily([aMember(person)]);

describeRule(recognitionOfQualification, {
  positive: { family: family(), finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }] },
  negatives: [
    {
      because: 'no qualification is known',
      family: family(skilled({ employment: { highestQualification: 'LOWER_SECONDARY', occupation: null } })),
    },
    {
      because: 'she came as a child and learnt here',
      family: family(skilled({ dateOfBirth: '2000-05-05', arrivedInGermany: '2010-03' })),
    },
    { because: 'she lives elsewhere', family: aFamily([aMember(skilled(), { livesInHousehold: false })]) },
  ],
  boundaries: [
    {
      of: 'seventeen years of age on arrival',
      family: (day) => family(skilled({ arrivedInGermany: day })),
      limit: '2007-05-05',
      holds: 'FROM',
    },
  ],
  two: {
    family: aFamily([
      aMember(skilled()),
      aMember(aPerson('karim')),
      aMember(
        aPerson('samir', {
          employment: { highestQualification: 'ACADEMIC', occupation: 'Lehrer' },
          recognition: [{ id: idOf('procedure') }],
        }),
      ),
    ]),
    finds: [
      { subjects: [idOf('amina')], taken: false },
      { subjects: [idOf('samir')], taken: true },
    ],
  },
  union: {
    family: family(skilled({ nationalities: ['ROU'], immigration: null })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  leapDay: {
    family: family(skilled({ dateOfBirth: '2000-02-29', arrivedInGermany: '2017-02-28' })),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: {
    family: family(skilled({ dateOfBirth: '2000', arrivedInGermany: '2017-06-01' })),
    unknown: true,
  },
});
