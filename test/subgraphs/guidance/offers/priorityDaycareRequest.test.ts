import { priorityDaycareRequest } from '../../../../subgraphs/guidance/offers/priorityDaycareRequest';
import { certain, describeRule, foundIn } from '../describeRule';
import { aChild, aFamily, aMember, aPerson, idOf, today } from '../situation';

type Own = Parameters<typeof aPerson>[1];
const child = (word: string, born: string, own: object = {}) =>
  aMember(aChild(word, born, own as Own), { role: 'CHILD' });
const placed = { childcare: { placement: { type: 'DAYCARE_CENTRE', from: '2026-08-01', until: null } } };
const asOf = `${today}T06:00:00.000Z`;
const asked = {
  childcare: { requests: [{ status: 'OFFERED', priorityGrounds: ['PARENT_IN_INTEGRATION_COURSE'] }] },
};
const unit = {
  benefitUnit: {
    asOf,
    source: 'JOB_CENTER',
    status: 'GRANTED',
    members: [{ role: 'REPRESENTATIVE', person: { id: idOf('amina') } }],
  },
};
const waits = { languageCourses: { registrations: [{ status: 'WAITLISTED' }] } };
const right = (own: object) => ({
  languageCourses: { entitlement: { basis: 'ADMITTED_5A_JOBCENTER', used: false, expiresAt: null, ...own } },
});
const family = (parent: object, ...others: readonly ReturnType<typeof child>[]) =>
  aFamily([aMember(aPerson('amina', parent as Own)), ...others]);
const sami = child('sami', '2024-05-05');

describeRule(priorityDaycareRequest, {
  positive: {
    family: family({ ...unit, ...waits }, sami),
    finds: [{ subjects: [idOf('sami')], taken: false, result: 'MATCH' }],
  },
  negatives: [
    { because: 'no basic income support is drawn', family: family(waits, sami) },
    { because: 'nothing is in sight', family: family(unit, sami) },
    {
      because: 'the child has a place',
      family: family({ ...unit, ...waits }, child('sami', '2024-05-05', placed)),
    },
    {
      because: 'the right to the course is used up',
      family: family({ ...unit, ...right({ used: true }) }, sami),
    },
  ],
  boundaries: [
    {
      of: '14 months of age',
      family: (day) => family({ ...unit, ...waits }, child('sami', day)),
      limit: '2025-09-23',
      holds: 'UNTIL',
    },
    {
      of: 'the end of the right to a course',
      family: (day) => family({ ...unit, ...right({ expiresAt: day }) }, sami),
      limit: today,
      holds: 'FROM',
    },
  ],
  two: {
    family: family(
      { ...unit, jobOffers: [{ status: 'OFFERED', asOf }] },
      child('sami', '2024-05-05', asked),
      child('lina', '2023-01-05'),
    ),
    finds: [
      { subjects: [idOf('sami')], taken: true },
      { subjects: [idOf('lina')], taken: false },
    ],
  },
  union: 'drawing the benefit decides, not citizenship',
  leapDay: {
    family: family({ ...unit, ...waits }, child('sami', '2026-12-29')),
    finds: [{ subjects: [idOf('sami')] }],
  },
  birthYearOnly: { family: family({ ...unit, ...waits }, child('sami', '2025')), unknown: true },
});

describe('a ground for priority in the list of the youth office', () => {
  it.each([
    ['WAITLISTED', false],
    ['OFFERED', true],
    ['WITHDRAWN', false],
  ])('does not spare the request at the Jobcenter until there is a place in sight: %s', (status, taken) => {
    const listed = {
      childcare: { requests: [{ status, priorityGrounds: ['PARENT_IN_INTEGRATION_COURSE'] }] },
    };
    const someone = family({ ...unit, ...waits }, child('sami', '2024-05-05', listed));
    const [found] = foundIn(priorityDaycareRequest, someone, today);
    expect(found).toMatchObject({ result: 'MATCH', finding: { taken: { value: taken } } });
  });
});

describe('before July 2026', () => {
  const found = (born: string, day: string) =>
    certain(foundIn(priorityDaycareRequest, family({ ...unit, ...waits }, child('sami', born)), day)).length;

  it('a course was reasonable from the third birthday on only', () => {
    expect(found('2024-05-05', '2026-06-30')).toBe(0);
    expect(found('2024-05-05', '2026-07-01')).toBe(1);
    expect(found('2023-05-05', '2026-06-30')).toBe(1);
  });
});
