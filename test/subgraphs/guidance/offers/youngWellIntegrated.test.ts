import { youngWellIntegrated } from '../../../../subgraphs/guidance/offers/youngWellIntegrated';
import { describeRule } from '../describeRule';
import { aFamily, aMember, aPerson, idOf } from '../situation';

interface Given {
  readonly own?: object;
  readonly status?: object;
  readonly level?: string;
}
const young = ({ own, status, level = 'LOWER_SECONDARY' }: Given = {}) =>
  aPerson('amina', {
    dateOfBirth: '2005-05-05',
    immigration: {
      currentStatus: { kind: 'TOLERATION', basis: 'P60A_2_1', since: '2025-03-01', ...status },
    },
    employment: { highestQualification: level },
    ...own,
  } as Parameters<typeof aPerson>[1]);
const family = (given: Given = {}) => aFamily([aMember(young(given))]);
const pupil = (since: string) => ({
  dateOfBirth: '2010-05-05',
  arrivedInGermany: '2018-05-01',
  employment: null,
  education: { obligation: { state: 'OBLIGED', since }, enrolment: { from: since, until: null } },
});

describeRule(youngWellIntegrated, {
  positive: {
    family: family(),
    finds: [{ subjects: [idOf('amina')], result: 'LIKELY', taken: false }],
  },
  negatives: [
    { because: 'the identity is hidden (§ 60b)', family: family({ status: { basis: 'P60B' } }) },
    { because: 'nothing has been learnt here', family: family({ level: 'NONE' }) },
    {
      because: 'the certificate is from abroad and not recognised',
      family: family({ own: { dateOfBirth: '2001-05-05', arrivedInGermany: '2022-03-01' } }),
    },
    { because: 'it is a child', family: family({ own: { dateOfBirth: '2014-05-05' } }) },
    {
      because: 'there is a residence permit already',
      family: family({ status: { kind: 'RESIDENCE_PERMIT', basis: 'P25A' } }),
    },
  ],
  boundaries: [
    {
      of: '27th birthday',
      family: (day) => family({ own: { dateOfBirth: day } }),
      limit: '1999-11-24',
      holds: 'FROM',
    },
    {
      of: 'a year of toleration',
      family: (day) => family({ status: { since: day } }),
      limit: '2025-11-23',
      holds: 'UNTIL',
    },
    {
      of: 'three years here',
      family: (day) => family({ own: { dateOfBirth: '2008-05-05', arrivedInGermany: day } }),
      limit: '2023-11-23',
      holds: 'UNTIL',
    },
    {
      of: 'three years at school',
      family: (day) => family({ own: pupil(day) }),
      limit: '2023-11-23',
      holds: 'UNTIL',
    },
  ],
  two: {
    family: aFamily([
      aMember(young()),
      aMember({ ...young({ own: { dateOfBirth: '1990-05-05' } }), id: idOf('karim') }, { role: 'SIBLING' }),
      aMember(
        {
          ...young({
            status: { kind: 'RESIDENCE_PERMIT', basis: 'P104C', since: '2026-06-01' },
            level: 'NONE',
            own: { trainings: [{ from: '2020-08-01', until: '2024-01-31', recognised: true }] },
          }),
          id: idOf('samir'),
        },
        { role: 'SIBLING' },
      ),
    ]),
    finds: [{ subjects: [idOf('amina')] }, { subjects: [idOf('samir')] }],
  },
  union: { family: family({ own: { nationalities: ['ITA'], immigration: null } }), finds: [] },
  leapDay: {
    family: family({ own: { dateOfBirth: '2001-03-01' } }),
    finds: [{ subjects: [idOf('amina')] }],
  },
  birthYearOnly: { family: family({ own: { dateOfBirth: '1999' } }), unknown: true },
});
