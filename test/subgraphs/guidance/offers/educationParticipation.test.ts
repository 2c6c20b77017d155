import { educationParticipation } from '../../../../subgraphs/guidance/offers/educationParticipation';
import { describeRule } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const asOf = `${today}T06:00:00.000Z`;
const benefit = (type: string, own: object = {}) => ({
  type,
  status: 'GRANTED',
  grantedUntil: null,
  components: [],
  asOf,
  source: 'SOCIAL_ASSISTANCE_UNIT',
  ...own,
});
const pupil = (own: object = {}): object => ({
  benefits: [benefit('HOUSING_BENEFIT')],
  education: { enrolment: { from: '2024-08-01', until: null } },
  ...own,
});
const child = (word: string, born: string, own: object = pupil()) =>
  aMember(aChild(word, born, own as Own), { role: 'CHILD' });
const family = (...children: readonly ReturnType<typeof child>[]) =>
  aFamily([aMember(aPerson('amina')), ...children]);
const sami = [idOf('sami')];
const all = ['SCHOOL_SUPPLIES', 'LEARNING_SUPPORT', 'LUNCH', 'SOCIAL_PARTICIPATION'];
const daycare = { type: 'DAYCARE_CENTRE', from: '2026-08-01', until: null };
const nobody = { education: { enrolment: null }, benefits: [] };

describeRule(educationParticipation, {
  positive: {
    family: family(child('sami', '2017-05-05')),
    finds: all.map((variant) => ({ subjects: sami, variant, taken: false, result: 'MATCH' as const })),
  },
  negatives: [
    {
      because: 'the family draws nothing',
      family: family(child('sami', '2017-05-05', pupil({ benefits: [] }))),
    },
    {
      because: 'housing benefit is not decided yet',
      family: family(
        child(
          'sami',
          '2017-05-05',
          pupil({ benefits: [benefit('HOUSING_BENEFIT', { status: 'IN_REVIEW' })] }),
        ),
      ),
    },
    {
      because: 'the child lives elsewhere',
      family: family({ ...child('sami', '2017-05-05'), livesInHousehold: false }),
    },
    {
      because: 'it is of age and no pupil',
      family: family(child('sami', '2007-05-05', pupil({ education: { enrolment: null } }))),
    },
  ],
  boundaries: [
    {
      of: 'the end of the benefit',
      family: (day) =>
        family(
          child(
            'sami',
            '2017-05-05',
            pupil({ benefits: [benefit('CHILD_SUPPLEMENT', { grantedUntil: day })] }),
          ),
        ),
      limit: today,
      holds: 'FROM',
    },
  ],
  two: {
    family: family(
      child(
        'sami',
        '2017-05-05',
        pupil({
          benefits: [
            benefit('HOUSING_BENEFIT'),
            benefit('EDUCATION_PARTICIPATION', { components: ['LUNCH'] }),
          ],
        }),
      ),
      child('lina', '2023-05-05', {
        benefits: [benefit('HOUSING_BENEFIT')],
        childcare: { placement: daycare },
      }),
    ),
    finds: [
      { subjects: sami, variant: 'SCHOOL_SUPPLIES', taken: false },
      { subjects: sami, variant: 'LEARNING_SUPPORT', taken: false },
      { subjects: sami, variant: 'LUNCH', taken: true },
      { subjects: [idOf('lina')], variant: 'LUNCH', taken: false },
      { subjects: [idOf('sami'), idOf('lina')], variant: 'SOCIAL_PARTICIPATION', taken: false },
    ],
  },
  union: 'the benefit that opens it has looked at citizenship already',
  leapDay: {
    family: family(child('sami', '2003-03-01')),
    finds: [
      { subjects: sami, variant: 'SCHOOL_SUPPLIES' },
      { subjects: sami, variant: 'LEARNING_SUPPORT' },
      { subjects: sami, variant: 'LUNCH' },
    ],
  },
  birthYearOnly: {
    family: family(child('sami', '2008', { ...nobody, benefits: [benefit('HOUSING_BENEFIT')] })),
    unknown: true,
  },
});
