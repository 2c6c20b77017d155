import { recognitionOverdue } from '../../../../subgraphs/guidance/obstacles/recognitionOverdue';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf, today } from '../situation';

const procedure = (own: object) => ({
  asOf: `${today}T06:00:00.000Z`,
  source: 'RECOGNITION_BODY',
  submittedAt: '2026-06-01',
  acknowledgedAt: '2026-06-10',
  completeAt: '2026-07-01',
  dueAt: '2026-10-01',
  extendedUntil: null,
  decidedAt: null,
  ...own,
});
const person = (word: string, own: object) => aPerson(word, { recognition: [procedure(own)] as never });
const family = (own: object) => aFamily([aMember(person('amra', own))]);
const fresh = { completeAt: null, dueAt: null };

describeRule(recognitionOverdue, {
  positive: {
    family: family({}),
    finds: [{ subjects: [idOf('amra')], variant: 'DECISION', severity: 'MEDIUM' }],
  },
  negatives: [
    { because: 'it is decided', family: family({ decidedAt: '2026-11-20' }) },
    { because: 'the time is extended', family: family({ extendedUntil: '2027-01-01' }) },
    { because: 'the papers are not complete', family: family(fresh) },
    { because: 'there is no procedure', family: aFamily([aMember(aPerson('amra'))]) },
  ],
  boundaries: [
    {
      of: 'a month for the confirmation',
      family: (day) => family({ ...fresh, submittedAt: day, acknowledgedAt: null }),
      limit: '2026-10-22',
      holds: 'UNTIL',
    },
    { of: 'the day due', family: (day) => family({ dueAt: day }), limit: '2026-11-22', holds: 'UNTIL' },
    {
      of: 'three months of complete papers where no day is told',
      family: (day) => family({ completeAt: day, dueAt: null }),
      limit: '2026-08-22',
      holds: 'UNTIL',
    },
    {
      of: 'the extension',
      family: (day) => family({ extendedUntil: day }),
      limit: '2026-11-22',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([aMember(person('amra', {})), aMember(person('karim', fresh), { role: 'SPOUSE' })]),
    finds: [{ subjects: [idOf('amra')] }],
  },
  union: {
    family: aFamily([aMember({ ...person('amra', {}), nationalities: ['POL'] })]),
    finds: [{ subjects: [idOf('amra')] }],
  },
  leapDay: {
    family: family({ ...fresh, submittedAt: '2028-01-28', acknowledgedAt: null }),
    finds: [{ subjects: [idOf('amra')], variant: 'ACKNOWLEDGEMENT' }],
  },
  birthYearOnly: {
    family: aFamily([aMember({ ...person('amra', {}), dateOfBirth: '2011' })]),
    unknown: true,
  },
});
